// The records around one record.
(() => {
  const explorer = (window.jacExplorer ??= {});

  const FIRST = 12; // the records of a type that are shown at once

  /**
   * The records that are about an entity, or that cite a source, by their type.
   *
   * `all(type)` gives the address of the table that holds them all. Gives
   * [{heading, first, rest, all}]: `first` are the most important ones, both are by date.
   */
  function of(row, { rows, cards, kinds, all }) {
    const isRelated =
      row.type === "source" ? citing(row.id, cards) : (one) => one.about.includes(row.id);
    const found = Map.groupBy(rows.filter(isRelated), (one) => one.type);
    return Object.entries(kinds)
      .filter(([type]) => found.has(type))
      .map(([type, [heading]]) => ({
        heading,
        ...parted(found.get(type)),
        all: row.type === "source" ? null : all(type),
      }));
  }

  function parted(rows) {
    const byImportance = rows.toSorted(
      (one, other) => (one.importance ?? 0) - (other.importance ?? 0),
    );
    const chosen = new Set(byImportance.slice(0, FIRST));
    return {
      first: rows.filter((row) => chosen.has(row)),
      rest: rows.filter((row) => !chosen.has(row)),
    };
  }

  function citing(source, cards) {
    return ({ id }) => {
      const { claims = [], clash } = cards[id];
      const rival = clash?.positions.flatMap((position) => position.claims) ?? [];
      return [...claims, ...rival].some((claim) => claim.source === source);
    };
  }

  explorer.related = { of };
})();

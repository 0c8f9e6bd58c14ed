// The records around one record.
(() => {
  const explorer = (window.jacExplorer ??= {});

  /**
   * The records that are about an entity, or that cite a source, by their type.
   *
   * `all(type)` gives the address of the table that holds them all. Gives
   * [{heading, rows, all}], the rows with the most important first.
   */
  function of(row, { rows, cards, kinds, all }) {
    const isRelated = row.type === "source" ? citing(row.id, cards) : (one) => one.about.includes(row.id);
    const found = Map.groupBy(rows.filter(isRelated), (one) => one.type);
    return Object.entries(kinds)
      .filter(([type]) => found.has(type))
      .map(([type, [heading]]) => ({
        heading: `${heading} (${found.get(type).length})`,
        rows: found.get(type).toSorted((one, other) => (one.importance ?? 0) - (other.importance ?? 0)),
        all: row.type === "source" ? null : all(type),
      }));
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

// The records that cite a source.
(() => {
  const explorer = (window.jacExplorer ??= {});

  const FIRST = 12; // the records of a type that are shown at once

  /** The records that cite a source, by their type: [{title, first, rest}], each by date. */
  function citing(source, { rows, cards, kinds }) {
    const isCiting = ({ id }) => {
      const { claims = [], clash } = cards[id];
      const rival = clash?.positions.flatMap((position) => position.claims) ?? [];
      return [...claims, ...rival].some((claim) => claim.source === source);
    };
    const found = Map.groupBy(rows.filter(isCiting), (one) => one.type);
    return Object.entries(kinds)
      .filter(([type]) => found.has(type))
      .map(([type, { heading, noun }]) => {
        const { length } = found.get(type);
        return {
          title: `${length} ${(length === 1 ? noun : heading).toLowerCase()}`,
          ...parted(found.get(type)),
        };
      });
  }

  /** The most important ones, and the others. */
  function parted(rows) {
    const chosen = new Set(
      rows.toSorted((one, other) => (one.first ?? 0) - (other.first ?? 0)).slice(0, FIRST),
    );
    return {
      first: rows.filter((row) => chosen.has(row)),
      rest: rows.filter((row) => !chosen.has(row)),
    };
  }

  explorer.related = { citing };
})();

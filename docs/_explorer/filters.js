// From filters to the rows that they let through.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dates, search } = explorer;

  /**
   * What the filters let through.
   *
   * Gives `hits` (the best first, else by date), `byKind` and `bySort` (how many there would be
   * with another kind or category), `named` (entities whose name begins with the query, the best
   * first), and `unsure` (the ids of the hits that are only possibly in the window).
   */
  function apply(filters, time, rows) {
    const found = matching(filters, time, rows);
    const byKind = count(found, ({ row }) => row.type);
    const ofKind = found.filter(({ row }) => isOfKind(row, filters.kind));
    const bySort = count(
      ofKind.filter(({ row }) => hasSort(row, filters.kind)),
      ({ row }) => row.sort,
    );
    const hits = filters.sort
      ? ofKind.filter(({ row }) => hasSort(row, filters.kind) && row.sort === filters.sort)
      : ofKind;
    hits.sort((one, other) => one.rank - other.rank); // stable: equal ranks stay by date
    return {
      hits: hits.map(({ row }) => row),
      total: found.length,
      byKind,
      bySort,
      named: namedIn(found, filters.q),
      unsure: new Set(hits.filter(({ sure }) => !sure).map(({ row }) => row.id)),
    };
  }

  function matching(filters, time, rows) {
    const rank = search.ranker(filters.q);
    const found = [];
    for (const row of rows) {
      const certainty = isLimited(time) ? dates.certainty(row, time) : null;
      if (!passes(row, filters) || !isEnough(certainty, filters.certainty)) continue;
      const place = rank(row);
      if (place !== null) found.push({ row, rank: place, sure: certainty !== "possible" });
    }
    return found;
  }

  function passes(row, { confidence, importance, about }) {
    return (
      (!confidence || row.confidence === confidence) &&
      (!importance || row.importance <= Number(importance)) &&
      (!about || row.id === about || row.about.includes(about))
    );
  }

  const isEnough = (certainty, asked) =>
    certainty === null || certainty === "definite" || certainty === asked;
  const isLimited = ({ first, last }) => first !== null || last !== null;
  const isOfKind = (row, kind) => kind === "all" || row.type === kind;
  // Among records of all kinds the category is that of milestones.
  const hasSort = (row, kind) => kind !== "all" || row.type === "milestone";

  function namedIn(found, text) {
    const isNamed = search.namer(text);
    const named = found.filter(({ row }) => isNamed(row));
    return named.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
  }

  function count(found, key) {
    const counts = new Map();
    for (const one of found) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    return counts;
  }

  explorer.filters = { apply, isLimited };
})();

// From filters to the rows that they let through.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dates, link, search } = explorer;
  const BEYOND_ALL_PLACES = 1e6;

  /**
   * What the filters let through.
   *
   * Gives `remark` (what is to be said of the search, empty where every hit has all its words),
   * `hits` (the best first, else the most important), `byKind` and `bySort` (how many there
   * would be with another kind or category), `unlimited` (the kinds that lack a filter that is
   * set, of which none are counted), `named` (entities whose name begins with the query, or that
   * come near it, the best first), and `unsure` (the ids of the hits that are only possibly in
   * the window).
   */
  function apply(filters, time, rows, kinds) {
    const { hits: matches, remark } = search.find(filters.q);
    const found = matching(filters, time, rows, kinds, ranker(filters, matches));
    const whole = found.filter(({ isWhole }) => isWhole);
    const ofKind = filters.kind === "all" ? whole : found.filter(isOf(filters.kind));
    const sorted = ofKind.filter(({ row }) => hasSort(row, filters.kind));
    const hits = filters.sort ? sorted.filter(({ row }) => row.sort === filters.sort) : ofKind;
    hits.sort((one, other) => one.rank - other.rank); // stable: equal ranks stay by date
    return {
      remark,
      hits: hits.map(({ row }) => row),
      total: whole.length,
      byKind: count(whole, ({ row }) => row.type),
      unlimited: new Set(Object.keys(kinds).filter((kind) => lacks(kinds[kind], filters, time))),
      bySort: count(sorted, ({ row }) => row.sort),
      named: namedIn(found, filters.q, remark),
      unsure: new Set(hits.filter(({ sure }) => !sure).map(({ row }) => row.id)),
    };
  }

  /**
   * The rows that match; a filter that the records of a kind do not have limits none of them.
   *
   * Those that no filter was left out for are `isWhole`.
   */
  function matching(filters, time, rows, kinds, rank) {
    const names = asked(filters, time);
    const found = [];
    for (const row of rows) {
      const has = names.filter((name) => kinds[row.type].has.includes(name));
      const certainty = has.includes("time") ? dates.certainty(row, time) : null;
      if (!passes(row, filters, has) || !isEnough(certainty, filters.certainty)) continue;
      const place = rank(row);
      if (place === null) continue;
      const isWhole = has.length === names.length;
      found.push({ row, rank: place, sure: certainty !== "possible", isWhole });
    }
    return found;
  }

  /** The names of the filters that are set and that some kinds lack. */
  function asked({ importance, confidence }, time) {
    const set = { importance, confidence, time: isLimited(time) };
    return Object.keys(set).filter((name) => set[name]);
  }

  const lacks = ({ has }, filters, time) =>
    asked(filters, time).some((name) => !has.includes(name));

  function passes(row, { confidence, importance, about }, has) {
    return (
      (!has.includes("confidence") || row.confidence === confidence) &&
      (!has.includes("importance") || row.importance <= Number(importance)) &&
      (!about || row.id === about || row.about.includes(about))
    );
  }

  /** A function from row to its place, null for no match. */
  function ranker({ q, kind }, matches) {
    if (q.trim()) {
      const places = new Map(matches.map((row, place) => [row, place]));
      return (row) => places.get(row) ?? null;
    }
    // Where nothing is searched, the important rows come first.
    return kind === "all" ? rankAmongAll : (row) => row.first ?? 0;
  }

  /** The company, then by importance: events by date, then all others, the best known first. */
  function rankAmongAll({ type, words: [place, level] }) {
    if (place === 0) return 0;
    return level * BEYOND_ALL_PLACES + (type === "milestone" ? 0 : place);
  }

  const isEnough = (certainty, asked) =>
    certainty === null || certainty === "definite" || certainty === asked;
  const isLimited = ({ first, last }) => first !== null || last !== null;
  const isOf =
    (kind) =>
    ({ row }) =>
      row.type === kind;
  // Among records of all kinds the category is that of milestones.
  const hasSort = (row, kind) => kind !== "all" || row.type === "milestone";

  function namedIn(found, text, remark) {
    const isNamed = remark ? (row) => row.isEntity : search.namer(text);
    const named = found.filter(({ row }) => isNamed(row));
    return named.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
  }

  function count(found, key) {
    const counts = new Map();
    for (const one of found) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    return counts;
  }

  /** Filters without those that the records of their kind do not have. */
  function fit(filters, rows, kinds) {
    const kind = filters.kind in kinds || filters.kind === "all" ? filters.kind : link.START.kind;
    const fitted = { ...filters, kind };
    const drop = (...names) => {
      for (const name of names) fitted[name] = link.START[name];
    };
    const isOfKind = kind === "all" ? isOf("milestone") : isOf(kind);
    if (!rows.some((row) => isOfKind({ row }) && row.sort === filters.sort)) drop("sort");
    if (kind === "all") return fitted;
    const { has } = kinds[kind];
    for (const name of ["importance", "confidence"]) if (!has.includes(name)) drop(name);
    if (!has.includes("time")) drop("from", "to", "certainty");
    return fitted;
  }

  explorer.filters = { apply, fit, isLimited };
})();

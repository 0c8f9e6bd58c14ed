// Where each hit stands on the timeline: lanes, and within a lane levels that do not overlap.
(() => {
  const explorer = (window.jacExplorer ??= {});

  const MOST_LANES = 16;
  const MOST_LEVELS = 4; // without labels; beyond, marks lie over one another
  const TALLEST = 620; // of a timeline with labels
  const DOT = 7;
  const AREAS = { 1: 80, 2: 42, 3: 20 }; // of a dot, by importance
  const TAIL = 18; // of a bar whose end is not known
  const GAP = 4;
  const HEAD = 17; // of the name of a lane, where there is no room beside it
  const LETTER = 6.1;
  const LONGEST = 270;
  const WIDE = 620;
  const GUTTER = 128;

  /**
   * Lay rows out on a width of pixels.
   *
   * `time` is the window, `laneOf` gives the name of a row's lane, `names` their order. Gives
   * {span, gutter, height, lanes, marks}, all in pixels but `span`, which is in days.
   */
  function lay(rows, { time, width, laneOf, names, asOf }) {
    const dated = rows.filter((row) => row.days);
    const span = spanOf(dated, time, asOf);
    const gutter = width < WIDE ? 0 : GUTTER;
    const scale = (day) => {
      const part = (Math.min(Math.max(day, span[0]), span[1]) - span[0]) / (span[1] - span[0]);
      return gutter + part * (width - gutter);
    };
    const groups = grouped(dated, laneOf, names);
    const marks = dated.map((row) => mark(row, scale));
    // As many labels as there is room for.
    for (const isLabelled of gutter ? [() => true, (row) => row.importance === 1] : []) {
      const laid = stack(groups, marks, { isLabelled, gutter, width, pitch: 15, most: Infinity });
      if (laid.height <= TALLEST) return { span, gutter, ...laid };
    }
    const options = { isLabelled: () => false, gutter, width, pitch: 8, most: MOST_LEVELS };
    return { span, gutter, ...stack(groups, marks, options) };
  }

  function spanOf(rows, { first, last }, asOf) {
    // "20XX" would stretch the future: what only may be later than known is cut off.
    const ends = rows.map(({ days: [s1, s2, e1, e2] }) =>
      Math.max(s1 ?? s2 ?? e1 ?? 0, Math.min(e2 ?? asOf, asOf)),
    );
    const starts = rows.map(({ days }) => days.find((day) => day !== null) ?? asOf);
    const start = first ?? Math.min(...starts, last ?? asOf);
    const end = last ?? Math.max(...ends, start);
    const spare = Math.max((end - start) * 0.015, 15);
    return [first ?? start - spare, last === null ? end + spare : last + 1];
  }

  /** Rows by lane; the smallest lanes are put together where there are too many. */
  function grouped(rows, laneOf, names) {
    const found = new Map();
    for (const row of rows) found.set(laneOf(row), [...(found.get(laneOf(row)) ?? []), row]);
    const bySize = [...found.keys()].sort(
      (one, other) => found.get(other).length - found.get(one).length,
    );
    const kept = bySize.length > MOST_LANES ? bySize.slice(0, MOST_LANES - 1) : bySize;
    const order = (name) => (names.includes(name) ? names.indexOf(name) : bySize.indexOf(name));
    const lanes = kept
      .toSorted((one, other) => order(one) - order(other))
      .map((name) => [name, found.get(name)]);
    const rest = bySize.slice(kept.length).flatMap((name) => found.get(name));
    return rest.length ? [...lanes, ["other", rest]] : lanes;
  }

  /**
   * The bar of a row: `x` to `x2` it is possible, `sure` to `sure2` it is certain.
   *
   * What is too short to be seen is a dot, hollow where the date is marked as doubtful.
   */
  function mark(row, scale) {
    const [s1, s2, e1, e2] = row.days;
    const known = row.days.filter((day) => day !== null);
    const x = s1 === null ? scale(known[0]) - TAIL : scale(s1);
    const x2 = e2 === null ? scale(known.at(-1)) + TAIL : scale(e2 + 1);
    const isSure = s2 !== null && e1 !== null && s2 <= e1 && !row.marked;
    const isDot = x2 - x < DOT;
    return {
      id: row.id,
      tip: [row.when, row.what, row.zh].filter(Boolean).join(" · "),
      x,
      x2: Math.max(x2, x + 3),
      sure: isSure && !isDot ? scale(s2) : null,
      sure2: isSure && !isDot ? Math.max(scale(e1 + 1), scale(s2) + 2) : null,
      dot: isDot ? (x + x2) / 2 : null,
      size: AREAS[row.importance] ?? AREAS[2],
      hollow: Boolean(row.marked),
    };
  }

  function stack(groups, marks, { isLabelled, gutter, width, pitch, most }) {
    const byId = new Map(marks.map((one) => [one.id, one]));
    const placed = [];
    const lanes = [];
    let top = 0;
    for (const [name, rows] of groups) {
      const head = gutter ? 4 : HEAD;
      const taken = []; // how far each level is
      for (const row of rows.toSorted((one, other) => byId.get(one.id).x - byId.get(other.id).x)) {
        const one = { ...byId.get(row.id), label: isLabelled(row) ? row.what : "" };
        const place = labelPlace(one, gutter, width);
        const [left, right] = extent(one, place);
        const level = free(taken, left, most);
        taken[level] = Math.max(right, taken[level] ?? 0);
        placed.push({ ...one, ...place, y: top + head + (level + 0.5) * pitch });
      }
      const height = head + Math.max(taken.length * pitch, 14) + 4;
      lanes.push({ name, top, height, count: rows.length });
      top += height;
    }
    return { lanes, marks: placed, height: top };
  }

  function free(taken, left, most) {
    const level = taken.findIndex((end) => end + GAP <= left);
    if (level >= 0) return level;
    if (taken.length < most) return taken.length;
    return taken.indexOf(Math.min(...taken));
  }

  function extent(one, place) {
    const [left, right] = ends(one);
    if (!place.side) return [left, right];
    return [Math.min(left, place.start), Math.max(right, place.start + place.long)];
  }

  /** A label stands right of its mark, left of it at the right edge, over it if there is no room. */
  function labelPlace(one, gutter, width) {
    if (!one.label) return {};
    const [left, right] = ends(one);
    const long = Math.min(one.label.length * LETTER, LONGEST);
    const space = 4;
    if (right + space + long <= width) return { side: "right", start: right + space, long };
    if (left - space - long >= gutter) return { side: "left", start: left - space - long, long };
    return { side: "over", start: Math.min(left, width - long), long };
  }

  const ends = (one) =>
    one.dot === null ? [one.x, one.x2] : [one.dot - DOT / 2, one.dot + DOT / 2];

  explorer.layout = { lay };
})();

// Days as numbers, windows of time, and the rule of what is possible and what is definite.
//
// Day 1 is 1 January of the year 1, as in Python's `date.toordinal`.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const DAY = 86_400_000;
  const EPOCH = 719_163; // 1 January 1970
  const DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;

  /** The first and the last day of a year, month or day; null for any other text. */
  function span(text) {
    const [, year, month, day] = DATE.exec(text.trim()) ?? [];
    if (!Number(year)) return null;
    const first = dayNumber(year, month ?? 1, day ?? 1);
    if (isoDay(first) !== `${year}-${month ?? "01"}-${day ?? "01"}`) return null;
    if (day) return [first, first];
    return month
      ? [first, dayNumber(year, Number(month) + 1, 1) - 1]
      : [first, dayNumber(Number(year) + 1, 1, 1) - 1];
  }

  function dayNumber(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getTime() / DAY + EPOCH;
  }

  const milliseconds = (day) => (day - EPOCH) * DAY;
  const isoDay = (day) => new Date(milliseconds(day)).toISOString().slice(0, 10);

  /**
   * A window from the texts of its two sides; empty sides have no limit.
   *
   * Gives {first, last}, or {faults: {from, to}} with what is wrong.
   */
  function window_(from, to) {
    const [start, end] = [from, to].map((text) => (text.trim() ? span(text) : [null, null]));
    const fault = "is no year (2002), month (2002-03) or day (2002-03-18).";
    const faults = {};
    if (!start) faults.from = `“${from.trim()}” ${fault}`;
    if (!end) faults.to = `“${to.trim()}” ${fault}`;
    if (!start || !end) return { faults };
    const [first, last] = [start[0], end[1]];
    if (first !== null && last !== null && first > last) {
      return { faults: { to: "This time ends before it starts." } };
    }
    return { first, last };
  }

  /**
   * How sure it is that a row touches a window: "definite", "possible" or "no".
   *
   * The row's days are s1, s2, e1, e2: it starts in [s1, s2] and ends in [e1, e2]; null is no
   * limit. The rule is that of `EDTFDate.certainty_in`.
   */
  function certainty(row, { first, last }) {
    if (!row.days) return "no";
    const [s1, s2, e1, e2] = row.days;
    const [a, b] = [first ?? -Infinity, last ?? Infinity];
    if ((s1 ?? -Infinity) > b || (e2 ?? Infinity) < a) return "no";
    const isSure = (s2 ?? Infinity) <= b && (e1 ?? -Infinity) >= a && !row.marked;
    return isSure ? "definite" : "possible";
  }

  explorer.dates = { window: window_, certainty, milliseconds, isoDay };
})();

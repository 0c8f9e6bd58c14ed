// Finding rows by text, as `jac_history.search` does: names first, then titles, then summaries.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const [EXACT, PREFIX, WITHIN, TITLE, SUMMARY, ABOUT] = [0, 1, 2, 3, 4, 5];

  /** The form in which names are compared; the library's `fold` in JavaScript. */
  function fold(text) {
    const plain = text.normalize("NFKD").toLowerCase().replaceAll("ß", "ss");
    return plain.replace(/[^\p{L}\p{N}+]/gu, "");
  }

  /** What every row needs to be searched; made once. */
  function prepare(rows) {
    for (const row of rows) {
      row.names = row.keys ? row.keys.split(" ") : [];
      row.title = fold(row.what);
      row.text ??= "";
      row.about ??= [];
    }
  }

  /** A function from row to rank, lower is better, null for no match. */
  function ranker(text, rows) {
    const whole = fold(text);
    if (!whole) return () => 0;
    const words = text.split(/\s+/).map(fold).filter(Boolean);
    const named = new Set(
      rows.filter((row) => (nameRank(row, whole) ?? WITHIN) < WITHIN).map((row) => row.id),
    );
    return (row) => nameRank(row, whole) ?? textRank(row, words) ?? aboutRank(row, named);
  }

  function nameRank(row, whole) {
    let best = null;
    for (const name of row.names) {
      if (name === whole) return EXACT;
      if (name.startsWith(whole)) best = PREFIX;
      else if (name.includes(whole)) best ??= WITHIN;
    }
    return best;
  }

  function textRank(row, words) {
    if (words.every((word) => row.title.includes(word))) return TITLE;
    const occurs = (word) => row.title.includes(word) || row.text.includes(word);
    return words.every(occurs) ? SUMMARY : null;
  }

  function aboutRank(row, named) {
    return row.about.some((id) => named.has(id)) ? ABOUT : null;
  }

  explorer.search = { prepare, ranker, NAMED: PREFIX };
})();

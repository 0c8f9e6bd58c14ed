// The company in a year, chosen with a slider: what held then, as the library's `at` gives it.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dom } = explorer;
  const SHOWN = 6; // of what certainly held
  const FEW = 4; // of what only may have held, which are not folded

  /**
   * Make the slider inside a `details` element, which is open while a year is chosen.
   *
   * `load()` brings the years, `rows` are all records, `link(id)` gives the address of one, and
   * `choose(year)` is called with the year that the reader chooses, "" for none.
   */
  function make(element, { load, rows, link, choose }) {
    const slider = element.querySelector("input");
    const name = element.querySelector("b");
    const sections = element.querySelector("div");
    let shown = "";

    async function show(year) {
      shown = year;
      element.open = Boolean(year);
      if (!year) return;
      const { first, last, years, ...words } = await load();
      if (shown !== year) return; // another was chosen in the meantime
      slider.min = first;
      slider.max = last;
      slider.value = valid(year, first, last);
      const held = years[Number(slider.value) - first];
      name.textContent = slider.value;
      slider.setAttribute("aria-valuetext", `${slider.value}: ${summary(held, words)}`);
      sections.replaceChildren(
        ...lead(held, slider.value),
        ...parts(held, words, (place) => item(rows[place], link)),
      );
    }

    slider.addEventListener("input", (event) => {
      event.stopPropagation();
      choose(slider.value);
    });
    element.addEventListener("toggle", () => {
      if (element.open !== Boolean(shown)) choose(element.open ? slider.value : "");
    });
    return { show };
  }

  /** The year of a text, between the first and the last; the last where it is none. */
  function valid(text, first, last) {
    const year = Number(text);
    return Number.isInteger(year) ? Math.min(Math.max(year, first), last) : last;
  }

  function summary(held, { headings }) {
    const counts = Object.entries(headings).flatMap(([key, heading]) => {
      const count = (held[key] ?? []).flat().length;
      return count ? [`${heading.toLowerCase()} ${count}`] : [];
    });
    return counts.join(", ") || "nothing is known";
  }

  /** A sentence about a year of which nothing is known, or nothing for certain. */
  function lead(held, year) {
    const sections = Object.values(held);
    if (sections.some(([sure]) => sure.length)) return [];
    const sentence = sections.length ? "Nothing is known for certain of" : "Nothing is known of";
    return [dom.node("p", {}, `${sentence} ${year}.`)];
  }

  /** A section each for what there is: what is certain, what is possible, what has no date. */
  function parts(held, { headings, possibly }, itemOf) {
    return Object.entries(headings)
      .filter(([key]) => held[key])
      .map(([key, heading]) => {
        const [sure, possible = [], undated = []] = held[key];
        const few = key === "claims" ? 0 : FEW;
        const count = [...sure, ...possible, ...undated].length;
        const number = dom.node("span", { class: "explorer-number" }, String(count));
        return dom.node(
          "section",
          { "data-section": key },
          dom.node("h3", {}, heading, " ", number),
          sure.length > 0 && list("sure", sure.slice(0, SHOWN).map(itemOf)),
          folded("sure", sure.slice(SHOWN).map(itemOf), "more", 0),
          folded("possible", possible.map(itemOf), possibly[key] ?? "possibly", few),
          folded("undated", undated.map(itemOf), "time not known", FEW),
        );
      });
  }

  const list = (group, items) => dom.node("ul", { "data-group": group }, items);

  /** Some items under their number and a word for them, folded where there are more than a few. */
  function folded(group, items, word, few) {
    if (!items.length) return false;
    const label = `${items.length} ${word}`;
    return dom.node(
      "details",
      { open: items.length <= few },
      dom.node("summary", {}, label),
      list(group, items),
    );
  }

  function item(row, link) {
    return dom.node(
      "li",
      {},
      row.type === "claim" && `${verdict(row)}: `,
      dom.node("a", { href: link(row.id), "data-id": row.id }, row.what),
      row.when && dom.node("span", { class: "explorer-soft" }, ` ${row.when}`),
    );
  }

  /** What the evidence says of a claim, and who made it: what stands there may be false. */
  function verdict(row) {
    const [, , maker] = row.cells;
    const name = [maker].flat(Infinity)[0];
    return [row.sort, name].filter(Boolean).join(", ");
  }

  explorer.years = { make };
})();

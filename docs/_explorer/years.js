// The company in a year, chosen with a slider: what held then, as the library's `at` gives it.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dom } = explorer;

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
      const { first, last, headings, years } = await load();
      if (shown !== year) return; // another was chosen in the meantime
      slider.min = first;
      slider.max = last;
      slider.value = valid(year, first, last);
      const held = years[Number(slider.value) - first];
      name.textContent = slider.value;
      slider.setAttribute("aria-valuetext", `${slider.value}: ${summary(held, headings)}`);
      sections.replaceChildren(...parts(held, headings, rows, link));
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

  function summary(held, headings) {
    const counts = Object.entries(headings).flatMap(([key, heading]) => {
      const count = (held[key] ?? []).flat().length;
      return count ? [`${heading.toLowerCase()} ${count}`] : [];
    });
    return counts.join(", ") || "nothing is known";
  }

  function parts(held, headings, rows, link) {
    return Object.entries(headings)
      .filter(([key]) => held[key])
      .map(([key, heading]) => {
        const [sure, possible = []] = held[key];
        const items = [
          ...sure.map((place) => item(rows[place], false, link)),
          ...possible.map((place) => item(rows[place], true, link)),
        ];
        return dom.node("section", {}, dom.node("h3", {}, heading), dom.node("ul", {}, items));
      });
  }

  const item = (row, isPossible, link) =>
    dom.node(
      "li",
      {},
      dom.node("a", { href: link(row.id), "data-id": row.id }, row.what),
      row.when && dom.node("span", { class: "explorer-soft" }, ` ${row.when}`),
      isPossible && dom.node("i", { class: "explorer-soft" }, " possibly"),
    );

  explorer.years = { make };
})();

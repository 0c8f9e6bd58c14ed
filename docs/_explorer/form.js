// The filters as a form.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dates, dom } = explorer;

  const spaced = (word) => word.replaceAll("-", " ");

  /** Make the form; `kinds` are the types of records, `ranks` orders words by what they mean. */
  function make(form, { kinds, ranks }) {
    const fields = form.elements;
    const counts = new Map();
    form.querySelector("#explorer-kinds").append(
      ...[["all", { heading: "All" }], ...Object.entries(kinds)].map(([kind, { heading }]) => {
        const number = dom.node("span", { class: "explorer-number" });
        counts.set(kind, number);
        const input = dom.node("input", { type: "radio", name: "kind", value: kind });
        return dom.node("label", {}, input, dom.node("span", {}, heading, " ", number));
      }),
    );
    return {
      read: () => read(fields),
      write: (filters) => write(fields, filters),
      window: () => window_(form),
      fit: (kind) => fit(form, kinds[kind]),
      count: (result, filters) => count(form, counts, ranks, result, filters),
    };
  }

  const NAMES = ["q", "kind", "sort", "confidence", "importance", "from", "to", "certainty"];

  function read(fields) {
    return Object.fromEntries(NAMES.map((name) => [name, fields[name].value.trim()]));
  }

  function write(fields, filters) {
    // The categories are those of the kind, which are not there yet.
    fields.sort.replaceChildren(new Option(spaced(filters.sort), filters.sort));
    for (const name of NAMES) fields[name].value = filters[name];
  }

  /** The window of time, null if it is none; says at the fields what is wrong. */
  function window_(form) {
    const { from, to } = form.elements;
    const { faults, ...time } = dates.window(from.value, to.value);
    for (const input of [from, to]) {
      const isWrong = Boolean(faults?.[input.name]);
      input.setAttribute("aria-invalid", String(isWrong));
    }
    const help = form.querySelector("#explorer-time-help");
    help.dataset.usual ??= help.textContent;
    help.textContent = faults ? Object.values(faults).join(" ") : help.dataset.usual;
    help.classList.toggle("explorer-fault", Boolean(faults));
    return faults ? null : time;
  }

  /** Show only the filters that records of a kind have; those of all kinds have every one. */
  function fit(form, kind) {
    for (const part of form.querySelectorAll("[data-of]")) {
      part.hidden = kind !== undefined && !kind.has.includes(part.dataset.of);
    }
    const { sort = "Category" } = kind ?? {};
    form.querySelector("#explorer-sort-name").textContent = sort;
    form.elements.sort.closest("label").hidden = !sort;
  }

  /** Tell how many records each kind and each category would give. */
  function count(form, counts, ranks, { total, byKind, unlimited, bySort }, { sort }) {
    for (const [name, number] of counts) {
      const found = name === "all" ? total : (byKind.get(name) ?? 0);
      number.textContent = unlimited.has(name) ? "" : found.toLocaleString("en");
    }
    const words = [...bySort.keys()].filter(Boolean);
    if (sort && !words.includes(sort)) words.push(sort);
    const rank = (word) => ranks[word] ?? -1;
    words.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
    const options = words.map(
      (word) => new Option(`${spaced(word)} (${bySort.get(word) ?? 0})`, word),
    );
    form.elements.sort.replaceChildren(new Option("any", ""), ...options);
    form.elements.sort.value = sort;
  }

  explorer.form = { make, spaced };
})();

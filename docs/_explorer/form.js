// The filters as a form.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dates, dom } = explorer;

  /** What the sort of a record is called where it is not its kind. */
  const SORTS = {
    all: "Category",
    milestone: "Category",
    figure: "Measure",
    tenure: "Office",
    dispute: "Field",
  };

  const spaced = (word) => word.replaceAll("-", " ");

  /** Make the form; `kinds` are the types of records with what they are called. */
  function make(form, kinds) {
    const fields = form.elements;
    const counts = new Map();
    form.querySelector("#explorer-kinds").append(
      ...[["all", ["All"]], ...Object.entries(kinds)].map(([kind, [heading]]) => {
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
      count: (result, filters) => count(form, counts, result, filters),
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

  /** Tell how many records each kind and each category would give. */
  function count(form, counts, { total, byKind, bySort }, { kind, sort }) {
    for (const [name, number] of counts) {
      number.textContent = (name === "all" ? total : (byKind.get(name) ?? 0)).toLocaleString("en");
    }
    form.querySelector("#explorer-sort-name").textContent = SORTS[kind] ?? "Kind";
    const words = [...bySort.keys()].filter(Boolean).toSorted();
    if (sort && !words.includes(sort)) words.push(sort);
    const options = words.map(
      (word) => new Option(`${spaced(word)} (${bySort.get(word) ?? 0})`, word),
    );
    form.elements.sort.replaceChildren(new Option("any", ""), ...options);
    form.elements.sort.value = sort;
  }

  explorer.form = { make, spaced };
})();

// The page: reads the address and the form, and shows table, timeline and card.
(() => {
  const explorer = window.jacExplorer;
  const { card, chart, dates, dom, filters, form, link, loading, related, search, table, years } =
    explorer;
  const { rows, kinds, ranks, version, asOf, citation } = window.jacRows;

  const find = (name) => document.getElementById(`explorer-${name}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const today = dates.window(asOf, asOf).last;
  const wide = window.matchMedia("(min-width: 64em)");
  const ALL = { noun: "record", heading: "records" };
  const PAUSE = 120; // milliseconds in typing after which is searched

  const fitted = ({ id, filters: wanted }) => ({ id, filters: filters.fit(wanted, rows, kinds) });

  let state = fitted(link.read(location.hash));
  let result = null;
  let shown = state.filters;
  let time = { first: null, last: null };
  let drawing = null;
  let opener = null;

  search.prepare(rows);
  const controls = form.make(document.querySelector(".explorer-form"), { kinds, ranks });
  const list = table.make(find("table"), {
    link: (id) => link.write(id, state.filters),
    kinds,
    ranks,
    narrow: !wide.matches,
    sorted: () => showStatus(),
  });
  const slider = years.make(find("years"), {
    load: () => loading.load("data-years.js", version).then(() => window.jacYears),
    rows,
    link: (id) => link.write(id, state.filters),
    choose: (year) => {
      state = { ...state, filters: { ...state.filters, year } };
      history.replaceState(null, "", link.write(state.id, state.filters));
      slider.show(year);
    },
  });

  // Showing.

  function kindOf(row) {
    const { noun } = kinds[row.type];
    return row.sort ? `${noun}, ${form.spaced(row.sort)}` : noun;
  }

  function showAll() {
    const limits = controls.window();
    if (limits) time = limits;
    result = filters.apply(state.filters, time, rows, kinds);
    controls.fit(state.filters.kind);
    controls.count(result, state.filters);
    chooseShown();
    list.show(result.hits, result.unsure, shown.kind);
    showStatus();
    showAbout();
    showChart();
    return Promise.all([showChosen(), slider.show(state.filters.year)]);
  }

  /** Show the hits of all kinds where there are some, and none of the kind that is chosen. */
  function chooseShown() {
    shown = state.filters;
    const { q, kind, sort } = shown;
    if (result.hits.length || !q.trim() || kind === "all" || sort) return;
    const wider = { ...shown, kind: "all" };
    const all = filters.apply(wider, time, rows, kinds);
    if (!all.hits.length) return;
    shown = wider;
    result = { ...result, hits: all.hits, unsure: all.unsure };
  }

  /** How many records there are, which come first, and where else there are some. */
  function showStatus() {
    const { hits, named, remark } = result;
    const unknown = state.id && !byId.has(state.id) ? `No record has the id “${state.id}”. ` : "";
    const others = elsewhere();
    const isOfKind = hits.length > 0 && shown.kind === state.filters.kind;
    const counts = isOfKind ? [counted()] : nothing(others);
    find("status").replaceChildren(unknown, remark && `${remark}. `, ...counts);
    find("named").hidden = !named.length;
    const lead = remark ? "Did you mean " : "By name: ";
    find("named").replaceChildren(lead, ...joined(named.slice(0, 6).map(chooser)));
    find("elsewhere").hidden = !isOfKind || !others.length;
    if (isOfKind) find("elsewhere").replaceChildren("Also ", ...joined(others));
  }

  function counted() {
    const { hits, unsure } = result;
    const { q, kind } = state.filters;
    const usual = kind === "all" ? "the most important first" : kinds[kind].order;
    const first_ = q.trim() ? "the best match first" : usual;
    const order = hits.length === 1 || list.isSorted() ? "" : `, ${first_}`;
    const split = unsure.size
      ? `: ${hits.length - unsure.size} definitely in this time, ${unsure.size} possibly`
      : "";
    return `${numberOf(hits.length, kind)}${order}${split}.`;
  }

  function numberOf(number, kind) {
    const { noun, heading } = kind === "all" ? ALL : kinds[kind];
    return `${number.toLocaleString("en")} ${(number === 1 ? noun : heading).toLowerCase()}`;
  }

  function nothing(others) {
    const { kind } = state.filters;
    if (kind === "all" || !others.length) {
      const advice = isFiltered() ? " Take back a filter." : "";
      return [`Nothing found among records of any kind.${advice}`];
    }
    return [`Nothing among ${kinds[kind].heading.toLowerCase()}; `, ...joined(others, ", "), "."];
  }

  const isFiltered = () =>
    ["sort", "confidence", "importance", "from", "to", "about"].some((name) => state.filters[name]);

  /** Links to the kinds that hold what was asked for, if anything was. */
  function elsewhere() {
    const { kind, q, about, from, to } = state.filters;
    const isAsked = q.trim() || about || from || to || !result.hits.length;
    if (kind === "all" || !isAsked) return [];
    return Object.keys(kinds)
      .filter((name) => name !== kind && result.byKind.has(name))
      .map((name) => {
        const wanted = filters.fit({ ...state.filters, kind: name, sort: "" }, rows, kinds);
        const label = numberOf(result.byKind.get(name), name);
        return dom.node("a", { href: link.write("", wanted) }, label);
      });
  }

  function showAbout() {
    const about = byId.get(state.filters.about);
    find("about").hidden = !about;
    const drop = dom.node("button", { type: "button" }, "Take back");
    drop.addEventListener("click", () => filter({ ...state.filters, about: "" }));
    find("about").replaceChildren(
      ...(about ? ["Only what is about ", chooser(about), " ", drop] : []),
    );
  }

  const chooser = (row) =>
    dom.node(
      "span",
      {},
      dom.node("a", { href: link.write(row.id, state.filters), "data-id": row.id }, row.what),
      ` (${kindOf(row).toLowerCase()})`,
    );
  const joined = (nodes, sign = " · ") =>
    nodes.flatMap((one, place) => (place ? [sign, one] : [one]));

  async function showChart() {
    if (!drawing) return;
    const figure = find("chart");
    figure.hidden = !result.hits.some((row) => row.days);
    if (figure.hidden) return;
    find("whole").hidden = !filters.isLimited(time);
    await (
      await drawing
    ).show(result.hits, {
      time,
      width: figure.clientWidth,
      laneOf:
        shown.kind === "all"
          ? (row) => kinds[row.type].heading
          : (row) => form.spaced(row.sort ?? kinds[row.type].heading),
      names: shown.kind === "all" ? Object.values(kinds).map((one) => one.heading) : [],
      asOf: today,
    });
  }

  // The card.

  async function showChosen() {
    const row = byId.get(state.id);
    list.mark(state.id);
    drawing?.then((view) => view.mark(state.id));
    const dialog = find("card");
    if (!row) {
      dialog.close();
      document.querySelector(".explorer").classList.remove("explorer-with-card");
      return;
    }
    await loading.load("data-cards.js", version);
    if (state.id !== row.id) return; // another was chosen in the meantime
    dialog.replaceChildren(bar(row), ...card.parts(row, world).filter(Boolean));
    dialog.scrollTop = 0;
    open(dialog);
  }

  const world = {
    rowOf: (id) => byId.get(id),
    cardOf: (id) => window.jacCards.cards[id],
    sourceOf: (id) => window.jacCards.sources[id],
    rowAt: (place) => rows[place],
    link: (id) => link.write(id, state.filters),
    linkAbout: (id, kind) => link.write("", { ...link.START, kind, about: id }),
    citing: (id) => related.citing(id, { rows, cards: window.jacCards.cards, kinds }),
    citation,
  };

  /** Beside the list where there is room; over the page, as a dialog of its own, where not. */
  function open(dialog) {
    const isOver = dialog.open && dialog.matches(":modal");
    if (dialog.open && isOver !== wide.matches) return;
    dialog.close();
    document.querySelector(".explorer").classList.toggle("explorer-with-card", wide.matches);
    if (wide.matches) dialog.setAttribute("open", "");
    else dialog.showModal();
    showChart();
  }

  function bar(row) {
    const place = result.hits.indexOf(row);
    const step = (label, other) => {
      const button = dom.node("button", { type: "button", disabled: !other }, label);
      button.addEventListener("click", () => choose(other.id, { push: false }));
      return button;
    };
    const close = dom.node("button", { type: "button", class: "explorer-close" }, "Close");
    close.addEventListener("click", () => choose(""));
    const steps =
      place < 0
        ? []
        : [step("Previous", result.hits[place - 1]), step("Next", result.hits[place + 1])];
    return dom.node("div", { class: "explorer-bar" }, steps, close);
  }

  // What the reader does.

  /** Choose a record, or none. */
  function choose(id, { push = true } = {}) {
    if (id === state.id) return;
    if (!id) opener?.focus();
    state = { ...state, id };
    history[push ? "pushState" : "replaceState"](null, "", link.write(id, state.filters));
    const isOpen = showChosen();
    if (id) isOpen.then(() => focus());
  }

  function focus() {
    find("title")?.focus({ preventScroll: true });
    if (wide.matches) find("card").scrollIntoView({ block: "nearest" });
  }

  function filter(wanted) {
    state = fitted({ ...state, filters: wanted });
    controls.write(state.filters);
    history.replaceState(null, "", link.write(state.id, state.filters));
    showAll();
  }

  async function readAddress() {
    state = fitted(link.read(location.hash));
    controls.write(state.filters);
    await showAll();
    if (state.id && wide.matches) find("card").scrollIntoView({ block: "nearest" });
  }

  let waiting = 0;
  const shape = document.querySelector(".explorer-form");
  shape.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    waiting = setTimeout(
      readForm,
      target.type === "search" || target.type === "text" ? PAUSE : 0,
      target.name,
    );
  });
  shape.addEventListener("submit", (event) => {
    event.preventDefault();
    readForm();
  });
  shape.addEventListener("reset", (event) => {
    event.preventDefault();
    filter({ ...link.START });
    shape.elements.q.focus();
  });

  function readForm(changed) {
    const read = controls.read();
    // A category belongs to its kind.
    filter({ ...state.filters, ...read, ...(changed === "kind" ? { sort: "" } : {}) });
  }

  document.querySelector(".explorer").addEventListener("click", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const link_ = event.target.closest("a");
    const id = link_ ? link_.dataset.id : event.target.closest("tbody tr")?.dataset.id;
    if (!id || !isPlain) return;
    event.preventDefault();
    if (!event.target.closest("dialog")) {
      opener = link_ ?? event.target.closest("tr").querySelector("a");
    }
    choose(id);
  });

  find("table").addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches("a[data-id]")) return;
    const links = [...find("table").querySelectorAll("a[data-id]")];
    links[links.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !state.id) return;
    event.preventDefault();
    choose("");
  });
  // A phone's own way back out of a dialog.
  find("card").addEventListener("cancel", (event) => {
    event.preventDefault();
    choose("");
  });
  find("whole").addEventListener("click", () => filter({ ...state.filters, from: "", to: "" }));
  window.addEventListener("popstate", readAddress);
  wide.addEventListener("change", () => showChosen());

  // The first view: all but the chart, whose library is large.

  document.querySelector(".explorer").hidden = false;
  find("version").textContent = version;
  controls.write(state.filters);
  // Once the year above it is there too, so that it stays where it is.
  showAll().then(() => {
    if (byId.has(state.id) && wide.matches) find("card").scrollIntoView({ block: "start" });
  });
  performance.mark("explorer-usable");

  requestAnimationFrame(() => setTimeout(startChart));

  async function startChart() {
    await loading.load("chart-library.js", version);
    find("chart").hidden = false;
    drawing = chart.make(document.querySelector(".explorer-canvas"), {
      choose: (id) => {
        opener = null;
        choose(id);
      },
      limit: (from, to) => filter({ ...state.filters, from, to }),
    });
    const view = await drawing;
    new ResizeObserver(showChart).observe(find("chart"));
    new MutationObserver(() => view.recolour()).observe(document.body, {
      attributeFilter: ["data-theme"],
    });
    window
      .matchMedia("(prefers-color-scheme: dark)")
      .addEventListener("change", () => view.recolour());
    await showChart();
    await view.mark(state.id);
    performance.mark("explorer-complete");
  }
})();

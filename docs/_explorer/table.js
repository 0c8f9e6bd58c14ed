// The table of the hits, by DataTables.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dom } = explorer;
  const { fold } = explorer.words;
  const LENGTHS = [25, 100, -1];
  const LEVELS = ["main line", "chapter", "detail"];

  /**
   * Make the table; its columns are those of the library for the kind that is shown.
   *
   * `link(id)` gives the address of a record; `kinds` are the types of records, `ranks` the order
   * of words that are sorted by what they mean; `sorted()` is called when the reader sorts.
   */
  function make(element, { link, kinds, ranks, narrow, sorted }) {
    const caption = element.querySelector("caption");
    const context = { link, kinds, ranks, unsure: new Set() };
    let [table, kind, length] = [null, null, LENGTHS[0]];

    function start(wanted) {
      if (table) {
        length = table.page.len();
        table.destroy();
        element.replaceChildren(caption);
      }
      kind = wanted;
      table = new window.jacTableLibrary.default(element, {
        columns: columnsOf(kind, context),
        data: [],
        order: [],
        autoWidth: false,
        deferRender: true,
        searching: false,
        pageLength: length,
        lengthMenu: LENGTHS.map((number) => ({
          label: number < 0 ? "all" : String(number),
          value: number,
        })),
        layout: {
          topStart: null,
          topEnd: null,
          bottomStart: "pageLength",
          bottomEnd: { paging: { numbers: narrow ? 3 : 7 } },
        },
        language: {
          emptyTable: "No record fits.",
          lengthMenu: "_MENU_ a page",
        },
        rowCallback: (line, row) => line.setAttribute("data-id", row.id),
      });
      table.on("order", () => sorted());
    }

    function show(rows, unsure, wanted) {
      context.unsure = unsure;
      if (wanted !== kind) start(wanted);
      table.clear().rows.add(rows).draw();
    }
    return { show, mark: (id) => mark(table, id), isSorted: () => table.order().length > 0 };
  }

  /** Mark the row of a record and turn to the page that it is on. */
  function mark(table, id) {
    for (const line of table.table().body().querySelectorAll("[aria-current]")) {
      line.removeAttribute("aria-current");
    }
    const order = table.rows({ order: "applied" }).data().toArray();
    const place = order.findIndex((row) => row.id === id);
    if (place < 0) return;
    const length = table.page.len();
    const page = length < 0 ? 0 : Math.floor(place / length);
    if (page !== table.page()) table.page(page).draw("page");
    table
      .table()
      .body()
      .querySelector(`[data-id="${CSS.escape(id)}"]`)
      ?.setAttribute("aria-current", "true");
  }

  // Columns. A column's data is asked for once to be shown and once to be sorted.

  function columnsOf(kind, context) {
    const { kinds, ranks } = context;
    const has = (name) => (kind === "all" ? name === "time" : kinds[kind].has.includes(name));
    const own = kind === "all" ? [["What"], ["Type"]] : kinds[kind].columns;
    const [[name], ...others] = own;
    const cell = (place) => (row) =>
      kind === "all" ? [kinds[row.type].noun] : [row.cells[place] ?? ""].flat();
    return [
      has("time") && {
        title: kinds[kind]?.time ?? "Date",
        className: "explorer-when",
        data: date(context),
      },
      { title: name, className: "explorer-what", data: record(kind, context) },
      ...others.map(([title, isNumber], place) => ({
        title,
        className: `explorer-more${isNumber ? " explorer-amount" : ""}`,
        data: words_(cell(place + 1), isNumber ? number : (text) => ranks[text] ?? text),
      })),
      has("importance") && {
        title: "Importance",
        className: "explorer-more explorer-sure",
        data: (row, type) => (type === "display" ? LEVELS[row.importance - 1] : row.importance),
      },
      has("confidence") && {
        title: "Confidence",
        className: "explorer-more explorer-sure",
        data: (row, type) =>
          type === "display" ? (row.confidence ?? "") : (ranks[row.confidence] ?? Infinity),
      },
    ].filter(Boolean);
  }

  /** The first number in a text, marks of thousands left out. */
  function number(text) {
    const [digits] = text.replaceAll(",", "").match(/-?[0-9]+(\.[0-9]+)?/) ?? [];
    return digits === undefined ? -Infinity : Number(digits);
  }

  /** Texts, each alone or with its language. */
  const spans = (texts) =>
    texts.flatMap((text, place) => [
      place ? " " : "",
      Array.isArray(text) ? dom.node("span", { lang: text[1] }, text[0]) : text,
    ]);

  const plain = (texts) => texts.map((text) => [text].flat()[0]).join(" ");

  function words_(of, key) {
    return (row, type) =>
      type === "display" ? dom.node("div", {}, spans(of(row))) : key(plain(of(row)));
  }

  function date(context) {
    return (row, type) => {
      if (type !== "display") return row.days ? (row.days[0] ?? -Infinity) : Infinity;
      if (!row.when) return "";
      const isUnsure = context.unsure.has(row.id);
      return dom.node(
        "div",
        { title: `EDTF ${row.edtf}` },
        row.when,
        isUnsure && dom.node("span", { class: "explorer-maybe" }, "possibly"),
      );
    };
  }

  /** The first column leads to the card; where there is no room for the others it holds them. */
  function record(kind, { link, kinds }) {
    return (row, type) => {
      const own = kind !== "all" && row.cells[0] !== 0;
      const name = own ? [row.cells[0]].flat() : [row.what];
      if (type !== "display") return own ? fold(plain(name)) : row.title;
      const rest = kind === "all" ? [[kinds[row.type].noun]] : row.cells.slice(1);
      const below = rest.map((one) => plain([one].flat())).filter(Boolean);
      const surety = [LEVELS[row.importance - 1], row.confidence && `${row.confidence} confidence`];
      return dom.node(
        "div",
        {},
        dom.node("a", { href: link(row.id), "data-id": row.id }, spans(name)),
        !own && row.zh && [" ", dom.node("span", { lang: "zh-Hans" }, row.zh)],
        dom.node(
          "span",
          { class: "explorer-sub" },
          [...below, ...(kind === "all" ? [] : surety)].filter(Boolean).join(" · "),
        ),
      );
    };
  }

  explorer.table = { make };
})();

// The table of the hits, by DataTables.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dom } = explorer;
  const LENGTHS = [25, 100, -1];

  /**
   * Make the table.
   *
   * `link(id)` gives the address of a record, `kindOf(row)` what its kind is called.
   */
  function make(element, { link, kindOf, narrow }) {
    let unsure = new Set();
    const columns = [
      { title: "Date", className: "explorer-when", data: date((row) => unsure.has(row.id)) },
      { title: "Record", className: "explorer-what", data: record(link, kindOf) },
      { title: "Kind", className: "explorer-kind", data: text(kindOf) },
      {
        title: "Confidence",
        className: "explorer-sure",
        data: text((row) => row.confidence ?? ""),
      },
    ];
    const table = new window.jacTableLibrary.default(element, {
      columns,
      data: [],
      order: [],
      autoWidth: false,
      deferRender: true,
      searching: false,
      pageLength: LENGTHS[0],
      lengthMenu: LENGTHS.map((length) => ({
        label: length < 0 ? "all" : String(length),
        value: length,
      })),
      layout: {
        topStart: null,
        topEnd: null,
        bottomStart: "pageLength",
        bottomEnd: { paging: { numbers: narrow ? 3 : 7 } },
      },
      language: { emptyTable: "No record fits. Take back a filter.", lengthMenu: "_MENU_ a page" },
      rowCallback: (line, row) => line.setAttribute("data-id", row.id),
    });
    const show = (rows, doubtful) => {
      unsure = doubtful;
      table.clear().rows.add(rows).draw();
    };
    return { show, mark: (id) => mark(table, id) };
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

  // A column's data is asked for once to be shown and once to be sorted.

  const text = (of) => (row, type) => (type === "display" ? dom.text(of(row)) : of(row));

  function date(isUnsure) {
    return (row, type) => {
      if (type !== "display") return row.days ? (row.days[0] ?? -Infinity) : Infinity;
      if (!row.when) return "";
      return dom.node(
        "div",
        { title: `EDTF ${row.edtf}` },
        row.when,
        isUnsure(row) && dom.node("span", { class: "explorer-sub explorer-maybe" }, "possibly"),
      );
    };
  }

  function record(link, kindOf) {
    return (row, type) => {
      if (type !== "display") return row.title;
      return dom.node(
        "div",
        {},
        dom.node("a", { href: link(row.id), "data-id": row.id }, row.what),
        row.zh && [" ", dom.node("span", { lang: "zh-Hans" }, row.zh)],
        dom.node("span", { class: "explorer-sub" }, kindOf(row)),
      );
    };
  }

  explorer.table = { make };
})();

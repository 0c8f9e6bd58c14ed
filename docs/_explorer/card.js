// The card of one record: what it says, and what each source says.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { node, outward } = explorer.dom;

  const STANCES = [
    ["supports", "Sources"],
    ["disputes", "Sources that say otherwise"],
    ["context", "Background"],
  ];

  /**
   * The parts of a card, to be put into its element.
   *
   * `world` knows the other records: rowOf(id), rowAt(place), cardOf(id), sourceOf(id),
   * citing(id), link(id), linkAbout(id, type), citation.
   */
  function parts(row, world) {
    const card = world.cardOf(row.id);
    return [
      head(row, card),
      names(card),
      when(row, card),
      card.summary &&
        node("p", {}, card.verdict && node("strong", {}, `${card.verdict}. `), card.summary),
      card.url && node("p", {}, outward("Open the source", card.url)),
      facts(row, card, world),
      card.clash && clash(card.clash, world),
      ...(card.disputes ?? []).map((id) => dispute(id, world)),
      ...STANCES.map(([stance, heading]) => claims(card.claims ?? [], stance, heading, world)),
      ...around(row, card, world),
      copying(row, card, world),
      node(
        "p",
        { class: "explorer-code" },
        "In Python: ",
        node(
          "code",
          {},
          row.type === "dispute" || row.type === "source"
            ? `jac.get("${row.id}")`
            : `jac.card("${row.id}")`,
        ),
      ),
    ];
  }

  function head(row, card) {
    // A figure tells nothing without its period.
    const title = row.type === "figure" ? `${row.what}, ${row.when}` : row.what;
    return node(
      "header",
      {},
      node("p", { class: "explorer-soft" }, card.type),
      node("h2", { id: "explorer-title", tabindex: "-1", autofocus: true }, title),
      node(
        "p",
        { class: "explorer-soft" },
        node("a", { href: `#${row.id}`, "data-id": row.id }, node("code", {}, row.id)),
      ),
    );
  }

  function names(card) {
    if (!card.names) return null;
    const items = card.names.map(({ text, lang, note }) =>
      node(
        "li",
        {},
        node("span", { lang }, text),
        note && node("span", { class: "explorer-soft" }, ` (${note})`),
      ),
    );
    return node("ul", { class: "explorer-names", "aria-label": "Other names" }, items);
  }

  function when(row, card) {
    if (!row.when) return null;
    return node(
      "p",
      { class: "explorer-dated" },
      node("span", { class: "explorer-soft" }, `${card.dated} `),
      node("strong", { title: `EDTF ${row.edtf}` }, row.when),
      card.sentence && node("span", { class: "explorer-soft" }, ` ${card.sentence}.`),
    );
  }

  function facts(row, card, world) {
    const pairs = [
      ...(card.facts ?? []).map(({ name, parts }) => [
        name,
        parts.map((part) => fact(part, world)),
      ]),
      row.importance && [
        "importance",
        [node("li", {}, ["main line", "chapter", "detail"][row.importance - 1])],
      ],
    ].filter(Boolean);
    if (!pairs.length) return null;
    const items = pairs.flatMap(([name, list]) => [
      node("dt", {}, name),
      node("dd", {}, list.length > 1 ? node("ul", {}, list) : [...list[0].childNodes]),
    ]);
    return node("dl", { class: "explorer-facts" }, items);
  }

  function fact({ id, text, note }, world) {
    return node("li", {}, id ? linked(id, world) : text, note && ` (${note})`);
  }

  function linked(id, world) {
    const row = world.rowOf(id);
    return [
      node("a", { href: world.link(id), "data-id": id }, row.what),
      row.zh && [" ", node("span", { lang: "zh-Hans" }, row.zh)],
    ];
  }

  function claims(all, stance, heading, world) {
    const said = all.filter((claim) => claim.stance === stance);
    if (!said.length) return null;
    return node("section", {}, node("h3", {}, heading), list(said, world));
  }

  function list(said, world) {
    const items = said.map(({ source, says, locator }) => {
      const { label, url, about, lang } = world.sourceOf(source);
      return node(
        "li",
        {},
        node("p", {}, says),
        node(
          "p",
          { class: "explorer-source" },
          outward(label, url, { lang }),
          ` ${[about, locator].filter(Boolean).join(", ")} `,
          node(
            "a",
            { href: world.link(source), "data-id": source, "aria-label": `More from ${label}` },
            "more",
          ),
        ),
      );
    });
    return node("ul", { class: "explorer-claims" }, items);
  }

  function dispute(id, world) {
    const heading = [
      "Sources differ: ",
      node("a", { href: world.link(id), "data-id": id }, world.cardOf(id).clash.field),
    ];
    return clash(world.cardOf(id).clash, world, heading);
  }

  function clash({ reason, positions }, world, heading = "What sources say") {
    const rivals = positions.map(({ value, preferred, claims: said }) =>
      node(
        "div",
        { class: preferred ? "explorer-rival explorer-preferred" : "explorer-rival" },
        node("h4", {}, value, preferred && node("span", { class: "explorer-soft" }, " preferred")),
        list(said, world),
      ),
    );
    return node("section", {}, node("h3", {}, heading), node("p", {}, reason), rivals);
  }

  /** The tables of the library's card of an entity; of a source what cites it. */
  function around(row, card, world) {
    const tables = (card.tables ?? []).map(({ title, kind, first, rest, total }) => ({
      title,
      first: first.map(world.rowAt),
      rest: rest.map(world.rowAt),
      all: total > first.length + rest.length && world.linkAbout(row.id, kind),
      total,
    }));
    const found = row.type === "source" ? world.citing(row.id) : tables;
    return found.map(({ title, first, rest, all, total }) =>
      node(
        "section",
        {},
        node("h3", {}, title),
        rowsOf(first, world),
        all && node("p", {}, node("a", { href: all }, `All ${total} in the table`)),
        rest.length > 0 &&
          node(
            "details",
            {},
            node("summary", {}, `${rest.length} more`),
            rowsOf(rest, world),
          ),
      ),
    );
  }

  const rowsOf = (rows, world) =>
    node(
      "ul",
      { class: "explorer-related" },
      rows.map((one) =>
        node(
          "li",
          {},
          one.when && node("span", { class: "explorer-soft" }, `${one.when} `),
          linked(one.id, world),
          one.type === "claim" && node("span", { class: "explorer-soft" }, ` ${one.sort}`),
        ),
      ),
    );

  // Copying.

  function copying(row, card, world) {
    const button = (label, textOf) => {
      const made = node("button", { type: "button" }, label);
      made.addEventListener("click", async () => {
        made.textContent = (await copy(textOf())) ? "Copied" : "Copying is not allowed here";
        setTimeout(() => (made.textContent = label), 2000);
      });
      return made;
    };
    const link = () => new URL(`#${encodeURIComponent(row.id)}`, location.href).href;
    return node(
      "p",
      { class: "explorer-copy" },
      button("Copy link", link),
      button("Copy reference", () => reference(row, card, world)),
    );
  }

  /** What one writes under a text that takes something from the record. */
  function reference(row, card, world) {
    if (row.type === "source") return world.sourceOf(row.id).reference;
    const said = [card.claims ?? [], ...(card.clash?.positions.map(({ claims }) => claims) ?? [])];
    const sources = new Set(said.flat().map(({ source }) => source));
    const name = [row.what.replace(/\.$/, ""), row.when].filter(Boolean).join(", ");
    return [
      `${name}. Record ${row.id} in ${world.citation}`,
      ...[...sources].map((id) => world.sourceOf(id).reference),
    ].join("\n");
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  explorer.card = { parts };
})();

// The timeline of the hits, drawn by Vega.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { dates, layout } = explorer;
  const CLICK = 6; // pixels that a pointer may move in a click

  const AXIS = 22;

  /** The drawing: all places come from the layout, all colours from the page. */
  const SPEC = {
    padding: { top: AXIS, bottom: 2, left: 0, right: 0 },
    autosize: "none",
    signals: [
      { name: "gutter", value: 0 },
      { name: "span", value: [0, 1] },
      { name: "chosen", value: "" },
      { name: "ink", value: "#000" },
      { name: "soft", value: "#666" },
      { name: "line", value: "#ccc" },
      { name: "band", value: "#f8f8f8" },
      { name: "accent", value: "#00f" },
      { name: "font", value: "sans-serif" },
    ],
    data: [{ name: "lanes" }, { name: "marks" }],
    scales: [
      { name: "x", type: "utc", domain: { signal: "span" }, range: { signal: "[gutter, width]" } },
    ],
    axes: [
      {
        orient: "top",
        scale: "x",
        grid: true,
        domain: false,
        ticks: false,
        tickCount: { signal: "max(2, floor((width - gutter) / 80))" },
        labelOverlap: true,
        labelFlush: true,
        labelFontSize: 12,
        labelColor: { signal: "soft" },
        labelFont: { signal: "font" },
        gridColor: { signal: "line" },
        zindex: 0,
      },
    ],
    marks: [
      {
        type: "rect",
        interactive: false,
        from: { data: "lanes" },
        encode: {
          update: {
            x: { value: 0 },
            x2: { signal: "width" },
            y: { field: "top" },
            height: { field: "height" },
            fill: { signal: "band" },
            fillOpacity: { signal: "datum.index % 2 ? 0 : 0.7" },
          },
        },
      },
      {
        type: "text",
        interactive: false,
        from: { data: "lanes" },
        encode: {
          update: {
            x: { value: 4 },
            y: { signal: "datum.top + 3" },
            baseline: { value: "top" },
            text: { field: "name" },
            limit: { signal: "gutter ? gutter - 12 : width" },
            font: { signal: "font" },
            fontSize: { value: 12 },
            fill: { signal: "soft" },
          },
        },
      },
      bar("maybe", "x", "x2", 0.35),
      bar("sure", "sure", "sure2", 0.85),
      {
        type: "symbol",
        name: "dots",
        from: { data: "marks" },
        encode: {
          update: {
            x: { field: "dot" },
            y: { field: "y" },
            size: { signal: "datum.dot === null ? 0 : datum.id === chosen ? 90 : datum.size" },
            fill: { signal: "datum.id === chosen ? ink : accent" },
            fillOpacity: { signal: "datum.hollow ? 0.15 : 0.8" },
            stroke: { signal: "datum.id === chosen ? ink : accent" },
            strokeWidth: { signal: "datum.hollow ? 1 : 0" },
            tooltip: { field: "tip" },
            cursor: { value: "pointer" },
          },
        },
      },
      {
        type: "text",
        name: "labels",
        from: { data: "marks" },
        encode: {
          update: {
            x: { signal: "datum.side === 'left' ? datum.start + datum.long : datum.start" },
            y: { signal: "datum.side === 'over' ? datum.y - 2 : datum.y" },
            align: { signal: "datum.side === 'left' ? 'right' : 'left'" },
            baseline: { value: "middle" },
            text: { field: "label" },
            limit: { field: "long" },
            font: { signal: "font" },
            fontSize: { value: 12 },
            fontWeight: { signal: "datum.id === chosen ? 700 : 400" },
            fill: { signal: "ink" },
            tooltip: { field: "tip" },
            cursor: { value: "pointer" },
          },
        },
      },
    ],
  };

  function bar(name, start, end, opacity) {
    return {
      type: "rect",
      name,
      from: { data: "marks" },
      encode: {
        update: {
          x: { field: start },
          x2: { field: end },
          // Below a label that stands over it.
          y: { signal: "datum.side === 'over' ? datum.y + 4 : datum.y - 3" },
          height: {
            signal: `datum.dot !== null || datum.${start} === null ? 0 : datum.side === 'over' ? 3 : 6`,
          },
          cornerRadius: { value: 2 },
          fill: { signal: "datum.id === chosen ? ink : accent" },
          fillOpacity: { value: opacity },
          tooltip: { field: "tip" },
          cursor: { value: "pointer" },
        },
      },
    };
  }

  /**
   * Make the chart in an element.
   *
   * `choose(id)` is called when a mark is clicked, `limit(from, to)` with two days as text when
   * a time is chosen by dragging.
   */
  async function make(element, { choose, limit }) {
    const { view } = await window.vegaEmbed(element, SPEC, {
      mode: "vega",
      renderer: "svg",
      actions: false,
      config: { aria: false },
    });
    let laid = null;
    const brush = makeBrush(element, (left, right) => {
      const day = (x) => {
        const part = (x - laid.gutter) / (view.width() - laid.gutter);
        const [first, last] = laid.span;
        return first + Math.min(Math.max(part, 0), 1) * (last - first);
      };
      limit(dates.isoDay(Math.floor(day(left))), dates.isoDay(Math.floor(day(right))));
    });
    view.addEventListener("click", (_event, item) => {
      if (item?.datum?.id && !brush.justUsed()) choose(item.datum.id);
    });
    colour(view, element);
    return {
      async show(rows, options) {
        laid = layout.lay(rows, options);
        const lanes = laid.lanes.map((lane, index) => ({ ...lane, index }));
        view.width(options.width).height(laid.height);
        view.signal("gutter", laid.gutter).signal("span", laid.span.map(dates.milliseconds));
        view.data("lanes", lanes).data("marks", laid.marks);
        await view.resize().runAsync();
      },
      mark: (id) => view.signal("chosen", id).runAsync(),
      recolour() {
        colour(view, element);
        return view.runAsync();
      },
    };
  }

  function colour(view, element) {
    const style = getComputedStyle(element);
    const read = (name) => style.getPropertyValue(`--color-${name}`).trim();
    view
      .signal("ink", read("foreground-primary"))
      .signal("soft", read("foreground-secondary"))
      .signal("line", read("background-border"))
      .signal("band", read("background-secondary"))
      .signal("accent", read("brand-primary"))
      .signal("font", style.fontFamily);
  }

  /** Dragging with a mouse over an element; a finger goes on scrolling the page. */
  function makeBrush(element, done) {
    const shade = document.createElement("div");
    shade.className = "explorer-brush";
    element.append(shade);
    let start = null;
    let used = false;
    const place = (event) => event.clientX - element.getBoundingClientRect().left;
    const sides = (event) => [start, place(event)].toSorted((one, other) => one - other);

    element.addEventListener("pointerdown", (event) => {
      used = false;
      if (event.pointerType === "mouse" && event.button === 0) start = place(event);
    });
    window.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const [left, right] = sides(event);
      shade.style.left = `${left}px`;
      shade.style.width = `${right - left}px`;
      shade.hidden = right - left < CLICK;
    });
    window.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const [left, right] = sides(event);
      start = null;
      shade.hidden = true;
      used = right - left >= CLICK;
      if (used) done(left, right);
    });
    shade.hidden = true;
    return { justUsed: () => used };
  }

  explorer.chart = { make };
})();

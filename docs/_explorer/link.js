// What is chosen, as the part of the address behind "#": `#id`, `#?q=nio` or `#id?q=nio`.
(() => {
  const explorer = (window.jacExplorer ??= {});

  const START = {
    q: "",
    kind: "milestone",
    sort: "",
    confidence: "",
    importance: "",
    from: "",
    to: "",
    certainty: "possible",
    about: "",
    year: "",
  };

  /** The record and the filters that an address names. */
  function read(hash) {
    const [id, query] = split(hash.replace(/^#/, ""));
    const filters = { ...START };
    for (const [name, value] of new URLSearchParams(query)) {
      if (name in START) filters[name] = value;
    }
    return { id: decode(id), filters };
  }

  /** The address of a record, "" for none, with filters. */
  function write(id, filters) {
    const chosen = Object.entries(filters).filter(([name, value]) => value !== START[name]);
    const query = new URLSearchParams(chosen).toString();
    return `#${encodeURIComponent(id)}${query && `?${query}`}`;
  }

  function split(text) {
    const place = text.indexOf("?");
    return place < 0 ? [text, ""] : [text.slice(0, place), text.slice(place + 1)];
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // no address that this page wrote
    }
  }

  explorer.link = { START, read, write };
})();

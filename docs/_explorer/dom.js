// Elements, without ever parsing text as HTML.
(() => {
  const explorer = (window.jacExplorer ??= {});

  const text = (value) => document.createTextNode(String(value));

  /** An element with attributes and children; null, undefined and false are left out. */
  function node(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(key, value === true ? "" : value);
      }
    }
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false && child !== "") {
        element.append(child);
      }
    }
    return element;
  }

  /** A link that opens only pages of the web; plain text for any other address. */
  function outward(label, url, attributes = {}) {
    if (!/^https?:\/\//i.test(url ?? "")) return node("span", attributes, label);
    return node("a", { ...attributes, href: url, rel: "noopener noreferrer" }, label);
  }

  explorer.dom = { node, text, outward };
})();

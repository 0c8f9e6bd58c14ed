// Scripts that are loaded after the page is shown: the cards and the chart's library.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const base = document.currentScript.src.replace(/[^/]*$/, "");
  const asked = new Map();

  /** Load a script beside this one, once; `version` keeps browsers from showing an old one. */
  function load(name, version) {
    const address = `${base}${name}?v=${version}`;
    if (!asked.has(name)) asked.set(name, new Promise((done, fail) => start(address, done, fail)));
    return asked.get(name);
  }

  function start(address, resolve, reject) {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  }

  explorer.loading = { load };
})();

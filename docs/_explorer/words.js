// Texts as words, as `jac_history._search` and `jac_history._names` read them.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { characters } = window.jacWords;

  const HAN = "\\u3400-\\u9fff";
  const LETTER = `(?:(?![${HAN}])[\\p{L}\\p{N}])`;
  const WORD = new RegExp(`[${HAN}]+|[0-9]+\\.[0-9]+(?!${LETTER})|${LETTER}+\\+?`, "gu");
  const THOUSANDS = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
  const APOSTROPHE = /['\u2018\u2019\u02bc`]/g;
  const ASCII = /^[\x00-\x7f]*$/;
  const LETTERS = /[\p{L}\p{N}]/u;
  const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u;
  const CATALOGUE = "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02ee\ua78c";
  const LARGE = new RegExp(
    `([0-9]+(?:\\.[0-9]+)?)\\s*(?:(thousand|million|billion)(?!${LETTER})|([万亿]))`,
    "gu",
  );
  const SIZES = { thousand: 3, million: 6, billion: 9, 万: 4, 亿: 8 };
  const PLURALS = [
    ["ss", 0, 0],
    ["us", 0, 0],
    ["is", 0, 0],
    ["ies", 8, 3],
    ["ses", 6, 2],
    ["xes", 5, 2],
    ["ches", 6, 2],
    ["shes", 6, 2],
    ["s", 4, 1],
    ["ay", 0, 0],
    ["ey", 0, 0],
    ["oy", 0, 0],
    ["y", 6, 1],
  ];

  const isHan = (text) => new RegExp(`^[${HAN}]`).test(text);

  /** A text without case, width, accents, apostrophes and traditional characters. */
  function plain(text) {
    if (ASCII.test(text)) return text.toLowerCase();
    const lower = text.normalize("NFKD").toLowerCase();
    const letters = lower.replaceAll("ß", "ss").replaceAll("ς", "σ");
    const bare = [...dropAccents(letters)].join("").normalize("NFKC");
    return bare.replace(/[\u3400-\u9fff]/g, (one) => characters[one] ?? one);
  }

  // In other scripts than Latin and Greek a mark makes another letter.
  function* dropAccents(letters) {
    let isAccented = true;
    for (const sign of letters) {
      if (/\p{M}/u.test(sign)) {
        if (!isAccented) yield sign;
      } else if (!CATALOGUE.includes(sign)) {
        isAccented = !LETTERS.test(sign) || ACCENTED.test(sign);
        yield sign;
      }
    }
  }

  /** The form in which names are compared. */
  const fold = (text) => plain(text).replace(/[^\p{L}\p{N}\p{M}+]/gu, "");

  /** The words of a text, numbers without marks of thousands. */
  const split = (text) =>
    plain(text).replace(APOSTROPHE, "").replace(THOUSANDS, "").match(WORD) ?? [];

  /** The numbers that are written with a word for their size, in digits. */
  function largeNumbers(text) {
    const found = text.replace(THOUSANDS, "").matchAll(LARGE);
    return [...found].map(([, number, word, sign]) => shift(number, SIZES[word ?? sign]));
  }

  function shift(number, places) {
    const [whole, decimals = ""] = number.split(".");
    const moved = decimals.padEnd(places, "0");
    const left = `${whole}${moved.slice(0, places)}`.replace(/^0+/, "") || "0";
    const right = moved.slice(places).replace(/0+$/, "");
    return right ? `${left}.${right}` : left;
  }

  /** What a word and its plural have in common. */
  function stem(word) {
    const plural = PLURALS.find(([ending]) => word.endsWith(ending));
    if (!plural || word.length < plural[1]) return word;
    return word.slice(0, word.length - plural[2]);
  }

  explorer.words = { fold, isHan, largeNumbers, plain, split, stem };
})();

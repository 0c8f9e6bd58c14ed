// Finding rows by text: the ranking of `jac_history._search`, whose comments say why.
(() => {
  const explorer = (window.jacExplorer ??= {});
  const { fold, isHan, largeNumbers, plain, split, stem } = explorer.words;
  const meanings = new Map(
    Object.entries(window.jacWords.meanings).map(([word, others]) => [word, others.split("|")]),
  );
  const small = new Set(window.jacWords.small);

  const [WHOLE, BEGINS, PHRASE, TITLE, AROUND, SENTENCE, ANYWHERE] = [0, 1, 2, 3, 4, 6, 7];
  const [IN_TITLE, BEGUN_IN_TITLE, ABOUT_IT, IN_SENTENCE] = [0, 1, 2, 4];
  const LONGEST_TERM = 8;
  const [NEAR, SPREAD] = [0.55, 0.25];
  const TERMS_NAMED = 3;

  let rows = []; // the important ones first
  let entities = null;
  let named = new Map();

  /** Take the rows; what is needed to search them is made when they are first searched. */
  function prepare(all) {
    for (const row of all) {
      row.about ??= [];
      row.title = fold(row.what); // by which a table is sorted
    }
    rows = all;
    entities = null;
  }

  function ready() {
    if (entities) return;
    for (const row of rows) unpack(row);
    rows = rows.toSorted((one, other) => one.place - other.place);
    entities = rows.filter((row) => row.isEntity);
    named = byName((row) => row.titles.replaceAll(" ", "").split("|"));
  }

  /** Of a record that is no entity the title is what it is called, unless it is a source. */
  function unpack(row) {
    const [place, level, titles, rest, prose] = row.words;
    const title = row.about.length ? `| ${split(row.what).join(" ")} |` : "|";
    const texts = { titles: titles || title, rest: ` ${rest} `, prose: ` ${prose} ` };
    Object.assign(row, { place, level, isEntity: Boolean(titles), ...texts });
    row.whole = `${row.titles}${row.rest}|${row.prose}`;
  }

  function byName(namesOf) {
    const found = new Map();
    for (const row of entities) {
      for (const name of new Set(namesOf(row))) {
        if (!name) continue;
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(row);
      }
    }
    return found;
  }

  /** A function that tells whether a row is an entity one of whose names begins with the text. */
  function namer(text) {
    const key = fold(text);
    if (!key) return () => false;
    ready();
    return (row) => row.isEntity && row.titles.replaceAll(" ", "").includes(`|${key}`);
  }

  /** The `hits` that match a text, the best first; the `remark` says where they only come near. */
  function find(text) {
    const words = split(text);
    if (!words.length) return { hits: [], remark: "" };
    ready();
    const terms = termsOf(words, text);
    const hits = match(terms, words, text);
    return hits.length ? { hits, remark: "" } : findNear(terms, words, text);
  }

  function match(terms, words, text) {
    const rank = judge(terms, words, fold(text));
    return terms
      .reduce(candidates, rows)
      .map((row) => [row, rank(row)])
      .filter(([, rank]) => rank)
      .sort(([, one], [, other]) => one[0] - other[0] || one[1] - other[1])
      .map(([row]) => row);
  }

  // Terms.

  function termsOf(words, text) {
    const pieces = words.flatMap(cut);
    const terms = [];
    for (let place = 0; place < pieces.length; ) {
      const length = longest(pieces.slice(place, place + LONGEST_TERM));
      terms.push(termOf(pieces.slice(place, place + length)));
      place += length;
    }
    const needed = terms.filter(({ starts }) => !starts.every((start) => small.has(start)));
    return withNumbers(needed.length ? needed : terms, largeNumbers(plain(text)));
  }

  function cut(word) {
    if (!isHan(word)) return [word];
    const pieces = [];
    let rest = "";
    for (let place = 0; place < word.length; ) {
      let end = word.length;
      while (end > place + 1 && !isKnown([word.slice(place, end)])) end -= 1;
      if (end === place + 1) {
        rest += word[place];
      } else {
        pieces.push(rest, word.slice(place, end));
        rest = "";
      }
      place = end;
    }
    return [...pieces, rest].filter(Boolean);
  }

  function longest(pieces) {
    let length = pieces.length;
    while (length > 1 && !isKnown(pieces.slice(0, length))) length -= 1;
    return length;
  }

  const phraseOf = (pieces) => pieces.map(stem).join(" ");
  const isKnown = (pieces) => named.has(pieces.join("")) || meanings.has(phraseOf(pieces));

  function termOf(pieces) {
    const phrase = phraseOf(pieces);
    const bearers = named.get(pieces.join("")) ?? [];
    const usual = bearers.map((row) => phraseOf(split(row.titles.split("|")[1])));
    const other = new Set([...(meanings.get(phrase) ?? []), ...usual]);
    const ids = new Set(bearers.map((row) => row.id));
    if (pieces.length === 1 && !meanings.has(phrase)) {
      const start = needle(phrase);
      for (const row of entities) if (row.titles.includes(start)) ids.add(row.id);
    }
    return {
      text: pieces.join(" "),
      starts: pieces.map(stem),
      meanings: [...other].filter((meaning) => meaning && meaning !== phrase),
      ids,
    };
  }

  /** The terms of which a number and the word for its size are one: "1.784 billion". */
  function withNumbers(terms, large) {
    const joined = [];
    const numbers = [...large];
    for (let place = 0; place < terms.length; place += 1) {
      const pair = terms.slice(place, place + 2);
      const starts = pair.flatMap((term) => term.starts);
      const isOne =
        numbers.length && starts.length === 2 && largeNumbers(starts.join(" "))[0] === numbers[0];
      if (isOne) {
        const text = pair.map((term) => term.text).join(" ");
        joined.push({ text, starts, meanings: [numbers.shift()], ids: new Set() });
        place += 1;
      } else {
        joined.push(terms[place]);
      }
    }
    return joined;
  }

  const isNumber = (word) => /^\p{Nd}+$/u.test(word.replaceAll(".", ""));

  function needle(words) {
    const last = words.slice(words.lastIndexOf(" ") + 1);
    return `${isHan(words) ? "" : " "}${words}${isNumber(last) ? " " : ""}`;
  }

  function forms(words) {
    const start = needle(words);
    if (start.endsWith(" ") || isHan(words.at(-1))) return [start];
    return ["", "s", "es", "y", "ies"].map((ending) => `${start}${ending} `);
  }

  // What is near where nothing matches.

  function findNear(terms, words, text) {
    const held = terms.map((term) => candidates(rows, term));
    const isKnown = terms.map((term, place) => held[place].some(judge([term], [], "")));
    const lacking = terms.filter((_, place) => !isKnown[place]);
    const remark = `Nothing has ${quote(lacking) || "all the words"}`;
    const isMended = lacking.length && lacking.length < terms.length;
    const mended = isMended ? match(mend(terms, lacking), words, text) : [];
    const hits = mended.length ? mended : near(fold(text), named);
    if (hits.length) return { hits, remark: `${remark}; by the nearest names` };
    const fewest = Math.min(...held.map((candidates) => candidates.length));
    const rarest = terms[held.findIndex((candidates) => candidates.length === fewest)];
    const leftOut = lacking.length ? lacking : [rarest];
    return { hits, remark: remark + countWithout(leftOut, terms, lacking.length > 0) };
  }

  /** How many records have all but some terms, which were named before or not. */
  function countWithout(leftOut, terms, isNamed) {
    const others = terms.filter((term) => !leftOut.includes(term));
    const count = others.length ? match(others, [], "").length : 0;
    const words = isNamed ? (leftOut.length === 1 ? "it" : "them") : quote(leftOut);
    const noun = count === 1 ? "record" : "records";
    return count ? `; without ${words} ${count.toLocaleString("en")} ${noun}` : "";
  }

  /** The first of some terms, and how many more there are. */
  function quote(terms) {
    const named = terms.slice(0, TERMS_NAMED).map(({ text }) => `'${text}'`);
    const more = terms.length - named.length;
    return (more ? [...named, `${more} more`] : named).join(" or ");
  }

  const mend = (terms, lacking) =>
    terms.map((term) =>
      lacking.includes(term) ? { ...term, ids: nearestWords(term.starts) } : term,
    );

  function nearestWords(words) {
    const bearers = byName((row) => row.titles.replaceAll("|", "").split(" "));
    return new Set(words.flatMap((word) => near(word, bearers).map((row) => row.id)));
  }

  function near(key, names) {
    const wanted = pairs(key);
    const scores = new Map();
    for (const [name, bearers] of names) {
      const score = likeness(wanted, pairs(name));
      if (score < NEAR) continue;
      for (const row of bearers) scores.set(row, Math.max(score, scores.get(row) ?? 0));
    }
    const best = Math.max(0, ...scores.values());
    return [...scores.keys()]
      .filter((row) => scores.get(row) >= best - SPREAD)
      .sort((one, other) => scores.get(other) - scores.get(one) || one.place - other.place);
  }

  function pairs(key) {
    const marked = [...`^${key}$`];
    return new Set(marked.slice(1).map((letter, place) => marked[place] + letter));
  }

  function likeness(some, others) {
    let common = 0;
    for (const pair of some) if (others.has(pair)) common += 1;
    return (2 * common) / (some.size + others.size);
  }

  function candidates(among, term) {
    const starts = term.starts.map(needle);
    const others = term.meanings.map(needle);
    return among.filter(
      (row) =>
        starts.every((start) => row.whole.includes(start)) ||
        row.about.some((id) => term.ids.has(id)) ||
        holds(row.whole, others) ||
        term.ids.has(row.id),
    );
  }

  // Ranks.

  /** A function from row to its rank and its cost within it, the lower the better, or null. */
  function judge(terms, words, key) {
    const costs = terms.map(costOf);
    const phrases = words.some((word) => !isNumber(word))
      ? [needle([...words.slice(0, -1), stem(words.at(-1))].join(" "))]
      : [];
    if (terms.length === 1 && words.length) phrases.push(...terms[0].meanings.flatMap(forms));
    const begins = phrases.map((start) => `| ${start.trimStart()}`);
    const wholes = [words.join(" "), key].filter(Boolean).map((whole) => `| ${whole} |`);
    const sorted = words.toSorted().join(" ");
    const id = words.join("-");

    function place(row, worst) {
      const { titles } = row;
      if (worst <= BEGUN_IN_TITLE) {
        if (row.id === id || holds(titles, wholes)) return WHOLE;
        if (holds(titles, phrases)) return holds(titles, begins) ? BEGINS : PHRASE;
        if (!row.isEntity) return TITLE;
        const names = titles.split("|").map((name) => name.trim().split(" ").sort().join(" "));
        return names.includes(sorted) ? WHOLE : PHRASE;
      }
      if (worst === ABOUT_IT) return row.id === id ? WHOLE : AROUND;
      return holds(row.prose, phrases) ? SENTENCE : ANYWHERE;
    }

    return (row) => {
      const own = costs.map((cost) => cost(row));
      if (own.includes(null)) return null;
      const rank = place(row, Math.max(...own));
      return [rank && rank + row.level, own.reduce((sum, cost) => sum + cost, 0)];
    };
  }

  const holds = (text, parts) => parts.some((part) => text.includes(part));

  /** A function from row to the cost of a term in it, null where it does not stand. */
  function costOf(term) {
    const starts = term.starts.map(needle);
    const wholes = term.starts.map(forms);
    const others = term.meanings.flatMap(forms);
    const isAllNumbers = starts.every((start) => start.endsWith(" "));
    return (row) => {
      const { titles, rest, prose } = row;
      if (starts.every((start) => titles.includes(start))) {
        return wholes.every((whole) => holds(titles, whole)) ? IN_TITLE : BEGUN_IN_TITLE;
      }
      const hasNumber =
        isAllNumbers && !row.isEntity && starts.every((start) => rest.includes(start));
      if (hasNumber || term.ids.has(row.id) || holds(titles, others)) return IN_TITLE;
      if (row.about.some((id) => term.ids.has(id)) || holds(rest, others)) return ABOUT_IT;
      if (starts.every((start) => holdsAny([titles, rest], start))) return ABOUT_IT;
      if (starts.every((start) => holdsAny([prose, titles, rest], start))) return IN_SENTENCE;
      return holds(prose, others) ? IN_SENTENCE : null;
    };
  }

  const holdsAny = (texts, part) => texts.some((text) => text.includes(part));

  explorer.search = { find, namer, prepare };
})();

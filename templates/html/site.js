// The search of a site's first page: finds as you type, in what the two scripts before it tell. Without it
// every list is there all the same.

(() => {
  /** @typedef {{ title: string, lang?: string, href?: string, about: string, summary?: string, warning?: string, under: string[] }} Entry */

  const SHOWN = 20;
  const { siteEntries, siteWords } = /** @type {{ siteEntries?: Entry[], siteWords?: { words: string, places: string[] } }} */ (
    /** @type {unknown} */ (self));
  if (!siteEntries || !siteWords) return;
  const entries = siteEntries;
  const words = siteWords.words.split(' ');
  const { places } = siteWords;

  /** @template {HTMLElement} T @param {string} id */
  const part = (id) => /** @type {T} */ (document.getElementById(id));
  const find = part('find');
  const query = /** @type {HTMLInputElement} */ (part('query'));
  const filters = [...find.querySelectorAll('select')];
  const [found, results, lists, clear, further] = ['found', 'results', 'lists', 'clear', 'further'].map((id) => part(id));
  const list = /** @type {HTMLElement} */ (results.querySelector('ul'));
  const result = /** @type {HTMLTemplateElement} */ (/** @type {unknown} */ (part('result'))).content;
  const isWelsh = document.documentElement.lang === 'cy';

  /** Initial consonants of Welsh and what they become after some words. @type {[string, string[]][]} */
  const MUTATIONS = [['p', ['b', 'mh', 'ph']], ['t', ['d', 'nh', 'th']], ['c', ['g', 'ngh', 'ch']], ['b', ['f', 'm']],
    ['d', ['dd', 'n']], ['g', ['', 'ng']], ['m', ['f']], ['ll', ['l']], ['rh', ['r']]];

  /** The first place in the words that does not come before one. @param {string} word */
  function placeOf(word) {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How a word may be written: as it is, in the singular, and on Welsh pages with other initials. @param {string} word */
  function forms(word) {
    const all = new Set([word]);
    if (word.length > 4 && /[^s]s$/.test(word)) all.add(word.slice(0, -1));
    if (word.length > 4 && word.endsWith('ies')) all.add(word.slice(0, -3));
    if (word.length > 3 && word.endsWith('y')) all.add(`${word.slice(0, -1)}ies`);
    if (isWelsh && word.length > 3) {
      const bases = MUTATIONS.flatMap(([base, become]) =>
        become.filter((to) => to && word.startsWith(to)).map((to) => base + word.slice(to.length)));
      for (const base of [word, ...bases]) {
        all.add(base);
        const mutation = MUTATIONS.findLast(([from]) => base.startsWith(from));
        mutation?.[1].forEach((to) => all.add(to + base.slice(mutation[0].length)));
      }
    }
    return all;
  }

  /** For each word that was asked for, its entries and how much each counts. @type {Map<number, number[]>} */
  const known = new Map();

  /** Returns the steps of a word as places, doubled, and one more where it counts for more. @param {number} at */
  function placesOf(at) {
    let found = known.get(at);
    if (!found) {
      let place = 0;
      found = places[at].split(' ').map((step) => {
        const number = parseInt(step, 36);
        place += number & ~1;
        return place | (number & 1);
      });
      known.set(at, found);
    }
    return found;
  }

  /** How well each entry is met by a word that it holds, or that one of its words begins with. @param {string} word */
  function scores(word) {
    const met = new Uint8Array(entries.length);
    for (const form of forms(word)) {
      for (let at = placeOf(form); at < words.length && words[at].startsWith(form); at += 1) {
        const weight = words[at].length === form.length ? 2 : 1;
        for (const place of placesOf(at)) {
          const score = place & 1 ? weight * 4 : weight;
          if (score > met[place >> 1]) met[place >> 1] = score;
        }
      }
    }
    return met;
  }

  /** The places of the entries that hold all words and pass all filters, the best first. @param {string[]} asked */
  function search(asked) {
    const all = asked.map(scores);
    const chosen = filters.map((filter) => ` ${filter.value} `);
    const passes = (/** @type {Entry} */ entry) =>
      chosen.every((value, at) => value === '  ' || entry.under[at + shift(at)].includes(value));
    const kept = entries.flatMap((entry, at) =>
      all.every((met) => met[at]) && passes(entry)
        ? [{ at, score: all.reduce((sum, met) => sum + met[at], 0) }] : []);
    return kept.sort((one, other) => other.score - one.score || one.at - other.at).map(({ at }) => at);
  }

  const KINDS = ['list', 'themes', 'agencies', 'years', 'types'];
  const order = filters.map((filter) => KINDS.indexOf(filter.id.replace('by-', '')));
  /** Filters that nothing would be found by are not on the page. @param {number} at */
  const shift = (at) => order[at] - at;

  /** Letters and digits without accents, small, as the words were made. */
  const asked = () =>
    query.value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  /** @param {Entry} entry */
  function card(entry) {
    const item = /** @type {DocumentFragment} */ (result.cloneNode(true));
    const [title, about, summary, warning] =
      /** @type {HTMLElement[]} */ ([...item.querySelectorAll('a, .about, .summary, .warning > span:last-child')]);
    title.textContent = entry.title;
    if (entry.href) title.setAttribute('href', entry.href);
    about.textContent = entry.about;
    summary.textContent = entry.summary ?? '';
    warning.textContent = entry.warning ?? '';
    if (!entry.summary) summary.remove();
    if (!entry.warning) warning.parentElement?.remove();
    if (entry.lang) for (const element of [title, summary, warning]) element.lang = entry.lang;
    return item;
  }

  let shown = SHOWN;
  let late = 0;

  function show() {
    const wanted = asked();
    const isAsking = wanted.length > 0 || filters.some((filter) => filter.value);
    const kept = isAsking ? search(wanted) : [];
    list.replaceChildren(...kept.slice(0, shown).map((at) => card(entries[at])));
    [results.hidden, clear.hidden] = [!isAsking || !kept.length, !isAsking];
    lists.classList.toggle('away', isAsking);
    further.hidden = kept.length <= shown;
    const { foundNone = '', foundOne = '', found: many = '' } = find.dataset;
    const told = kept.length === 0 ? foundNone : kept.length === 1 ? foundOne : many.replace('{n}', `${kept.length}`);
    // Told once typing rests, so that a screen reader is not talked over.
    clearTimeout(late);
    late = setTimeout(() => { found.textContent = isAsking ? told : ''; }, isAsking ? 250 : 0);
  }

  function again() {
    shown = SHOWN;
    const address = new URLSearchParams([['q', query.value], ...filters.map((one) => [one.id, one.value])].filter(([, value]) => value));
    history.replaceState(null, '', address.size ? `#${address}` : location.href.replace(/#.*$/, ''));
    show();
  }

  function read() {
    const address = new URLSearchParams(location.hash.slice(1));
    query.value = address.get('q') ?? '';
    for (const filter of filters) filter.value = address.get(filter.id) ?? '';
    for (const filter of filters) if (filter.selectedIndex < 0) filter.value = '';
    if (filters.some((filter) => filter.value)) filters[0].closest('details')?.setAttribute('open', '');
    show();
  }

  // Words are read once: while somebody is about to type, not while they do.
  query.addEventListener('focus', () => { places.forEach((_, at) => placesOf(at)); }, { once: true });
  query.addEventListener('input', again);
  for (const filter of filters) filter.addEventListener('change', again);
  clear.addEventListener('click', () => {
    query.value = '';
    for (const filter of filters) filter.value = '';
    again();
    query.focus();
  });
  further.addEventListener('click', () => {
    const first = shown;
    shown += SHOWN;
    show();
    /** @type {HTMLElement | null | undefined} */ (list.children[first]?.querySelector('a'))?.focus();
  });
  addEventListener('hashchange', read);
  find.hidden = false;
  read();
})();

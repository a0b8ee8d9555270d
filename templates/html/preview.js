// The preview: what is drawn takes the place of what was drawn, and the reader's place stays.

/** @typedef {{ briefing: number, tab: string, title: string, path: string, state: 'whole' | 'draft' | 'kept' | 'nothing', trouble: string[], files: string[] }} Drawn */
/** @typedef {{ severity: string, rule: string, message: string, why: string | null, help: string | null, file: string, line: number }} Row */
/** @typedef {{ complete: boolean, errors: number, warnings: number, infos: number, waived: number, private_list: boolean, rows: Row[] }} Findings */
/** @typedef {{ folder: string, trouble: string[], briefings: { number: number, title: string | null, path: string }[] }} List */
/** @typedef {{ y: number, search: string, hash: string, anchor: { id: string, top: number } | null, hidesNotes: boolean }} Place */

/** From so many findings of one rule on, the others are folded. */
const FOLDED = 4;

const body = document.body;
const isFolder = body.dataset.folder === 'yes';

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Returns a copy of the first element of a template. @param {string} id */
function copy(id) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}

/** @param {ParentNode} within @param {string} selector */
const find = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

const tabs = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('[role="tab"]')));

const look = {
  /** The number of the briefing; null looks at the list. @type {number | null} */
  briefing: null,
  tab: 'handout',
  /** The path of the briefing as it is shown. */
  path: '',
};

/** What may still be put in place: a drawing that was overtaken is not. */
let turn = 0;

/** @type {EventSource | null} */
let source = null;

/** Where a reader was in each tab, to come back to. @type {Map<string, Place>} */
const places = new Map();

const key = () => `${look.briefing}/${look.tab}`;

// The address

function readAddress() {
  const [, number, tab] = /^#\/(\d+)(?:\/([a-z-]+))?$/.exec(location.hash) ?? [];
  leavePlace();
  look.briefing = number === undefined ? (isFolder ? null : 0) : Number(number);
  look.tab = tabs.some((one) => one.dataset.tab === tab) ? tab : 'handout';
  turn += 1;
  showParts();
  connect();
}

/** @param {string} tab */
function goTo(tab) {
  location.hash = `#/${look.briefing}/${tab}`;
}

/** Shows the parts that a tab has, empty. */
function showParts() {
  const isList = look.briefing === null;
  const tab = tabs.find((one) => one.dataset.tab === look.tab);
  const isFrame = !isList && look.tab !== 'findings' && tab?.dataset.pages === 'no';
  body.dataset.view = isList ? 'list' : isFrame ? 'frame' : 'flow';
  part('tabs').hidden = isList;
  part('all')?.toggleAttribute('hidden', isList);
  part('list').hidden = !isList;
  part('frames').hidden = !isFrame;
  part('sheets').hidden = isList || isFrame || look.tab === 'findings';
  part('findings').hidden = isList || look.tab !== 'findings';
  part('facilitator').hidden = isList || tab?.dataset.facilitator !== 'yes';
  part('waiting').hidden = isList;
  part('sheets').replaceChildren();
  part('frames').replaceChildren();
  tell('', []);
  for (const one of tabs) {
    const isChosen = one === tab;
    one.setAttribute('aria-selected', String(isChosen));
    one.tabIndex = isChosen ? 0 : -1;
  }
  const content = part('content');
  if (isList) {
    content.removeAttribute('role');
    content.removeAttribute('aria-labelledby');
    nameIt('Briefings', '');
  } else {
    content.setAttribute('role', 'tabpanel');
    content.setAttribute('aria-labelledby', tab?.id ?? '');
  }
}

/** @param {string} title @param {string} path */
function nameIt(title, path) {
  part('title').textContent = title;
  part('path').textContent = path;
  const tab = tabs.find((one) => one.dataset.tab === look.tab)?.dataset.label ?? '';
  document.title = look.briefing === null ? 'Preview' : `${title} · ${tab} · Preview`;
}

// Events

/** A window in the background gives its connection back: a browser has six for one address. */
function connect() {
  source?.close();
  source = null;
  if (document.hidden) return;
  const query = look.briefing === null ? '' : `?briefing=${look.briefing}&tab=${look.tab}`;
  source = new EventSource(`events${query}`);
  source.addEventListener('open', () => { part('gone').hidden = true; });
  source.addEventListener('error', () => { part('gone').hidden = false; });
  source.addEventListener('list', (event) => showList(JSON.parse(event.data)));
  source.addEventListener('drawn', (event) => showDrawn(JSON.parse(event.data)));
  source.addEventListener('findings', (event) => showFindings(JSON.parse(event.data)));
}

/**
 * Says what is the matter, where something is; what is said already is not said again.
 * @param {string} state @param {string[]} trouble
 */
function tell(state, trouble) {
  const line = part('state_words');
  const words = line.getAttribute(`data-${state}`) ?? '';
  if (line.textContent !== words) line.textContent = words;
  part('to_findings').setAttribute('href', `#/${look.briefing}/findings`);
  part('state').hidden = words === '' || look.tab === 'findings';
  const list = part('trouble');
  if (Array.from(list.children, (one) => one.textContent).join('\n') !== trouble.join('\n')) {
    list.replaceChildren(...trouble.map((words) => {
      const item = document.createElement('li');
      item.append(...marked(words));
      return item;
    }));
  }
  list.hidden = trouble.length === 0;
}

/** @param {List} list */
function showList({ folder, trouble, briefings }) {
  if (look.briefing !== null) return;
  nameIt('Briefings', folder === '.' ? '' : folder);
  tell('', trouble);
  const focused = document.activeElement?.getAttribute('href');
  part('briefings').replaceChildren(...briefings.map(({ number, title, path }) => {
    const entry = copy('entry');
    find(entry, 'a').setAttribute('href', `#/${number}/handout`);
    find(entry, '.entry-title').textContent = title ?? 'Without a title';
    find(entry, '.path').textContent = path;
    return entry;
  }));
  if (focused?.startsWith('#/')) find(part('briefings'), `[href="${focused}"]`)?.focus();
  part('no_briefing').hidden = briefings.length > 0;
}

/** @param {Drawn} drawn */
function showDrawn({ briefing, tab, title, path, state, trouble, files }) {
  if (briefing !== look.briefing || tab !== look.tab) return;
  look.path = path;
  nameIt(title || path || 'Preview', title ? path : '');
  tell(state, trouble);
  turn += 1;
  if (files.length === 0) part('waiting').hidden = true;
  else if (files[0].endsWith('.html')) showFrame(files[0]);
  else void showSheets(files);
}

// Paper

/** Puts pages in the place of those before, what is in sight first. @param {string[]} files */
async function showSheets(files) {
  const mine = turn;
  const sheets = part('sheets');
  const isFirst = sheets.childElementCount === 0;
  while (sheets.childElementCount > files.length) sheets.lastElementChild?.remove();
  while (sheets.childElementCount < files.length) sheets.append(copy('sheet'));
  const pages = files.map((file, index) => ({ file, index, sheet: /** @type {HTMLElement} */ (sheets.children[index]) }));
  const inSight = isFirst ? pages.slice(0, 2) : pages.filter(({ sheet }) => isInSight(sheet));
  await Promise.all(inSight.map((page) => showSheet(page, files.length, mine)));
  part('waiting').hidden = true;
  await Promise.all(pages.map((page) => showSheet(page, files.length, mine)));
  if (isFirst && mine === turn) scrollTo(0, places.get(key())?.y ?? 0);
}

/** @param {HTMLElement} sheet */
function isInSight(sheet) {
  const { top, bottom } = sheet.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Changes a page when the browser has it ready; one that is the same is not touched.
 * @param {{ file: string, index: number, sheet: HTMLElement }} page @param {number} count @param {number} mine
 */
async function showSheet({ file, index, sheet }, count, mine) {
  const before = /** @type {HTMLImageElement} */ (find(sheet, 'img'));
  const isSame = before.dataset.file === file;
  const image = isSame ? before : document.createElement('img');
  if (!isSame) {
    image.dataset.file = file;
    image.src = `drawn/${file}`;
    await image.decode().catch(() => {});
  }
  // One that was overtaken, or is gone by now, is left out.
  if (mine !== turn || image.naturalWidth === 0) return;
  const label = tabs.find((one) => one.dataset.tab === look.tab)?.dataset.label;
  image.alt = `${label}, page ${index + 1} of ${count}`;
  find(sheet, 'figcaption').textContent = `Page ${index + 1} of ${count}`;
  if (isSame) return;
  image.width = image.naturalWidth;
  image.height = image.naturalHeight;
  sheet.toggleAttribute('data-wide', image.naturalWidth > image.naturalHeight);
  before.replaceWith(image);
}

// HTML

/** Loads a page behind the one that shows, and changes them when it is ready. @param {string} file */
function showFrame(file) {
  const frames = part('frames');
  const current = /** @type {HTMLIFrameElement | null} */ (frames.querySelector('.current'));
  for (const other of Array.from(frames.children)) if (other !== current) other.remove();
  if (current?.dataset.file === file) return;
  const place = current ? placeIn(current) : places.get(key());
  const next = /** @type {HTMLIFrameElement} */ (copy('frame'));
  next.title = tabs.find((one) => one.dataset.tab === look.tab)?.dataset.label ?? '';
  next.dataset.file = file;
  next.src = `drawn/${file}${place?.search ?? ''}${place?.hash ?? ''}`;
  next.addEventListener('load', () => {
    if (!next.isConnected) return;
    comeBack(next, place ?? null);
    const hadFocus = document.activeElement === current;
    next.classList.add('current');
    part('waiting').hidden = true;
    current?.remove();
    if (hadFocus) next.contentWindow?.focus();
  }, { once: true });
  frames.append(next);
}

/** Returns where a reader is. @param {HTMLIFrameElement} frame @returns {Place | undefined} */
function placeIn(frame) {
  const [inner, page] = [frame.contentWindow, frame.contentDocument];
  if (!inner || !page?.body) return undefined;
  const above = Array.from(page.querySelectorAll('main [id]')).filter((one) => one.getBoundingClientRect().top < 8);
  const last = above.at(-1);
  return {
    y: inner.scrollY,
    search: inner.location.search,
    hash: inner.location.hash,
    anchor: last && inner.scrollY > 0 ? { id: last.id, top: last.getBoundingClientRect().top } : null,
    hidesNotes: page.body.dataset.mode === 'one' && !page.body.hasAttribute('data-desk'),
  };
}

/** @param {HTMLIFrameElement} frame @param {Place | null} place */
function comeBack(frame, place) {
  const [inner, page] = [frame.contentWindow, frame.contentDocument];
  if (!inner || !page) return;
  page.addEventListener('click', openOutside, true);
  if (page.body.dataset.mode === 'start') {
    // Who writes wants the slides and the notes, and nobody looks on.
    find(page, '[data-command="one-screen"]')?.click();
    if (!place?.hidesNotes) find(page, '[data-command="show-notes"]')?.click();
    /** @type {HTMLElement | null} */ (page.activeElement)?.blur();
  }
  if (!place) return;
  const anchor = place.anchor && page.getElementById(place.anchor.id);
  const y = anchor ? inner.scrollY + anchor.getBoundingClientRect().top - (place.anchor?.top ?? 0) : place.y;
  inner.scrollTo(0, y);
}

/** A link to another site would fill the frame, where the policy forbids it. @param {MouseEvent} event */
function openOutside(event) {
  const target = /** @type {Element | null} */ (event.target);
  const link = target?.closest?.('a[href^="http"]');
  if (!link || link.getAttribute('href')?.startsWith(location.origin)) return;
  event.preventDefault();
  window.open(link.getAttribute('href') ?? '', '_blank', 'noopener,noreferrer');
}

function leavePlace() {
  if (look.briefing === null) return;
  const frame = /** @type {HTMLIFrameElement | null} */ (part('frames').querySelector('.current'));
  const place = frame ? placeIn(frame) : { y: scrollY, search: '', hash: '', anchor: null, hidesNotes: false };
  if (place) places.set(key(), place);
}

// Findings

/** Returns words with what stands between backticks marked. @param {string} words */
function marked(words) {
  return words.split('`').map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}

/** @param {number} count @param {string} one */
const counted = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** @param {Findings} found */
function showFindings(found) {
  if (look.briefing === null) return;
  const { errors, warnings, infos, rows } = found;
  const count = part('count');
  const all = errors + warnings + infos;
  count.textContent = errors > 0 ? counted(errors, 'error') : all > 0 ? String(all) : '';
  count.toggleAttribute('data-errors', errors > 0);
  if (look.tab !== 'findings') return;
  const y = scrollY;
  const open = new Set(Array.from(document.querySelectorAll('details[open]'), (one) => one.getAttribute('data-rule')));
  /** @type {[string, string][]} */
  const kinds = [['error', 'Errors'], ['warning', 'Warnings'], ['info', 'For information']];
  part('groups').replaceChildren(...kinds.flatMap(([severity, heading]) => {
    const own = rows.filter((row) => row.severity === severity);
    return own.length === 0 ? [] : [groupOf(`${heading} (${own.length})`, own, open)];
  }));
  part('clean').hidden = rows.length > 0 || !found.complete;
  part('looking').hidden = found.complete || errors > 0;
  part('waived').textContent = `${counted(found.waived, 'finding')} waived.`;
  part('waived').hidden = found.waived === 0;
  part('no_list').hidden = found.private_list;
  scrollTo(0, places.get(key())?.y ?? y);
  places.delete(key());
}

/** @param {string} heading @param {Row[]} rows @param {Set<string | null>} open */
function groupOf(heading, rows, open) {
  const group = copy('group');
  find(group, 'h2').textContent = heading;
  const list = find(group, '.rows');
  for (const rule of new Set(rows.map((row) => row.rule))) {
    const own = rows.filter((row) => row.rule === rule);
    const shown = own.length > FOLDED ? FOLDED - 1 : own.length;
    list.append(...own.slice(0, shown).map(rowOf));
    if (shown === own.length) continue;
    const more = copy('more');
    const details = find(more, 'details');
    details.setAttribute('data-rule', rule);
    details.toggleAttribute('open', open.has(rule));
    find(more, 'summary').textContent = `${own.length - shown} more of ${rule}`;
    find(more, '.rows').append(...own.slice(shown).map(rowOf));
    list.append(more);
  }
  return group;
}

/** @param {Row} row */
function rowOf({ message, why, help, rule, file, line }) {
  const row = copy('row');
  const place = document.createElement('span');
  place.className = 'line';
  place.textContent = file === look.path ? `Line ${line}: ` : `${file}, line ${line}: `;
  find(row, '.message').append(place, ...marked(message));
  find(row, '.why').append(...marked(why ?? ''));
  find(row, '.help').append(...marked(help ?? ''));
  find(row, '.rule').textContent = rule;
  return row;
}

// The keyboard

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => goTo(tab.dataset.tab ?? ''));
  tab.addEventListener('keydown', (event) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.focus();
    goTo(next.dataset.tab ?? '');
  });
}
find(document, '.skip').addEventListener('click', (event) => {
  event.preventDefault();
  part('content').focus();
});
addEventListener('hashchange', readAddress);
document.addEventListener('visibilitychange', connect);
readAddress();

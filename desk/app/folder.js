// The briefings of a folder, each on a line with its findings and dates; one press opens it.

import { button, copy, find, input, part, tell } from './dom.js';
import { today } from './engine.js';
import { Home, canPickFolders } from './home.js';
import { word } from './words.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ path: string, file: () => Promise<File>, handle: any }} Entry */
/** @typedef {{ fault: string | null, title: string | null, status: string | null, issued: string | null, review_by: string | null, is_review_due: boolean, overdue: number, errors: number, warnings: number }} Line */

/** So many folders deep it looks, and at so many files at most. */
const DEEPEST = 4;
const MOST_FILES = 5000;

/** So many briefings are read at a time. */
const AT_A_TIME = 4;

const SETTINGS = 'sevenmin.toml';
const isBriefing = (/** @type {string} */ path) => /\.(toml|zip)$/i.test(path) && !/(^|\/)(sevenmin|library)\.toml$/i.test(path);
const isPicture = (/** @type {string} */ path) => /\.(png|jpe?g|webp)$/i.test(path);
const isForSettings = (/** @type {string} */ path) => path === SETTINGS || /\.(png|jpe?g|webp|svg|ttf|otf)$/i.test(path);

/** @param {string} path */
const folderOf = (path) => path.replace(/[^/]*$/, '');

/** The list of a folder. */
export class Folder {
  /** @type {Entry[]} */
  #entries = [];
  /** @type {any} */
  #handle = null;
  #name = '';
  #turn = 0;
  #done = 0;
  #hasSettings = false;

  /**
   * @param {Engine} engine
   * @param {{ settle: (names: string[], files: Uint8Array<ArrayBuffer>[]) => void, open: (file: File, from: import('./files.js').From) => Promise<void>, mayLeave: () => boolean }} desk
   */
  constructor(engine, desk) {
    this.engine = engine;
    this.desk = desk;
    button('open_folder').addEventListener('click', () => void this.#pick());
    const files = input('folder_files');
    files.addEventListener('change', () => {
      const chosen = Array.from(files.files ?? []);
      files.value = '';
      const entries = chosen.map((file) => ({ path: file.webkitRelativePath.replace(/^[^/]*\//, ''), file: async () => file, handle: null }));
      if (chosen.length > 0) void this.#show(chosen[0].webkitRelativePath.split('/')[0], entries.filter(({ path }) => path.split('/').length <= DEEPEST), null);
    });
  }

  async #pick() {
    if (!canPickFolders()) {
      input('folder_files').click();
      return;
    }
    try {
      const handle = await Reflect.get(globalThis, 'showDirectoryPicker')({ mode: 'read' });
      await this.#show(handle.name, await entriesOf(handle, '', 1), handle);
    } catch (error) {
      // Nobody chose one, or a policy forbids to ask in this way.
      if (/** @type {Error} */ (error).name !== 'AbortError') input('folder_files').click();
    }
  }

  /** @param {string} name @param {Entry[]} entries @param {any} handle */
  async #show(name, entries, handle) {
    this.#turn += 1;
    const turn = this.#turn;
    Object.assign(this, { list: [] });
    this.#entries = entries.sort((one, other) => (one.path < other.path ? -1 : 1));
    this.#handle = handle;
    this.#name = name;
    this.#done = 0;
    const settings = entries.filter(({ path }) => isForSettings(path));
    this.#hasSettings = settings.some(({ path }) => path === SETTINGS);
    if (this.#hasSettings) this.desk.settle(settings.map(({ path }) => path), await Promise.all(settings.map(bytesOf)));
    part('folder').hidden = false;
    part('folder_table').replaceChildren(copy('folder_list'));
    this.speak();
    part('folder_heading').focus();
    const briefings = this.briefings;
    for (let at = 0; at < briefings.length && turn === this.#turn; at += AT_A_TIME) {
      if (!(await this.#read(briefings.slice(at, at + AT_A_TIME), turn))) return;
    }
  }

  get briefings() { return this.#entries.filter(({ path }) => isBriefing(path)); }

  /** @param {Entry[]} some @param {number} turn */
  async #read(some, turn) {
    const answer = await this.#ask(some);
    if (turn !== this.#turn) return false;
    if (answer?.words.fault) {
      tell(part('folder_said'), answer.words.fault === 'locked' ? word('folder_locked') : answer.words.fault);
      return false;
    }
    const lines = answer?.words.lines ?? some.map(() => ({ fault: word('failed_twice') }));
    some.forEach((entry, index) => {
      this.list.push({ entry, line: lines[index] });
      find(part('folder_table'), 'tbody').append(this.#row(entry, lines[index]));
    });
    this.#done += some.length;
    this.#say();
    return true;
  }

  /** Asks what a list tells of some. @param {Entry[]} some */
  async #ask(some) {
    const pieces = await Promise.all(some.map(bytesOf));
    const beside = new Map((await Promise.all(some.map((entry) => this.#beside(entry)))).flat().map((one) => [one.path, one]));
    pieces.push(...await Promise.all(Array.from(beside.values(), bytesOf)));
    const names = some.map(({ path }) => path);
    return this.engine.call('list', { names, pictures: [...beside.keys()], today: today() }, { pieces, needs: 'settings' }).catch(() => null);
  }

  /** The pictures of its folder that a briefing names. @param {Entry} entry */
  async #beside(entry) {
    if (!/\.toml$/i.test(entry.path)) return [];
    const text = await (await entry.file()).text();
    const within = folderOf(entry.path);
    return this.#entries.filter(({ path }) => isPicture(path) && path.startsWith(within) && text.includes(path.split('/').at(-1) ?? path));
  }

  /** What was read. @type {{ entry: Entry, line: Line }[]} */
  list = [];

  #say() {
    const count = this.briefings.length;
    const said = count === 0 ? word('folder_none') : word('folder_said', { count, done: this.#done });
    tell(part('folder_said'), this.#hasSettings ? `${said} ${word('folder_settings')}` : said);
  }

  /** Says all words anew. */
  speak() {
    if (part('folder').hidden) return;
    part('folder_heading').textContent = word('folder_heading', { name: this.#name });
    const heads = ['title', 'status', 'found', 'issued', 'review'].map((name) => {
      const head = document.createElement('th');
      head.scope = 'col';
      head.textContent = word(`folder_${name}`);
      return head;
    });
    find(part('folder_table'), 'thead tr').replaceChildren(...heads);
    find(part('folder_table'), 'tbody').replaceChildren(...this.list.map(({ entry, line }) => this.#row(entry, line)));
    this.#say();
  }

  /** @param {Entry} entry @param {Line} line */
  #row(entry, line) {
    const row = document.createElement('tr');
    const cell = (/** @type {(string | Node)[]} */ ...parts) => {
      const one = document.createElement('td');
      one.append(...parts);
      return one;
    };
    const open = document.createElement('button');
    Object.assign(open, { type: 'button', className: 'link', textContent: line.title ?? entry.path });
    open.addEventListener('click', () => void this.#open(entry));
    const path = document.createElement('span');
    Object.assign(path, { className: 'about path', textContent: line.title ? entry.path : '' });
    if (line.fault) {
      row.append(cell(open), Object.assign(cell(line.fault), { colSpan: 4 }));
      return row;
    }
    const counts = /** @type {[number, string][]} */ ([[line.errors, 'error'], [line.warnings, 'warning']]);
    const found = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${word(count === 1 ? `one_${kind}` : `many_${kind}s`)}`);
    if (line.overdue > 0) found.push(word('folder_overdue', { count: line.overdue }));
    const review = line.review_by && line.is_review_due ? word('folder_due', { day: line.review_by }) : line.review_by ?? '';
    row.append(cell(open, path), cell(line.status ?? ''), cell(found.join(', ') || word('folder_clean')), cell(line.issued ?? ''), cell(review));
    row.toggleAttribute('data-errors', line.errors > 0);
    return row;
  }

  /** Opens a briefing with the pictures that stand in its folder and are named in it. @param {Entry} entry */
  async #open(entry) {
    if (!this.desk.mayLeave()) return;
    const file = await entry.file();
    const isText = /\.toml$/i.test(entry.path);
    const beside = await this.#beside(entry);
    const pictures = new Map(await Promise.all(beside.map(async (one) => /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([one.path, await bytesOf(one)]))));
    const home = entry.handle ? new Home(entry.handle, isText && this.#handle ? { folder: this.#handle, path: entry.path, pictures: pictures.keys(), taken: new Set(this.#entries.map(({ path }) => path)) } : null) : null;
    await this.desk.open(file, isText ? { home, path: entry.path, pictures } : { home });
  }

  /** Reads one of its briefings again, which was saved. @param {string} path */
  async again(path) {
    const known = this.list.find(({ entry }) => entry.path === path);
    if (!known) return;
    const answer = await this.#ask([known.entry]);
    if (answer?.words.lines) [known.line] = answer.words.lines;
    this.speak();
  }
}

/** @param {Entry} entry */
async function bytesOf(entry) {
  return new Uint8Array(await (await entry.file()).arrayBuffer());
}

/** @param {any} folder @param {string} within @param {number} depth @returns {Promise<Entry[]>} */
async function entriesOf(folder, within, depth) {
  /** @type {Entry[]} */
  const entries = [];
  for await (const [name, handle] of folder.entries()) {
    if (name.startsWith('.') || entries.length > MOST_FILES) continue;
    if (handle.kind === 'file') entries.push({ path: within + name, file: () => handle.getFile(), handle });
    else if (depth < DEEPEST) entries.push(...await entriesOf(handle, `${within}${name}/`, depth + 1));
  }
  return entries;
}

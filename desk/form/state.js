// What the form knows: the format's description, what stands in the text, what was found there. It has
// no model of its own: a change becomes a change of the text, made by the library.

import { FoundInText } from './findings.js';
import { inWelsh } from './welsh.js';

/** @typedef {{ name: string, label: string, about: string, kind: string, is_needed: boolean, eyes: string, choices: { word: string, about: string, label?: string }[], limits?: [number, number], most?: number }} FormField */
/** @typedef {{ name: string, label: string, about: string, repeats: 'never' | 'seldom' | 'often', is_needed: boolean, fields: FormField[], tables: FormTable[] }} FormTable */
/** @typedef {{ name: string, slots: { name: string, role: string, heading: string | null }[] }} Scheme */
/** @typedef {string | number | boolean | string[]} Value */
/** @typedef {{ path: string, value: Value, words?: number, seconds?: number }} MappedField */
/** @typedef {{ path: string, slot?: string }} MappedTable */
/** @typedef {{ tables: MappedTable[], fields: MappedField[] }} TextMap */
/** @typedef {{ table: string, field: string, item: number | null, range: [number, number] | null, may_pass: boolean, is_gap: boolean }} Spot */
/** @typedef {{ form: { tables: FormTable[], schemes: Record<string, Scheme[]> }, maps: Map<string, TextMap> }} Known */
/** @typedef {{ do: string, at: string, to?: Value | number, number?: number, with?: [string, Value][] }} Change */
/** @typedef {{ changes: () => Change[], by: string, isStep: boolean, done: (why: string) => void }} Wish */
/** @typedef {import('../app/findings.js').Row} Row */
/** @typedef {Row & { spot: Spot, index: number }} Found */
/** @typedef {import('../app/document.js').BriefingDocument} BriefingDocument */
/** @typedef {import('../app/engine.js').Engine} Engine */

/** The id that a briefing begins with. */
const BEGUN = 'briefing';

/** What the form knows. */
export class FormState {
  /** @type {FormTable[]} */
  tables = [];
  /** @type {Scheme[]} */
  schemes = [];
  /** @type {Map<string, MappedField>} */
  fields = new Map();
  /** @type {MappedTable[]} */
  places = [];
  /** Why the text cannot be shown as a form. */
  fault = '';
  /** Why a value was not taken, by field. @type {Map<string, string>} */
  refusals = new Map();
  /** The part that is written. */
  current = '';
  /** What was told when a draft was brought in. @type {import('../app/files.js').Told[]} */
  told = [];
  /** What the partnership's settings bring; nothing where none are open. @type {{ name: string | null, schemes: string[], has_list: boolean, findings: number } | null} */
  settings = null;
  /** Asks the worker that checks. @type {Engine['call'] | undefined} */
  look;
  /** Is called when the form is another, or in another language. @type {(() => void) | undefined} */
  described;
  /** Turns to a part. @type {((part: string) => void) | undefined} */
  turn;
  /** What was done last, for who cannot see it. */
  said = '';
  /** The id that was made of the title. */
  #madeId = '';
  /** @type {Wish[]} */
  #wishes = [];
  /** @type {Wish | null} */
  #made = null;
  /** @type {Promise<void>} */
  #working = Promise.resolve();
  #isWorking = false;
  /** Whether what stands here is of the briefing that lies on the desk, not of the one before it. */
  #isRead = false;

  /**
   * @param {BriefingDocument} briefing @param {Engine} pen
   * @param {Known} known what is known before the library runs, so that nobody waits for it
   * @param {() => void} changed
   */
  constructor(briefing, pen, known, changed) {
    this.known = known;
    this.briefing = briefing;
    this.pen = pen;
    this.changed = changed;
    this.found = new FoundInText(briefing);
    briefing.listen(({ by, opened }) => {
      if (opened) {
        this.#isRead = false;
        this.refusals.clear();
        this.told = [];
        this.#wishes = [];
        this.found.clear();
        this.#madeId = briefing.isBegun ? BEGUN : '';
        this.changed();
        this.said = '';
      }
      if (!by.startsWith('form')) void this.read();
    });
  }

  /** Asks for the form itself. @param {string} language */
  async describe(language) {
    if (this.pen.table.settings.version === 0) {
      this.#describe({ tables: this.known.form.tables, schemes: this.known.form.schemes[language] }, language);
      return;
    }
    const answer = await this.pen.call('form', { language }, { key: 'form', needs: 'settings' });
    if (!answer) return;
    const told = await this.pen.call('settings', {}, { key: 'settings', needs: 'settings' });
    if (told) this.settings = told.words.settings;
    this.#describe(answer.words, language);
  }

  /** @param {{ tables: FormTable[], schemes: Scheme[] }} form @param {string} language */
  #describe({ tables, schemes }, language) {
    this.tables = language === 'cy' ? inWelsh(tables) : tables;
    this.schemes = schemes;
    this.tellAgain();
  }

  /** Whether it knows its fields and has read this briefing: before, nothing has a name. */
  get isReady() { return this.tables.length > 0 && this.#isRead; }

  /** Reads what stands in the text. */
  async read() {
    const { text } = this.briefing;
    const unread = { words: { fault: undefined, map: null } };
    const known = this.known.maps.get(text);
    const answer = known ? { words: { fault: undefined, map: known } } : await this.pen.call('map', { text }, { key: 'map', needs: 'nothing' }).catch(() => unread);
    if (!answer || text !== this.briefing.text) return;
    const { fault = '', map } = answer.words;
    this.fault = fault;
    if (map) this.#take(map);
    const wasReady = this.isReady;
    this.#isRead = true;
    if (this.isReady && !wasReady) this.described?.();
    this.changed();
  }

  /** @param {TextMap} map */
  #take(map) {
    this.fields = new Map(map.fields.map((field) => [field.path, field]));
    this.places = map.tables;
    this.fault = '';
  }

  /** Takes what was found. @type {FoundInText['take']} */
  show(found, spots, engine) {
    this.found.take(found, spots, engine);
    this.changed();
  }

  /** Somebody left a field. @param {string} path */
  leave(path) {
    if (path === 'briefing.title') void this.#name();
    if (this.found.leave(this.resolve(path), !this.isPending(path))) this.tellAgain();
  }

  /**
   * Gives a briefing the id that is made of its title, unless somebody wrote one. It goes on following the
   * title: a name that is taken out of that stands in no file's name either.
   */
  async #name() {
    await this.settled();
    const title = String(this.fields.get('briefing.title')?.value ?? '').trim();
    const isOurs = () => [undefined, this.#madeId].includes(/** @type {string | undefined} */ (this.fields.get('briefing.id')?.value));
    if (!title || !isOurs()) return;
    const answer = await this.pen.call('name', { title }, { needs: 'nothing' }).catch(() => null);
    if (!answer || !isOurs()) return;
    this.#madeId = answer.words.id;
    this.set('briefing.id', this.#madeId);
  }

  /** Tells anew what was found. */
  tellAgain() {
    this.changed();
    this.described?.();
  }

  /** The paths of a list's tables. @param {string} list */
  items(list) {
    const isItem = (/** @type {string} */ path) => path.startsWith(`${list}.`) && /^\d+$/.test(path.slice(list.length + 1));
    return this.places.map(({ path }) => path).filter(isItem);
  }

  /** @param {string} path */
  has(path) { return this.places.some((table) => table.path === path); }

  /** The path of the section that fills a slot. @param {string} slot */
  section(slot) { return this.places.find((table) => table.slot === slot)?.path; }

  /** The part that a briefing begins with. */
  get firstPart() { return `section-${this.scheme?.slots[0]?.name ?? ''}`; }

  get scheme() {
    const name = this.fields.get('briefing.scheme')?.value ?? 'case';
    return this.schemes.find((scheme) => scheme.name === name);
  }

  /** Whether something typed there is not in the text yet. @param {string} path */
  isPending(path) {
    const by = `form ${path}`;
    return this.#made?.by === by || this.#wishes.some((wish) => wish.by === by) || this.refusals.has(path);
  }

  /** Gives a field a value; nothing takes it away. @param {string} path @param {Value | null} value */
  set(path, value) {
    const by = `form ${path}`;
    this.#wishes = this.#wishes.filter((wish) => wish.by !== by);
    this.refusals.delete(path);
    this.#wish({
      by,
      isStep: false,
      changes: () => this.#setting(path, value),
      done: (why) => { if (why) this.refusals.set(path, why); },
    });
  }

  /** @param {string} path @param {Value | null} value @returns {Change[]} */
  #setting(path, value) {
    const target = this.resolve(path);
    if (value === null) return this.fields.has(target) ? [{ do: 'remove', at: target }] : [];
    const set = { do: 'set', at: target, to: value };
    const slot = /^section\.([a-z][a-z0-9-]*)\./.exec(target)?.[1];
    return slot ? [this.#newSection(slot), set] : [set];
  }

  /** A section by its slot becomes one by its number, where it is there. @param {string} path */
  resolve(path) {
    const [list, slot, ...rest] = path.split('.');
    if (list !== 'section' || /^\d+$/.test(slot)) return path;
    const place = this.section(slot);
    return place ? [place, ...rest].join('.') : path;
  }

  /** @param {string} slot @returns {Change} */
  #newSection(slot) {
    const order = this.scheme?.slots.map(({ name }) => name) ?? [];
    const before = order.slice(0, order.indexOf(slot));
    const sections = this.places.filter((table) => /^section\.\d+$/.test(table.path));
    const last = sections.findLastIndex((table) => before.includes(table.slot ?? ''));
    return { do: 'add', at: 'section', number: last + 2, with: [['slot', slot]] };
  }

  /** Gives a field a value at once, as a step of its own. @param {string} path @param {Value} value @returns {Promise<string>} */
  put(path, value) {
    return new Promise((done) => this.#wish({ by: 'form', isStep: true, changes: () => this.#setting(path, value), done }));
  }

  /** Leads to where something was found. @type {((spot: Spot) => void) | undefined} */
  go;

  /** Mends what was found. @type {((found: Found) => void) | undefined} */
  mend;

  /** Says what was done. @param {string} said */
  say(said) { this.said = said; }

  /**
   * Makes a change at once, as a step of its own.
   * @param {Change} change @returns {Promise<string>} why it was not made
   */
  act(change) {
    return new Promise((done) => this.#wish({ by: 'form', isStep: true, changes: () => [change], done }));
  }

  /** Lets a finding pass. @param {Found} found @param {string} reason @param {string} by */
  async pass(found, reason, by) {
    await this.settled();
    const { text } = this.briefing;
    const { engine } = this.found;
    if (!engine || !this.found.isFresh) return 'stale';
    const answer = await engine.call('pass', { row: found.index, text, reason, by }, { needs: 'nothing' });
    if (!answer || text !== this.briefing.text) return 'stale';
    return this.#put(answer.words, 'form', true);
  }

  /** @param {{ fault?: string, text?: string, map?: TextMap }} words @param {string} by @param {boolean} isStep */
  #put(words, by, isStep) {
    if (words.fault !== undefined || !words.map) return words.fault ?? 'stale';
    this.#take(words.map);
    this.briefing.edit(words.text ?? '', by, isStep);
    return '';
  }

  /** @param {Wish} wish */
  #wish(wish) {
    this.#wishes.push(wish);
    if (!this.#isWorking) this.#working = this.#work();
  }

  /** Whether something typed is not in the text, or could not be taken into it. */
  get isHolding() { return this.#isWorking || this.refusals.size > 0; }

  /** Waits until all that was typed is in the text. */
  async settled() {
    while (this.#isWorking) await this.#working;
  }

  async #work() {
    this.#isWorking = true;
    for (let wish = this.#wishes.shift(); wish; wish = this.#wishes.shift()) {
      this.#made = wish;
      // Who types at once, types into a briefing that is not read yet.
      if (!this.#isRead) await this.read();
      const why = await this.#make(wish, 3);
      this.#made = null;
      wish.done(why);
      this.changed();
    }
    this.#isWorking = false;
  }

  /** Where the text changed meanwhile, the change is made in the newer one. @param {Wish} wish @param {number} times @returns {Promise<string>} */
  async #make(wish, times) {
    const { text } = this.briefing;
    const changes = wish.changes();
    if (changes.length === 0) return '';
    try {
      const answer = await this.pen.call('change', { text, changes }, { needs: 'nothing' });
      if (answer && text === this.briefing.text) return this.#put(answer.words, wish.by, wish.isStep);
      await this.read();
    } catch {
      // The worker died and is replaced.
    }
    return times > 1 ? this.#make(wish, times - 1) : 'stale';
  }
}

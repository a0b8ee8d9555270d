// Asks the worker. A worker that died is replaced; since all that it needs lies on the table, nothing
// is lost with it.

/**
 * What every worker works on.
 * @typedef {object} Table
 * @property {() => { text: string, path: string, pictures: Map<string, Uint8Array<ArrayBuffer>>, version: number }} document
 * @property {{ version: number, names: string[], files: Uint8Array<ArrayBuffer>[], list: Uint8Array<ArrayBuffer> | null }} settings
 */
/** @typedef {{ words: any, pieces: Uint8Array<ArrayBuffer>[] }} Answer */
/** @typedef {{ words: object | null, pieces: Uint8Array<ArrayBuffer>[], key: string, needs: Need, done: (answer: Answer | null) => void, failed: (error: Error) => void }} Job */
/** How much of the table a call needs. @typedef {'nothing' | 'settings' | 'text'} Need */

/** How long a call may take, in milliseconds, where WebAssembly is compiled. @type {Record<string, number>} */
const LIMITS = { check: 10_000, draw: 60_000 };
const LIMIT = 240_000;

/** From so many milliseconds for the loop on, WebAssembly is interpreted. */
const SLOW_LOOP = 80;

/** The module, compiled once for all workers; the others wait for the one that does. @type {{ module?: WebAssembly.Module, compiling?: Promise<void>, isSlow: boolean }} */
const shared = { isSlow: false };

/** Whether this browser runs WebAssembly at all. */
export const hasWebAssembly = () => typeof WebAssembly === 'object' && typeof DecompressionStream === 'function';

/** Whether WebAssembly is interpreted here. */
export const isSlow = () => shared.isSlow;

/** @param {string} id */
const textOf = (id) => document.getElementById(id)?.textContent ?? '';

/** Waits until all of the file is there: the module stands at its end. */
const whole = async () => {
  if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done, { once: true }); });
};

/** The day that rules call today. */
export const today = () => new Date().toISOString().slice(0, 10);

/** One worker, and what waits for it. */
export class Engine {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #starting = null;
  /** How often it was stopped. */
  #stops = 0;
  /** Ends the wait for a worker that is stopped while it starts. */
  #stopStart = () => {};
  /** @type {Job[]} */
  #waiting = [];
  /** @type {{ id: number, reply: (answer: any) => void } | null} */
  #asked = null;
  #turn = 0;
  #isBusy = false;
  /** What lies before the worker. */
  #laid = { settings: -1, version: -1, text: /** @type {string | null} */ (null), day: '' };

  /** @param {Table} table @param {() => void} died */
  constructor(table, died) {
    this.table = table;
    this.died = died;
  }

  /** Starts the worker, if there is none. */
  start() {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  async #begin() {
    const stops = this.#stops;
    while (shared.compiling) await shared.compiling;
    if (stops !== this.#stops) throw new Error('died');
    if (shared.module) return this.#open();
    const opened = this.#open();
    shared.compiling = opened.catch(() => {}).then(() => { shared.compiling = undefined; });
    return opened;
  }

  async #open() {
    const address = URL.createObjectURL(new Blob([textOf('worker')], { type: 'text/javascript' }));
    const worker = new Worker(address);
    this.#worker = worker;
    this.#laid = { settings: -1, version: -1, text: null, day: '' };
    const started = await new Promise((done) => {
      this.#stopStart = () => done({ stopped: true });
      worker.addEventListener('message', ({ data }) => {
        if (data.ready || (data.died && data.id === undefined)) done(data);
        else if (data.id === this.#asked?.id) this.#asked?.reply(data);
      });
      worker.addEventListener('error', () => {
        done({ died: true });
        this.#asked?.reply({ died: true });
      });
      // It comes up while the rest of the file is read.
      void whole().then(() => worker.postMessage({ start: shared.module ? { module: shared.module } : { text: textOf('engine') } }));
    });
    URL.revokeObjectURL(address);
    if (started.stopped) throw new Error('died');
    if (started.died) {
      this.stop();
      throw new Error('start');
    }
    shared.module ??= started.module;
    shared.isSlow ||= started.loop > SLOW_LOOP;
  }

  /** Ends the worker; the next call starts another. */
  stop() {
    this.#stops += 1;
    this.#worker?.terminate();
    this.#worker = null;
    this.#starting = null;
    this.#stopStart();
    this.#asked?.reply({ died: true });
  }

  /** Whether a call is being answered. */
  get isBusy() { return this.#isBusy; }

  /**
   * Asks the worker. Of calls with the same key that wait, the newest is asked and the others get null.
   * @param {string} method @param {object} [args]
   * @param {{ pieces?: Uint8Array<ArrayBuffer>[], key?: string, needs?: Need }} [options]
   * @returns {Promise<Answer | null>}
   */
  call(method, args = {}, { pieces = [], key = '', needs = 'text' } = {}) {
    return this.#queue({ words: { method, ...args }, pieces, key, needs });
  }

  /** Lays the table before the worker and no more: `checked` then tells of the newest text. */
  lay({ key = '' } = {}) {
    return this.#queue({ words: null, pieces: [], key, needs: 'text' });
  }

  /** @param {Omit<Job, 'done' | 'failed'>} job @returns {Promise<Answer | null>} */
  #queue(job) {
    if (job.key) {
      this.#waiting = this.#waiting.filter((other) => other.key !== job.key || (other.done(null), false));
    }
    return new Promise((done, failed) => {
      this.#waiting.push({ ...job, done, failed });
      void this.#work();
    });
  }

  async #work() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      try {
        await this.start();
        job.done(await this.#answer(job));
      } catch (error) {
        if (/** @type {Error} */ (error).message === 'died') this.died();
        job.failed(/** @type {Error} */ (error));
      }
    }
    this.#isBusy = false;
  }

  /** @param {Job} job */
  async #answer({ words, pieces, needs }) {
    if (needs !== 'nothing') await this.#lay(needs);
    return words ? this.#ask(words, pieces) : { words: {}, pieces: [] };
  }

  /** Lays before the worker what changed on the table. @param {Need} needs */
  async #lay(needs) {
    const { settings } = this.table;
    const { text, path, pictures, version } = this.table.document();
    if (this.#laid.settings !== settings.version) {
      const pieces = [...settings.files, ...(settings.list ? [settings.list] : [])];
      this.settled = (await this.#ask({ method: 'settle', names: settings.names, has_list: settings.list !== null }, pieces)).words;
      this.#laid = { settings: settings.version, version: -1, text: null, day: '' };
    }
    if (needs === 'settings') return;
    if (this.#laid.version !== version) {
      await this.#ask({ method: 'hold', path, pictures: [...pictures.keys()] }, [...pictures.values()]);
      Object.assign(this.#laid, { version, text: null });
    }
    if (this.#laid.text !== text || this.#laid.day !== today()) {
      this.#laid.day = today();
      this.checked = (await this.#ask({ method: 'check', text, today: this.#laid.day }, [])).words;
      this.#laid.text = text;
    }
  }

  /** What was said of the settings. @type {any} */
  settled = null;

  /** What the last check told. @type {any} */
  checked = null;

  /** @param {object} words @param {Uint8Array<ArrayBuffer>[]} pieces @returns {Promise<Answer>} */
  async #ask(words, pieces) {
    const id = this.#turn += 1;
    const limit = (LIMITS[/** @type {any} */ (words).method] ?? LIMIT) * (shared.isSlow ? 15 : 1);
    const answer = await new Promise((reply) => {
      const late = setTimeout(() => reply({ died: true }), limit);
      this.#asked = { id, reply: (found) => { clearTimeout(late); reply(found); } };
      this.#worker?.postMessage({ id, words, pieces });
    });
    this.#asked = null;
    if (answer.died) {
      this.stop();
      throw new Error('died');
    }
    return answer;
  }
}

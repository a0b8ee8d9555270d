// The document: the text of one briefing, with its pictures beside it, and the way back.

/** The most steps that can be undone. */
const MOST_STEPS = 200;

/** Typing within so many milliseconds is one step. */
const ONE_STEP = 900;

/**
 * What changed. `by` says who did it, so that a part of the page does not write into itself.
 * @typedef {{ by: string, opened: boolean }} Change
 */

/**
 * The one document. It is the TOML text; whoever changes something hands in a new text.
 */
export class BriefingDocument {
  /** As it was written, line ends and byte-order mark too. */
  text = '';
  /** The file's path: in a zip, from its root. */
  path = 'briefing.toml';
  /** Pictures by their paths in the zip. @type {Map<string, Uint8Array<ArrayBuffer>>} */
  pictures = new Map();
  /** Counts files that were opened and pictures that were taken in. */
  version = 0;
  /** Whether it was begun here, from nothing. */
  isBegun = false;
  /** Where it was opened from, if it may be written back there. @type {import('./home.js').Home | null} */
  home = null;
  /** The name of the file that was written last; none where it was a download. */
  savedIn = '';
  /** What was saved last. */
  #saved = '';
  /** When the text first differed from what was saved. @type {number | null} */
  unsavedSince = null;
  /** @type {string[]} */
  #before = [];
  /** @type {string[]} */
  #after = [];
  /** @type {{ by: string, at: number }} */
  #last = { by: '', at: 0 };
  /** @type {((change: Change) => void)[]} */
  #listeners = [];

  /** @param {(change: Change) => void} listener */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** @param {Change} change */
  #tell(change) {
    if (this.text === this.#saved) this.unsavedSince = null;
    else this.unsavedSince ??= Date.now();
    for (const listener of this.#listeners) listener(change);
  }

  /**
   * Lays another briefing on the desk; one that is new has not been saved anywhere.
   * @param {{ text: string, path: string, pictures?: Map<string, Uint8Array<ArrayBuffer>>, home?: import('./home.js').Home | null, isNew?: boolean, isBegun?: boolean }} briefing
   */
  open({ text, path, pictures = new Map(), home = null, isNew = false, isBegun = false }) {
    this.text = text;
    this.path = path;
    this.pictures = pictures;
    this.home = home;
    this.isBegun = isBegun;
    this.savedIn = '';
    this.version += 1;
    this.#saved = isNew ? '' : text;
    this.#before = [];
    this.#after = [];
    this.#last = { by: '', at: 0 };
    this.unsavedSince = null;
    this.#tell({ by: 'open', opened: true });
  }

  /**
   * Takes a new text. What the same hand changes without a pause is one step, unless `isStep`.
   * @param {string} text @param {string} by @param {boolean} [isStep]
   */
  edit(text, by, isStep = false) {
    if (text === this.text) return;
    const now = Date.now();
    const goesOn = !isStep && this.#last.by === by && now - this.#last.at < ONE_STEP;
    if (!goesOn) {
      this.#before.push(this.text);
      if (this.#before.length > MOST_STEPS) this.#before.shift();
    }
    this.#after = [];
    this.#last = { by: isStep ? '' : by, at: now };
    this.text = text;
    this.#tell({ by, opened: false });
  }

  /** Holds a picture beside the text. @param {string} path @param {Uint8Array<ArrayBuffer>} bytes */
  hold(path, bytes) {
    this.pictures.set(path, bytes);
    this.version += 1;
  }

  get canUndo() { return this.#before.length > 0; }

  get canRedo() { return this.#after.length > 0; }

  undo() { this.#step(this.#before, this.#after); }

  redo() { this.#step(this.#after, this.#before); }

  /** @param {string[]} from @param {string[]} to */
  #step(from, to) {
    const text = from.pop();
    if (text === undefined) return;
    to.push(this.text);
    this.text = text;
    this.#last = { by: '', at: 0 };
    this.#tell({ by: 'undo', opened: false });
  }

  get isSaved() { return this.unsavedSince === null; }

  /** Whether it was opened and nothing in it changed since. */
  get isUntouched() { return this.isSaved && !this.canUndo; }

  /** Says that the text was saved as it is. @param {string} [name] the file that was written */
  saved(name = '') {
    this.#saved = this.text;
    this.savedIn = name;
    this.#tell({ by: 'save', opened: false });
  }
}

// What was found in the text, by field and part. Of a briefing that was begun here, what nobody has been at
// yet is still to write, and no fault of theirs.

/** @typedef {import('./state.js').Spot} Spot */
/** @typedef {import('./state.js').Found} Found */
/** @typedef {import('../app/findings.js').Row} Row */
/** @typedef {import('../app/engine.js').Engine} Engine */

/** The field where a gap is told: what is told of a section stands at its text. @param {string} field */
const toldAt = (field) => field.replace(/\.slot$/, '.body');

/** What was found in the text. */
export class FoundInText {
  /** @type {Found[]} */
  #found = [];
  /** The text that the findings are of, and who found them. @type {{ text: string, engine: Engine | null }} */
  #of = { text: '', engine: null };
  /** Fields that somebody has been at. @type {Set<string>} */
  #left = new Set();
  /** Fields that somebody left before the text was looked at again, with the text that lacked what was typed. @type {Map<string, string | null>} */
  #leaving = new Map();
  #isAsked = false;

  /** @param {import('../app/document.js').BriefingDocument} briefing */
  constructor(briefing) {
    this.briefing = briefing;
  }

  /** Forgets all of it: another briefing lies there. */
  clear() {
    this.#left.clear();
    this.#leaving.clear();
    this.#isAsked = false;
    this.take(null, [], null);
  }

  /** Takes what was found. @param {{ rows: Row[] } | null} found @param {(Spot | null)[] | null} spots @param {Engine | null} engine */
  take(found, spots, engine) {
    this.#found = (found?.rows ?? []).flatMap((row, index) => {
      const spot = spots?.[index];
      return spot ? [{ ...row, spot, index }] : [];
    });
    this.#of = { text: this.briefing.text, engine };
    for (const [field, before] of this.#leaving) {
      if (before === this.#of.text) continue;
      this.#left.add(field);
      this.#leaving.delete(field);
    }
  }

  /** Who found it. */
  get engine() { return this.#of.engine; }

  /** Whether places of what was found are those of the text as it is. */
  get isFresh() { return this.#of.text === this.briefing.text; }

  /** What was found at a field. @param {string} path */
  at(path) { return this.#found.filter(({ spot }) => spot.field === path); }

  /** What was found within tables, but for what is still to write. @param {string[]} paths */
  within(paths) {
    return this.all(paths).filter(({ spot }) => !this.isStill(spot));
  }

  /** What is still to write within tables. @param {string[]} paths */
  stillWithin(paths) {
    return this.all(paths).filter(({ spot }) => this.isStill(spot));
  }

  /** What was found within tables. @param {string[]} paths */
  all(paths) {
    const isIn = (/** @type {string} */ table) => paths.some((path) => table === path || table.startsWith(`${path}.`));
    return this.#found.filter(({ spot }) => isIn(spot.table));
  }

  /** Whether it is still to write, and not told as a fault. @param {Spot} spot */
  isStill({ is_gap: isGap, field }) {
    return this.briefing.isBegun && isGap && !this.#isAsked && !this.#left.has(toldAt(field));
  }

  /**
   * Somebody left a field: what it lacks is told from now on, or once the text was looked at.
   * @param {string} field @param {boolean} isWritten whether all that was typed there is in the text
   * @returns {boolean} whether something else is told now
   */
  leave(field, isWritten) {
    if (!isWritten || !this.isFresh) {
      this.#leaving.set(field, isWritten ? null : this.briefing.text);
      return false;
    }
    const tells = this.#found.some(({ spot }) => toldAt(spot.field) === field && this.isStill(spot));
    this.#left.add(field);
    return tells;
  }

  /** Somebody wants something made: from now on all is told. */
  asked() { this.#isAsked = true; }
}

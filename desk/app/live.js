// Keeps findings and pages in step with the text. The newest text wins, and typing never waits.

import { part, showTitle, tell, tellOfBrowser } from './dom.js';
import { isSlow } from './engine.js';
import { word } from './words.js';

/** @typedef {import('./document.js').BriefingDocument} BriefingDocument */
/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./findings.js').Findings} Findings */

/** Who types is given so many milliseconds before the text is checked. */
const PAUSE = 120;

/** After so many the finished pages are looked at. */
const QUIET = 900;

/** Keeps findings and pages in step with the text. */
export class Live {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;
  /** How often the worker died at the same text. */
  #deaths = { text: '', count: 0 };
  #isWanted = false;

  /**
   * @param {BriefingDocument} briefing
   * @param {{ front: Engine, back: Engine }} engines the first checks and draws; the second advises
   * @param {import('./pages.js').PagesRegion} pages
   * @param {{ show: (findings: Findings | null, spots: any[] | null, engine: Engine | null) => void, hasErrors: boolean }} findings
   */
  constructor(briefing, { front, back }, pages, findings) {
    this.briefing = briefing;
    this.front = front;
    this.back = back;
    this.pages = pages;
    this.findings = findings;
  }

  /** Somebody typed. */
  changed() {
    clearTimeout(this.#pause);
    clearTimeout(this.#quiet);
    this.#pause = setTimeout(() => void this.refresh(), PAUSE);
  }

  /** Checks the text, then draws it. */
  async refresh() {
    clearTimeout(this.#pause);
    clearTimeout(this.#quiet);
    const { text } = this.briefing;
    try {
      if (!this.pages.isEmpty || isSlow()) tell(part('drawing_state'), '');
      else tell(part('drawing_state'), word('drawing'));
      const checked = await this.front.lay({ key: 'check' });
      if (!checked || text !== this.briefing.text) return;
      this.#checked();
      if (this.front.checked?.is_locked) return;
      if (isSlow() && !this.#isWanted) this.#offer();
      else await this.draw();
      if (text === this.briefing.text) this.#quiet = setTimeout(() => void this.#advise(text), QUIET);
    } catch (error) {
      this.#failed(/** @type {Error} */ (error), text);
    }
  }

  #checked() {
    const { is_locked: isLocked, findings, spots } = this.front.checked ?? {};
    part('locked').hidden = !isLocked;
    if (isLocked) this.pages.clear();
    this.findings.show(isLocked ? null : findings, spots, this.front);
    document.documentElement.dataset.checked = String(Number(document.documentElement.dataset.checked ?? 0) + 1);
  }

  /** Where WebAssembly is slow, pages are drawn on a button. */
  #offer() {
    tell(part('drawing_state'), word('slow'));
    part('draw_row').hidden = false;
  }

  /** Draws what is looked at, because somebody asked. */
  async drawNow() {
    this.#isWanted = true;
    try {
      tell(part('drawing_state'), word('drawing'));
      await this.draw();
    } catch (error) {
      this.#failed(/** @type {Error} */ (error), this.briefing.text);
    }
    this.#isWanted = false;
  }

  async draw() {
    const { look } = this.pages;
    const drawn = await this.front.call('draw', { output: look }, { key: 'draw' });
    if (!drawn || look !== this.pages.look) return;
    if (drawn.words.fault) {
      tell(part('drawing_state'), drawn.words.fault);
      return;
    }
    await this.pages.show(/** @type {any} */ (drawn), this.findings.hasErrors);
    if (drawn.words.title) showTitle(drawn.words.title);
    const root = document.documentElement;
    root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
    void this.front.call('forget', {}, { key: 'forget', needs: 'nothing' }).catch(() => {});
  }

  /** Adds what finished pages tell. Whoever goes on typing need not wait for it. @param {string} text */
  async #advise(text) {
    if (isSlow() || this.back.isBusy) return;
    try {
      const advised = await this.back.call('advise', {}, { key: 'advise' });
      if (advised?.words.findings && text === this.briefing.text) this.findings.show(advised.words.findings, advised.words.spots, this.back);
    } catch {
      // Overtaken by a newer text, or died; what was found before stands.
    }
  }

  /** @param {Error} error @param {string} text */
  #failed(error, text) {
    if (error.message === 'start') {
      tell(part('drawing_state'), '');
      tellOfBrowser(word('engine_fault'));
      return;
    }
    const count = this.#deaths.text === text ? this.#deaths.count + 1 : 1;
    this.#deaths = { text, count };
    tell(part('drawing_state'), '');
    tell(part('notice'), word(count > 1 ? 'failed_twice' : 'started_again'));
    if (count === 1) void this.refresh();
  }
}

// The form: put together, and tied to the desk.

import './form.css';
import { h, render } from 'preact';
import { part } from '../app/dom.js';
import { languageOfInterface } from '../app/words.js';
import { partAt } from './parts.js';
import { nameOf, plain } from './plain.js';
import { FormState } from './state.js';
import { Navigation, Writing, leadTo } from './view.js';
import { word } from './words.js';

/** @typedef {import('./state.js').Found} Found */
/** @typedef {import('./state.js').Spot} Spot */

/** The form of the desk. */
export class Form {
  #isAsked = false;
  #isOpened = false;
  #arcs = Array.from(document.querySelectorAll('.welcome .ring path'), (path) => path.getAttribute('d') ?? '');

  /**
   * @param {import('../app/document.js').BriefingDocument} briefing
   * @param {import('../app/engine.js').Engine} pen
   * @param {import('./state.js').Known} known
   * @param {{ mend: (edits: NonNullable<import('../app/findings.js').Row['fix']>['edits']) => void, look: import('../app/engine.js').Engine['call'], turned: () => void }} desk
   */
  constructor(briefing, pen, known, { mend, look, turned }) {
    this.pen = pen;
    this.turned = turned;
    this.state = new FormState(briefing, pen, known, () => this.#draw());
    Object.assign(this.state, {
      look,
      described: turned,
      turn: (/** @type {string} */ id) => this.#turn(id),
      go: (/** @type {Spot} */ spot) => this.go(spot),
      say: (/** @type {string} */ said) => { this.state.said = said; this.#draw(true); },
      mend: (/** @type {Found} */ found) => {
        if (!found.fix || !this.state.found.isFresh) return;
        mend(found.fix.edits);
        this.state.said = word('mended');
        this.#draw(true);
        part('part_heading').focus();
      },
    });
    briefing.listen(({ opened }) => { this.#isOpened ||= opened; });
    for (const way of document.querySelectorAll('[data-way]')) {
      way.addEventListener('click', () => this.way(/** @type {HTMLElement} */ (way).dataset.way ?? 'form'));
    }
    this.speak();
  }

  /** Writes as a form or as text. @param {string} way */
  way(way) {
    part('form').hidden = way !== 'form';
    const isTurned = part('as_text').hidden !== (way === 'form');
    part('as_text').hidden = way === 'form';
    for (const one of document.querySelectorAll('[data-way]')) one.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (one).dataset.way === way));
    if (isTurned) this.turned();
  }

  /** Leaves the text alone to write in, where the form cannot be had; what was typed in it stays to be seen. */
  withdraw() {
    if (this.state.isHolding) return;
    this.way('text');
    part('ways').hidden = true;
  }

  get isShown() { return !part('form').hidden; }

  /** Whether it is shown and cannot say yet what things are called. */
  get isWaiting() { return this.isShown && !this.state.isReady; }

  /** Says all words anew. */
  speak() {
    for (const way of document.querySelectorAll('[data-way]')) way.textContent = word(/** @type {HTMLElement} */ (way).dataset.way === 'form' ? 'form' : 'as_text');
    part('ways').setAttribute('aria-label', word('ways'));
    if (this.state.tables.length > 0) this.ask();
    else this.#draw();
  }

  /** Asks for the form anew: the schemes may be others, or their headings in another language. */
  ask() {
    void this.state.describe(languageOfInterface() === 'cy' ? 'cy' : 'en').catch(() => {});
  }

  /** Takes what was found. @type {FormState['show']} */
  show(found, spots, engine) {
    this.state.show(found, spots, engine);
  }

  /** Shows what was told when a draft was brought in. @param {FormState['told']} told */
  brought(told) {
    this.state.told = told;
    if (told.length === 0) return;
    this.state.current = 'told';
    this.way('form');
    this.#draw(true);
  }

  /** Whether something is still to write, and no fault yet. @param {Spot} spot */
  isStill(spot) { return this.state.found.isStill(spot); }

  /** Somebody wants something made: what is not written yet is in the way now. */
  asked() {
    this.state.found.asked();
    this.state.tellAgain();
  }

  /** What a field is called; nothing as long as that is not known. @param {string} field */
  nameOf(field) { return this.state.isReady ? nameOf(this.state, field) : ''; }

  /** Words of a check in plain ones. @param {string} words @param {{ table?: string, rule?: string }} of */
  plain(words, of) { return plain(this.state, words, of); }

  /** Leads to a field. @param {string} field */
  goTo(field) {
    this.go({ table: field.slice(0, field.lastIndexOf('.')), field, item: null, range: null, may_pass: false, is_gap: false });
  }

  /** Waits until all that was typed is in the text. */
  settled() { return this.state.settled(); }

  /** @param {Spot} spot */
  go(spot) {
    this.way('form');
    this.state.current = partAt(this.state, spot.table)?.id ?? '';
    this.state.said = '';
    this.#draw(true);
    leadTo(this.state, spot);
  }

  /** @param {string} id */
  #turn(id) {
    this.state.current = id;
    this.state.said = '';
    this.way('form');
    this.#draw(true);
    part('part_heading').focus();
    part('form').scrollTop = 0;
  }

  /** Leads to its first part whoever just opened a briefing. */
  #lead() {
    const heading = document.getElementById('part_heading');
    if (!this.#isOpened || !heading) return;
    this.#isOpened = false;
    // What was pressed is hidden by now.
    const at = document.activeElement;
    if (!at || at === document.body || at.closest('[hidden]')) heading.focus();
  }

  /** Draws the form: soon, or now. @param {boolean} [isNow] */
  #draw(isNow = false) {
    if (!isNow) {
      if (this.#isAsked) return;
      this.#isAsked = true;
      queueMicrotask(() => { this.#isAsked = false; this.#draw(true); });
      return;
    }
    const { state } = this;
    if (state.tables.length === 0) {
      render(h('p', { class: 'about', role: 'status' }, word('starting')), part('form'));
      return;
    }
    render(h(Navigation, { state, go: (/** @type {string} */ id) => this.#turn(id), arcs: this.#arcs }), part('parts'));
    render(h(Writing, { state }), part('form'));
    if (state.isReady) this.#lead();
    document.documentElement.dataset.form = String(Number(document.documentElement.dataset.form ?? 0) + 1);
  }
}

// The pages: what is drawn takes the place of what was drawn, and the reader's place stays.

import { find, part, tell } from './dom.js';
import { Places } from './places.js';
import { dress, frame, lay, linesOf, sheet, undressed } from './sheets.js';
import { word } from './words.js';

/** What can be looked at. */
export const LOOKS = ['handout', 'poster', 'large-print', 'session', 'slides', 'page', 'text'];

/** Those that hold the facilitator's words. */
const FACILITATORS = ['session'];

/** @param {string} look */
const nameOf = (look) => word(`look_${look.replace('-', '_')}`);

/** @typedef {{ words: { state: 'whole' | 'draft' | 'nothing', title?: string, kind?: string, marks?: string[], places?: import('./places.js').Place[] }, pieces: Uint8Array<ArrayBuffer>[] }} Drawing */

/** The region of pages. */
export class PagesRegion {
  look = LOOKS[0];
  #shownLook = '';
  #turn = 0;
  /** Where a reader was, by look. @type {Map<string, number>} */
  #places = new Map();
  /** Finds places anew where a page is laid out anew. */
  #sizes = new ResizeObserver(() => void this.#laidOut());

  /**
   * @param {() => void} wanted called when something else is to be looked at
   * @param {Places} places the parts of pages that lead to their fields
   * @param {(lines: import('./sheets.js').Line[]) => Promise<import('./places.js').Place[]>} find where fields
   *   stand on a page that the browser laid out
   */
  constructor(wanted, places, find) {
    this.wanted = wanted;
    this.places = places;
    this.find = find;
    part('sheets').addEventListener('click', (event) => places.press(event));
    part('tabs').append(...LOOKS.map((look) => this.#tab(look)));
    this.speak();
    this.#mark();
  }

  /** @param {string} look */
  #tab(look) {
    const tab = document.createElement('button');
    Object.assign(tab, { type: 'button', id: `tab_${look}`, className: 'tab' });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', 'sheets');
    tab.dataset.look = look;
    tab.addEventListener('click', () => this.#choose(look));
    tab.addEventListener('keydown', (event) => {
      const at = LOOKS.indexOf(look);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: LOOKS.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = LOOKS[(to + LOOKS.length) % LOOKS.length];
      this.#choose(next);
      part(`tab_${next}`).focus();
    });
    return tab;
  }

  /** @param {string} look */
  #choose(look) {
    if (look === this.look) return;
    this.#places.set(this.look, part('sheets').scrollTop);
    this.look = look;
    this.#mark();
    this.clear();
    this.wanted();
  }

  #mark() {
    for (const look of LOOKS) {
      const tab = part(`tab_${look}`);
      const isChosen = look === this.look;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    part('sheets').setAttribute('aria-labelledby', `tab_${this.look}`);
    part('facilitator').hidden = !FACILITATORS.includes(this.look);
  }

  /** Says all words anew. */
  speak() {
    for (const look of LOOKS) part(`tab_${look}`).textContent = nameOf(look);
    for (const one of part('sheets').querySelectorAll('figure')) this.#label(one);
    this.places.speak();
  }

  /** Whether nothing stands there. */
  get isEmpty() { return part('sheets').childElementCount === 0; }

  /** Takes away what stands there. */
  clear() {
    this.#turn += 1;
    this.#sizes.disconnect();
    this.places.clear();
    part('sheets').replaceChildren();
  }

  /** Forgets where readers were. */
  forget() {
    this.#places.clear();
    this.clear();
  }

  /** @param {Drawing} drawing @param {boolean} hasErrors whether more than gaps keep it from being made */
  async show({ words, pieces }, hasErrors) {
    const { state, kind } = words;
    const isThere = part('sheets').childElementCount > 0 && this.#shownLook === this.look;
    const asDraft = hasErrors ? 'drawn_as_draft' : 'drawn_with_gaps';
    tell(part('drawing_state'), state === 'draft' ? word(asDraft) : state === 'nothing' ? word(isThere ? 'drawn_before' : 'not_drawn') : '');
    if (state === 'nothing') return;
    this.#turn += 1;
    this.#shownLook = this.look;
    const marks = words.marks ?? [];
    if (kind === 'svg') await this.#showSheets(pieces, marks, this.#turn, words.places ?? []);
    else if (kind === 'html') await this.#showFrame(pieces[0], marks[0], this.#turn);
    else await this.#showText(pieces[0], marks[0]);
  }

  /**
   * Changes those pages that changed, one at a time, so that no key waits for all of them.
   * @param {Uint8Array<ArrayBuffer>[]} pieces @param {string[]} marks @param {number} mine @param {import('./places.js').Place[]} places
   */
  async #showSheets(pieces, marks, mine, places) {
    const sheets = part('sheets');
    const isFirst = sheets.childElementCount === 0;
    let isBehind = false;
    for (const [index, piece] of pieces.entries()) {
      const on = /** @type {HTMLElement} */ (sheets.children[index] ?? sheets.appendChild(sheet()));
      if (on.dataset.mark === marks[index]) continue;
      if (isBehind) await frame();
      if (mine !== this.#turn) return;
      lay(on, piece, marks[index]);
      isBehind = true;
    }
    while (sheets.childElementCount > pieces.length) sheets.lastElementChild?.remove();
    for (const one of sheets.children) this.#label(one);
    this.places.show(Array.from(sheets.children, (one) => find(one, '.paper')), places);
    if (isFirst) sheets.scrollTop = this.#places.get(this.look) ?? 0;
  }

  /** @param {Element} sheet */
  #label(sheet) {
    const sheets = Array.from(part('sheets').children);
    const gaps = { name: nameOf(this.look), page: sheets.indexOf(sheet) + 1, count: sheets.length };
    find(sheet, '.drawing').setAttribute('aria-label', word('page_of', gaps));
    find(sheet, 'figcaption').textContent = word('page_short', gaps);
  }

  /** Returns the paper of a page that the browser lays out. @param {string} kind */
  #paper(kind) {
    const paper = part('sheets').querySelector('.paper') ?? part('sheets').appendChild(document.createElement('div'));
    paper.className = `paper ${kind}`;
    this.#sizes.observe(paper);
    return /** @type {HTMLElement} */ (paper);
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} mark @param {number} mine */
  async #showFrame(bytes, mark, mine) {
    const isFirst = this.isEmpty;
    const paper = this.#paper('laid');
    if (paper.dataset.mark === mark) return;
    const page = document.createElement('iframe');
    page.className = 'frame';
    page.title = nameOf(this.look);
    // Nothing in it runs; this page may look at it, to find where words stand.
    page.setAttribute('sandbox', 'allow-same-origin');
    const { markup, style } = undressed(new TextDecoder().decode(bytes));
    page.srcdoc = markup;
    const laid = new Promise((done) => page.addEventListener('load', () => { dress(page, style); done(undefined); }, { once: true }));
    const before = paper.querySelectorAll('iframe');
    paper.prepend(page);
    await laid;
    if (mine !== this.#turn) {
      page.remove();
      return;
    }
    for (const one of before) one.remove();
    paper.dataset.mark = mark;
    await this.#laidOut();
    if (isFirst) part('sheets').scrollTop = this.#places.get(this.look) ?? 0;
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} mark */
  async #showText(bytes, mark) {
    const paper = this.#paper('set');
    if (paper.dataset.mark === mark) return;
    const { scrollTop } = part('sheets');
    const text = paper.querySelector('pre') ?? paper.appendChild(document.createElement('pre'));
    text.className = 'plain-text';
    text.textContent = new TextDecoder().decode(bytes);
    part('sheets').scrollTop = scrollTop;
    paper.dataset.mark = mark;
    await this.#laidOut();
  }

  /** A page was laid out by the browser: its height is its words', and they lead to their fields. */
  async #laidOut() {
    const paper = /** @type {HTMLElement | null} */ (part('sheets').querySelector('.laid, .set'));
    const page = paper?.querySelector('iframe');
    const root = page ? page.contentDocument?.documentElement : paper?.querySelector('pre');
    if (!paper || !root) return;
    const { mark } = paper.dataset;
    if (page) {
      page.style.height = '0';
      page.style.height = `${root.scrollHeight}px`;
    }
    const area = root.getBoundingClientRect();
    if (area.width === 0) return;
    const places = await this.find(linesOf(root, area));
    if (paper.isConnected && paper.dataset.mark === mark) this.places.show([paper], places);
  }
}

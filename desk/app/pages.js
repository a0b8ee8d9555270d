// The pages: what is drawn takes the place of what was drawn, and the reader's place stays.

import { find, part, tell } from './dom.js';
import { Places } from './places.js';
import { word } from './words.js';

/** What can be looked at. */
export const LOOKS = ['handout', 'poster', 'large-print', 'session', 'slides', 'page', 'text'];

/** Those that hold the facilitator's words. */
const FACILITATORS = ['session'];

/** @param {string} look */
const nameOf = (look) => word(`look_${look.replace('-', '_')}`);

/** @typedef {{ words: { state: 'whole' | 'draft' | 'nothing', title?: string, kind?: string, places?: import('./places.js').Place[] }, pieces: Uint8Array<ArrayBuffer>[] }} Drawing */

/** The region of pages. */
export class PagesRegion {
  look = LOOKS[0];
  /** What stands in the region, as it came. @type {Uint8Array<ArrayBuffer>[]} */
  #shown = [];
  #shownLook = '';
  #turn = 0;
  /** Where a reader was, by look. @type {Map<string, number>} */
  #places = new Map();

  /**
   * @param {() => void} wanted called when something else is to be looked at
   * @param {Places} places the parts of pages that lead to their fields
   */
  constructor(wanted, places) {
    this.wanted = wanted;
    this.places = places;
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
    for (const sheet of part('sheets').querySelectorAll('figure')) this.#label(sheet);
    this.places.speak();
  }

  /** Whether nothing stands there. */
  get isEmpty() { return part('sheets').childElementCount === 0; }

  /** Takes away what stands there. */
  clear() {
    this.#turn += 1;
    this.#shown = [];
    this.places.clear();
    part('sheets').replaceChildren();
  }

  /** Forgets where readers were. */
  forget() {
    this.#places.clear();
    this.clear();
  }

  /** @param {Drawing} drawing */
  async show({ words, pieces }) {
    const { state, kind } = words;
    const isThere = part('sheets').childElementCount > 0 && this.#shownLook === this.look;
    tell(part('drawing_state'), state === 'draft' ? word('drawn_as_draft') : state === 'nothing' ? word(isThere ? 'drawn_before' : 'not_drawn') : '');
    if (state === 'nothing') return;
    this.#turn += 1;
    this.#shownLook = this.look;
    if (kind === 'svg') await this.#showSheets(pieces, this.#turn, words.places ?? []);
    else if (kind === 'html') await this.#showFrame(pieces[0], this.#turn);
    else this.#showText(pieces[0]);
    this.#shown = pieces;
  }

  /** @param {number} index @param {Uint8Array} piece */
  #isSame(index, piece) {
    const before = this.#shown[index];
    return before?.length === piece.length && before.every((byte, at) => byte === piece[at]);
  }

  /** Changes those pages that changed. @param {Uint8Array<ArrayBuffer>[]} pieces @param {number} mine @param {import('./places.js').Place[]} places */
  async #showSheets(pieces, mine, places) {
    const sheets = part('sheets');
    const isFirst = sheets.childElementCount === 0;
    const shown = await Promise.all(pieces.map((piece, index) =>
      sheets.children[index] && this.#isSame(index, piece) ? null : picture(piece)));
    if (mine !== this.#turn) return;
    shown.forEach((image, index) => {
      const sheet = sheets.children[index] ?? sheets.appendChild(document.createElement('figure'));
      if (!image) return;
      sheet.className = 'sheet';
      sheet.toggleAttribute('data-wide', image.naturalWidth > image.naturalHeight);
      const caption = sheet.querySelector('figcaption') ?? document.createElement('figcaption');
      const page = document.createElement('div');
      page.className = 'paper';
      page.append(image);
      sheet.replaceChildren(page, caption);
    });
    while (sheets.childElementCount > pieces.length) sheets.lastElementChild?.remove();
    for (const sheet of sheets.children) this.#label(sheet);
    this.places.show(Array.from(sheets.children, (sheet) => find(sheet, '.paper')), places);
    if (isFirst) sheets.scrollTop = this.#places.get(this.look) ?? 0;
  }

  /** @param {Element} sheet */
  #label(sheet) {
    const sheets = Array.from(part('sheets').children);
    const gaps = { name: nameOf(this.look), page: sheets.indexOf(sheet) + 1, count: sheets.length };
    find(sheet, 'img')?.setAttribute('alt', word('page_of', gaps));
    find(sheet, 'figcaption').textContent = word('page_short', gaps);
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes @param {number} mine */
  async #showFrame(bytes, mine) {
    if (this.#isSame(0, bytes) && part('sheets').querySelector('iframe')) return;
    const frame = document.createElement('iframe');
    frame.className = 'frame';
    frame.title = nameOf(this.look);
    // Nothing in it runs, and it has no address of this page's.
    frame.setAttribute('sandbox', '');
    frame.srcdoc = new TextDecoder().decode(bytes);
    if (mine === this.#turn) part('sheets').replaceChildren(frame);
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  #showText(bytes) {
    const text = document.createElement('pre');
    text.className = 'plain-text';
    text.textContent = new TextDecoder().decode(bytes);
    const { scrollTop } = part('sheets');
    part('sheets').replaceChildren(text);
    part('sheets').scrollTop = scrollTop;
  }
}

/** Returns a page, ready to be shown. @param {Uint8Array<ArrayBuffer>} bytes */
async function picture(bytes) {
  const image = document.createElement('img');
  const address = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
  image.src = address;
  await image.decode().catch(() => {});
  image.width = image.naturalWidth;
  image.height = image.naturalHeight;
  URL.revokeObjectURL(address);
  return image;
}

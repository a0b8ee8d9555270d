// The parts of a page lead to their fields: named buttons, unseen over the picture of the page. All those
// of a page are one stop of the Tab key; arrows go from one to the next.

import { part } from './dom.js';
import { word } from './words.js';

/** Where a field stands on a page, in parts of its width and height. @typedef {{ page: number, field: string, across: [number, number], down: [number, number] }} Place */

/** The parts of pages. */
export class Places {
  /** @type {{ papers: HTMLElement[], places: Place[] }} */
  #shown = { papers: [], places: [] };
  /** What each group of buttons was made of. @type {WeakMap<Element, string>} */
  #made = new WeakMap();

  /** @param {{ nameOf: (field: string) => string, go: (field: string) => void }} form */
  constructor(form) {
    this.form = form;
  }

  /** @param {HTMLElement[]} papers the pages @param {Place[]} places @param {boolean} [isAnew] whether names may be others */
  show(papers, places, isAnew = false) {
    this.#shown = { papers, places };
    part('places_hint').hidden = places.length === 0;
    papers.forEach((paper, page) => {
      const own = places.filter((place) => place.page === page);
      const group = paper.querySelector('.places') ?? paper.appendChild(document.createElement('div'));
      const of = JSON.stringify([/** @type {HTMLElement | null} */ (paper.closest('[data-mark]'))?.dataset.mark, own]);
      if (!isAnew && this.#made.get(group) === of) return;
      this.#made.set(group, of);
      group.className = 'places';
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', word('places_of', { page: page + 1 }));
      this.#fill(group, own);
    });
  }

  /** @param {Element} group @param {Place[]} own */
  #fill(group, own) {
    const focused = Array.from(group.children).indexOf(/** @type {Element} */ (document.activeElement));
    // The name of a section's place is no field of the form: its text is.
    const shown = own.map((place) => ({ ...place, field: place.field.replace(/\.slot$/, '.body') }))
      .filter(({ field }) => this.form.nameOf(field));
    group.replaceChildren(...shown.map((place, index) => this.#button(place, index === Math.max(focused, 0))));
    if (focused >= 0) /** @type {HTMLElement | undefined} */ (group.children[Math.min(focused, shown.length - 1)])?.focus({ preventScroll: true });
  }

  /** Goes to the field of words that were pressed where words can be marked too. @param {MouseEvent} event */
  press({ target, clientX: x, clientY: y }) {
    const paper = target instanceof Element && !target.closest('.place') ? target.closest('.set') : null;
    if (!paper || !getSelection()?.isCollapsed) return;
    const all = /** @type {HTMLElement[]} */ (Array.from(paper.querySelectorAll('.place')));
    const isAt = (/** @type {DOMRect} */ { left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
    all.find((place) => isAt(place.getBoundingClientRect()))?.click();
  }

  /** Nothing is shown any more. */
  clear() {
    this.show([], []);
  }

  /** Says all words anew. */
  speak() {
    this.show(this.#shown.papers, this.#shown.places, true);
  }

  /** @param {Place} place @param {boolean} isFirst */
  #button({ field, across, down }, isFirst) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'place', tabIndex: isFirst ? 0 : -1 });
    button.dataset.field = field;
    button.setAttribute('aria-label', word('place', { name: this.form.nameOf(field) }));
    const from = (/** @type {number} */ part) => `calc(${(100 * part).toFixed(3)}% - 4px)`;
    const length = (/** @type {[number, number]} */ [least, most]) => `calc(${(100 * (most - least)).toFixed(3)}% + 8px)`;
    Object.assign(button.style, { left: from(across[0]), top: from(down[0]), width: length(across), height: length(down) });
    button.addEventListener('click', () => this.form.go(field));
    button.addEventListener('keydown', (event) => this.#walk(event, button));
    return button;
  }

  /** @param {KeyboardEvent} event @param {HTMLElement} from */
  #walk(event, from) {
    const all = /** @type {HTMLElement[]} */ (Array.from(from.parentElement?.children ?? []));
    const at = all.indexOf(from);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(to, all.length - 1))];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next.focus();
  }
}

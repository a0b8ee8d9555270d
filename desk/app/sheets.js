// Pages as they are shown. A drawn page stands in a root of its own, as elements and not as a picture: a
// browser keeps pictures that are gone for minutes, and their memory grows with every pause in typing.

import { find } from './dom.js';

/** Waits for the next frame; not for long, since a window that is hidden has none. */
export const frame = () => new Promise((done) => {
  const late = setTimeout(done, 100);
  requestAnimationFrame(() => setTimeout(() => { clearTimeout(late); done(undefined); }));
});

/** Returns a sheet without a page. */
export function sheet() {
  const figure = document.createElement('figure');
  const paper = document.createElement('div');
  const drawing = document.createElement('div');
  figure.className = 'sheet';
  paper.className = 'paper';
  drawing.className = 'drawing';
  drawing.setAttribute('role', 'img');
  drawing.attachShadow({ mode: 'open' });
  paper.append(drawing);
  figure.append(paper, document.createElement('figcaption'));
  return figure;
}

/** Shows a page on a sheet. @param {HTMLElement} on @param {Uint8Array} bytes @param {string} mark */
export function lay(on, bytes, mark) {
  const read = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const page = document.adoptNode(/** @type {SVGSVGElement} */ (/** @type {Element} */ (read.documentElement)));
  on.dataset.mark = mark;
  // Whatever else a page may be, the rest of the desk stands.
  if (!page.viewBox) return;
  const { width, height } = page.viewBox.baseVal;
  page.setAttribute('width', '100%');
  page.setAttribute('height', '100%');
  page.setAttribute('display', 'block');
  const drawing = find(on, '.drawing');
  drawing.style.aspectRatio = `${width} / ${height}`;
  drawing.shadowRoot?.replaceChildren(page);
  on.toggleAttribute('data-wide', width > height);
}

/** Returns a page that the library made without its style, and the style. @param {string} html */
export function undressed(html) {
  const [element = '', style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  return { markup: html.replace(element, ''), style };
}

/** Dresses a page in its frame, where the policy lets no style be that stands in the markup. @param {HTMLIFrameElement} page @param {string} style */
export function dress(page, style) {
  const window = /** @type {any} */ (page.contentWindow);
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(style);
  window.document.adoptedStyleSheets = [sheet];
}

/** Words of a page that the browser lays out. @typedef {{ text: string, across: [number, number], down: [number, number] }} Line */

/**
 * Returns the lines of a page that the browser laid out, each with its place in parts of the page.
 * @param {Node} within @param {DOMRect} page
 */
export function linesOf(within, page) {
  const texts = (within.ownerDocument ?? document).createTreeWalker(within, NodeFilter.SHOW_TEXT);
  /** @type {Line[]} */
  const lines = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const isSet = text.parentElement?.closest('pre');
    const words = text.textContent ?? '';
    const pieces = isSet ? [...words.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [index, index + line.length]) : [[0, words.length]];
    lines.push(...pieces.flatMap(([from, to]) => line(/** @type {Text} */ (text), from, to, page)));
  }
  return lines;
}

/** @param {Text} text @param {number} from @param {number} to @param {DOMRect} page @returns {Line[]} */
function line(text, from, to, page) {
  const words = text.data.slice(from, to);
  if (!words.trim()) return [];
  const range = text.ownerDocument.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  if (right <= left || bottom <= top) return [];
  return [{
    text: words,
    across: [(left - page.left) / page.width, (right - page.left) / page.width],
    down: [(top - page.top) / page.height, (bottom - page.top) / page.height],
  }];
}

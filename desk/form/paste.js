// What is pasted from Word or a page becomes the small Markdown: paragraphs, lists within lists, strong
// words and links stay; what else there was is told.

/** @typedef {{ indent: number, mark: string, words: string }} Line a list's item, or a paragraph without a mark */

/** What is never words. */
const UNSEEN = ['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'XML', 'DEL', 'O:P', 'TEMPLATE'];

/** What stands on lines of its own. */
const BLOCKS = ['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'TR', 'PRE'];

/** What is told when it is dropped. @type {Record<string, string>} */
const DROPPED = { IMG: 'picture', 'V:IMAGEDATA': 'picture', TABLE: 'table', EM: 'slant', I: 'slant', U: 'underline' };

/** @param {string} html @returns {{ words: string, dropped: string[] }} */
export function markdownOf(html) {
  const reader = new Reader();
  reader.blocks(new DOMParser().parseFromString(undressed(html), 'text/html').body, { indent: 0, mark: '' });
  reader.end();
  return { words: joined(reader.lines), dropped: [...reader.dropped] };
}

/** A tag, whatever stands in quotes in it. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/**
 * Returns a page whose styles are read and never applied: the policy of this page lets none be, and each try
 * would be told as a breach of it.
 * @param {string} html
 */
function undressed(html) {
  const renamed = (/** @type {string} */ tag) => tag.replace(/("[^"]*"|'[^']*')|(\s)style(?=\s*=)/gi, (_, quoted, space) => quoted ?? `${space}data-style`);
  return html.replace(/<style\b[^>]*>[^]*?<\/style\s*>/gi, '').replace(TAG, renamed);
}

/** @param {Line[]} lines */
function joined(lines) {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const gap = index === 0 ? '' : before.mark && line.mark ? '\n' : '\n\n';
    return `${gap}${' '.repeat(line.indent)}${line.mark}${line.words}`;
  }).join('');
}

class Reader {
  /** @type {Line[]} */
  lines = [];
  /** @type {Set<string>} */
  dropped = new Set();
  #words = '';
  /** @type {{ indent: number, mark: string }} */
  #place = { indent: 0, mark: '' };

  /** Ends the line that is being read. */
  end() {
    const words = this.#words.replace(/\s+/g, ' ').replace(/\*\* ?\*\*/g, ' ').trim();
    if (words) this.lines.push({ ...this.#place, words: this.#place.mark ? words : words.replace(/^([-+>#]|\d+[.)])/, '\\$1') });
    this.#words = '';
  }

  /** @param {Node} node @param {{ indent: number, mark: string }} place */
  blocks(node, place) {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === Node.TEXT_NODE) this.#words += escaped(child.textContent ?? '');
      else if (child instanceof HTMLElement || child instanceof Element) this.#element(child, place);
    }
  }

  /** @param {Element} element @param {{ indent: number, mark: string }} place */
  #element(element, place) {
    const name = element.tagName.toUpperCase();
    const style = element.getAttribute('data-style') ?? '';
    if (UNSEEN.includes(name) || /mso-list:\s*ignore/i.test(style)) return;
    if (DROPPED[name]) this.dropped.add(DROPPED[name]);
    if (name === 'UL' || name === 'OL') this.#list(element, name === 'OL', place);
    else if (BLOCKS.includes(name)) this.#block(element, place, style);
    else if (name === 'BR' || name === 'TD' || name === 'TH') { this.blocks(element, place); this.#words += ' '; }
    else if (isStrong(name, style)) this.#within('**', '**', element, place);
    else if (name === 'A' && /^https?:/i.test(element.getAttribute('href') ?? '')) this.#within('[', `](${element.getAttribute('href')?.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`, element, place);
    else this.blocks(element, place);
  }

  /** @param {string} open @param {string} close @param {Element} element @param {{ indent: number, mark: string }} place */
  #within(open, close, element, place) {
    const before = this.#words;
    this.#words = '';
    this.blocks(element, place);
    const inner = this.#words;
    const words = inner.trim();
    const [lead, tail] = [/^\s/.test(inner) ? ' ' : '', /\s$/.test(inner) ? ' ' : ''];
    this.#words = before + (words ? `${lead}${open}${words}${close}${tail}` : inner);
  }

  /** @param {Element} element @param {{ indent: number, mark: string }} place @param {string} style */
  #block(element, place, style) {
    this.end();
    // Word writes an item of a list as a paragraph, its mark as words.
    const level = Number(/mso-list:[^;]*level(\d+)/i.exec(style)?.[1] ?? 0);
    const mark = element.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')?.textContent?.trim() ?? '';
    const isNumber = /^\(?[0-9a-z]{1,4}[.)]$/i.test(mark) && mark !== 'o';
    this.#place = level > 0 ? { indent: (level - 1) * 3, mark: isNumber ? '1. ' : '- ' } : place;
    this.blocks(element, this.#place);
    this.end();
    this.#place = place;
  }

  /** @param {Element} list @param {boolean} isNumbered @param {{ indent: number, mark: string }} place */
  #list(list, isNumbered, place) {
    this.end();
    const indent = place.mark ? place.indent + place.mark.length : place.indent;
    for (const item of Array.from(list.children)) {
      const own = { indent, mark: isNumbered ? '1. ' : '- ' };
      this.#place = own;
      this.blocks(item, own);
      this.end();
    }
    this.#place = place;
  }
}

/** @param {string} name @param {string} style */
const isStrong = (name, style) => (name === 'STRONG' || name === 'B' || /font-weight:\s*(bold|[6-9]00)/i.test(style)) && !/font-weight:\s*(normal|400)/i.test(style);

/** Words that no sign of the small Markdown is in. @param {string} words */
const escaped = (words) => words.replace(/[\\*[\]<`]/g, '\\$&').replace(/\u00ad/g, '');

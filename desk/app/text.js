// The text as it is written, beside the pages. A browser's text field knows one kind of line end; the
// document keeps its own where nobody changed the line.

import { part } from './dom.js';

/** @typedef {import('./document.js').BriefingDocument} BriefingDocument */

const field = () => /** @type {HTMLTextAreaElement} */ (part('text'));

/** @param {string} text */
const plain = (text) => text.replace(/\r\n?/g, '\n');

/** Returns where a place of the plain text is in the text as it was written. @param {string} text @param {number} place */
function placeIn(text, place) {
  let at = 0;
  for (let count = 0; count < place; count += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/**
 * Returns a text with what changed in its plain form, and nothing else changed.
 * @param {string} text @param {string} changed
 */
export function spliced(text, changed) {
  const before = plain(text);
  const most = Math.min(before.length, changed.length);
  let start = 0;
  while (start < most && before[start] === changed[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === changed.at(-1 - end)) end += 1;
  const lineEnd = /\r\n?/.exec(text)?.[0] ?? '\n';
  const middle = changed.slice(start, changed.length - end).replace(/\n/g, lineEnd);
  return text.slice(0, placeIn(text, start)) + middle + text.slice(placeIn(text, before.length - end));
}

/**
 * Returns where a line and column of a finding are in a text: columns count characters, strings code
 * units, and a byte-order mark is none.
 * @param {string} text @param {number} line @param {number} column
 */
export function offsetOf(text, line, column) {
  let at = text.startsWith('\u{feff}') ? 1 : 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.slice(at).search(/\r\n?|\n/);
    if (end < 0) return text.length;
    at += end + (text.startsWith('\r\n', at + end) ? 2 : 1);
  }
  for (let count = 1; count < column && at < text.length; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** @param {BriefingDocument} briefing */
export function showText(briefing) {
  field().addEventListener('input', () => briefing.edit(spliced(briefing.text, field().value), 'text'));
  briefing.listen(({ by }) => {
    const text = plain(briefing.text);
    if (by === 'text' || field().value === text) return;
    const { selectionStart, scrollTop } = field();
    field().value = text;
    if (by === 'open') {
      field().setSelectionRange(0, 0);
      field().scrollTop = 0;
    } else {
      field().setSelectionRange(selectionStart, selectionStart);
      field().scrollTop = scrollTop;
    }
  });
}

/**
 * Leads to words of the text.
 * @param {BriefingDocument} briefing
 * @param {{ 'line': number, 'column': number, 'end-line': number, 'end-column': number }} place
 */
export function goTo(briefing, place) {
  const text = plain(briefing.text);
  const start = offsetOf(text, place.line, place.column);
  const end = offsetOf(text, place['end-line'], place['end-column']);
  const area = field();
  // A browser scrolls to where the cursor is put, once there is nothing behind it.
  area.value = text.slice(0, end);
  area.scrollTop = area.scrollHeight;
  const { scrollTop } = area;
  area.value = text;
  area.focus();
  area.setSelectionRange(start, Math.max(start, end));
  area.scrollTop = scrollTop > 0 ? scrollTop + area.clientHeight / 3 : 0;
}

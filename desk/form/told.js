// What an import tells: what it found, chose, changed and left out.

import { h } from 'preact';
import { format } from './field.js';
import { plain } from './plain.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */

/** The kinds, what matters most first. */
const KINDS = ['warning', 'left out', 'chosen', 'changed', 'found'];

/** @param {{ state: FormState }} props */
export function Told({ state }) {
  const kinds = KINDS.map((kind) => ({ kind, lines: state.told.filter((line) => line.kind === kind) }));
  return h('div', { class: 'told' },
    h('p', { class: 'about' }, word('told_about')),
    kinds.filter(({ lines }) => lines.length > 0).map(({ kind, lines }) => h('section', { key: kind, class: kind === 'warning' ? 'summary' : undefined },
      h('h3', {}, word(`told_${kind.replace(' ', '_')}`)),
      h('ul', { lang: 'en-GB' }, lines.map(({ words }, index) => h('li', { key: index }, format(plain(state, words))))))),
    h('p', {}, h('button', { type: 'button', onClick: () => state.turn?.(state.firstPart) }, word('told_go'))));
}

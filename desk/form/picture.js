// A picture is chosen, taken in without what its file held beside it, and kept in memory.

import { h } from 'preact';
import { useState } from 'preact/hooks';
import { idOf } from './field.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */

/** @param {{ state: FormState, path: string, isThere: boolean }} props */
export function PictureChoice({ state, path }) {
  const [told, tell] = useState('');
  const id = `${idOf(path)}-choose`;
  const choose = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    input.value = '';
    if (file) tell(await keep(state, path, file));
  };
  return h('div', { class: 'field' },
    h('label', { for: id }, word('choose_picture')),
    h('input', { id, type: 'file', accept: 'image/png,image/jpeg,image/webp', onChange: choose }),
    h('p', { class: 'about', role: 'status' }, told));
}

/** Keeps a picture, and names it in the text. @param {FormState} state @param {string} path @param {File} file */
async function keep(state, path, file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await state.pen.call('picture', {}, { pieces: [bytes], needs: 'nothing' }).catch(() => null);
  if (!answer) return word('stale');
  const { words, pieces } = answer;
  if (words.fault) return words.fault;
  const { briefing } = state;
  // Its name may be a person's, so it gets one of its own.
  const folder = briefing.path.includes('/') ? briefing.path.replace(/[^/]*$/, '') : '';
  let number = 1;
  const nameOf = () => `images/picture-${number}.${words.extension}`;
  const isTaken = (/** @type {string} */ one) => briefing.pictures.has(one) || briefing.home?.holds(one);
  while (isTaken(folder + nameOf())) number += 1;
  const name = nameOf();
  briefing.hold(folder + name, pieces[0]);
  const why = await state.put(`${path}.file`, name);
  if (why) return word('not_taken', { why });
  const kept = word('picture_kept', words);
  return words.dropped.length > 0 ? `${kept} ${word('picture_dropped', { what: words.dropped.join(', ') })}` : kept;
}

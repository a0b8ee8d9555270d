// What a partnership's settings bring, where some are open. They are changed as a file, not here.

import { h } from 'preact';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */

/** @param {{ state: FormState }} props */
export function Collection({ state }) {
  const { settings } = state;
  if (!settings) return null;
  const rows = [
    [word('collection_name'), settings.name ?? word('not_set')],
    [word('collection_schemes'), settings.schemes.join(', ')],
    [word('collection_list'), word(settings.has_list ? 'collection_list_open' : 'collection_list_none')],
    [word('collection_found'), settings.findings === 0 ? word('collection_found_none') : word('collection_found_some', { count: settings.findings })],
  ];
  return h('div', {},
    h('p', { class: 'about' }, word('collection_about')),
    h('dl', { class: 'collection' }, rows.map(([term, words]) => [h('dt', { key: term }, term), h('dd', { key: `${term}.` }, words)])));
}

// The first screen: three plain choices, and a page for whoever looks after computers.

import { button, copy, find, part } from './dom.js';
import { languageOfInterface, word } from './words.js';

/** @typedef {{ name: string, headings: Record<string, (string | null)[]>, draft: string }} Scheme */

/**
 * @param {Scheme[]} schemes
 * @param {{ start: (scheme: Scheme) => void, example: () => void }} choices
 */
export function firstScreen(schemes, choices) {
  button('start').addEventListener('click', () => showSchemes(true));
  button('schemes_back').addEventListener('click', () => { showSchemes(false); button('start').focus(); });
  button('example_button').addEventListener('click', choices.example);
  part('scheme_list').append(...schemes.map((scheme) => {
    const item = copy('scheme');
    const choose = find(item, 'button');
    choose.dataset.scheme = scheme.name;
    choose.addEventListener('click', () => { showSchemes(false); choices.start(scheme); });
    return item;
  }));
  const dialog = /** @type {HTMLDialogElement} */ (part('it'));
  button('it_open').addEventListener('click', () => dialog.showModal());
  button('it_close').addEventListener('click', () => dialog.close());
  speakFirst(schemes);
}

/** @param {boolean} shows */
function showSchemes(shows) {
  part('schemes').hidden = !shows;
  if (shows) part('schemes_heading').focus();
}

/** Says all words anew. @param {Scheme[]} schemes */
export function speakFirst(schemes) {
  for (const scheme of schemes) {
    const choose = find(document, `[data-scheme="${scheme.name}"]`);
    choose.textContent = word(scheme.name);
    const headings = scheme.headings[languageOfInterface()] ?? scheme.headings.en;
    find(/** @type {HTMLElement} */ (choose.parentElement), 'ol').replaceChildren(...headings.map((heading, index) => {
      const item = document.createElement('li');
      item.className = `step-${index + 1}`;
      item.textContent = heading ?? word('own_heading');
      return item;
    }));
  }
  const version = part('version').dataset.version ?? '';
  part('version').textContent = `${word('version')} ${version}`;
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  const lines = ['it_what', 'it_network', 'it_storage', 'it_needs', 'it_typing', 'it_hash'];
  part('it_body').replaceChildren(...lines.map((name) => {
    const line = document.createElement('p');
    line.textContent = word(name, { policy, version });
    return line;
  }));
}

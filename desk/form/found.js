// What was found at a field: what, why, what to do; mended, or let pass with a reason.

import { h } from 'preact';
import { useState } from 'preact/hooks';
import { format } from './field.js';
import { plain } from './plain.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {import('./state.js').Found} Found */

/** @param {{ state: FormState, id: string, found: Found[], text: string }} props */
export function Findings({ state, id, found, text }) {
  if (found.length === 0) return null;
  return h('ul', { class: 'found', id }, found.map((one) => h(state.found.isStill(one.spot) ? StillToWrite : Finding, { key: `${one.rule} ${one.message} ${one.spot.range}`, state, one, text })));
}

/** What is not written yet, and no fault. @param {{ state: FormState, one: Found }} props */
function StillToWrite({ state, one }) {
  return h('li', { class: 'finding still' },
    h('p', { class: 'message', lang: 'en-GB' }, h('span', { class: 'severity', lang: document.documentElement.lang }, `${word('still')}: `), format(plain(state, one.message, { table: one.spot.table, rule: one.rule }))));
}

/** @param {{ state: FormState, one: Found, text: string }} props */
function Finding({ state, one, text }) {
  const [isPassing, pass] = useState(false);
  const { range } = one.spot;
  const words = range && state.found.isFresh ? text.slice(...range) : '';
  const mend = () => { void state.mend?.(one); };
  const say = (/** @type {string} */ told) => plain(state, told, { table: one.spot.table, rule: one.rule });
  return h('li', { class: `finding ${one.severity}` },
    h('p', { class: 'message', lang: 'en-GB' }, h('span', { class: 'severity', lang: document.documentElement.lang }, `${word(one.severity)}: `), format(say(one.message))),
    words && h('p', { class: 'about' }, word('at_words', { words: words.length > 90 ? `${words.slice(0, 90)}…` : words })),
    h('details', {}, h('summary', {}, word('more')),
      h('div', { lang: 'en-GB' },
        one.why && h('p', { class: 'why' }, format(say(one.why))),
        one.help && h('p', { class: 'help' }, format(say(one.help))),
        one.source && h('p', { class: 'source' }, `${word('source')} ${one.source}`),
        h('p', { class: 'rule' }, one.rule))),
    h('p', { class: 'row-tools' },
      one.fix && state.found.isFresh && h('button', { type: 'button', class: 'link', 'aria-label': `${word('mend')}: ${say(one.message)}`, onClick: mend }, word('mend')),
      one.spot.may_pass && h('button', { type: 'button', class: 'link', 'aria-expanded': String(isPassing), 'aria-label': `${word('let_pass')}: ${say(one.message)}`, onClick: () => pass(!isPassing) }, word('let_pass'))),
    isPassing && h(Passing, { state, one, done: () => pass(false) }));
}

/** @param {{ state: FormState, one: Found, done: () => void }} props */
function Passing({ state, one, done }) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const id = `pass-${one.index}`;
  const input = (/** @type {(words: string) => void} */ set) => (/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).value);
  const pass = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const refused = await state.pass(one, reason, by);
    if (refused) setWhy(refused === 'stale' ? word('stale') : refused);
    else { done(); state.say(word('passed')); }
  };
  return h('form', { class: 'passing', onSubmit: pass },
    h('p', { class: 'about', id: `${id}-about` }, word('pass_about')),
    h('label', { for: id }, word('reason')),
    h('input', { id, value: reason, required: true, 'aria-describedby': `${id}-about`, autocomplete: 'off', onInput: input(setReason) }),
    h('label', { for: `${id}-by` }, word('decided')),
    h('input', { id: `${id}-by`, value: by, autocomplete: 'off', onInput: input(setBy) }),
    why && h('p', { class: 'notice fault', role: 'alert' }, why),
    h('p', { class: 'row-tools' }, h('button', { type: 'submit' }, word('let_pass')), h('button', { type: 'button', class: 'plain', onClick: done }, word('cancel'))));
}

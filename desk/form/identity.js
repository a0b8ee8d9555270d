// What could point to a person, for whoever reads the text before it is agreed; and the line that says so.

import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { today } from '../app/engine.js';
import { languageOfInterface } from '../app/words.js';
import { nameOf } from './plain.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {import('./state.js').Spot} Spot */
/** @typedef {{ text: string, count: number, thought: string, is_finding: boolean, spots: Spot[] }} Line */
/** @typedef {{ hash: string, note: string, groups: { heading: string, lines: Line[] }[] }} Sheet */

/** So many places are shown at once. */
const FEW = 3;

/** @param {{ state: FormState }} props */
export function Identity({ state }) {
  const { text } = state.briefing;
  const [read, setRead] = useState(/** @type {{ text: string, sheet: Sheet | null, fault: string } | null} */ (null));
  const language = languageOfInterface();
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const answer = await state.look?.('identity', { language }, { key: 'identity' }).catch(() => null);
      if (isWanted && answer) setRead({ text, sheet: answer.words.sheet ?? null, fault: answer.words.fault ?? '' });
    };
    void ask();
    return () => { isWanted = false; };
  }, [text, language, state.settings]);
  if (!read) return h('p', { class: 'about', role: 'status' }, word('identity_reading'));
  if (read.fault) return h('p', { class: 'notice' }, word('identity_locked'));
  if (!read.sheet) return h('p', { class: 'notice' }, word('identity_none'));
  const { note, groups, hash } = read.sheet;
  return h('div', { class: 'identity' },
    h('p', { class: 'about' }, note),
    groups.map((group) => h('section', { key: group.heading },
      h('h3', {}, group.heading),
      h('ul', {}, group.lines.map((line) => h(Seen, { state, line, key: line.text }))))),
    h(SignOff, { state, hash, isFresh: read.text === text }));
}

/** @param {{ state: FormState, line: Line }} props */
function Seen({ state, line }) {
  const links = line.spots.map((spot) => h('button', { type: 'button', class: 'link small', key: spot.field, 'aria-label': `${word('go_to', { name: nameOf(state, spot.field) })}: ${line.text}`, onClick: () => state.go?.(spot) }, nameOf(state, spot.field)));
  return h('li', { class: line.is_finding ? 'is-finding' : undefined },
    h('p', {}, h('strong', { lang: 'en-GB' }, line.text), line.count > 1 && ` ${word('times', { count: line.count })}`, h('span', { class: 'mark' }, line.thought)),
    line.spots.length > FEW
      ? h('details', {}, h('summary', {}, word('in_places', { count: line.spots.length })), h('p', { class: 'row-tools' }, links))
      : h('p', { class: 'row-tools' }, links));
}

/** @param {{ state: FormState, hash: string, isFresh: boolean }} props */
function SignOff({ state, hash, isFresh }) {
  const [role, setRole] = useState('');
  const [agency, setAgency] = useState('');
  const [why, setWhy] = useState('');
  const input = (/** @type {(words: string) => void} */ set) => (/** @type {Event} */ event) => set(/** @type {HTMLInputElement} */ (event.target).value);
  const sign = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const version = String(state.fields.get('briefing.version')?.value ?? '');
    const texts = [['role', role.trim()], ['agency', agency.trim()], ['date', today()], ['version', version], ['read', hash]];
    const refused = await state.act({ do: 'add', at: 'sign-off', with: /** @type {[string, string][]} */ (texts.filter(([, words]) => words !== '')) });
    setWhy(refused);
    if (refused) return;
    setRole('');
    setAgency('');
    state.turn?.('sign_off');
    state.say(word('signed'));
  };
  return h('form', { class: 'card sign-off', onSubmit: sign },
    h('h3', {}, word('sign_heading')),
    h('p', { class: 'about', id: 'sign-about' }, word('sign_about')),
    h('label', { for: 'sign-role' }, word('sign_role')),
    h('input', { id: 'sign-role', value: role, required: true, autocomplete: 'off', 'aria-describedby': 'sign-about', onInput: input(setRole) }),
    h('label', { for: 'sign-agency' }, word('sign_agency')),
    h('input', { id: 'sign-agency', value: agency, autocomplete: 'off', onInput: input(setAgency) }),
    h('p', { class: 'about' }, word('sign_hash'), ' ', h('code', {}, hash)),
    why && h('p', { class: 'notice fault', role: 'alert' }, word('not_taken', { why: why === 'stale' ? word('stale') : why })),
    h('p', {}, h('button', { type: 'submit', disabled: !isFresh }, word('sign'))));
}

// The form as it is seen: the ring and its list, and one part of the briefing at a time.

import { h } from 'preact';
import { Field, format, idOf } from './field.js';
import { Findings } from './found.js';
import { Collection } from './collection.js';
import { Identity } from './identity.js';
import { PictureChoice } from './picture.js';
import { aboutOf, plain } from './plain.js';
import { Told } from './told.js';
import { partAt, partsOf, pathsOf } from './parts.js';
import { isWhole } from './whole.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {import('./state.js').FormTable} FormTable */
/** @typedef {import('./parts.js').Part} Part */

/** The parts that are more than fields. @type {Record<string, any>} */
const OWN = { told: Told, identity: Identity, collection: Collection };

/** Fields that the form fills in itself, or that stand behind the others in it. */
const HIDDEN = ['section.slot'];
const LAST = ['section.heading', 'section.heading-hidden'];

/** @param {number} count */
const counted = (count) => (count === 1 ? word('one_found') : word('many_found', { count }));

/** @param {FormState} state */
export const currentPart = (state) => {
  const parts = partsOf(state);
  return parts.find(({ id }) => id === state.current) ?? parts[0];
};

/** The ring of seven and all parts. @param {{ state: FormState, go: (part: string) => void, arcs: string[] }} props */
export function Navigation({ state, go, arcs }) {
  const current = currentPart(state);
  const item = (/** @type {Part} */ part) => {
    const found = state.found.within(pathsOf(state, part));
    const isFault = found.some(({ severity }) => severity === 'error');
    const isStill = found.length === 0 && state.found.stillWithin(pathsOf(state, part)).length > 0;
    return h('li', { class: part.number ? `step-${part.number}` : undefined },
      h('button', { type: 'button', class: 'part', 'aria-current': part.id === current?.id ? 'true' : undefined, 'aria-describedby': isStill ? 'still_to_write' : undefined, onClick: () => go(part.id) },
        part.number && h('span', { class: 'disc' }, part.number, h('span', { class: 'visually-hidden' }, ' ')),
        h('span', { class: 'part-name' }, part.label),
        isStill && h('span', { class: 'still-mark', 'aria-hidden': 'true' }),
        found.length > 0 && h('span', { class: 'mark', 'data-errors': isFault || undefined },
          h('span', { 'aria-hidden': 'true' }, found.length), h('span', { class: 'visually-hidden' }, `, ${counted(found.length)}`))));
  };
  const parts = partsOf(state);
  return h('nav', { 'aria-label': word('parts'), class: 'parts' },
    h('svg', { class: 'ring', viewBox: '0 0 64 64', 'aria-hidden': 'true', focusable: 'false' },
      arcs.map((arc, index) => h('path', { class: `step-${index + 1}`, d: arc, 'data-now': current?.number === index + 1 || undefined }))),
    h('ol', { class: 'seven' }, parts.filter(({ number }) => number).map(item)),
    h('ul', {}, parts.filter(({ number }) => !number).map(item)),
    h('p', { id: 'still_to_write', hidden: true }, word('still')));
}

/** @param {{ state: FormState }} props */
export function Writing({ state }) {
  if (state.fault) return h('div', { class: 'notice fault' }, h('p', {}, word('not_readable')), h('p', { lang: 'en-GB' }, state.fault));
  const part = currentPart(state);
  if (!part) return null;
  return h('div', { class: `part-body${part.number ? ` step-${part.number}` : ''}`, key: part.id },
    h('h2', { id: 'part_heading', tabIndex: -1 }, part.number && h('span', { class: 'disc', 'aria-hidden': 'true' }, part.number), part.label),
    h('p', { class: 'said', role: 'status' }, state.said),
    h(Summary, { state, part }),
    h(Findings, { state, id: 'whole_found', found: state.found.all(pathsOf(state, part)).filter(({ spot }) => isWhole(spot)), text: '' }),
    OWN[part.id] ? h(OWN[part.id], { state }) : part.slot ? h(Section, { state, path: state.resolve(`section.${part.slot}.x`).replace(/\.x$/, ''), slot: part.slot, label: part.label })
      : part.id === 'strays' ? pathsOf(state, part).map((path) => h(Stray, { state, path, key: path }))
        : part.tables.map((name) => h(Tables, { state, name, key: name })));
}

/** What was found in a part and what is still to write there, each a way to its field. @param {{ state: FormState, part: Part }} props */
function Summary({ state, part }) {
  const paths = pathsOf(state, part);
  const [found, still] = [state.found.within(paths), state.found.stillWithin(paths)];
  return h('div', {},
    h(Ways, { state, id: 'summary_heading', kind: '', heading: `${word('found_here')}: ${counted(found.length)}`, found }),
    h(Ways, { state, id: 'still_heading', kind: ' still', heading: word('still'), found: still }));
}

/** @param {{ state: FormState, id: string, kind: string, heading: string, found: import('./state.js').Found[] }} props */
function Ways({ state, id, kind, heading, found }) {
  if (found.length === 0) return null;
  return h('section', { class: `summary${kind}`, 'aria-labelledby': id },
    h('h3', { id }, heading),
    h('ul', {}, found.map((one) => h('li', { key: `${one.index}` },
      h('button', { type: 'button', class: 'link', lang: 'en-GB', onClick: () => state.go?.(one.spot) }, format(plain(state, one.message, { table: one.spot.table, rule: one.rule })))))));
}

/** @param {FormState} state @param {string} name */
const tableOf = (state, name) => state.tables.find((table) => table.name === name);

/** @param {{ state: FormState, path: string, slot: string, label: string }} props */
function Section({ state, path, slot, label }) {
  const table = tableOf(state, 'section');
  // A section that is not there yet is named by its slot, so that the first word makes it.
  const base = state.has(path) ? `section.${slot}` : path;
  return table && h('div', {},
    h(Fields, { state, table, path: base, label }));
}

/** @param {{ state: FormState, path: string }} props */
function Stray({ state, path }) {
  const table = tableOf(state, 'section');
  const slot = String(state.fields.get(`${path}.slot`)?.value ?? path);
  return table ? h('fieldset', { class: 'card' }, h('legend', {}, slot), h(Fields, { state, table, path, label: slot, isStray: true })) : null;
}

/** @param {{ state: FormState, table: FormTable, path: string, label?: string, isStray?: boolean }} props */
function Fields({ state, table, path, label, isStray = false }) {
  const key = (/** @type {string} */ name) => `${table.name}.${name}`;
  const isLast = (/** @type {{ name: string }} */ field) => LAST.includes(key(field.name));
  // The schemes are those of the settings too.
  const schemes = { kind: 'choice', choices: state.schemes.map((scheme) => ({ word: scheme.name, about: '' })) };
  const all = table.fields.map((field) => (key(field.name) === 'briefing.scheme' ? { ...field, ...schemes } : field));
  const own = all.filter(({ name, kind }) => kind !== 'version' && (isStray || !HIDDEN.includes(key(name))));
  const fields = [...own.filter((field) => !isLast(field)), ...own.filter(isLast)];
  const name = (/** @type {string} */ field) => (label && field === 'body' ? label : undefined);
  return h('div', { class: 'fields' },
    fields.map((field) => h(Field, { key: field.name, state, path: `${path}.${field.name}`, field, label: name(field.name) })),
    table.tables.map((inner) => (inner.repeats === 'often'
      ? h(Cards, { key: inner.name, state, table: inner, path: `${path}.${inner.name}` })
      : h(Inner, { key: inner.name, state, table: inner, path: `${path}.${inner.name}` }))));
}

/** A table that can be there once within another: a picture. @param {{ state: FormState, table: FormTable, path: string }} props */
function Inner({ state, table, path }) {
  const isThere = state.has(state.resolve(path));
  return h('fieldset', { class: 'card', id: idOf(path), tabIndex: -1 },
    h('legend', {}, table.name === 'image' ? word('picture') : table.label),
    h(PictureChoice, { state, path, isThere }),
    isThere && h(Fields, { state, table, path }),
    isThere && h('p', { class: 'row-tools' }, h('button', { type: 'button', class: 'plain', onClick: () => void act(state, { do: 'remove', at: state.resolve(path) }, 'removed', word('picture')) }, `${word('remove')}: ${word('picture')}`)));
}

/** What a table is for. @param {{ path: string, table: FormTable }} props */
function About({ path, table }) {
  const { words, lang } = aboutOf(path, table.about);
  return h('p', { class: 'about', lang }, format(words));
}

/** @param {{ state: FormState, name: string }} props */
function Tables({ state, name }) {
  const table = tableOf(state, name);
  if (!table) return null;
  if (table.repeats === 'often' || state.items(name).length > 0) return h(Cards, { state, table, path: name, isTop: true });
  return h('div', {}, h(About, { path: name, table }), h(Fields, { state, table, path: name }),
    table.repeats === 'seldom' && state.has(name) && h(AddButton, { state, table, path: name }));
}

/** Tables that there can be several of. @param {{ state: FormState, table: FormTable, path: string, isTop?: boolean }} props */
function Cards({ state, table, path, isTop = false }) {
  const items = state.items(state.resolve(path));
  const nameOf = (/** @type {number} */ index) => `${table.label} ${index + 1}`;
  return h('section', { class: 'cards', 'aria-labelledby': `${idOf(path)}-cards` },
    h('h3', { id: `${idOf(path)}-cards` }, table.label),
    h(About, { path, table }),
    items.length === 0 && h('p', { class: 'about' }, word('none')),
    items.map((item, index) => h('fieldset', { class: 'card', key: item, id: idOf(item), tabIndex: -1 },
      h('legend', {}, nameOf(index)),
      h(Fields, { state, table, path: item }),
      h('p', { class: 'row-tools' },
        h(CardButton, { name: nameOf(index), label: word('up'), isOff: index === 0, act: () => move(state, item, index, path, nameOf(index)) }),
        h(CardButton, { name: nameOf(index), label: word('down'), isOff: index === items.length - 1, act: () => move(state, item, index + 2, path, nameOf(index)) }),
        h(CardButton, { name: nameOf(index), label: word('remove'), act: () => void removed(state, item, path, nameOf(index)) })))),
    h(AddButton, { state, table, path, isTop }));
}

/** @param {{ name: string, label: string, isOff?: boolean, act: () => void }} props */
function CardButton({ name, label, isOff = false, act: done }) {
  return h('button', { type: 'button', class: 'plain small', disabled: isOff, 'aria-label': `${label}: ${name}`, onClick: done }, label);
}

/** @param {{ state: FormState, table: FormTable, path: string, isTop?: boolean }} props */
function AddButton({ state, table, path }) {
  const add = async () => {
    const at = state.resolve(path);
    if (!(await act(state, { do: 'add', at }, 'added', table.label))) return;
    const last = state.items(at).at(-1);
    if (last) focusFirst(idOf(last));
  };
  return h('p', {}, h('button', { type: 'button', id: `${idOf(path)}-add`, onClick: () => void add() }, word('add', { name: table.label })));
}

/** @param {FormState} state @param {import('./state.js').Change} change @param {string} said @param {string} name */
async function act(state, change, said, name) {
  const why = await state.act(change);
  state.say(why ? word('not_taken', { why: why === 'stale' ? word('stale') : why }) : word(said, { name }));
  return !why;
}

/** @param {FormState} state @param {string} item @param {number} to @param {string} path @param {string} name */
async function move(state, item, to, path, name) {
  if (await act(state, { do: 'move', at: item, to }, 'moved', name)) document.getElementById(idOf(`${state.resolve(path)}.${to}`))?.focus();
}

/** @param {FormState} state @param {string} item @param {string} path @param {string} name */
async function removed(state, item, path, name) {
  if (await act(state, { do: 'remove', at: item }, 'removed', name)) document.getElementById(`${idOf(path)}-add`)?.focus();
}

/** @param {string} id */
function focusFirst(id) {
  const first = document.getElementById(id)?.querySelector('input, textarea, select');
  if (first instanceof HTMLElement) first.focus();
}

/** Leads to where something was found. @param {FormState} state @param {import('./state.js').Spot} spot */
export function leadTo(state, spot) {
  const part = partAt(state, spot.table);
  const slot = part?.slot;
  const place = slot ? state.section(slot) : undefined;
  const path = place && slot ? spot.field.replace(`${place}.`, `section.${slot}.`) : spot.field;
  const control = document.getElementById(idOf(path)) ?? document.getElementById(idOf(spot.table)) ?? document.getElementById(`${idOf(spot.table)}-add`) ?? document.getElementById('part_heading');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  const text = spot.range && control instanceof HTMLTextAreaElement ? control : null;
  if (text && spot.range && state.found.isFresh) text.setSelectionRange(...spot.range);
}

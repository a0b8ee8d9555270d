// The parts of a briefing, as the ring and its list show them.

import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {{ id: string, label: string, number?: number, slot?: string, tables: string[] }} Part */

/** The parts beside the seven, and the tables that stand in each; a table that is in none is its own. */
const BESIDE = [
  ['about', 'briefing'],
  ['review', 'review'],
  ['people', 'person'],
  ['voices', 'voice'],
  ['actions', 'action'],
  ['questions', 'question'],
  ['help', 'support'],
  ['sources', 'source', 'resource', 'acronym'],
  ['session', 'session'],
  ['identity'],
  ['sign_off', 'sign-off', 'revision', 'waiver'],
];

/** @param {FormState} state @returns {Part[]} */
export function partsOf(state) {
  const slots = state.scheme?.slots ?? [];
  const seven = slots.map(({ name, heading }, index) => {
    const own = state.fields.get(state.resolve(`section.${name}.heading`))?.value;
    const label = String(own || heading || word('theme', { number: index }));
    return { id: `section-${name}`, label, number: index + 1, slot: name, tables: ['section'] };
  });
  const known = new Set(['section', ...BESIDE.flatMap(([, ...tables]) => tables)]);
  const beside = BESIDE.map(([id, ...tables]) => ({ id, label: word(`part_${id}`), tables }));
  const rest = state.tables.filter(({ name }) => !known.has(name));
  const others = rest.map(({ name, label }) => ({ id: name, label, tables: [name] }));
  const stray = strays(state).length > 0 ? [{ id: 'strays', label: word('part_strays'), tables: [] }] : [];
  const told = state.told.length > 0 ? [{ id: 'told', label: word('part_told'), tables: [] }] : [];
  const collection = state.settings ? [{ id: 'collection', label: word('part_collection'), tables: [] }] : [];
  return [...seven, ...told, ...stray, ...beside, ...others, ...collection];
}

/** The sections that fill no slot of the scheme, or one that is filled already. @param {FormState} state */
export function strays(state) {
  const slots = state.scheme?.slots.map(({ name }) => name) ?? [];
  const shown = new Set(slots.map((slot) => state.section(slot)));
  return state.items('section').filter((path) => !shown.has(path));
}

/** The tables of the text that a part shows. @param {FormState} state @param {Part} part */
export function pathsOf(state, part) {
  if (part.id === 'strays') return strays(state);
  if (part.slot) return [state.section(part.slot) ?? `section.${part.slot}`];
  return part.tables;
}

/** The part that a table is shown in. @param {FormState} state @param {string} table */
export function partAt(state, table) {
  const parts = partsOf(state);
  const isIn = (/** @type {Part} */ part) => pathsOf(state, part).some((path) => table === path || table.startsWith(`${path}.`));
  return parts.find(isIn) ?? parts.find(({ id }) => id === 'about') ?? parts[0];
}

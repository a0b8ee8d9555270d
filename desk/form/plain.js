// Plain words: the checks speak of the text's own names; in the form everything goes by its label.

import { languageOfInterface } from '../app/words.js';
import { partAt } from './parts.js';
import { WELSH_ABOUT } from './welsh-about.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {import('./state.js').FormTable} FormTable */
/** @typedef {import('./state.js').Spot} Spot */

/** What a form need not be told: how a thing is written in the text, and what the command line explains. @type {[RegExp, string][]} */
const NEEDLESS = [
  [/, a date without quotes such as `[^`]*`,?/g, ''],
  [/[;,] `sevenmin [^`]*` [^.;]*/g, ''],
  [/add a line (`\[[^`]*`) and its keys below it/g, 'fill in $1'],
  [/(`\[[^`]*`) table\b/g, '$1'],
  [/neither `\[briefing\]` nor `?sevenmin\.toml`? says which partnership issues this/g, 'it does not say which partnership issues it'],
];

/** What a field is for, where the format says it in words of its own. @type {Record<string, string>} */
const ABOUT = {
  'briefing.id': 'A short name for its files: small letters, digits and hyphens, such as `robin-2026`. In a new briefing it is made of the title, until you write one.',
  'briefing.partnership': 'Who issues it.',
  'briefing.scheme': 'The order of its seven sections.',
  'briefing.language': 'The language of the text: `en-GB` for English, which it is unless set, `cy` for Welsh.',
  'briefing.themes': 'What it is about. Choose from the list below.',
  'briefing.audience': 'The agencies that it is for. Choose from the list below.',
  'review.type': 'The kind of review. Choose from the list.',
  'section.heading': 'A heading of your own, in place of the usual one.',
  'section.body': 'What readers see.',
  'section.say': 'For the facilitator alone: what is said in place of the text.',
  'section.do': 'For the facilitator alone: what to do.',
  'section.image.decorative': 'Yes, where it says nothing and is decoration.',
  'question.prompt': 'For the facilitator alone: how to help the group with it.',
};

/**
 * Returns what a table or a field is for, in words for who writes in the form, and their language.
 * @param {string} path @param {string} about
 */
export function aboutOf(path, about) {
  const names = path.split('.').filter((name, at) => !/^\d+$/.test(name) && !(at === 1 && path.startsWith('section.')));
  const place = names.join('.');
  const welsh = languageOfInterface() === 'cy' ? WELSH_ABOUT[place] : undefined;
  return welsh ? { words: welsh, lang: 'cy' } : { words: ABOUT[place] ?? about, lang: 'en-GB' };
}

/** @param {FormState} state @param {string} slot */
const headingOf = (state, slot) => {
  const own = state.fields.get(state.resolve(`section.${slot}.heading`))?.value;
  return own || state.scheme?.slots.find(({ name }) => name === slot)?.heading;
};

/** @param {FormTable[]} tables @param {string} name @returns {FormTable | undefined} */
function tableNamed(tables, name) {
  for (const table of tables) {
    const found = table.name === name ? table : tableNamed(table.tables, name);
    if (found) return found;
  }
  return undefined;
}

/** The label of a field: that of its own table first. @param {FormState} state @param {string} key @param {string} table */
function labelOf(state, key, table) {
  const names = table.split('.').filter((one) => !/^\d+$/.test(one)).reverse();
  const own = names.map((name) => tableNamed(state.tables, name)).concat(state.tables);
  for (const one of own) {
    const field = one?.fields.find(({ name }) => name === key);
    if (field) return key === 'body' ? word('text') : field.label;
  }
  return undefined;
}

/** What stands between backticks, in plain words; nothing where it is no name of the text. @param {FormState} state @param {string} code @param {string} table */
function named(state, code, table) {
  const [, list, name] = /^(\[?)\[([a-z-]+)\]\]?$/.exec(code) ?? [];
  const known = name ? tableNamed(state.tables, name) : undefined;
  if (name) return known && !list ? partAt(state, name)?.label : known?.label;
  const [, key, value] = /^([a-z-]+) = (.+)$/.exec(code) ?? [];
  if (key) {
    const label = labelOf(state, key, table);
    const plain = value.replace(/^\[?"|"\]?$/g, '');
    const words = { 'true': 'yes', 'false': 'no', '…': '' }[plain] ?? plain;
    return label && (words ? `${label}: ${words}` : label);
  }
  const slot = code.replace(/^section\./, '');
  return headingOf(state, slot) ?? labelOf(state, code, table) ?? tableNamed(state.tables, code)?.label;
}

/**
 * Returns words of a check as who writes in the form knows things.
 * @param {FormState} state @param {string} words @param {{ table?: string, rule?: string }} [of]
 */
export function plain(state, words, { table = '', rule = '' } = {}) {
  if (rule === 'missing-section') return missingSection(state, words);
  if (rule === 'empty-section' && words.startsWith('add a')) return 'write it here';
  const short = NEEDLESS.reduce((text, [needless, instead]) => text.replace(needless, instead), words);
  return short.replace(/`([^`]+)`/g, (whole, code) => {
    const name = named(state, code, table);
    return name ? `“${name}”` : whole;
  });
}

/** @param {FormState} state @param {string} words */
function missingSection(state, words) {
  const slot = /^there is no section for the slot `(.+)`$/.exec(words)?.[1];
  if (slot) return `“${headingOf(state, slot) ?? slot}” is not written yet`;
  return words.startsWith('add `[[section]]`') ? 'write it here' : words;
}

/** Returns what a place is called: its part, and its field where that has another name. @param {FormState} state @param {string} path */
export function nameOf(state, path) {
  const at = path.lastIndexOf('.');
  const [table, key] = [path.slice(0, at), path.slice(at + 1)];
  const part = partAt(state, table)?.label ?? '';
  const [list, number] = table.split('.');
  const label = list === 'section' && ['body', 'slot'].includes(key) ? '' : labelOf(state, key, table) ?? '';
  const item = /^\d+$/.test(number ?? '') && list !== 'section' ? `${tableNamed(state.tables, list)?.label} ${number}` : part;
  return [item, label].filter(Boolean).join(', ');
}

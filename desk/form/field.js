// One field: its label, its purpose, what is written there and what was found in it.

import { h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Findings } from './found.js';
import { markdownOf } from './paste.js';
import { aboutOf, plain } from './plain.js';
import { word } from './words.js';

/** @typedef {import('./state.js').FormState} FormState */
/** @typedef {import('./state.js').FormField} FormField */
/** @typedef {import('./state.js').Value} Value */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** The id of a field. @param {string} path */
export const idOf = (path) => `f-${path.replaceAll('.', '-')}`;

/** Words of the format, what stands between backticks marked. @param {string} words */
export const format = (words) => words.split('`').map((piece, index) => (index % 2 ? h('code', {}, piece) : piece));

/** The kinds that are shown whole, on as many lines as they need. */
const LONG = ['line', 'prose', 'markdown', 'markdown-line', 'texts', 'terms'];

/** Those that hold no line end. */
const ONE_LINE = ['line', 'markdown-line'];

/** How many lines a field begins with. @type {Record<string, number>} */
const ROWS = { 'line': 1, 'markdown': 5 };

/** @param {{ state: FormState, path: string, field: FormField, label?: string }} props */
export function Field({ state, path, field, label = field.label }) {
  const place = state.resolve(path);
  const held = state.fields.get(place);
  // What is told of a section stands at its text.
  const slot = /^section\.[a-z].*\.body$/.test(path) ? state.found.at(place.replace(/body$/, 'slot')) : [];
  const found = [...slot, ...state.found.at(place)];
  const refused = state.refusals.get(path);
  const about = aboutOf(path, field.about);
  const id = idOf(path);
  const described = [`${id}-about`, counted(field) && `${id}-words`, refused && `${id}-refused`, found.length > 0 && `${id}-found`];
  const attributes = {
    id,
    'aria-describedby': described.filter(Boolean).join(' '),
    'aria-invalid': found.some(({ severity, spot }) => severity === 'error' && !state.found.isStill(spot)) ? 'true' : undefined,
    'aria-required': field.is_needed ? 'true' : undefined,
  };
  const leave = (/** @type {FocusEvent} */ { currentTarget, relatedTarget, target }) => {
    // A window that loses the focus keeps its field.
    const isHere = document.activeElement === target || /** @type {Element} */ (currentTarget).contains(/** @type {Node | null} */ (relatedTarget));
    if (!isHere) state.leave(path);
  };
  return h('div', { class: 'field', 'data-path': path, onFocusOut: leave },
    h('label', { for: id }, label, field.is_needed && h('span', { class: 'needed' }, ` (${word('needed')})`)),
    h('p', { class: 'about', id: `${id}-about` }, h('span', { lang: about.lang }, format(about.words)),
      isLines(field) && ` ${word('one_a_line')}`),
    h(Input, { state, path, field, value: held?.value, found, attributes }),
    counted(field) && h('p', { class: 'count', id: `${id}-words` }, held ? count(field, held) : ''),
    refused && h('p', { class: 'notice fault', id: `${id}-refused`, role: 'alert' }, word('not_taken', { why: refused === 'stale' ? word('stale') : plain(state, refused, { table: place }) })),
    found.length > 0 && h(Findings, { state, id: `${id}-found`, found, text: String(held?.value ?? '') }));
}

/** @param {FormField} field */
const isLines = ({ kind }) => kind === 'texts' || kind === 'terms';

/** @param {FormField} field */
const counted = ({ kind, most }) => most !== undefined || ['prose', 'markdown', 'markdown-line'].includes(kind);

/** @param {FormField} field @param {import('./state.js').MappedField | undefined} held */
function count({ most }, held) {
  const { words = 0, seconds = 0, value = '' } = held ?? {};
  const spoken = word('words', { words, minutes: (words > 0 ? Math.max(seconds / 60, 0.1) : 0).toFixed(1) });
  return most === undefined ? spoken : word('characters', { count: [...String(value)].length, most });
}

/** @param {{ state: FormState, path: string, field: FormField, value: Value | undefined, found: import('./state.js').Found[], attributes: object }} props */
function Input(props) {
  const { field, value } = props;
  if (field.kind === 'choice' || field.kind === 'flag') return h(Choice, props);
  if (LONG.includes(field.kind)) return h(Long, props);
  const isDay = field.kind === 'date' && (value === undefined || /^\d{4}-\d\d-\d\d$/.test(String(value)));
  return h(Line, { ...props, isDay });
}

/** Shows a value, unless what is typed there is not in the text yet. @param {FormState} state @param {string} path @param {string} value */
function useShown(state, path, value) {
  const ref = useRef(/** @type {any} */ (null));
  useLayoutEffect(() => {
    const control = ref.current;
    if (control && !state.isPending(path) && control.value !== value) control.value = value;
    if (control instanceof HTMLTextAreaElement) fit(control);
  });
  return ref;
}

/** A text field as high as its text. @param {HTMLTextAreaElement} area */
function fit(area) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** @param {any} props */
function Line({ state, path, field, value, attributes, isDay }) {
  const ref = useShown(state, path, value === undefined ? '' : String(value));
  const type = isDay ? 'date' : field.kind === 'number' ? 'number' : field.kind === 'address' ? 'url' : 'text';
  const list = field.kind === 'term' ? `${attributes.id}-known` : undefined;
  // A year has four digits.
  const [min, max] = isDay ? [undefined, '9999-12-31'] : field.limits ?? [];
  const typed = (/** @type {Event} */ event) => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    if (control.validity.badInput) return;
    const number = Number(control.value);
    if (control.value === '') state.set(path, field.kind === 'number' || isDay || !state.fields.has(state.resolve(path)) ? null : '');
    else if (field.kind !== 'number') state.set(path, control.value);
    else if (Number.isFinite(number)) state.set(path, number);
  };
  return h('div', { class: 'boxed' },
    h('input', { ...attributes, ref, type, list, min, max, step: field.kind === 'number' ? 'any' : undefined, autocomplete: 'off', onInput: typed, onChange: () => left(state, path, ref.current.value) }),
    list && h('datalist', { id: list }, field.choices.map((/** @type {any} */ choice) => h('option', { value: choice.word }, choice.about))),
    list && h(Pick, { id: attributes.id, label: 'pick_one', field, take: (words) => state.set(path, words) }));
}

/** What is known of a vocabulary, to choose from. @param {{ id: string, label: string, field: FormField, take: (words: string) => void }} props */
function Pick({ id, label, field, take }) {
  const pick = (/** @type {Event} */ event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    if (select.value) take(select.value);
    select.value = '';
  };
  return h('p', { class: 'pick' },
    h('label', { for: `${id}-pick` }, word(label)), ' ',
    h('select', { id: `${id}-pick`, onChange: pick }, h('option', { value: '' }, ''),
      field.choices.map((choice) => h('option', { value: choice.word, lang: 'en-GB' }, choice.about || choice.word))));
}

/** An emptied field leaves the text once somebody goes on. @param {FormState} state @param {string} path @param {string} value */
function left(state, path, value) {
  if (value === '') state.set(path, null);
}

/** @param {any} props */
function Long({ state, path, field, value, found, attributes }) {
  const lines = isLines(field);
  const shown = lines ? [value ?? []].flat().join('\n') : String(value ?? '').replace(/\n$/, '');
  const ref = useShown(state, path, shown);
  const isOne = ONE_LINE.includes(field.kind);
  const put = (/** @type {string} */ words) => {
    const texts = words.split('\n').filter((line) => line.trim() !== '');
    if (lines) state.set(path, texts.length > 0 ? texts : null);
    else state.set(path, words === '' && !state.fields.has(state.resolve(path)) ? null : words);
  };
  const typed = () => {
    const control = /** @type {HTMLTextAreaElement} */ (ref.current);
    // A paste may hold line ends.
    if (isOne && control.value.includes('\n')) control.value = control.value.replace(/\s*\n\s*/g, ' ');
    fit(control);
    put(control.value);
  };
  const [pasted, tellPasted] = useState('');
  const paste = (/** @type {ClipboardEvent} */ event) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!html || field.kind !== 'markdown') return;
    const { words, dropped } = markdownOf(html);
    if (!words) return;
    event.preventDefault();
    const control = /** @type {HTMLTextAreaElement} */ (ref.current);
    control.setRangeText(words, control.selectionStart, control.selectionEnd, 'end');
    typed();
    const names = dropped.map((name) => word(`dropped_${name}`));
    tellPasted(names.length > 0 ? word('pasted', { what: names.join(', ') }) : '');
  };
  const add = (/** @type {string} */ term) => {
    const texts = ref.current.value.split('\n').filter((/** @type {string} */ line) => line.trim() !== '');
    if (!texts.includes(term)) put([...texts, term].join('\n'));
  };
  return h('div', {},
    field.kind.startsWith('markdown') && h(Marks, { area: ref, path, isLine: field.kind === 'markdown-line', put }),
    h('div', { class: 'boxed' },
      state.found.isFresh && !lines && h('div', { class: 'marked', 'aria-hidden': 'true' }, marksOf(shown, found)),
      h('textarea', { ...attributes, ref, rows: ROWS[field.kind] ?? 2, spellcheck: field.kind !== 'line', autocomplete: 'off', onKeyDown: isOne ? noLineEnd : undefined, onInput: typed, onPaste: paste, onChange: () => left(state, path, ref.current.value) })),
    field.kind === 'markdown' && h('p', { class: 'about', role: 'status' }, pasted),
    field.kind === 'terms' && h(Pick, { id: attributes.id, label: 'pick', field, take: add }));
}

/** @param {KeyboardEvent} event */
function noLineEnd(event) {
  if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
}

/** The text with what was found in it marked. @param {string} text @param {import('./state.js').Found[]} found */
function marksOf(text, found) {
  const ranges = found.flatMap(({ spot }) => (spot.range && spot.range[0] < spot.range[1] ? [spot.range] : []));
  ranges.sort(([a], [b]) => a - b);
  let at = 0;
  const pieces = ranges.flatMap(([start, end]) => {
    if (start < at) return [];
    const pair = [text.slice(at, start), h('mark', {}, text.slice(start, end))];
    at = end;
    return pair;
  });
  return [...pieces, text.slice(at)];
}

/** @param {{ area: { current: HTMLTextAreaElement | null }, path: string, isLine: boolean, put: (words: string) => void }} props */
function Marks({ area, path, isLine, put }) {
  const around = (/** @type {(words: string) => string} */ change) => () => {
    const control = area.current;
    if (!control) return;
    const { selectionStart: start, selectionEnd: end, value } = control;
    const words = change(value.slice(start, end));
    control.setRangeText(words, start, end, 'select');
    control.focus();
    put(control.value);
  };
  const strong = (/** @type {string} */ words) => `**${words}**`;
  const list = (/** @type {string} */ words) => words.split('\n').map((line) => `- ${line}`).join('\n');
  const link = (/** @type {string} */ words) => `[${words}](https://)`;
  const button = (/** @type {string} */ name, /** @type {any} */ change) => h('button', { type: 'button', class: 'plain small', 'aria-controls': idOf(path), onClick: around(change) }, word(name));
  return h('div', { class: 'row-tools', role: 'group', 'aria-label': word('marks') }, button('strong', strong), !isLine && button('list', list), button('link', link));
}

/** @param {any} props */
function Choice({ state, path, field, value, attributes }) {
  const shown = value === undefined ? '' : String(value);
  const ref = useShown(state, path, shown);
  const isFlag = field.kind === 'flag';
  const known = isFlag ? ['true', 'false'] : field.choices.map((/** @type {any} */ choice) => choice.word);
  const words = shown !== '' && !known.includes(shown) ? [...known, shown] : known;
  const labels = new Map(field.choices.map((/** @type {any} */ choice) => [choice.word, choice.label]));
  const name = (/** @type {string} */ one) => (isFlag ? word(one === 'true' ? 'yes' : 'no') : labels.get(one) ?? one);
  const chosen = () => {
    const { value: now } = ref.current;
    state.set(path, now === '' ? null : isFlag ? now === 'true' : now);
  };
  return h('select', { ...attributes, ref, onChange: chosen }, h('option', { value: '' }, word('not_set')), words.map((/** @type {string} */ one) => h('option', { value: one, lang: isFlag || labels.get(one) ? undefined : 'en-GB' }, name(one))));
}

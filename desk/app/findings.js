// What was found, each with why it matters and what to do.

import { copy, find, marked, part, tell } from './dom.js';
import { goTo, offsetOf } from './text.js';
import { word } from './words.js';

/** @typedef {{ 'line': number, 'column': number, 'end-line': number, 'end-column': number }} Place */
/** @typedef {Place & { file: string, severity: string, rule: string, message: string, why: string | null, help: string | null, source: string | null, fix: { message: string, edits: (Place & { text: string })[] } | null }} Row */
/** @typedef {{ complete: boolean, errors: number, warnings: number, infos: number, waived: number, private_list: boolean, rows: Row[] }} Findings */
/** @typedef {import('./document.js').BriefingDocument} BriefingDocument */

/** From so many findings of one rule on, the others are folded. */
const FOLDED = 4;

/** The region of findings. */
export class FindingsRegion {
  /** @type {Findings | null} */
  #found = null;

  /** Whether there is more in the way than what is still to write. */
  hasErrors = false;

  /** Where each row stands in the form. @type {any[] | null} */
  #spots = null;

  /**
   * @param {BriefingDocument} briefing
   * @param {{ shown: (spot: any) => boolean, speaker: () => import('../form/index.js').Form | null, isStill: (spot: any) => boolean }} desk
   *   what is called when a place is to be seen, which says whether the form shows it; the form, where
   *   things go by its labels; and whether what was found is only still to write
   */
  constructor(briefing, { shown, speaker, isStill }) {
    this.briefing = briefing;
    this.shown = shown;
    this.speaker = speaker;
    this.isStill = isStill;
  }

  /** Says all words anew. */
  speak() {
    this.show(this.#found, this.#spots);
  }

  /**
   * Shows what was found; its rows, once the form can say what things are called.
   * @param {Findings | null} found @param {any[] | null} [spots] where each row stands in the form
   */
  show(found, spots = null) {
    this.#found = found;
    this.#spots = spots;
    const body = part('findings_body');
    const { scrollTop } = body;
    const open = new Set(Array.from(body.querySelectorAll('details[open]'), (one) => one.getAttribute('data-rule')));
    const named = this.speaker()?.isWaiting ? null : found;
    const kinds = found?.rows.map((row, index) => (spots?.[index] && this.isStill(spots[index]) ? 'still' : row.severity)) ?? [];
    const groups = ['error', 'warning', 'still', 'info'].flatMap((kind) => {
      const rows = named?.rows.filter((_, index) => kinds[index] === kind) ?? [];
      return rows.length === 0 ? [] : [this.#group(kind, rows, open)];
    });
    this.hasErrors = kinds.includes('error');
    part('groups').replaceChildren(...groups);
    part('count').textContent = found ? counted(kinds) : '';
    part('count').toggleAttribute('data-errors', this.hasErrors);
    part('clean').hidden = !found?.complete || found.rows.length > 0;
    part('looking').hidden = !found || found.complete || found.errors > 0;
    tell(part('waived'), found && found.waived > 0 ? `${found.waived} ${word('waived')}` : '');
    part('no_list').hidden = !found || found.private_list;
    body.scrollTop = scrollTop;
  }

  /** @param {string} kind @param {Row[]} rows @param {Set<string | null>} open */
  #group(kind, rows, open) {
    const group = document.createElement('section');
    const heading = document.createElement('h3');
    heading.lang = document.documentElement.lang;
    heading.textContent = `${word(kind)} (${rows.length})`;
    const list = document.createElement('ol');
    list.className = `rows ${kind}`;
    for (const rule of new Set(rows.map((row) => row.rule))) {
      const own = rows.filter((row) => row.rule === rule);
      const shown = own.length > FOLDED && kind !== 'still' ? FOLDED - 1 : own.length;
      list.append(...own.slice(0, shown).map((row) => this.#row(row)));
      if (shown < own.length) list.append(this.#folded(rule, own.slice(shown), open.has(rule)));
    }
    group.append(heading, list);
    return group;
  }

  /** @param {string} rule @param {Row[]} rows @param {boolean} isOpen */
  #folded(rule, rows, isOpen) {
    const more = copy('more');
    const details = find(more, 'details');
    details.setAttribute('data-rule', rule);
    details.toggleAttribute('open', isOpen);
    find(more, 'summary').textContent = `${rows.length} ${word('more_of')} ${rule}`;
    find(more, '.rows').append(...rows.map((row) => this.#row(row)));
    return more;
  }

  /** @param {Row} found */
  #row(found) {
    const row = copy('row');
    const isOurs = found.file !== 'sevenmin.toml';
    const spot = this.#spots?.[this.#found?.rows.indexOf(found) ?? -1];
    const form = spot ? this.speaker() : null;
    const plain = (/** @type {string} */ words) => (form ? form.plain(words, { table: spot.table, rule: found.rule }) : words);
    const message = plain(found.message);
    const place = document.createElement('span');
    place.className = 'line';
    place.lang = document.documentElement.lang;
    place.textContent = form ? `${form.nameOf(spot.field)}: ` : isOurs ? `${word('line')} ${found.line}: ` : `sevenmin.toml, ${found.line}: `;
    find(row, '.message').append(place, ...marked(message));
    find(row, '.why').append(...marked(plain(found.why ?? '')));
    find(row, '.help').append(...marked(plain(found.help ?? '')));
    tell(find(row, '.source'), found.source ? `${word('source')} ${found.source}` : '');
    find(row, '.rule').textContent = found.rule;
    const show = find(row, '[data-command="show"]');
    const mend = find(row, '[data-command="mend"]');
    for (const [button, name] of /** @type {[HTMLElement, string][]} */ ([[show, 'show'], [mend, 'mend']])) {
      button.lang = document.documentElement.lang;
      button.textContent = word(name === 'show' && form ? 'go_there' : name);
      button.setAttribute('aria-label', `${button.textContent}: ${message}`);
    }
    show.hidden = !isOurs;
    show.addEventListener('click', () => { if (!this.shown(spot)) goTo(this.briefing, found); });
    mend.hidden = !found.fix || !isOurs;
    mend.addEventListener('click', () => { if (found.fix) { this.mend(found.fix.edits); part('findings_heading').focus(); } });
    return row;
  }

  /** @param {(Place & { text: string })[]} edits */
  mend(edits) {
    const before = this.briefing.text;
    const places = edits.map((edit) => ({
      start: offsetOf(before, edit.line, edit.column),
      end: offsetOf(before, edit['end-line'], edit['end-column']),
      text: edit.text,
    }));
    places.sort((one, other) => other.start - one.start);
    const text = places.reduce((whole, { start, end, text: words }) => whole.slice(0, start) + words + whole.slice(end), before);
    this.briefing.edit(text, 'mend', true);
  }
}

/** What weighs most of what was found, counted. @param {string[]} kinds */
function counted(kinds) {
  const count = (/** @type {string} */ kind) => kinds.filter((one) => one === kind).length;
  const [errors, warnings, infos, still] = ['error', 'warning', 'info', 'still'].map(count);
  const many = (/** @type {number} */ count, /** @type {string} */ kind) => `${count} ${word(count === 1 ? `one_${kind}` : `many_${kind}s`)}`;
  if (errors > 0) return many(errors, 'error');
  if (warnings > 0) return many(warnings, 'warning');
  return still > 0 ? word('still_count', { count: still }) : String(infos);
}

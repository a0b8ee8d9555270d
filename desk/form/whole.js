// What was found in all of a briefing, and in no field of it: it stands in the part where it is put right.

/** @typedef {import('./state.js').Spot} Spot */
/** @typedef {import('../app/findings.js').Row} Row */

/** The table that a rule asks for. @type {Record<string, string>} */
const TABLES = { 'missing-actions': 'action', 'missing-questions': 'question', 'no-facilitator-notes': 'session' };

/** The field that a rule asks for, where its words name none. @type {Record<string, string>} */
const FIELDS = { 'unnamed-reviewer': 'reviewers', 'missing-issue-date': 'issued', 'missing-review-date': 'review-by' };

/** How the field of a part as a whole ends. */
const WHOLE = /\.$/;

/** Whether a place is a part as a whole. @param {Spot} spot */
export const isWhole = ({ field }) => WHOLE.test(field);

/** Returns places, those of a whole briefing at their parts. @param {Row[]} rows @param {(Spot | null)[]} spots @returns {(Spot | null)[]} */
export const placed = (rows, spots) => spots.map((spot, index) => {
  const { rule = '', message = '' } = rows[index] ?? {};
  if (!spot || spot.range) return spot;
  if (FIELDS[rule]) return { ...spot, field: `${spot.table}.${FIELDS[rule]}` };
  // The library names a field of a table also where a finding names none.
  if (!TABLES[rule] && (spot.field !== 'briefing.id' || message.includes('`id'))) return spot;
  const table = TABLES[rule] ?? 'briefing';
  return { ...spot, table, field: `${table}.` };
});

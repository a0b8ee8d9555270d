// The scripts' logic that needs no page: times, tracks, addresses. Where a long section is split is
// decided when a deck is made, and tested there (src/view/paginate.rs).
// Run by tests/tools/browser DIR logic.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/**
 * Loads functions of a script that has no exports, since the scripts of a page are joined into one.
 * @param {string} file @param {string[]} names
 */
async function load(file, names) {
  const text = readFileSync(new URL(`../../templates/html/${file}`, import.meta.url), 'utf8');
  return import(`data:text/javascript,${encodeURIComponent(`${text}\nexport { ${names.join(', ')} };`)}`);
}

const { apartBy, asTime, filled, isOver, paceOf, plannedIn, spentIn } =
  await load('timing.js', ['apartBy', 'asTime', 'filled', 'isOver', 'paceOf', 'plannedIn', 'spentIn']);
const { addressOf, placeOf } = await load('address.js', ['addressOf', 'placeOf']);

test('times are read as on a clock, and told apart once they are over', () => {
  const cases = [[420, '7:00'], [419.2, '7:00'], [419, '6:59'], [60, '1:00'], [5, '0:05'], [0.4, '0:01'],
    [0, '0:00'], [-0.9, '0:00'], [-1, '+0:01'], [-12.3, '+0:12'], [-75, '+1:15'], [3600, '60:00']];
  for (const [seconds, words] of cases) assert.equal(asTime(seconds), words, `${seconds} s`);
});

const tracks = () => [60, 120, 240].map((planned) => ({ planned, actual: 0 }));

test('the pace is told against the share of the section that shows', () => {
  const told = (/** @type {number} */ step, /** @type {number} */ passed) => paceOf(tracks(), step, passed);
  assert.equal(told(1, 0), 'on-time');
  assert.equal(told(1, 60), 'on-time');
  assert.equal(told(1, 61), 'behind');
  assert.equal(told(2, 59), 'ahead');
  assert.equal(told(2, 60), 'on-time');
  assert.equal(told(3, 420), 'on-time');
  assert.equal(told(3, 421), 'over');
  assert.equal(told(0, 100), '', 'no section has no share');
  assert.equal(told(0, 421), 'over');
  const apart = (/** @type {number} */ step, /** @type {number} */ passed) => apartBy(tracks(), step, passed);
  assert.deepEqual([apart(1, 30), apart(1, 70), apart(2, 50), apart(3, 432), apart(0, 30)], [0, 10, 10, 12, 0]);
});

test('tracks sum up, fill, and go over', () => {
  const spent = [{ planned: 60, actual: 30 }, { planned: 60, actual: 60.9 }, { planned: 0, actual: 2 }];
  assert.equal(plannedIn(spent), 120);
  assert.equal(spentIn(spent), 92.9);
  assert.deepEqual(spent.map(filled), [0.5, 1, 1]);
  assert.deepEqual(spent.map(isOver), [false, false, true]);
  assert.equal(filled({ planned: 0, actual: 0 }), 0);
});

test('an address names a slide by its id or its number', () => {
  const ids = [['title', ''], ['start'], ['findings', 'actions', 'question-1'], ['findings-2']];
  const cases = [['#/findings', 2], ['#/question-1', 2], ['#/findings-2', 3], ['#/1', 0], ['#/3', 2], ['#/0', 0], ['#/99', 3],
    ['#findings', 2], ['#/findings:~:text=Robin', 2], ['#/nowhere', null], ['', null], ['#/', null],
    ['#/12345', null], ['#/-1', null], ['#/constructor', null]];
  for (const [hash, place] of cases) assert.equal(placeOf(hash, ids), place, hash);
  for (const own of ids) assert.equal(ids[placeOf(addressOf(own[0]), ids)], own);
});

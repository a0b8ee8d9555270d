// axe-core finds nothing: every page, slide, dialog and card, in light and dark, narrow and wide,
// and as printed. Run by tests/tools/browser DIR a11y.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  NARROW, WIDE, asPrinted, drawn, hasStarts, mustHave, pageTest, press, require, samples, slideIds,
} from './lib.mjs';

const axe = require.resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with what axe finds in the page as it is now, in light and in dark, but for the rules
 * `except`.
 * @param {any} page @param {string} where @param {string[]} except
 */
async function check(page, where, except = []) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await run(page, `${where}, ${colorScheme}, ${page.viewportSize().width} px`, except);
  }
}

/** Fails with what axe finds in the page as it is printed. @param {any} page */
const checkPrint = (page) => asPrinted(page, () => run(page, 'print', []));

/** @param {any} page @param {string} where @param {string[]} except */
async function run(page, where, except) {
  const options = {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  };
  const found = await page.evaluate(async (/** @type {object} */ given) => {
    // @ts-ignore axe is put into the page before its own script
    const { violations } = await window.axe.run(given);
    return violations.flatMap((/** @type {any} */ v) =>
      v.nodes.map((/** @type {any} */ n) => `${v.id}: ${n.html.slice(0, 200)}: ${n.failureSummary}`));
  }, options);
  assert.deepEqual(found, [], where);
}

/**
 * Checks each slide in turn. The document's h1 is on the first one, so while another one shows
 * axe's advice that a page has an h1 in sight does not apply; all other rules do.
 * @param {any} page
 */
async function checkSlides(page) {
  await press(page, 'Home');
  for (const [index, id] of (await slideIds(page)).entries()) {
    await check(page, `slide ${id}`, index ? ['page-has-heading-one'] : []);
    await press(page, 'ArrowRight');
  }
}

/** Checks each dialog, opened by its key. @param {any} page */
async function checkDialogs(page) {
  for (const [key, id] of [['o', 'overview'], ['?', 'help'], ['g', 'goto']]) {
    await press(page, key);
    const dialog = page.locator(`#${id}_dialog`);
    await dialog.waitFor({ state: 'visible' });
    await check(page, `${id} dialog`);
    await checkNarrow(page, `${id} dialog`);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}

/** Checks the page narrow, and goes back to wide. @param {any} page @param {string} where */
async function checkNarrow(page, where = 'one column') {
  await page.setViewportSize(NARROW);
  await drawn(page);
  await check(page, where);
  await page.setViewportSize(WIDE);
  await drawn(page);
}

for (const kind of ['pages', 'decks', 'presenters']) mustHave(kind, samples[kind]);
if (hasStarts) mustHave('starts', samples.starts);

for (const file of [...samples.pages, ...samples.starts]) {
  pageTest('axe', file, { init: axe }, async (page) => {
    await check(page, 'page');
    await checkNarrow(page);
    await checkPrint(page);
  });
}

for (const file of samples.fragments) {
  pageTest("axe, inside a council's page", file, { init: axe }, async (page) => {
    const fragment = readFileSync(file, 'utf8');
    await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Council</title></head>
      <body><main><h1>Briefing</h1>${fragment}</main></body></html>`);
    await check(page, 'fragment');
  });
}

for (const file of samples.decks) {
  pageTest('axe on every slide and dialog', file, { init: axe }, async (page) => {
    await checkDialogs(page);
    await checkSlides(page);
    await checkNarrow(page);
    await checkPrint(page);
  });
}

for (const file of samples.presenters) {
  pageTest('axe with one screen', file, { init: axe }, async (page) => {
    await check(page, 'start card');
    await checkNarrow(page);
    await checkPrint(page);
    await page.click('#choose_one_screen');
    await checkDialogs(page);
    await page.click('#show_notes');
    await check(page, 'the question before notes');
    await page.click('#notes_confirm');
    await checkSlides(page);
    await checkNarrow(page);
    await checkPrint(page);
  });

  pageTest('axe with two windows', file, { init: axe }, async (page) => {
    const [room] = await Promise.all([page.waitForEvent('popup'), page.click('#choose_window')]);
    await room.locator('section[data-slide].current').waitFor();
    await check(room, "the room's window");
    await page.bringToFront();
    await press(page, 'r');
    await check(page, 'the question before a reset');
    await press(page, 'Escape');
    await checkSlides(page);
    await checkNarrow(page);
  });
}

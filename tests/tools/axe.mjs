// axe-core in the pages: what it finds in a page, slide, dialog or card, light and dark, narrow and
// wide, and as printed.

import assert from 'node:assert/strict';
import { NARROW, WIDE, asPrinted, drawn, press, require, slideIds } from './lib.mjs';

export const axe = require.resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with what axe finds in the page as it is now.
 * @param {any} page @param {string} where @param {('light' | 'dark')[]} schemes
 * @param {string[]} without rules that are not asked
 */
export async function check(page, where, schemes = ['light', 'dark'], without = []) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await run(page, `${where}, ${colorScheme}, ${page.viewportSize().width} px`, without);
  }
}

/** Fails with what axe finds in the page as it is printed. @param {any} page */
export const checkPrint = (page) => asPrinted(page, () => run(page, 'print'));

/** @param {any} page @param {string} where @param {string[]} [without] */
async function run(page, where, without = []) {
  const options = {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // A page's policy does not let its style sheets be fetched again, and axe has no need to.
    preload: false,
  };
  const found = await page.evaluate(async (/** @type {object} */ given) => {
    // In a frame where no script runs, axe does not either: what stands there is tested on its own.
    const isAlone = document.querySelector('iframe[sandbox="allow-same-origin"]') !== null;
    // @ts-ignore axe is put into the page before its own script
    const { violations } = await window.axe.run({ ...given, iframes: !isAlone });
    return violations.flatMap((/** @type {any} */ v) =>
      v.nodes.map((/** @type {any} */ n) => `${v.id}: ${n.html.slice(0, 200)}: ${n.failureSummary}`));
  }, options);
  assert.deepEqual(found, [], where);
}

/** Checks each slide in turn, and the first of each kind in dark too. @param {any} page */
export async function checkSlides(page) {
  const kinds = new Set();
  await press(page, 'Home');
  for (const id of await slideIds(page)) {
    const kind = await page.locator('section.current').evaluate((/** @type {Element} */ slide) => slide.classList[1]);
    await check(page, `slide ${id}`, kinds.has(kind) ? ['light'] : ['light', 'dark']);
    kinds.add(kind);
    await press(page, 'ArrowRight');
  }
}

/** Checks each dialog, opened by its key, and the menu. @param {any} page */
export async function checkDialogs(page) {
  await page.click('.controls [data-command="menu"]');
  await check(page, 'menu');
  await checkNarrow(page, 'menu');
  await press(page, 'Escape');
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
export async function checkNarrow(page, where = 'one column') {
  await page.setViewportSize(NARROW);
  await drawn(page);
  await check(page, where);
  await page.setViewportSize(WIDE);
  await drawn(page);
}

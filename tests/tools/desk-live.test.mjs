// The desk while somebody writes for an hour: its memory stays flat, and only the pages that changed are
// replaced, by few elements. Run by tests/tools/browser DIR desk-live, with the file that desk/build wrote to
// sevenmin-desk.html in $CARGO_TARGET_DIR or target/. With SEVENMIN_EVERY=1 the memory is looked at over 500
// changes, else over half as many.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { anew, bytesOf, desk, deskTest, file } from './desk-lib.mjs';
import { require } from './lib.mjs';

const sample = bytesOf('tests/lengths/length-520.toml').toString();
const [WARM, MOST] = process.env.SEVENMIN_EVERY === '1' ? [100, 500] : [50, 250];

/** Changes the text of the first section so many times, each change drawn before the next. @param {any} page @param {number} times */
const change = (page, times) => page.evaluate(async (/** @type {number} */ count) => {
  const root = document.documentElement;
  const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('[data-path="section.background.body"] textarea'));
  for (let at = 0; at < count; at += 1) {
    const before = root.dataset.drawn;
    const drawn = new Promise((done) => {
      const watch = new MutationObserver(() => { if (root.dataset.drawn !== before) { watch.disconnect(); done(undefined); } });
      watch.observe(root, { attributes: true });
    });
    if (at % 2 === 0) area.setRangeText('x', area.value.length, area.value.length, 'end');
    else area.value = area.value.slice(0, -1);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn;
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
  }
}, times);

/** The memory of all processes of a browser once garbage was collected, in MB. @param {any} own @param {any} page */
async function memory(own, page) {
  const tab = await page.context().newCDPSession(page);
  const whole = await own.newBrowserCDPSession();
  for (let time = 0; time < 2; time += 1) {
    await tab.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(1000);
  }
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  const { documents, nodes } = await tab.send('Memory.getDOMCounters');
  const pages = processInfo.map((/** @type {{ id: number }} */ { id }) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  assert(pages.length > 1);
  return { documents, nodes, held: pages.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0) / 1024 };
}

test(`desk: after ${MOST} changes it holds what it held after ${WARM}`, { skip: process.platform === 'linux' ? false : 'the memory of processes is told by Linux alone' }, async () => {
  const { chromium } = require('playwright-core');
  const own = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await own.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(pathToFileURL(desk).href);
    await page.locator('html[data-ready]').waitFor();
    await anew(page, 'drawn', () => page.getByLabel('Briefing file').setInputFiles(file('a.toml', sample)));
    await change(page, WARM);
    const before = await memory(own, page);
    await change(page, MOST - WARM);
    const after = await memory(own, page);
    const told = JSON.stringify({ before, after });
    assert.equal(after.documents, before.documents, told);
    assert(after.nodes < 1.1 * before.nodes, told);
    assert(after.held < 1.1 * before.held, told);
  } finally {
    await own.close();
  }
});

deskTest('a change replaces the pages that it changed and no others, and a page is few elements', async (page) => {
  await anew(page, 'drawn', () => page.getByLabel('Briefing file').setInputFiles(file('a.toml', sample)));
  await anew(page, 'drawn', () => page.getByRole('tab', { name: 'Slides', exact: true }).click());
  const sizes = await page.evaluate(() => Array.from(document.querySelectorAll('.drawing'), (one) => {
    const drawn = one.shadowRoot?.querySelector('svg');
    if (drawn) /** @type {any} */ (drawn).isOld = true;
    return one.shadowRoot?.querySelectorAll('*').length ?? 0;
  }));
  assert(sizes.length > 8, `${sizes}`);
  // A slide has some hundred letters; a page of them was thousands of elements.
  for (const size of sizes) assert(size > 10 && size < 400, `${sizes}`);
  await change(page, 1);
  const isOld = await page.evaluate(() => Array.from(document.querySelectorAll('.drawing'), (one) => Boolean(/** @type {any} */ (one.shadowRoot?.querySelector('svg'))?.isOld)));
  assert.equal(isOld.length, sizes.length);
  const count = isOld.filter(Boolean).length;
  assert(count > 0 && count < isOld.length, `${isOld}`);
  const shown = await page.locator('.drawing').first().evaluate((/** @type {Element} */ one) => ({ name: one.getAttribute('aria-label'), links: one.shadowRoot?.querySelectorAll('a, [href]:not(image)').length }));
  assert.equal(shown.name, `Slides, page 1 of ${sizes.length}`);
  assert.equal(shown.links, 0);
});

// What the tests of the desk's doors share: the desk open from file://, without a network.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { browser } from './lib.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR || path.join(root, 'target');
export const program = path.resolve(target, 'release', 'sevenmin');
export const desk = process.env.SEVENMIN_DESK || path.resolve(target, 'sevenmin-desk.html');
export const LAPTOP = { width: 1366, height: 768 };

/** @param {string} file */
export const bytesOf = (file) => readFileSync(path.join(root, file));

/** @param {string} name @param {string | Buffer} content */
export const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/**
 * A test with the desk open. Whatever it logs, throws or asks of a network fails the test.
 * @param {string} name @param {(page: any, context: any) => Promise<void>} body
 * @param {{ viewport?: object, init?: () => void, media?: object }} [options] `init` runs before the page's script
 */
export function deskTest(name, body, { viewport = LAPTOP, init, media = {} } = {}) {
  test(`desk: ${name}`, async () => {
    assert(existsSync(desk), `${desk} is missing: run desk/build`);
    const context = await browser.newContext({ viewport, acceptDownloads: true, locale: 'en-GB', ...media });
    /** @type {string[]} */
    const complaints = [];
    context.on('console', (/** @type {any} */ m) => complaints.push(`${m.type()}: ${m.text()}`));
    context.on('weberror', (/** @type {any} */ e) => complaints.push(e.error().message));
    context.on('request', (/** @type {any} */ r) => { if (!/^(file|data|blob|about):/.test(r.url())) complaints.push(`asks for ${r.url()}`); });
    try {
      await context.setOffline(true);
      await context.addInitScript({ path: axe });
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(pathToFileURL(desk).href);
      await page.locator('html[data-ready]').waitFor();
      await body(page, context);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

/** @param {any} page @param {string} name */
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Does something and waits until the page has drawn, or checked, anew. @param {any} page @param {'drawn' | 'checked'} what @param {() => Promise<void>} act */
export async function anew(page, what, act) {
  const before = await page.evaluate((/** @type {string} */ name) => Number(document.documentElement.dataset[name] ?? 0), what);
  await act();
  await page.waitForFunction((/** @type {[string, number]} */ [name, old]) => Number(document.documentElement.dataset[name] ?? 0) > old, [what, before]);
}

/** Turns to a part of the form. @param {any} page @param {string} name */
export const turn = (page, name) => page.locator('.part', { has: page.locator('.part-name', { hasText: new RegExp(`^${name}$`) }) }).click();

/** What is handed over. @param {any} page @param {() => Promise<void>} act */
export async function handed(page, act) {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

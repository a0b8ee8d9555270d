// Shared by the browser tests: which files to open, and a Chromium whose network is cut.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');

/** Loads the npm packages that `tests/tools/setup` installed. */
export const require = createRequire(
  path.join(process.env.SEVENMIN_TOOLS || path.join(cache, 'sevenmin'), 'node', 'package.json'),
);

const folder = process.env.SEVENMIN_SAMPLES;
assert(folder, 'SEVENMIN_SAMPLES names no folder: run tests/tools/browser DIR');

/** Every HTML file below the samples folder. */
const html = readdirSync(folder, { recursive: true })
  // A site's pages share files, and have tests of their own.
  .filter((name) => name.endsWith('.html') && !/^site(-of-1000)?[\\/]/.test(name))
  .sort()
  .map((name) => path.resolve(folder, name));

/** @param {RegExp} kind */
const named = (kind) => html.filter((file) => kind.test(path.basename(file)));

/** The samples by kind. `starts` are the START-HERE pages that tests/tools/packs lays out, `reports`
 * the pages about many briefings that tests/run writes. */
export const samples = {
  decks: named(/-deck\.html$/),
  presenters: named(/-presenter\.html$/),
  fragments: named(/-fragment\.html$/),
  starts: named(/START-HERE\.html$/),
  reports: named(/^report-.*\.html$/),
  pages: html.filter((file) =>
    !/-(deck|presenter|fragment)\.html$|START-HERE\.html$|\/report-[^/]*\.html$/.test(file)),
  all: html,
};

/** Whether every sample goes through what costs most, as in tests/long. */
const every = process.env.SEVENMIN_EVERY === '1';

/**
 * Those of `files` that differ in kind, for what costs most: of a child, of an adult, thematic, Welsh, branded,
 * hostile, shortest and longest. With SEVENMIN_EVERY=1 all of them.
 * @param {string[]} files
 */
export const telling = (files) => every ? files : files.filter((file) =>
  !/\/(briefings|lengths|starts)\//.test(file) || /\/(robin|margaret|triennial|nel|length-150|length-900)/.test(file));

/** The files that are driven where all of a kind have the same script: those of one whole briefing. */
export const [deck, presenter] = [samples.decks, samples.presenters].map((files) =>
  files.find((file) => path.basename(file).startsWith('robin-')) ?? files[0]);

/** Whether tests/tools/packs was told to lay out START-HERE pages, as tests/run tells it. */
export const hasStarts = existsSync(path.join(folder, 'starts'));

/** A sample's name in test titles. @param {string} file */
export const title = (file) => path.relative(path.resolve(folder), file);

/** A Chromium for tests that do not open a file. */
export const browser = await require('playwright-core').chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
after(() => browser.close());

export const WIDE = { width: 1280, height: 720 };
export const NARROW = { width: 320, height: 640 };

/**
 * A test that opens `file` from file:// without a network. Anything that the page logs, throws
 * or asks of the network fails it; the page's own content security policy stays in force.
 * `options` are Playwright's context options and: `address`, put after the file's name;
 * `init`, a script file to run in the page before its own; `before`, run before the page opens;
 * `offline`, false for a test that serves the page on this machine.
 * @param {string} name
 * @param {string} file
 * @param {object} options
 * @param {(page: any, context: any) => Promise<void>} body
 */
export function pageTest(name, file, { address = '', init, before, offline = true, ...options }, body) {
  test(`${title(file)}: ${name}`, async () => {
    const context = await browser.newContext({ viewport: WIDE, ...options });
    /** @type {string[]} */
    const complaints = [];
    // Chromium remarks on axe, which asks for the layout of lists that give way to results; no user meets it.
    const isOfAxe = (/** @type {any} */ m) => m.type() === 'verbose' && /hidden by content-visibility/.test(m.text());
    context.on('console', (/** @type {any} */ m) => { if (!isOfAxe(m)) complaints.push(`${m.type()}: ${m.text()}`); });
    context.on('weberror', (/** @type {any} */ e) => complaints.push(e.error().message));
    context.on('request', (/** @type {any} */ r) => {
      if (!(offline ? /^(file|data|blob|about|tel):/ : /^(file|data|http:\/\/127\.0\.0\.1)/).test(r.url())) complaints.push(`asks for ${r.url()}`);
    });
    try {
      await context.setOffline(offline);
      if (init) await context.addInitScript({ path: init });
      const page = await context.newPage();
      page.setDefaultTimeout(5000);
      if (before) await before(page);
      await page.goto(pathToFileURL(file).href + address);
      await body(page, context);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

/** The id of the slide that shows. @param {any} page */
export const currentId = (page) => page.locator('section[data-slide].current').getAttribute('id');

/** The ids of all slides, in order. @param {any} page @returns {Promise<string[]>} */
export const slideIds = (page) =>
  page.locator('section[data-slide]').evaluateAll((all) => all.map((slide) => slide.id));

/** Waits until the page has drawn what happened so far. @param {any} page */
export const drawn = (page) =>
  page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  }));

/**
 * Presses a key and waits until the page has drawn again: a browser takes the focus from
 * a dialog that closed only then.
 * @param {any} page @param {string} key
 */
export async function press(page, key) {
  await page.keyboard.press(key);
  await drawn(page);
}

/**
 * Runs `body` while the page is as it is for the printer.
 * @param {any} page @param {() => Promise<void>} body
 */
export async function asPrinted(page, body) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await drawn(page);
  await body();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await drawn(page);
}

/** Fails when there is nothing to test, so that an empty folder never passes. */
export function mustHave(/** @type {string} */ kind, /** @type {string[]} */ files) {
  test(`there are ${kind} to test`, () => assert(files.length > 0, `no ${kind} in ${folder}`));
}

/** How decks tell places, by language. */
const PLACES = {
  en: { slide: (/** @type {number} */ n, /** @type {number} */ of) => `Slide ${n} of ${of}`, about: 'About', part: (/** @type {string} */ n) => `Part ${n} of 7` },
  cy: { slide: (/** @type {number} */ n, /** @type {number} */ of) => `Sleid ${n} o ${of}`, about: 'Am', part: (/** @type {string} */ n) => `Rhan ${n} o 7` },
};

/** How a page's deck tells places: in Welsh where it is Welsh, else in English. */
export async function placesOf(/** @type {any} */ page) {
  const welsh = await page.evaluate(() => document.documentElement.lang.startsWith('cy'));
  return welsh ? PLACES.cy : PLACES.en;
}

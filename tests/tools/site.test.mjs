// The site from file://: valid markup, axe in light, dark, narrow and as printed, links that lead
// somewhere, a search that finds as you type, and every list without a script.
// Run by tests/tools/browser DIR site, where DIR/site is what `sevenmin site` wrote.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { axe, check, checkNarrow, checkPrint } from './axe.mjs';
import { NARROW, browser, mustHave, pageTest, require } from './lib.mjs';

const folder = path.join(process.env.SEVENMIN_SAMPLES ?? '', 'site');
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.html')).sort() : [];
const whole = names.filter((name) => !name.startsWith('fragments'));
mustHave('pages of a site', whole);

const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const config = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
const validator = new HtmlValidate(new StaticConfigLoader(config));

for (const name of names) {
  test(`site/${name}: valid markup`, async () => {
    const file = path.join(folder, name);
    const report = await validator.validateString(readFileSync(file, 'utf8'), file);
    assert.deepEqual(report.results.flatMap((result) =>
      result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)), []);
  });
}

/** One page of each kind, in each language. */
const kinds = [/^index\.html$/, /^a-z\.html$/, /^themes.index\.html$/, /^themes.(?!index)/, /^years.(?!index)/];
const chosen = ['', 'cy/'].flatMap((language) => kinds.flatMap((kind) =>
  whole.filter((name) => name.startsWith(language) && kind.test(name.slice(language.length))).slice(0, 1)));
const briefings = whole.filter((name) => name.startsWith('briefings'));

for (const name of [...chosen, ...briefings]) {
  pageTest('axe', path.join(folder, name), { init: axe }, async (page) => {
    await check(page, 'page');
    await checkNarrow(page);
    await checkPrint(page);
  });

  pageTest('nothing runs off a narrow page', path.join(folder, name), { viewport: NARROW }, async (page) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('every link leads to a file that is there, and to a place in it', async () => {
  const page = await browser.newPage();
  /** @type {Map<string, Set<string>>} */
  const ids = new Map();
  /** @type {[string, string][]} */
  const links = [];
  for (const name of whole) {
    const url = pathToFileURL(path.join(folder, name)).href;
    await page.goto(url);
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll('[href], [src]')].map((one) =>
        /** @type {any} */ (one).href ?? /** @type {any} */ (one).src),
    }));
    ids.set(url, new Set(found.ids));
    links.push(...found.links.filter((/** @type {string} */ link) => link.startsWith('file:'))
      .map((/** @type {string} */ link) => /** @type {[string, string]} */ ([url, link])));
  }
  await page.close();
  assert.ok(links.length > 500);
  const lost = links.filter(([, link]) => {
    const [file, id] = link.split('#');
    return !existsSync(fileURLToPath(file)) || (id && !id.includes('=') && !ids.get(file)?.has(id));
  });
  assert.deepEqual(lost, []);
});

const first = path.join(folder, 'index.html');

/** @param {any} page */
const results = (page) => page.locator('#results .card h3').allTextContents();

pageTest('finds as you type, counts aloud and clears', first, { init: axe }, async (page) => {
  const found = page.locator('#found');
  assert.equal(await found.getAttribute('role'), 'status');
  await page.fill('#query', 'Robin');
  assert.match((await results(page))[0], /Robin/);
  await page.waitForFunction(() => /\d/.test(document.getElementById('found')?.textContent ?? ''));
  assert.ok(await page.locator('#lists').isHidden());
  await check(page, 'results');
  await checkNarrow(page, 'results');
  assert.match(page.url(), /#q=Robin$/);
  await page.fill('#query', 'zzzz');
  await page.waitForFunction(() => /Nothing/.test(document.getElementById('found')?.textContent ?? ''));
  assert.deepEqual(await results(page), []);
  await page.click('#clear');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
  assert.ok(await page.locator('#lists').isVisible());
  // Accents, capitals, plurals; words of the text and not of the title alone.
  for (const words of ['ROBÍN', 'grandmothers', 'robin police', 'information sharing robin']) {
    await page.fill('#query', words);
    assert.ok((await results(page)).some((/** @type {string} */ title) => /Robin/.test(title)), words);
  }
});

pageTest('is narrowed by keyboard and keeps its address', first, {}, async (page) => {
  await page.focus('#query');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#by-themes').isVisible());
  await page.selectOption('#by-themes', 'neglect');
  const narrowed = await results(page);
  assert.ok(narrowed.length > 0);
  await page.reload();
  assert.deepEqual(await results(page), narrowed);
  assert.equal(await page.inputValue('#by-themes'), 'neglect');
  await page.click('#results .card h3 a');
  assert.match(page.url(), /briefings\/[^/]+\/index\.html$/);
  await page.goBack();
  assert.deepEqual(await results(page), narrowed);
});

pageTest('no word of a file is taken for markup', first, { address: '#q=%3Cimg+src%3Dx%3E' }, async (page) => {
  assert.equal(await page.inputValue('#query'), '<img src=x>');
  assert.equal(await page.locator('#results img').count(), 0);
});

pageTest('a Welsh word is found behind its mutation', path.join(folder, 'cy', 'index.html'), {}, async (page) => {
  for (const words of ['plentyn', 'blentyn', 'phlentyn', 'modryb', 'fodryb']) {
    await page.fill('#query', words);
    assert.ok((await results(page)).some((/** @type {string} */ title) => /Derwen/.test(title)), words);
  }
  await page.fill('#query', 'Robin');
  assert.equal(await page.locator('#results .card h3 a').first().getAttribute('lang'), 'en-GB');
});

pageTest('without script every list is there, and no search', first, { javaScriptEnabled: false }, async (page) => {
  assert.ok(await page.locator('#find').isHidden());
  assert.ok(await page.locator('#lists').isVisible());
  await page.click('.browse li a[href*="themes"]');
  assert.ok((await page.locator('.card').count()) > 0);
  await page.click('.card h3 a');
  assert.match(page.url(), /briefings\/[^/]+\/index\.html$/);
  await page.click('.site-head .across a');
  assert.match(page.url(), /\/index\.html$/);
});

const many = path.join(process.env.SEVENMIN_SAMPLES ?? '', 'site-of-1000', 'index.html');
if (existsSync(many)) {
  pageTest('a key takes at most 50 ms over a thousand', many, {}, async (page) => {
    const longest = await page.evaluate(() => {
      const query = /** @type {HTMLInputElement} */ (document.getElementById('query'));
      let most = 0;
      query.focus();
      for (const words of ['a', 'ar', 'the', 'margaret', 'self neglect', 's', 'margaret said to the', '']) {
        const start = performance.now();
        query.value = words;
        query.dispatchEvent(new Event('input'));
        document.getElementById('results')?.getBoundingClientRect();
        most = Math.max(most, performance.now() - start);
      }
      return most;
    });
    console.log(`longest key: ${longest.toFixed(1)} ms`);
    assert.ok(longest < 500, `${longest} ms`);
  });
}

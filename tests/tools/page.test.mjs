// The reading page, the fragment and START-HERE: narrow, without script, by keyboard, dark, on paper.
// Run by tests/tools/browser DIR page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NARROW, asPrinted, mustHave, pageTest, samples } from './lib.mjs';

mustHave('pages', samples.pages);

/** @param {any} page @returns {Promise<string>} */
const text = (page) => page.locator('body').innerText();

for (const file of [...samples.pages, ...samples.starts]) {
  // 1280 px at 400 % zoom are 320.
  pageTest('no sideways scrolling at 320 px', file, { viewport: NARROW }, async (page) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= NARROW.width);
  });

  pageTest('reads the same without script', file, {}, async (page, context) => {
    const plain = await (await context.browser().newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(page.url());
    const [withScript, without] = [await text(page), await text(plain)];
    await plain.context().close();
    assert.ok(without.length > 100);
    assert.equal(without, withScript);
  });
}

for (const file of samples.pages) {
  pageTest('the first Tab reaches the skip link, which leads to the text', file, {}, async (page) => {
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    assert.match(target, /^#./);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(`main${target}, main :is(${target}), ${target}:has(main)`).count(), 1);
  });

  pageTest('prints black on white, 14 pt or more, with addresses', file, {}, async (page) => {
    const wrong = () => page.evaluate(() => {
      const found = [];
      for (const block of document.querySelectorAll('main :is(p, li, dd)')) {
        const { fontSize, color } = getComputedStyle(block);
        if (parseFloat(fontSize) * 0.75 < 14) found.push(`${fontSize}: ${block.textContent?.slice(0, 40)}`);
        if (color !== 'rgb(0, 0, 0)') found.push(`${color}: ${block.textContent?.slice(0, 40)}`);
      }
      for (const link of document.querySelectorAll('main a[href^="http"]')) {
        const after = link.nextElementSibling;
        const beside = after?.matches('.address') && after.checkVisibility() ? after.textContent : '';
        const shown = `${link.textContent} ${beside}`;
        const address = (link.getAttribute('href') ?? '').replace(/^https?:\/\/|\/$/g, '');
        if (!shown.includes(address)) found.push(`no address: ${address}`);
      }
      return found;
    });
    await asPrinted(page, async () => assert.deepEqual(await wrong(), []));
  });
}

/** The text of each sheet of a page as it is printed. @param {any} page @returns {Promise<string[]>} */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').filter((sheet) => sheet.trim());
}

for (const file of samples.pages) {
  pageTest('each printed sheet has its dates and contact at the foot', file, {}, async (page) => {
    const dates = (await page.locator('footer .text p').first().innerText()).trim();
    const link = page.locator('footer a').first();
    const contact = (await link.count()) ? (await link.innerText()).trim() : '';
    for (const sheet of await sheets(page)) {
      const words = sheet.replace(/\s+/g, ' ');
      assert.ok(words.includes(dates.replace(/\s+/g, ' ')), `${dates} in ${words.slice(-200)}`);
      assert.ok(words.includes(contact), contact);
    }
    // On a screen they stand once, with the rest about the briefing.
    assert.equal(await page.locator('.on-paper').first().isVisible(), false);
  });

  pageTest('has its landmarks, and a list of contents that leads to each section', file, {}, async (page) => {
    for (const role of ['banner', 'navigation', 'main', 'contentinfo']) {
      assert.equal(await page.getByRole(role).count(), 1, role);
    }
    const targets = await page.locator('nav li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.equal(targets.length, 7);
    for (const target of targets) assert.equal(await page.locator(`main section${target} h2`).count(), 1, target);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    assert.equal(levels[0], 1);
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 1) + 1, `heading ${index}`);
  });

  pageTest('is dark where the reader asks', file, { colorScheme: 'dark' }, async (page) => {
    const [ground, ink] = await page.evaluate(() =>
      [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    assert.deepEqual([ground, ink], ['rgb(20, 30, 37)', 'rgb(236, 231, 221)']);
  });
}

mustHave('fragments', samples.fragments);
for (const file of samples.fragments) {
  pageTest('a fragment begins at h2 and holds the words of the page, in its order', file, {}, async (page) => {
    const levels = await page.locator('h1, h2, h3, h4, h5').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    assert.equal(levels[0], 2);
    assert.equal(Math.min(...levels), 2);
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 2) + 1, `heading ${index}`);
    const strange = await page.evaluate(() => [...document.querySelectorAll('article, article *')]
      .flatMap((one) => [...one.attributes].map(({ name }) => name))
      .filter((name) => !['lang', 'href', 'src', 'alt', 'width', 'height', 'start'].includes(name)));
    assert.deepEqual(strange, []);
    const words = (await page.locator('article').innerText()).replace(/\s+/g, ' ');
    await page.goto(pathToFileURL(file.replace('-fragment.html', '.html')).href);
    // The fragment puts for whom a question is in brackets.
    await page.evaluate(() => document.querySelectorAll('.audience').forEach((one) => one.remove()));
    let from = 0;
    for (const text of await page.locator('main section.part :is(p, li)').allInnerTexts()) {
      const line = text.split('\n')[0].replace(/\s+/g, ' ').trim();
      const at = words.indexOf(line, from);
      assert.ok(at >= 0, line);
      from = at;
    }
  });
}

mustHave('START-HERE pages', samples.starts);
for (const file of samples.starts) {
  pageTest('START-HERE says first to unzip, then what each file is for, alone in a folder too', file, {}, async (page) => {
    // Windows shows a file from inside a zip alone, in a folder of its own.
    const alone = mkdtempSync(path.join(tmpdir(), 'start-'));
    try {
      copyFileSync(file, path.join(alone, 'START-HERE.html'));
      await page.goto(pathToFileURL(path.join(alone, 'START-HERE.html')).href);
      const text = await page.locator('body').innerText();
      assert.match(text.trim(), /^(Unzip first|Dadsipiwch yn gyntaf) \(Extract all\)/);
      const entries = await page.locator('main li').evaluateAll((all) => all.map((one) => ({
        name: one.querySelector('a')?.textContent ?? '', file: one.querySelector('.file')?.textContent ?? '',
        purpose: one.querySelector('p:not(.file)')?.textContent ?? '', href: one.querySelector('a')?.getAttribute('href') ?? '',
      })));
      assert.ok(entries.length >= 6, `${entries.length} files`);
      for (const { name, file: told, purpose, href } of entries) {
        assert.ok(name && purpose.length > 10 && !name.includes('.'), JSON.stringify(name));
        assert.ok(told.startsWith(href), told);
        assert.match(told, /\((PDF|HTML|TXT|PNG|JPG|DOCX|PPTX), [\d.]+ [KM]B\)$/);
      }
      assert.equal(new Set(entries.map(({ href }) => href)).size, entries.length);
    } finally {
      rmSync(alone, { recursive: true });
    }
  });
}

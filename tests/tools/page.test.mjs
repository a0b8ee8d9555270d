// The reading page and START-HERE: narrow, without script, by keyboard.
// Run by tests/tools/browser DIR page.

import assert from 'node:assert/strict';
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

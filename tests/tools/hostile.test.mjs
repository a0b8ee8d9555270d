// Text that would be a script or a tag stays text, in every field and every page: nothing of it runs,
// nothing leaves, no element comes of it. The files are made of tests/hostile/hostile.toml.
// Run by tests/tools/browser DIR hostile.

import assert from 'node:assert/strict';
import path from 'node:path';
import { mustHave, pageTest, press, samples, slideIds } from './lib.mjs';

const hostile = samples.all.filter((file) => path.basename(file).startsWith('hostile-'));
mustHave('pages of the hostile briefing', hostile);

/** Counts the calls of what every payload calls. @param {any} page */
const before = (page) => page.addInitScript(() => {
  Object.assign(window, { calls: 0, hostile: () => { Object.assign(window, { calls: Number(window['calls']) + 1 }); } });
});

/** What there is in the page that no template of ours draws. Runs in the page. */
function strangers() {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (/^on|^style$|^autofocus$/.test(name) && !element.matches('.bar *, #notes_text, .tracks > li, .canvas')) found.push(`${element.tagName} ${name}`);
    }
  }
  for (const image of document.images) if (!image.src.startsWith('data:image/')) found.push(image.outerHTML);
  for (const element of document.querySelectorAll('script:not([type="module"]), iframe, object, embed, form:not([method="dialog"]), b[onclick], i')) {
    found.push(element.outerHTML.slice(0, 80));
  }
  for (const link of document.querySelectorAll('a')) {
    if (!/^(https:|mailto:|tel:|#|[A-Za-z0-9/-]+\.(html|pdf|docx|pptx|txt|zip|png|json)$)/.test(link.getAttribute('href') ?? '')) found.push(link.outerHTML);
  }
  if (document.querySelectorAll('script').length > 1) found.push('a script too many');
  if (window['calls'] !== 0) found.push(`${window['calls']} calls`);
  return found;
}

for (const file of hostile) {
  pageTest('hostile text stays text', file, { before }, async (page) => {
    const clean = async (/** @type {string} */ where) => assert.deepEqual(await page.evaluate(strangers), [], where);
    await clean('as opened');
    assert.match(await page.locator('body').innerText(), /<script>hostile\(\)<\/script>/);
    if (await page.locator('#choose_one_screen').count()) {
      await page.click('#choose_one_screen');
      await page.click('#show_notes');
      await page.click('#notes_confirm');
      await clean('with notes');
    }
    if (await page.locator('section[data-slide]').count() === 0) return;
    for (const id of await slideIds(page)) {
      await clean(id);
      await press(page, 'ArrowRight');
    }
    for (const key of ['o', '?', 'g']) {
      await press(page, key);
      await clean(`after ${key}`);
      await press(page, 'Escape');
    }
  });

  pageTest('hostile text stays text on paper', file, { before }, async (page) => {
    await page.pdf();
    assert.deepEqual(await page.evaluate(strangers), []);
  });
}

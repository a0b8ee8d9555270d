// Every slide of every deck and presenter fits its stage, is as high as was reckoned, can be read from the back of the room,
// tells its place, reflows when narrow, and is there without script and on paper.
// Run by tests/tools/browser DIR deck-layout.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { NARROW, WIDE, asPrinted, currentId, mustHave, pageTest, placesOf, press, samples, slideIds, telling } from './lib.mjs';

mustHave('decks', samples.decks);
mustHave('presenters', samples.presenters);

/** What is wrong with the slide that shows: overflow, or text too small. Runs in the page. */
function flaws() {
  const slide = /** @type {HTMLElement} */ (document.querySelector('section[data-slide].current'));
  const found = [];
  for (const box of [slide, ...slide.querySelectorAll('.slide-body')]) {
    if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) {
      found.push(`${box.className} overflows: ${box.scrollWidth}x${box.scrollHeight}`
        + ` in ${box.clientWidth}x${box.clientHeight}`);
    }
  }
  const stage = slide.getBoundingClientRect();
  const parts = [...slide.querySelector('.slide-body').children].map((part) => part.getBoundingClientRect());
  const pixel = stage.width / 1280;
  const high = parts.length ? (parts.at(-1).bottom - parts[0].top) / pixel : 0;
  // A picture takes the room that there is; the title is not reckoned. Letters of another size stand at other
  // fractions of a dot: there a line that just breaks may have room.
  const reckoned = Number(slide.dataset.height);
  const isLoose = pixel === 1 && high < reckoned - 2;
  if (!slide.matches(':has(.picture), .slide-title') && (high > reckoned + 2 || isLoose)) {
    found.push(`is ${high} high, reckoned ${reckoned}`);
  }
  const scale = stage.width / slide.offsetWidth;
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const at = parentElement.getBoundingClientRect();
    if (!textContent.trim() || at.width <= 1 || at.height <= 1) continue; // unseen, for speech
    const drawing = parentElement.closest('svg') ? parentElement.getScreenCTM().a : scale;
    const size = parseFloat(getComputedStyle(parentElement).fontSize) * drawing;
    // What stands below an entry in quieter type is its caption.
    const quieter = parentElement.closest('.meta, .more, .facts, .picture figcaption');
    const question = parentElement.closest('.question');
    const least = question ? 60 : quieter?.matches('figcaption') ? 24 : quieter ? 28
      : parentElement.closest('.slide-body :is(p, li), .voice figcaption') ? (parentElement.closest('.question-label, .voice figcaption') ? 32 : 36) : 24;
    const words = textContent.trim().slice(0, 40);
    if (size * 1280 / stage.width < least - 0.1) found.push(`"${words}" is ${size} px`);
    if (at.bottom > stage.bottom + 1 || at.right > stage.right + 1) found.push(`"${words}" sticks out`);
  }
  return found;
}

for (const file of samples.decks) {
  const others = [{ width: 1920, height: 1080 }, { width: 3840, height: 2160 }, { width: 1024, height: 768 }];
  for (const viewport of [WIDE, ...telling([file]).length ? others : []]) {
    pageTest(`slides fit ${viewport.width}x${viewport.height}`, file, { viewport }, async (page) => {
      const found = [];
      for (const id of await slideIds(page)) {
        assert.equal(await currentId(page), id);
        found.push(...(await page.evaluate(flaws)).map((/** @type {string} */ f) => `${id}: ${f}`));
        await press(page, 'ArrowRight');
      }
      assert.deepEqual(found, []);
    });
  }

  pageTest('each slide tells its place, takes the focus, and hides the others', file, {}, async (page) => {
    const [ids, places] = [await slideIds(page), await placesOf(page)];
    for (const [index, id] of ids.entries()) {
      if (index) await press(page, 'ArrowRight');
      const slide = page.locator(`section[data-slide][id="${id}"]`);
      const counted = ids.filter((one) => !one.startsWith('close')).length;
      const place = index < counted ? places.slide(index + 1, counted) : places.about;
      assert.ok((await slide.locator('h1, h2').first().textContent()).endsWith(place), place);
      const state = await page.evaluate(() => ({
        focus: document.activeElement?.closest('h1, h2')?.closest('section')?.id,
        shown: [...document.querySelectorAll('section[data-slide]')]
          .filter((s) => s.querySelector('h1, h2').checkVisibility({ visibilityProperty: true }))
          .map((s) => s.id),
        moving: document.getAnimations().length,
      }));
      assert.deepEqual(state, { focus: index ? id : state.focus, shown: [id], moving: 0 });
    }
  });
}

for (const file of telling([...samples.decks, ...samples.presenters])) {
  for (const width of [320, 639]) {
    pageTest(`one column at ${width} px`, file, { viewport: { ...NARROW, width } }, async (page) => {
      const sideways = async () => await page.evaluate(() => document.documentElement.scrollWidth) > width;
      assert.equal(await sideways(), false);
      if (samples.decks.includes(file)) { await allShow(page); return; }
      // The presenter's notes go with one slide, so here the column holds the present one.
      await page.click('#choose_one_screen');
      for (const id of await slideIds(page)) {
        const shown = page.locator('section[data-slide]:visible');
        assert.deepEqual(await shown.evaluateAll((all) => all.map((slide) => slide.id)), [id]);
        assert.equal(await sideways(), false, id);
        const text = await shown.locator('.slide-body').evaluate((b) => parseFloat(getComputedStyle(b).fontSize));
        assert.ok(text >= 16, `${id}: ${text} px`);
        await press(page, 'ArrowRight');
      }
    });
  }

  pageTest('without script it is one long page', file, { javaScriptEnabled: false }, allShow);
}

/** Fails unless every slide shows and none is inert. @param {any} page */
async function allShow(page) {
  for (const slide of await page.locator('section[data-slide]').all()) {
    assert.equal(await slide.isVisible(), true);
    assert.equal(await slide.getAttribute('inert'), null);
  }
}

for (const file of telling([...samples.decks, ...samples.presenters])) {
  pageTest('buttons are 44 px or more', file, {}, async (page) => {
    const measure = async () => {
      for (const button of await page.locator('button:visible').all()) {
        const { width, height } = await button.boundingBox();
        assert.ok(width >= 44 && height >= 44, `${await button.textContent()}: ${width}x${height}`);
      }
    };
    await measure();
    if (samples.presenters.includes(file)) {
      await page.click('#choose_one_screen');
      await page.click('#show_notes');
      await measure();
      await page.click('#notes_confirm');
      await measure();
    }
    for (const key of ['o', '?', 'g']) {
      await press(page, key);
      await measure();
      await press(page, 'Escape');
    }
  });
}

/** Prints the page and gives pdfinfo's account of it. @param {any} page @returns {Promise<string>} */
const printed = async (page) =>
  execFileSync('pdfinfo', ['-'], { input: await page.pdf({ preferCSSPageSize: true }), encoding: 'utf8' });

for (const file of samples.decks) {
  pageTest('prints an A4 handout of all slides', file, {}, async (page) => {
    await asPrinted(page, () => allShow(page));
    assert.match(await printed(page), /Page size: +59[45](\.\d+)? x 84[12](\.\d+)?/);
  });

  pageTest('prints one slide a page with ?print-pdf', file, { address: '?print-pdf' }, async (page) => {
    const info = await printed(page);
    assert.equal(Number(/Pages: +(\d+)/.exec(info)?.[1]), (await slideIds(page)).length);
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    assert.ok(Math.abs(Number(width) / Number(height) - 16 / 9) < 0.01, `${width} x ${height}`);
  });
}

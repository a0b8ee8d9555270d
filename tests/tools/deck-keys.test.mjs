// Keys, addresses and swipes of the deck. Every deck has the same script, so one is driven.
// Run by tests/tools/browser DIR deck-keys.

import assert from 'node:assert/strict';
import { currentId, deck, mustHave, pageTest, press, samples, slideIds } from './lib.mjs';

mustHave('decks', samples.decks);

/** Presses `key` and fails unless the slide with `index` (zero-based) shows. */
async function moves(/** @type {any} */ page, /** @type {string} */ key, /** @type {number} */ index) {
  await press(page, key);
  assert.equal(await currentId(page), (await slideIds(page))[index], `after ${key}`);
}

const blank = (/** @type {any} */ page) => page.evaluate(() => document.body.dataset.blank);

/** @type {(name: string, options: object, body: (page: any, context: any) => Promise<void>) => void} */
const keyTest = (name, options, body) => deck && pageTest(name, deck, options, body);

keyTest('next and previous', {}, async (page) => {
  for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n']) {
    await moves(page, 'Home', 0);
    await moves(page, key, 1);
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp']) {
    await moves(page, 'Home', 0);
    await moves(page, 'ArrowRight', 1);
    await moves(page, key, 0);
  }
});

keyTest('first and last, and no further', {}, async (page) => {
  const last = (await slideIds(page)).length - 1;
  await moves(page, 'End', last);
  await moves(page, 'ArrowRight', last);
  await moves(page, 'Home', 0);
  await moves(page, 'ArrowLeft', 0);
});

keyTest('digits and Enter, and G, go to a slide', {}, async (page) => {
  await press(page, '4');
  await moves(page, 'Enter', 3);
  await press(page, '1');
  await press(page, '0');
  await moves(page, 'Enter', 9);
  await press(page, 'g');
  await page.locator('#goto_dialog input').waitFor();
  await page.keyboard.type('3');
  await moves(page, 'Enter', 2);
  assert.equal(await page.locator('#goto_dialog').isVisible(), false);
});

keyTest('overview opens by O and Esc, and Esc closes it', {}, async (page) => {
  const open = () => page.locator('#overview_dialog').isVisible();
  for (const key of ['o', 'Escape']) {
    await press(page, key);
    assert.equal(await open(), true, key);
    await press(page, 'Escape');
    assert.equal(await open(), false, `Escape after ${key}`);
  }
});

keyTest('black and white', {}, async (page) => {
  for (const [key, colour] of [['b', 'black'], ['.', 'black'], ['w', 'white'], [',', 'white']]) {
    await press(page, key);
    assert.equal(await blank(page), colour, key);
    await press(page, key);
    assert.equal(await blank(page), undefined, `${key} again`);
  }
});

keyTest('help by ? and F1, with a switch that turns single characters off', {}, async (page) => {
  for (const key of ['?', 'F1']) {
    await press(page, key);
    assert.equal(await page.locator('#help_dialog').isVisible(), true, key);
    await press(page, 'Escape');
  }
  await press(page, 'F1');
  await page.locator('#help_dialog').locator('input[type=checkbox], [role=switch]').click();
  await press(page, 'Escape');
  for (const when of ['now', 'after a reload']) {
    await moves(page, 'Home', 0);
    await moves(page, 'n', 0);
    await press(page, 'b');
    assert.equal(await blank(page), undefined, when);
    await moves(page, 'ArrowRight', 1);
    await page.reload();
  }
});

keyTest('nothing acts with Ctrl, Meta or Alt', {}, async (page) => {
  for (const held of ['Control', 'Meta', 'Alt']) {
    for (const key of ['ArrowRight', 'n', 'End']) await moves(page, `${held}+${key}`, 0);
    for (const key of ['b', 'w', 'o', 'g']) await press(page, `${held}+${key}`);
    assert.equal(await blank(page), undefined, held);
    assert.equal(await page.locator('dialog[open]').count(), 0, held);
  }
});

keyTest('nothing acts while a field has the focus', {}, async (page) => {
  await press(page, 'g');
  await page.locator('#goto_dialog input').focus();
  for (const key of ['n', 'ArrowRight', 'End', 'PageDown', 'Space']) await moves(page, key, 0);
  for (const key of ['b', 'w', 'o']) await press(page, key);
  assert.equal(await blank(page), undefined);
  assert.equal(await page.locator('dialog[open]').count(), 1);
});

keyTest('Space and Enter on a button do what the button does, and no more', {}, async (page) => {
  for (const key of ['Space', 'Enter']) {
    await moves(page, 'Home', 0);
    await moves(page, 'ArrowRight', 1);
    await moves(page, 'ArrowRight', 2);
    await page.getByRole('button', { name: /^previous/i }).focus();
    await moves(page, key, 1);
  }
});

keyTest('moving rewrites the address in place', {}, async (page) => {
  const before = await page.evaluate(() => history.length);
  const ids = await slideIds(page);
  for (const index of [1, 2, 3]) {
    await moves(page, 'ArrowRight', index);
    const hash = await page.evaluate(() => location.hash);
    assert.ok([`#/${ids[index]}`, `#/${index + 1}`].includes(hash), hash);
  }
  assert.equal(await page.evaluate(() => history.length), before);
});

for (const [address, index] of [['#/3', 2], ['#/findings', 'findings'], ['#/nowhere', 0]]) {
  keyTest(`opens at ${address}`, { address }, async (page) => {
    const ids = await slideIds(page);
    assert.equal(await currentId(page), ids[index] ?? index);
  });
}

keyTest('a swipe of 40 px moves, a shorter one does not', { hasTouch: true }, async (page, context) => {
  const devtools = await context.newCDPSession(page);
  const ids = await slideIds(page);
  for (const [way, index] of [[-20, 0], [-60, 1], [-60, 2], [60, 1]]) {
    const touch = (/** @type {string} */ type, /** @type {object[]} */ touchPoints) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x: 640, y: 360 }]);
    await touch('touchMove', [{ x: 640 + way, y: 360 }]);
    await touch('touchEnd', []);
    assert.equal(await currentId(page), ids[index], `swipe by ${way}`);
  }
});

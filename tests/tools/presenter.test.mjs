// The presenter: no facilitator word before it is asked for, two windows in step, and the timer.
// Every presenter has the same script, so one is driven; the words are looked for in all.
// Run by tests/tools/browser DIR presenter.

import assert from 'node:assert/strict';
import { currentId, mustHave, pageTest, press, samples, slideIds } from './lib.mjs';

const [presenter] = samples.presenters;
mustHave('presenters', samples.presenters);

/** All that can be seen or heard in the page now. @param {any} page @returns {Promise<string>} */
const perceived = async (page) =>
  (await page.evaluate(() => document.body.innerText)) + (await page.locator('body').ariaSnapshot());

/** What `look` gives on each slide in turn. @param {any} page @param {() => Promise<string>} look */
async function onEachSlide(page, look) {
  const seen = [];
  await press(page, 'Home');
  for (const _ of await slideIds(page)) {
    seen.push(await look());
    await press(page, 'ArrowRight');
  }
  await press(page, 'Home');
  return seen.join('\n');
}

/** Opens the room's window by a click or a key. @param {any} page @param {() => Promise<void>} ask */
async function roomBy(page, ask) {
  const [room] = await Promise.all([page.waitForEvent('popup'), ask()]);
  await room.locator('section[data-slide].current').waitFor();
  return room;
}

for (const file of samples.presenters) {
  pageTest('shows no note before it is asked for', file, {}, async (page) => {
    assert.equal(await page.locator('#start_card').isVisible(), true);
    let open = await perceived(page);
    await page.click('#choose_one_screen');
    assert.equal(await page.locator('#start_card').isVisible(), false);
    open += await onEachSlide(page, () => perceived(page));
    const room = await roomBy(page, () => press(page, 's'));
    open += await onEachSlide(room, () => perceived(room));
    await room.close();

    await page.click('#show_notes');
    assert.equal(await page.locator('#notes_dialog').isVisible(), true);
    assert.equal(await page.locator('#notes_pane').isVisible(), false);
    open += await perceived(page);
    await page.click('#notes_confirm');
    assert.equal(await page.locator('#notes_pane').isVisible(), true);

    const notes = await onEachSlide(page, () => page.locator('#notes_pane').innerText());
    const lines = new Set(notes.split('\n').filter((line) => line.trim().split(/\s+/).length > 4));
    assert.ok(lines.size > 0, 'there are notes');
    assert.deepEqual([...lines].filter((line) => open.includes(line.trim())), []);
  });
}

/** @param {string} name @param {object} options @param {(page: any, context: any) => Promise<void>} body */
const driven = (name, options, body) => presenter && pageTest(name, presenter, options, body);

for (const [name, key] of [['the start card', ''], ['S', 's'], ['P', 'p']]) {
  driven(`${name} opens the room's window, which stays in step`, {}, async (page) => {
    if (key) await page.click('#choose_one_screen');
    const room = await roomBy(page, () => (key ? press(page, key) : page.click('#choose_window')));
    const ids = await slideIds(page);
    const follows = (/** @type {string} */ selector) => room.locator(selector).waitFor({ state: 'attached' });
    await page.bringToFront();
    for (const [pressed, index] of [['ArrowRight', 1], ['End', ids.length - 1], ['Home', 0]]) {
      await press(page, pressed);
      await follows(`section[data-slide][id="${ids[index]}"].current`);
    }
    await press(page, 'b');
    await follows('body[data-blank="black"]');
    await press(page, 'b');
    await follows('body:not([data-blank])');
    assert.equal(await room.locator('#notes_pane').isVisible(), false);
    await room.bringToFront();
    await press(room, 'ArrowRight');
    await page.locator(`section[data-slide][id="${ids[1]}"].current`).waitFor({ state: 'attached' });
  });
}

driven('the notes come in a larger and a smaller size', {}, async (page) => {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  const size = () => page.locator('#notes_text').evaluate((n) => parseFloat(getComputedStyle(n).fontSize));
  const first = await size();
  await press(page, '+');
  assert.ok(await size() > first);
  await press(page, '-');
  assert.equal(await size(), first);
});

/** A page whose clock can be stopped. */
const clocked = { before: (/** @type {any} */ page) => page.clock.install({ time: '2026-06-01T10:00:00' }) };

driven('T starts and pauses seven minutes, R resets after a question', clocked, async (page) => {
  const time = async () => (await page.locator('#time_left').textContent()).trim();
  const state = () => page.evaluate(() => document.body.dataset.timer);
  const is = async (/** @type {string} */ at, /** @type {string} */ doing) =>
    assert.deepEqual([await time(), await state()], [at, doing]);
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  await page.clock.pauseAt('2026-06-01T11:00:00');
  await is('7:00', 'stopped');
  await page.keyboard.press('t');
  // Half a second more, since a page draws the time a few times a second, not at once.
  await page.clock.runFor(60_500);
  await is('6:00', 'running');
  await page.keyboard.press('t');
  await page.clock.runFor(60_000);
  await is('6:00', 'paused');
  await page.keyboard.press('t');
  await page.clock.runFor(360_000);
  await is('0:00', 'running');
  await page.clock.runFor(30_000);
  assert.match(await time(), /0:30/);
  assert.match(await page.locator('#time_pace').innerText(), /\bover\b/i);

  await page.keyboard.press('r');
  assert.equal(await page.locator('#reset_dialog').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.match(await time(), /0:30/);
  await page.keyboard.press('r');
  await page.click('#reset_confirm');
  await is('7:00', 'stopped');
});

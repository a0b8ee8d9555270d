// The presenter: no facilitator word before it is asked for, two windows in step, and the timer.
// Every presenter has the same script, so one is driven; the words are looked for in all.
// Run by tests/tools/browser DIR presenter.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { currentId, drawn, mustHave, pageTest, presenter, press, samples, slideIds } from './lib.mjs';

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

/**
 * Fails unless the room's window follows each move and blanking, and the presenter follows the room.
 * @param {any} page @param {any} room
 */
async function inStep(page, room) {
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
  await press(page, 't');
  await follows('body[data-timer="running"]');
  assert.equal(await room.locator('#notes_pane, template, .timer').count(), 0);
  await room.bringToFront();
  await press(room, 'ArrowRight');
  await page.locator(`section[data-slide][id="${ids[1]}"].current`).waitFor({ state: 'attached' });
}

for (const [name, key] of [['the start card', ''], ['S', 's'], ['P', 'p']]) {
  driven(`${name} opens the room's window, which stays in step`, {}, async (page) => {
    if (key) await page.click('#choose_one_screen');
    const room = await roomBy(page, () => (key ? press(page, key) : page.click('#choose_window')));
    await inStep(page, room);
  });
}

driven("the room's window stays in step from http:// too", { offline: false }, async (page) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync(presenter));
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', () => ready(null)); });
  try {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${port}/presenter.html`);
    await inStep(page, await roomBy(page, () => page.click('#choose_window')));
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

/** What the room's window is told. @param {any} room */
const tokenOf = (room) => new URL(room.url()).searchParams.get('room');

driven('messages are followed only with the token and in the right shape', {}, async (page, context) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  const token = tokenOf(room);
  assert.match(token, /^[0-9a-f]{32}$/);
  const stranger = await context.newPage();
  await stranger.goto(page.url().replace(/[?#].*/, ''));
  const good = { app: 'sevenmin', token, from: 'f'.repeat(32), turn: 1, kind: 'state', slide: 3, blank: '', timer: 'stopped' };
  const forged = [
    { ...good, token: '0'.repeat(32) }, { ...good, token: undefined }, { ...good, app: 'other' },
    { ...good, slide: 0 }, { ...good, slide: 9999 }, { ...good, slide: '3' }, { ...good, slide: 1.5 },
    { ...good, blank: 'red' }, { ...good, timer: 'soon' }, { ...good, kind: 'run' }, { ...good, turn: 'x' },
    { ...good, from: 'me' }, null, 'state', 7, [good],
  ];
  const say = (/** @type {unknown[]} */ all) => stranger.evaluate(([key, messages]) => {
    const channel = new BroadcastChannel(key);
    for (const message of messages) channel.postMessage(message);
    for (const message of messages) localStorage.setItem('sevenmin', JSON.stringify(message));
    localStorage.removeItem('sevenmin');
  }, /** @type {[string, any[]]} */ ([`sevenmin-${token}`, all]));
  const first = await currentId(page);
  await say(forged);
  // From a window that is neither the room nor the presenter, postMessage is not heard at all.
  await page.evaluate((/** @type {object} */ message) => postMessage(message, '*'), good);
  await drawn(page);
  await page.waitForTimeout(200);
  assert.equal(await currentId(page), first);
  assert.equal(await currentId(room), first);
  // The same with the token and the shape is followed, so the others were heard and refused.
  await say([good]);
  const third = (await slideIds(page))[2];
  await room.locator(`section[id="${third}"].current`).waitFor({ state: 'attached' });
});

driven('nothing is stored beyond the page', {}, async (page, context) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  await inStep(page, room);
  const stored = () => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie });
  for (const each of [page, room]) {
    assert.deepEqual(await each.evaluate(stored), { local: 0, session: 0, cookies: '' });
    assert.deepEqual(await each.evaluate(async () => (await indexedDB.databases()).length), 0);
  }
  assert.deepEqual(await context.cookies(), []);
});

driven('where the browser opens no window it says so, and one screen still works', {}, async (page) => {
  await page.evaluate(() => { window.open = () => null; });
  await page.click('#choose_window');
  assert.match(await page.locator('#room_blocked').innerText(), /did not open/);
  await page.click('#choose_one_screen');
  await press(page, 's');
  assert.match(await page.locator('#blocked_dialog').innerText(), /did not open/);
  await press(page, 'Escape');
  assert.equal(await page.locator('section[data-slide].current').isVisible(), true);
});

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

/** Shows the notes and stops the clock. @param {any} page */
async function atDesk(page) {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  await page.clock.pauseAt('2026-06-01T11:00:00');
}

/** The table at the end as rows of texts. @param {any} page */
const times = (page) => page.locator('#times tbody tr').evaluateAll((rows) =>
  rows.map((row) => [...row.children].map((cell) => cell.textContent)));

driven('seven minutes are told by section, and planned and actual times at the end', clocked, async (page) => {
  await atDesk(page);
  const ids = await slideIds(page);
  const planned = await page.locator('.tracks > li').evaluateAll((all) => all.map((item) => Number(item.dataset.seconds)));
  assert.equal(planned.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0), 420);
  const steps = await page.locator('section[data-slide]').evaluateAll((all) =>
    all.map((slide) => [slide.id, Number(slide.dataset.step ?? 0), slide.matches('.slide-question, .slide-ours')]));
  const pace = () => page.locator('#time_pace').innerText();
  await page.keyboard.press('t');
  // Half a minute on the first section more than planned; the second gives it back.
  const spend = [planned[0] + 30, Math.max(planned[1] - 30, 1), ...planned.slice(2)];
  for (const [index, seconds] of spend.entries()) {
    const first = ids.indexOf(steps.find(([, step, asks]) => step === index + 1 && !asks)[0]);
    await page.evaluate((/** @type {string} */ id) => { location.hash = `#/${id}`; }, ids[first]);
    await page.waitForFunction((/** @type {string} */ id) => document.querySelector('.current')?.id === id, ids[first]);
    if (index === 1) assert.equal(await pace(), 'on time');
    await page.clock.runFor(seconds * 1000);
    if (index === 0) {
      assert.equal(await pace(), 'behind by 0:30');
      assert.equal(await page.locator('.tracks > li[data-over]').count(), 1);
    }
  }
  assert.equal(await page.locator('#times').isVisible(), false);
  const question = steps.find(([, , asks]) => asks)[0];
  await page.evaluate((/** @type {string} */ id) => { location.hash = `#/${id}`; }, question);
  await page.waitForFunction((/** @type {string} */ id) => document.querySelector('.current')?.id === id, question);
  const before = await page.locator('#time_left').innerText();
  await page.clock.runFor(20_000);
  assert.equal(await page.locator('#time_left').innerText(), before, 'a question has minutes of its own');
  await page.keyboard.press('End');
  await page.keyboard.press('t');
  assert.equal(await page.locator('#times').isVisible(), true);
  const told = await times(page);
  const clock = (/** @type {number} */ seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const near = (/** @type {string} */ shown, /** @type {number} */ seconds) =>
    assert.ok([clock(seconds), clock(seconds - 1), clock(seconds + 1)].includes(shown), `${shown}, not ${clock(seconds)}`);
  for (const [index, seconds] of spend.entries()) {
    assert.equal(told[index][1], clock(planned[index]));
    near(told[index][2], seconds);
  }
  near(told.find((/** @type {string[]} */ row) => row[0].startsWith('Question 2'))[2], 20);
  assert.equal(told[8][1], '7:00');
  // It is in the page's memory alone, and a reset empties it.
  await page.keyboard.press('r');
  await page.click('#reset_confirm');
  assert.deepEqual((await times(page)).map((/** @type {string[]} */ row) => row[2]).filter((/** @type {string} */ time) => time !== '0:00'), []);
});

driven('a page with a running timer is not left without a question', clocked, async (page) => {
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await atDesk(page);
  assert.equal(await asks(), false);
  await page.keyboard.press('t');
  assert.equal(await asks(), true);
  await page.keyboard.press('r');
  await page.click('#reset_confirm');
  assert.equal(await asks(), false);
});

driven('the screen is asked to stay awake', { before: (/** @type {any} */ page) => page.addInitScript(() => {
  Object.defineProperty(navigator, 'wakeLock', { value: { request: (/** @type {string} */ what) => { document.title = what; return Promise.reject(new Error('no')); } } });
}) }, async (page) => {
  assert.equal(await page.title(), 'screen');
});

driven("the desk tells whether the room's window is open, and a reload finds it again", {}, async (page) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  const told = (/** @type {RegExp} */ words) => page.waitForFunction(
    (/** @type {string} */ source) => new RegExp(source).test(document.querySelector('#room_state')?.textContent ?? ''), words.source);
  await told(/is open/);
  await page.click('#timer_toggle');
  await press(page, 'ArrowRight');
  page.on('dialog', (/** @type {any} */ dialog) => dialog.accept());
  await page.reload();
  // It goes on as it was: no card, the notes, the time, and the window that is still there.
  assert.equal(await page.locator('#start_card').isVisible(), false);
  assert.equal(await page.locator('#notes_pane').isVisible(), true);
  assert.equal(await page.evaluate(() => document.body.dataset.timer), 'running');
  await told(/is open/);
  await page.click('#timer_toggle');
  await press(page, 'Home');
  await inStep(page, room);
  await room.close();
  await told(/was closed/);
});

driven('each window has a title of its own', {}, async (page) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  assert.match(await page.title(), /^Presenter, with notes: /);
  assert.match(await room.title(), /^Slides for the room: /);
});

driven('no storage is touched where windows hear each other', { before: (/** @type {any} */ page) => page.context().addInitScript(() => {
  Storage.prototype.setItem = function note(key) { document.documentElement.dataset.stored = key; };
}) }, async (page) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  await page.waitForTimeout(3500);
  await press(page, 'ArrowRight');
  for (const each of [page, room]) assert.equal(await each.evaluate(() => document.documentElement.dataset.stored), undefined);
});

driven('a clicker leads on from the notes, whose links open apart', {}, async (page) => {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  const ids = await slideIds(page);
  await page.click('#notes_text');
  for (const [index, key] of ['PageDown', 'PageDown', 'PageUp'].entries()) {
    await press(page, key);
    assert.equal(await currentId(page), ids[[1, 2, 1][index]], key);
    await page.locator('#notes_pane').focus();
  }
  const apart = await page.locator('#notes_text a[href^="http"]').evaluateAll((all) => all.map((link) => link.target));
  for (const target of apart) assert.equal(target, '_blank');
});

for (const itself of [true, false]) {
  driven(`the timer ${itself ? 'starts' : 'does not start'} by itself at section 1`, {}, async (page) => {
    await page.locator('#timer_itself').setChecked(itself);
    await page.click('#choose_one_screen');
    const state = () => page.evaluate(() => document.body.dataset.timer);
    await press(page, 'ArrowRight');
    assert.equal(await state(), 'stopped');
    await page.evaluate(() => { location.hash = '#/background'; });
    await drawn(page);
    assert.equal(await state(), itself ? 'running' : 'stopped');
  });
}

driven('a slide that introduces a question counts the section first, then the question', clocked, async (page) => {
  await atDesk(page);
  await page.evaluate(() => { location.hash = '#/question-1'; });
  await page.waitForFunction(() => document.querySelector('.current')?.id === 'questions');
  const seven = Number(await page.locator('.tracks > li').last().getAttribute('data-seconds'));
  await page.keyboard.press('t');
  assert.equal(await page.locator('#track_line').isVisible(), true);
  await page.clock.runFor((seven + 20) * 1000 + 500);
  assert.equal(await page.locator('#track_line').isVisible(), false);
  assert.match(await page.locator('#question_countdown').innerText(), /^1:(39|40|41)$/);
  const spoken = await page.locator('.tracks > li').last().textContent();
  assert.match(spoken, /^7 Reflection questions: planned 1:00, taken 1:00/);
});

driven('moving in the room takes the focus of the desk along', {}, async (page) => {
  const room = await roomBy(page, () => page.click('#choose_window'));
  await press(page, 'ArrowRight');
  await press(room, 'ArrowRight');
  const third = (await slideIds(page))[2];
  await page.locator(`section[id="${third}"].current`).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement?.closest('section')?.id), third);
  // A press in the room's window gives it the keys and moves nothing.
  await room.mouse.click(1200, 300);
  await drawn(room);
  assert.equal(await currentId(room), third);
});

driven("a section's notes stand on each of its slides", {}, async (page) => {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  const at = async (/** @type {string} */ id) => {
    await page.evaluate((/** @type {string} */ to) => { location.hash = `#/${to}`; }, id);
    await page.waitForFunction((/** @type {string} */ to) => document.querySelector('.current')?.id === to, id);
    return page.locator('#notes_text').innerText();
  };
  const first = await at('concerns');
  const second = await at('concerns-2');
  assert.ok(second.includes(first.trim()), second);
  assert.match(second, /^Once more/);
  assert.ok(!first.startsWith('Once more'));
  assert.match(await at('actions'), /^Once more/);
});

driven('long notes scroll by their own keys', { viewport: { width: 1280, height: 600 } }, async (page) => {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  await press(page, 'End');
  const pane = page.locator('#notes_pane');
  await pane.focus();
  const before = await currentId(page);
  await press(page, 'ArrowDown');
  await page.waitForFunction(() => (document.querySelector('#notes_pane')?.scrollTop ?? 0) > 0);
  assert.equal(await currentId(page), before);
  await press(page, 'ArrowLeft');
  assert.notEqual(await currentId(page), before);
});

driven('a telephone number can be pressed while the timer runs', {}, async (page) => {
  await page.click('#choose_one_screen');
  await page.evaluate(() => { location.hash = '#/help'; });
  await press(page, 't');
  /** @type {string[]} */
  const asked = [];
  page.on('dialog', (/** @type {any} */ dialog) => { asked.push(dialog.type()); dialog.accept(); });
  await page.locator('section.current a[href^="tel:"]').first().click();
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
});

// axe-core finds nothing in the presenter: card, questions, desk, the room's window. Its slides are those of
// the deck, so all of them are gone through for the briefings that differ most and a few for the others.
// Run by tests/tools/browser DIR a11y-presenter.

import path from 'node:path';
import { axe, check, checkDialogs, checkNarrow, checkPrint, checkSlides } from './axe.mjs';
import { mustHave, pageTest, press, samples, telling } from './lib.mjs';

mustHave('presenters', samples.presenters);

/** Whether all slides of a presenter are gone through. @param {string} file */
const whole = (file) => /^(robin|brand|hostile|triennial)-/.test(path.basename(file));

/** @param {any} page @param {string} file */
async function checkDesk(page, file) {
  if (whole(file)) { await checkSlides(page); return; }
  for (const key of ['Home', 'ArrowRight', 'End']) {
    await press(page, key);
    await check(page, `desk after ${key}`);
  }
}

for (const file of telling(samples.presenters)) {
  pageTest('axe with one screen', file, { init: axe }, async (page) => {
    await check(page, 'start card');
    await checkNarrow(page);
    await checkPrint(page);
    await page.click('#choose_one_screen');
    await checkDialogs(page);
    await page.click('#show_notes');
    await check(page, 'the question before notes');
    await page.click('#notes_confirm');
    await checkDesk(page, file);
    await checkNarrow(page);
    await checkPrint(page);
  });

  pageTest('axe with two windows', file, { init: axe }, async (page) => {
    const [room] = await Promise.all([page.waitForEvent('popup'), page.click('#choose_window')]);
    await room.locator('section[data-slide].current').waitFor();
    await check(room, "the room's window");
    await checkNarrow(room, "the room's window");
    await page.bringToFront();
    await press(page, 'r');
    await check(page, 'the question before a reset');
    await press(page, 'Escape');
    await checkDesk(page, file);
    await checkNarrow(page);
  });
}

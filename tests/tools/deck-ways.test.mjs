// Other ways through the deck than keys: buttons, the menu, click zones, the overview; and other ways to
// see it: forced colours, more contrast, the largest screens. Run by tests/tools/browser DIR deck-ways.

import assert from 'node:assert/strict';
import { currentId, deck, drawn, mustHave, pageTest, presenter, press, samples, slideIds } from './lib.mjs';

mustHave('decks', samples.decks);

/** @type {(name: string, options: object, body: (page: any, context: any) => Promise<void>) => void} */
const deckTest = (name, options, body) => deck && pageTest(name, deck, options, body);

/** Fails unless the slide with `index`, from 0, shows. @param {any} page @param {number} index @param {string} what */
async function shows(page, index, what) {
  assert.equal(await currentId(page), (await slideIds(page))[index], what);
}

deckTest('buttons, click zones and the menu lead through', {}, async (page) => {
  await page.click('[data-command="next"]');
  await shows(page, 1, 'next');
  await page.click('[data-command="previous"]');
  await shows(page, 0, 'previous');
  await page.mouse.click(1150, 250);
  await shows(page, 1, 'the right quarter');
  await page.mouse.click(640, 250);
  await shows(page, 1, 'the middle');
  await page.mouse.click(60, 250);
  await shows(page, 0, 'the left quarter');
  await page.click('[data-command="menu"]');
  await page.locator('#menu_dialog').getByRole('button', { name: /^black/i }).click();
  assert.equal(await page.evaluate(() => document.body.dataset.blank), 'black');
  await page.getByRole('button', { name: /show the slide again/i }).click();
  assert.equal(await page.evaluate(() => document.body.dataset.blank), undefined);
  for (const [name, dialog] of [['All slides', 'overview'], ['Go to slide', 'goto'], ['Keys and help', 'help']]) {
    await page.click('[data-command="menu"]');
    await page.locator('#menu_dialog').getByRole('button', { name }).click();
    assert.equal(await page.locator(`#${dialog}_dialog`).isVisible(), true, name);
    await press(page, 'Escape');
  }
});

deckTest('a press while words are marked moves nothing', {}, async (page) => {
  await press(page, 'ArrowRight');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.current .slide-body')));
  await page.locator('.stage').dispatchEvent('click', { clientX: 1150, clientY: 250, bubbles: true });
  await shows(page, 1, 'with a selection');
});

deckTest('the overview shows every slide and leads to it, by keyboard too', {}, async (page) => {
  const ids = await slideIds(page);
  await press(page, 'o');
  const links = page.locator('#overview_dialog a[data-go]');
  assert.equal(await links.count(), ids.length);
  assert.equal(await page.locator('#overview_dialog [aria-current]').count(), 1);
  assert.equal(await page.locator('#overview_dialog .thumb .slide').count(), ids.length);
  await press(page, 'Tab');
  await press(page, 'Enter');
  await shows(page, 1, 'Enter on the second');
  await press(page, 'o');
  await links.nth(4).click();
  await shows(page, 4, 'a click on the fifth');
  assert.equal(await page.locator('.thumb .slide').count(), 0, 'copies are gone');
});

deckTest('F asks for the whole screen and gives it back', { before: (/** @type {any} */ page) => page.addInitScript(() => {
  /** @type {any} */ (window)['asked'] = [];
  Element.prototype.requestFullscreen = async () => { /** @type {any} */ (window)['asked'].push('whole'); };
}) }, async (page) => {
  await press(page, 'f');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window)['asked']), ['whole']);
});

deckTest('F5 is the start key of clickers, and the Esc that follows opens nothing', { before: (/** @type {any} */ page) => page.addInitScript(() => {
  /** @type {any} */ (window)['asked'] = 0;
  Element.prototype.requestFullscreen = async () => { /** @type {any} */ (window)['asked'] += 1; };
}) }, async (page) => {
  for (const [key, asked] of /** @type {[string, number][]} */ ([['F5', 1], ['Shift+F5', 2]])) {
    await press(page, key);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window)['asked']), asked, key);
    await press(page, 'Escape');
    assert.equal(await page.locator('dialog[open]').count(), 0, `Escape after ${key}`);
  }
  await press(page, 'Escape');
  assert.equal(await page.locator('#overview_dialog').isVisible(), true, 'Escape by itself');
});

deckTest('a joined slide answers to all its addresses and is written as the first', {}, async (page) => {
  const joined = await page.locator('[data-also]').evaluateAll((all) => all.map((slide) => [slide.id, slide.dataset.also.split(' ')]));
  assert.ok(joined.length > 0);
  for (const [id, also] of joined) {
    for (const address of also) {
      await page.evaluate((/** @type {string} */ to) => { location.hash = `#/${to}`; }, address);
      await page.waitForFunction((/** @type {string} */ to) => location.hash === `#/${to}`, id);
      assert.equal(await currentId(page), id);
    }
    await press(page, 'Home');
  }
});

deckTest('a search of the page finds words of slides that do not show', {}, async (page) => {
  const hidden = await page.locator('#findings').evaluate((slide) => [slide.getAttribute('hidden'), slide.inert]);
  assert.deepEqual(hidden, ['until-found', false]);
  await page.locator('#findings li').first().evaluate((one) => one.dispatchEvent(new Event('beforematch', { bubbles: true })));
  await drawn(page);
  assert.equal(await currentId(page), 'findings');
});

deckTest('pointer and buttons go after a while without use', {}, async (page) => {
  const opacity = () => page.locator('.controls').evaluate((one) => getComputedStyle(one).opacity);
  assert.equal(await opacity(), '1');
  await page.waitForFunction(() => document.body.hasAttribute('data-rests'));
  assert.deepEqual([await opacity(), await page.evaluate(() => getComputedStyle(document.body).cursor)], ['0', 'none']);
  await page.mouse.move(300, 300);
  assert.equal(await opacity(), '1');
  await page.waitForFunction(() => document.body.hasAttribute('data-rests'));
  await press(page, 'Tab');
  assert.equal(await opacity(), '1', 'the focus shows them');
});

deckTest('"Read as one page" is a column at any width, kept in the address', {}, async (page) => {
  await press(page, 'ArrowRight');
  await page.click('.controls [data-command="menu"]');
  await page.click('#menu_dialog [data-command="one-page"]');
  for (const _ of [1, 2]) {
    assert.equal(await page.evaluate(() => document.documentElement.dataset.layout), 'column');
    assert.equal(await page.locator('section[data-slide]:visible').count(), (await slideIds(page)).length);
    assert.equal(await page.evaluate(() => location.hash), '#/start');
    await page.reload();
  }
});

deckTest('the menu saves the slides as PDF', {}, async (page) => {
  await page.click('.controls [data-command="menu"]');
  const [sheet] = await Promise.all([page.waitForEvent('popup'), page.click('#menu_dialog [data-command="save-pdf"]')]);
  assert.match(sheet.url(), /[?&]print-pdf=now/);
  await sheet.waitForSelector('.frame > .strip');
  assert.equal(await sheet.evaluate(() => document.querySelectorAll('.frame > .strip').length), (await slideIds(page)).length - 1);
});

deckTest('turned upright, the reader goes on reading the same slide', {}, async (page) => {
  await page.evaluate(() => { location.hash = '#/findings'; });
  await drawn(page);
  await page.setViewportSize({ width: 700, height: 900 });
  await page.waitForTimeout(600);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.layout), 'column');
  assert.equal(await page.evaluate(() => location.hash), '#/findings');
  const top = await page.locator('#findings').evaluate((slide) => slide.getBoundingClientRect().top);
  assert.ok(Math.abs(top) < 60, `${top}`);
});

deckTest('in one column moving on reaches every slide', { viewport: { width: 400, height: 900 } }, async (page) => {
  for (const id of await slideIds(page)) {
    assert.equal(await currentId(page), id);
    // A real press: Playwright's own may scroll the page before it.
    const { x, y } = await page.locator('.controls [data-command="next"]').boundingBox();
    await page.mouse.click(x + 20, y + 20);
    await drawn(page);
  }
});

deckTest('the next slide is there within the frame of the key', {}, async (page) => {
  const late = await page.evaluate(() => {
    const slides = [...document.querySelectorAll('section[data-slide]')];
    const found = [];
    for (const slide of slides.slice(1)) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      // No frame has passed: the script has not yet given way.
      if (!slide.matches('.current') || !slide.checkVisibility()) found.push(slide.id);
    }
    return found;
  });
  assert.deepEqual(late, []);
});

deckTest('with forced colours the present step is told by a line, and edges stay', { forcedColors: 'active' }, async (page) => {
  await page.evaluate(() => { location.hash = '#/findings'; });
  await drawn(page);
  const styles = await page.evaluate(() => {
    const of = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    return {
      now: of('.strip .now').textDecorationLine, other: of('.strip li:not(.now)').textDecorationLine,
      disc: of('.current .slide-heading .disc').borderTopStyle, edge: of('.strip .now').borderLeftStyle,
    };
  });
  assert.deepEqual(styles, { now: 'underline', other: 'none', disc: 'solid', edge: 'solid' });
});

deckTest('where more contrast is asked for, text is black on white', { contrast: 'more' }, async (page) => {
  await press(page, 'ArrowRight');
  const colors = await page.evaluate(() => {
    const frame = /** @type {Element} */ (document.querySelector('.current .frame'));
    const text = /** @type {Element} */ (document.querySelector('.current .slide-body p'));
    return [getComputedStyle(frame).backgroundColor, getComputedStyle(text).color];
  });
  assert.deepEqual(colors, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

deckTest('links open apart from the slides', {}, async (page) => {
  const links = await page.locator('.stage a[href^="http"]').evaluateAll((all) =>
    all.map((link) => [link.getAttribute('target'), link.getAttribute('rel')]));
  assert.ok(links.length > 0);
  for (const link of links) assert.deepEqual(link, ['_blank', 'noopener noreferrer']);
});

deckTest('zoomed in four times it is a column whose present slide the address tells', { viewport: { width: 320, height: 180 } }, async (page) => {
  assert.equal(await page.evaluate(() => document.documentElement.dataset.layout), 'column');
  await page.evaluate(() => document.querySelector('#findings')?.scrollIntoView());
  await page.waitForFunction(() => location.hash === '#/findings');
  assert.equal(await currentId(page), 'findings');
});

presenter && pageTest('with forced colours pace and tracks are told by shape and word', presenter, { forcedColors: 'active' }, async (page) => {
  await page.click('#choose_one_screen');
  await page.click('#show_notes');
  await page.click('#notes_confirm');
  await page.evaluate(() => { location.hash = '#/findings'; });
  await press(page, 't');
  await page.waitForFunction(() => document.querySelector('#time_pace')?.textContent);
  assert.match(await page.locator('#time_pace').innerText(), /^ahead by \d:\d\d$/);
  assert.match(await page.locator('#track_time').innerText(), /^\d:\d\d of \d:\d\d$/);
  assert.equal(await page.locator('.tracks > li[aria-current="step"]').count(), 1);
  const bar = await page.locator('.tracks .bar').first().evaluate((one) => getComputedStyle(one).borderTopStyle);
  assert.equal(bar, 'solid');
});

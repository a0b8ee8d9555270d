// What a screen reader gets of the slides, by Chromium's accessibility tree; and that the keyboard
// alone reaches everything and never loses its place. Run by tests/tools/browser DIR speech.

import assert from 'node:assert/strict';
import {
  NARROW, WIDE, currentId, deck, drawn, mustHave, pageTest, placesOf, presenter, press, samples, slideIds, telling,
} from './lib.mjs';

mustHave('decks', samples.decks);
mustHave('presenters', samples.presenters);

/**
 * The accessibility tree of the page, without what is ignored: nodes with role, name and children.
 * @param {any} page @param {any} context
 */
async function spoken(page, context) {
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((/** @type {any} */ node) => [node.nodeId, node]));
  const tree = (/** @type {any} */ node) => {
    const children = (node.childIds ?? []).map((/** @type {string} */ id) => byId.get(id)).filter(Boolean).flatMap(tree);
    if (node.ignored) return children;
    return [{ role: node.role?.value, name: node.name?.value ?? '', children }];
  };
  return tree(nodes[0])[0];
}

/** All nodes of a role below a node, itself too. @param {any} node @param {string} role @returns {any[]} */
const all = (node, role) =>
  [...(node.role === role ? [node] : []), ...node.children.flatMap((/** @type {any} */ child) => all(child, role))];

for (const file of telling(samples.decks)) {
  pageTest('each slide has one heading that tells its place, and nothing tells it twice', file, {}, async (page, context) => {
    const [ids, places] = [await slideIds(page), await placesOf(page)];
    for (const [index, id] of ids.entries()) {
      const tree = await spoken(page, context);
      assert.deepEqual(all(tree, 'region'), [], id);
      // The page's own heading stands before that of each slide but the first.
      const headings = all(tree, 'heading').slice(index ? 1 : 0);
      assert.equal(headings.length, 1, `${id}: ${headings.map((heading) => heading.name)}`);
      const counted = ids.filter((one) => !one.startsWith('close')).length;
      const place = index < counted ? places.slide(index + 1, counted) : places.about;
      assert.ok(headings[0].name.endsWith(`. ${place}`), headings[0].name);
      const step = await page.locator('section.current').getAttribute('data-step');
      if (step) assert.ok(headings[0].name.startsWith(`${places.part(step)}: `), headings[0].name);
      assert.equal(all(tree, 'application').length, 0);
      assert.equal(all(tree, 'main').length, 1);
      for (const image of all(tree, 'image')) assert.notEqual(image.name, '', `${id}: a picture without words`);
      await press(page, 'ArrowRight');
    }
  });
}

deck && pageTest('a slide is read out as it stands', deck, { address: '#/findings' }, async (page, context) => {
  const tree = await spoken(page, context);
  const [main] = all(tree, 'main');
  const words = all(main, 'StaticText').map((text) => text.name.trim()).join(' ');
  const shown = await page.locator('section.current .slide-body').innerText();
  let from = 0;
  for (const line of shown.split('\n').filter((/** @type {string} */ line) => line.trim())) {
    const at = words.replace(/\s+/g, ' ').indexOf(line.trim().replace(/\s+/g, ' '), from);
    assert.ok(at >= from, `${line} after ${from}`);
    from = at;
  }
  // The seven steps are read once, and the foot's origin on no slide.
  assert.equal(words.split('Reflection questions').length, 2, words);
  assert.ok(!words.includes('Exampleshire Safeguarding Children Partnership'), words);
});

/** Where the focus is: an id, a command, a slide's heading; '' when it is lost. Runs in the page. */
function focus() {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return '';
  if (!at.checkVisibility() || at.closest('[inert]')) return '';
  return at.id || at.dataset.command || at.closest('section')?.id || at.getAttribute('href') || at.tagName;
}

/** Goes through commands and fails where the focus is lost. @param {any} page @param {string[]} keys */
async function keepsFocus(page, keys) {
  for (const key of keys) {
    await press(page, key);
    assert.notEqual(await page.evaluate(focus), '', `after ${key} on ${await currentId(page)}`);
  }
}

const KEYS = ['ArrowRight', 'End', 'Home', 'o', 'Escape', 'o', 'ArrowDown', 'Escape', '?', 'Escape', 'g', 'Escape', '3', 'Enter',
  'b', 'b', 'w', 'Escape', 'PageDown', 'F1', 'Tab', 'Escape', 'n'];

deck && pageTest('the focus is never lost', deck, {}, (page) => keepsFocus(page, KEYS));

presenter && pageTest('the focus is never lost in the presenter', presenter, {}, async (page) => {
  const pressed = async (/** @type {string} */ button) => {
    await page.locator(button).focus();
    await press(page, 'Enter');
    assert.notEqual(await page.evaluate(focus), '', `after ${button}`);
  };
  await pressed('#choose_one_screen');
  await keepsFocus(page, KEYS);
  await pressed('#show_notes');
  await pressed('#notes_confirm');
  await keepsFocus(page, [...KEYS, 't', 't', 'r', 'Escape', '+', '-', 'End']);
  await pressed('#hide_notes');
  await keepsFocus(page, KEYS);
});

/** All that can be pressed or scrolled and is in sight. Runs in the page. */
function reachable() {
  const scope = document.querySelector('dialog[open]') ?? document;
  const selector = 'a[href], button, input, [tabindex="0"]';
  const found = [...scope.querySelectorAll(selector)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'));
  return found.map((one) => one.outerHTML.slice(0, 120)).sort();
}

/**
 * What has the focus, and what is wrong with how it is seen: no outline, or something over all of it.
 * Runs in the page.
 */
function focused() {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return { html: '', wrong: '' };
  const html = at.outerHTML.slice(0, 120);
  // In the overview the frame around the picture tells it.
  const ring = at.closest('.overview > li') ?? at;
  if (getComputedStyle(ring).outlineStyle === 'none') return { html, wrong: `no outline: ${html}` };
  const box = at.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const seen = points.some(([x, y]) => {
    const over = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return over !== null && (at.contains(over) || over.contains(at));
  });
  return { html, wrong: seen ? '' : `covered: ${html}` };
}

/** All that Tab reaches, once round; each is seen to have the focus. @param {any} page */
async function tabbed(page) {
  const seen = new Set();
  // Out of the page and round again, since Tab may start in the middle.
  for (let [presses, rounds] = [0, 0]; presses < 200 && rounds < 2; presses += 1) {
    await page.keyboard.press('Tab');
    const { html, wrong } = await page.evaluate(focused);
    assert.equal(wrong, '');
    if (html) seen.add(html);
    else rounds += 1;
  }
  return [...seen];
}

/** Fails unless Tab reaches all that can be reached. @param {any} page @param {string} where */
async function allReached(page, where) {
  const seen = await tabbed(page);
  const missed = (await page.evaluate(reachable)).filter((/** @type {string} */ one) => !seen.includes(one));
  assert.deepEqual(missed, [], where);
}

deck && pageTest('in one column Tab reaches all, and nothing covers what has the focus', deck, { viewport: NARROW },
  (page) => allReached(page, 'column'));

const [readingPage] = samples.pages;
for (const viewport of [WIDE, NARROW]) {
  readingPage && pageTest(`Tab reaches all of the reading page at ${viewport.width} px`, readingPage, { viewport },
    (page) => allReached(page, 'page'));
}

/**
 * The most space between letters, words, lines and paragraphs that a reader may ask for (WCAG 1.4.12).
 * Runs in the page.
 */
function spaced() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
  dispatchEvent(new Event('resize'));
}

for (const file of [readingPage, deck].filter(Boolean)) {
  for (const viewport of [WIDE, NARROW]) {
    pageTest(`with a reader's own spacing nothing is lost at ${viewport.width} px`, file, { viewport }, async (page) => {
      await page.evaluate(spaced);
      await drawn(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= viewport.width);
      if (!(await page.locator('section[data-slide]').count())) return;
      for (const id of await slideIds(page)) {
        // What no longer fits its slide is scrolled to, by keyboard too.
        const kept = await page.locator('section.current .slide-body').evaluate((/** @type {HTMLElement} */ body) =>
          body.scrollHeight <= body.clientHeight + 2 || (body.tabIndex === 0 && getComputedStyle(body).overflowY === 'auto'));
        assert.ok(kept, id);
        await press(page, 'ArrowRight');
      }
    });
  }
}

deck && pageTest('Tab reaches all buttons and links', deck, {}, async (page) => {
  const ids = await slideIds(page);
  for (const id of ['title', 'start', 'help', 'close'].filter((one) => ids.includes(one))) {
    await page.evaluate((/** @type {string} */ to) => { location.hash = `#/${to}`; }, id);
    await drawn(page);
    await allReached(page, id);
  }
  for (const key of ['o', '?', 'g']) {
    await press(page, key);
    await allReached(page, `dialog of ${key}`);
    await press(page, 'Escape');
  }
});

presenter && pageTest('Tab reaches all of the presenter', presenter, {}, async (page) => {
  await allReached(page, 'start card');
  await page.click('#choose_one_screen');
  await allReached(page, 'one screen');
  await page.click('#show_notes');
  await allReached(page, 'the question before notes');
  await page.click('#notes_confirm');
  await allReached(page, 'desk');
});

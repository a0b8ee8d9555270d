// Deck, presenter and site in Firefox and WebKit, from file://: keys, addresses, drawn heights, two windows in
// step, a desk that is loaded again, pages for print, one column; search by keys, lists, links, Welsh. Chromium
// is driven by the other files, and the desk in all engines by desk.test.mjs.
// An engine that is not installed is skipped by name. Run by tests/tools/browser DIR engines.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deck, mustHave, presenter, samples } from './lib.mjs';
import { Browser, engines } from './webdriver.mjs';

mustHave('decks', samples.decks);

/** The first page of the site that tests/tools/samples makes. */
const site = path.join(process.env.SEVENMIN_SAMPLES ?? '', 'site', 'index.html');

const CURRENT = "document.querySelector('section.current').id";
const IDS = "return [...document.querySelectorAll('section[data-slide]')].map((slide) => slide.id)";

/** What differs from what was reckoned on the slide that shows. Runs in the page. */
const MEASURE = `
  const slide = document.querySelector('section.current');
  const parts = [...slide.querySelector('.slide-body').children].map((part) => part.getBoundingClientRect());
  const pixel = document.querySelector('.stage').clientWidth / 1280;
  const high = parts.length ? (parts.at(-1).bottom - parts[0].top) / pixel : 0;
  const apart = Math.abs(high - Number(slide.dataset.height));
  return slide.matches(':has(.picture), .slide-title') || apart <= 2 ? null : slide.id + ': ' + high + ', not ' + slide.dataset.height;`;

/** @param {string} file @param {string} [address] */
const urlOf = (file, address = '') => pathToFileURL(file).href + address;

/** @param {Browser} browser */
async function keysAndAddresses(browser) {
  await browser.open(urlOf(deck));
  const ids = await browser.run(IDS);
  const shows = async (/** @type {string} */ key, /** @type {number} */ index) => {
    await browser.press(key);
    await browser.until(`${CURRENT} === '${ids[index]}' && location.hash === '#/${ids[index]}'`);
  };
  for (const [key, index] of /** @type {[string, number][]} */ ([['ArrowRight', 1], ['PageDown', 2], [' ', 3],
    ['PageUp', 2], ['ArrowLeft', 1], ['End', ids.length - 1], ['Home', 0], ['n', 1]])) await shows(key, index);
  await browser.press('4');
  await shows('Enter', 3);
  await browser.run("location.hash = '#/question-1'");
  await browser.until(`${CURRENT} === 'questions' && location.hash === '#/questions'`);
  await browser.press('Escape');
  await browser.until("document.querySelector('#overview_dialog').open");
  await browser.press('Escape');
  await browser.until("!document.querySelector('#overview_dialog').open");
}

/** @param {Browser} browser */
async function heights(browser) {
  await browser.open(urlOf(deck));
  await browser.run('return document.fonts.ready.then(() => true)');
  const found = [];
  for (const _ of await browser.run(IDS)) {
    found.push(await browser.run(MEASURE));
    await browser.press('ArrowRight');
  }
  assert.deepEqual(found.filter(Boolean), []);
}

/** @param {Browser} browser */
async function twoWindows(browser) {
  await browser.open(urlOf(presenter));
  const [desk] = await browser.windows();
  const ids = await browser.run(IDS);
  await browser.click('#choose_window');
  await browser.until("document.body.dataset.mode === 'desk'");
  const other = (await browser.windows()).find((handle) => handle !== desk) ?? '';
  const follows = async (/** @type {string} */ from, /** @type {string} */ to, /** @type {number} */ index) => {
    await browser.switchTo(from);
    await browser.press('ArrowRight');
    await browser.switchTo(to);
    await browser.until(`${CURRENT} === '${ids[index]}'`);
  };
  await browser.switchTo(other);
  await browser.until("document.body.dataset.mode === 'room'");
  assert.match(await browser.ask('GET', '/title'), /^Slides for the room: /);
  assert.equal(await browser.run("return document.querySelectorAll('template, .notes').length"), 0);
  await follows(desk, other, 1);
  await follows(other, desk, 2);
  await browser.switchTo(desk);
  await browser.ask('POST', '/refresh');
  await browser.until("document.body.dataset.mode === 'desk' && document.querySelector('#room_state').textContent.includes('is open')");
  assert.equal(await browser.run(`return ${CURRENT}`), ids[2]);
  await follows(desk, other, 3);
  await follows(other, desk, 4);
  await browser.switchTo(other);
  await browser.ask('DELETE', '/window');
  await browser.switchTo(desk);
}

/** @param {Browser} browser @param {import('node:test').TestContext} context */
async function pages(browser, context) {
  await browser.open(urlOf(deck, '?print-pdf'));
  const many = (await browser.run(IDS)).length;
  let sheet;
  try {
    sheet = await browser.ask('POST', '/print', { background: true });
  } catch {
    context.diagnostic('this driver prints nothing: page size not measured');
    return;
  }
  const info = execFileSync('pdfinfo', ['-l', '-1', '-'], { input: Buffer.from(sheet, 'base64'), encoding: 'utf8' });
  const sizes = [...info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => Number(width) / Number(height));
  assert.equal(sizes.length, many);
  for (const size of sizes) assert.ok(Math.abs(size - 16 / 9) < 0.01, `${sizes}`);
}

/** @param {Browser} browser */
async function column(browser) {
  // A window of Firefox is at least 450 wide; it is still higher than wide.
  await browser.resize(400, 900);
  await browser.open(urlOf(deck));
  await browser.until("document.documentElement.dataset.layout === 'column'");
  for (const id of await browser.run(IDS)) {
    await browser.until(`${CURRENT} === '${id}'`);
    await browser.click('.controls [data-command="next"]');
  }
  await browser.resize(1280, 860);
}

const TITLES = "[...document.querySelectorAll('#results .card h3')].map((title) => title.textContent)";

/** @param {Browser} browser @param {string} words */
async function typed(browser, words) {
  await browser.run("const query = document.getElementById('query'); query.focus(); query.select();");
  await browser.press('Backspace');
  for (const key of words) await browser.press(key);
}

/** @param {Browser} browser */
async function search(browser) {
  await browser.open(urlOf(site));
  await typed(browser, 'grandmothers');
  await browser.until(`${TITLES}.some((title) => title.includes('Robin'))`);
  await browser.until("document.querySelector('#lists section').checkVisibility() === false");
  await browser.until("location.hash === '#q=grandmothers'");
  await typed(browser, 'zzzz');
  await browser.until("/Nothing/.test(document.getElementById('found').textContent)");
  await browser.click('#clear');
  await browser.until("document.activeElement.id === 'query' && document.querySelector('#lists section').checkVisibility()");
}

/** @param {Browser} browser */
async function lists(browser) {
  await browser.open(urlOf(site, '#q=Robin'));
  await browser.until(`${TITLES}.length > 0`);
  await browser.click('#results .card h3 a');
  await browser.until("/briefings\\/[^/]+\\/index\\.html$/.test(location.pathname)");
  assert.match(await browser.run("return document.querySelector('h1').textContent"), /Robin/);
  await browser.open(urlOf(path.join(path.dirname(site), 'cy', 'index.html')));
  await typed(browser, 'blentyn');
  await browser.until(`${TITLES}.some((title) => title.includes('Derwen'))`);
  await browser.resize(400, 900);
  assert.equal(await browser.run('return document.documentElement.scrollWidth <= innerWidth'), true);
  await browser.resize(1280, 860);
}

for (const [index, engine] of engines.entries()) {
  const installed = engine.driver && engine.browser && engine.screen;
  const skip = installed ? false : `${engine.name} or its driver is not installed`;
  test(`${engine.name}: deck, presenter and site from file://`, { skip }, async (context) => {
    const browser = await Browser.start(engine, 14440 + index);
    try {
      await browser.resize(1280, 860);
      await context.test('keys and addresses', () => keysAndAddresses(browser));
      await context.test('slides are as high as they were reckoned', () => heights(browser));
      await context.test('two windows in step, and a desk that is loaded again', () => twoWindows(browser));
      await context.test('one slide a page', (own) => pages(browser, own));
      await context.test('one column reaches every slide', () => column(browser));
      await context.test('the site finds as one types', () => search(browser));
      await context.test("the site's cards lead to their briefings, in Welsh too", () => lists(browser));
    } finally {
      await browser.end();
    }
  });
}

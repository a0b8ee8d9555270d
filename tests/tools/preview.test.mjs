// `sevenmin preview` in a browser: a save redraws what is looked at, and the reader's place stays; who
// has not the address gets nothing. Run by tests/tools/browser DIR preview, with the program that
// $CARGO_TARGET_DIR or target/ has.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, check } from './axe.mjs';
import { NARROW, WIDE, browser, drawn, require } from './lib.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR || path.join(root, 'target');
const program = path.resolve(target, 'release', 'sevenmin');
const sample = readFileSync(path.join(root, 'tests/lengths/length-520.toml'), 'utf8');
const TABS = ['handout', 'poster', 'large-print', 'slides', 'page', 'session', 'presenter', 'findings'];

/** Every file below a folder, with its size and when it was written. @param {string} folder */
const inventory = (folder) => readdirSync(folder, { recursive: true }).map(String).sort().map((name) => {
  const { size, mtimeMs } = statSync(path.join(folder, name));
  return `${name} ${size} ${mtimeMs}`;
});

/**
 * Runs the preview over files and a browser beside it. Whatever the page logs or throws fails the test,
 * and so does a file that the preview wrote.
 * @param {string} name
 * @param {{ files?: Record<string, string>, at?: string, args?: string[] }} options
 * @param {(at: any) => Promise<void>} body
 */
function previewTest(name, { files = { 'one.toml': sample }, at = 'one.toml', args = [] }, body) {
  test(`preview: ${name}`, async () => {
    // A browser's address has other thoughts on such a name than a disk has.
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sevenmin-preview-')), '100 %25 é #1?');
    mkdirSync(folder);
    const write = (/** @type {string} */ file, /** @type {string} */ text) => writeFileSync(path.join(folder, file), text);
    for (const [file, text] of Object.entries(files)) write(file, text);
    const server = spawn(program, ['preview', at, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const talk = [];
    server.stderr.on('data', (bytes) => talk.push(String(bytes)));
    const context = await browser.newContext({ viewport: WIDE });
    const complaints = [];
    context.on('console', (/** @type {any} */ m) => complaints.push(`${m.type()}: ${m.text()}`));
    context.on('weberror', (/** @type {any} */ e) => complaints.push(e.error().message));
    context.on('request', (/** @type {any} */ r) => { if (!r.url().startsWith('http://127.0.0.1:') && !r.url().startsWith('data:')) complaints.push(`asks for ${r.url()}`); });
    try {
      const [line] = await once(server.stdout, 'data');
      const address = String(line).trim();
      assert.match(String(line), /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/\n$/);
      const page = await context.newPage();
      page.setDefaultTimeout(15000);
      const open = async (/** @type {string} */ hash) => {
        await page.goto(address + hash);
        await drawn(page);
      };
      await body({ address, context, folder, open, page, server, talk, write });
      assert.deepEqual(complaints, []);
      assert.doesNotMatch(talk.join(''), /fault/);
    } finally {
      await context.close();
      server.kill('SIGINT');
      rmSync(path.dirname(folder), { recursive: true });
    }
  });
}

/** What stands on the first page of paper, or in the frame. @param {any} page */
const file = (page) => page.locator('.sheet img, .frame.current').first().getAttribute('data-file');

/** Waits for the first page of paper; the second may be there before it. @param {any} page */
const firstPage = (page) => page.locator('.sheet:first-child img[data-file]').waitFor();

/** Saves, and waits until the page shows something else. @param {any} page @param {() => void} save */
async function redraws(page, save) {
  const before = await file(page);
  assert(before, 'nothing is drawn yet');
  save();
  await page.waitForFunction((/** @type {string} */ old) => {
    const one = /** @type {HTMLElement | null} */ (document.querySelector('.sheet img, .frame.current'));
    return one?.dataset.file !== undefined && one.dataset.file !== old;
  }, before);
}

/** The sample with another title, and another id. @param {string} words */
const titled = (words, id = 'another') => sample.replace(/^title = ".*"$/m, `title = "${words}"`).replace(/^id = ".*"$/m, `id = "${id}"`);

previewTest('a save redraws paper, and the place stays', {}, async ({ page, open, write, folder }) => {
  await open('');
  await firstPage(page);
  await page.locator('.sheet:nth-child(2) img[data-file]').waitFor();
  const before = inventory(folder);
  // A sheet has its height once its picture is there.
  await page.waitForFunction(() => document.documentElement.scrollHeight > innerHeight + 600);
  const end = await page.evaluate(() => {
    scrollTo(0, document.querySelectorAll('.sheet')[1].getBoundingClientRect().top + scrollY - 30);
    return scrollY;
  });
  assert(end > 300, `${end}`);
  await redraws(page, () => write('one.toml', titled('Another title altogether')));
  assert.equal(await page.evaluate(() => scrollY), end);
  assert.equal(await page.locator('h1').textContent(), 'Another title altogether');
  assert.equal(await page.locator('#state').isVisible(), false);
  const [name, others] = [(/** @type {string} */ line) => line.split(' ')[0], inventory(folder)];
  assert.deepEqual(others.map(name), before.map(name));
});

previewTest('nothing is written', { files: { 'one.toml': sample, 'sevenmin.toml': '[partnership]\nname = "Exampleshire"\n' } }, async ({ page, open, folder }) => {
  const before = inventory(folder);
  for (const tab of TABS) {
    await open(`#/0/${tab}`);
    await page.locator(tab === 'findings' ? '#findings' : '.sheet img[data-file], .frame.current').first().waitFor();
  }
  await page.waitForTimeout(500);
  assert.deepEqual(inventory(folder), before);
});

previewTest('the slide stays, with its notes', {}, async ({ page, open, write }) => {
  await open('#/0/presenter');
  const frame = page.frameLocator('.frame.current');
  await frame.locator('#notes_pane').waitFor();
  assert.equal(await page.locator('#facilitator').isVisible(), true);
  for (let turn = 0; turn < 4; turn += 1) await frame.locator('.controls [data-command="next"]').click();
  const slide = () => page.evaluate(() => {
    const current = /** @type {HTMLIFrameElement} */ (document.querySelector('.frame.current'));
    return current.contentDocument?.querySelector('section.current')?.id;
  });
  const before = await slide();
  assert.notEqual(before, 'title');
  await redraws(page, () => write('one.toml', titled('Another title altogether')));
  assert.equal(await slide(), before);
  assert.equal(await frame.locator('#notes_pane').isVisible(), true);
  assert.equal(await page.locator('.frame').count(), 1);
});

previewTest('the line that is read stays where it is, though text comes before it', {}, async ({ page, open, write }) => {
  await open('#/0/page');
  await page.locator('.frame.current').waitFor();
  const place = () => page.evaluate(() => {
    const { contentWindow, contentDocument } = /** @type {HTMLIFrameElement} */ (document.querySelector('.frame.current'));
    return { y: contentWindow?.scrollY ?? 0, top: contentDocument?.querySelector('main section:nth-of-type(4)')?.getBoundingClientRect().top ?? 0 };
  });
  await page.evaluate(() => {
    const { contentWindow, contentDocument } = /** @type {HTMLIFrameElement} */ (document.querySelector('.frame.current'));
    contentWindow?.scrollBy(0, contentDocument?.querySelector('main section:nth-of-type(4)')?.getBoundingClientRect().top ?? 0);
  });
  const before = await place();
  assert(before.y > 500, `${before.y}`);
  const longer = sample.replace(/^body = """\n/m, 'body = """\nMore words before what is read.\n\nAnd a paragraph more.\n\n');
  await redraws(page, () => write('one.toml', longer));
  const after = await place();
  assert(Math.abs(after.top - before.top) < 3, `${before.top} ${after.top}`);
});

previewTest('gaps are drawn as a draft, and nonsense leaves the last page', {}, async ({ page, open, write }) => {
  await open('');
  await firstPage(page);
  const state = page.locator('#state');
  await redraws(page, () => write('one.toml', sample.replace(/\[\[section\]\]\nslot = "findings"[^[]*/, '')));
  assert.match(await state.textContent(), /as a draft would be/);
  // What was found is told after what was drawn.
  await page.locator('#count', { hasText: /^\d+ errors?$/ }).waitFor();
  const kept = await file(page);
  write('one.toml', 'format = 1\n[briefing\n');
  await page.locator('#state:has-text("could be drawn last")').waitFor();
  assert.equal(await file(page), kept);
  await redraws(page, () => write('one.toml', sample));
  await state.waitFor({ state: 'hidden' });
});

previewTest('a file that is replaced, taken away and put back is followed', {}, async ({ page, open, write, folder }) => {
  await open('');
  await firstPage(page);
  const real = path.join(folder, 'one.toml');
  await redraws(page, () => {
    write('.one.toml.swp', titled('Saved by a rename'));
    renameSync(path.join(folder, '.one.toml.swp'), real);
  });
  const kept = await file(page);
  unlinkSync(real);
  await page.locator('#trouble:has-text("cannot be opened")').waitFor();
  assert.equal(await file(page), kept);
  await redraws(page, () => write('one.toml', titled('Back again')));
  await page.locator('#trouble').waitFor({ state: 'hidden' });
});

previewTest('of many saves the last one stays', {}, async ({ page, open, write }) => {
  await open('');
  await firstPage(page);
  for (let turn = 0; turn < 30; turn += 1) {
    write('one.toml', titled(`Turn ${turn}`));
    await new Promise((done) => { setTimeout(done, 13); });
  }
  await page.locator('h1:has-text("Turn 29")').waitFor();
});

const COLLECTION = '[partnership]\nname = "Exampleshire"\n\n[private]\nterms = "private.txt"\n';

previewTest('collection, list and pictures count, and no private term is told', {
  files: { 'one.toml': sample, 'sevenmin.toml': COLLECTION, 'private.txt': 'Zebedee Sampleton\n' },
}, async ({ page, open, write }) => {
  await open('#/0/findings');
  await page.locator('#clean').waitFor();
  assert.equal(await page.locator('#no_list').isVisible(), false);
  write('one.toml', sample.replace(/^title = "/m, 'title = "Zebedee Sampleton and '));
  await page.locator('.row:has-text("private-term")').first().waitFor();
  const seen = await page.evaluate(() => document.documentElement.outerHTML);
  assert.doesNotMatch(seen, /zebedee|sampleton/i);
  write('private.txt', 'Somebody Else\n');
  await page.locator('.row:has-text("private-term")').first().waitFor({ state: 'detached' });
  write('sevenmin.toml', COLLECTION.replace('private.txt', 'nowhere.txt'));
  await page.locator('#trouble:has-text("private list cannot be read")').waitFor();
  write('sevenmin.toml', '[partnership]\nname = "Exampleshire"\n');
  await page.locator('#trouble').waitFor({ state: 'hidden' });
  await page.locator('#no_list').waitFor();
});

previewTest('a folder lists its briefings as they come', {
  at: '.', files: { 'b.toml': sample, 'a <b>.toml': titled('A second & one'), 'notes.toml': 'x = 1\n' },
}, async ({ page, open, write, folder }) => {
  await open('');
  const entries = page.locator('#briefings li');
  await entries.nth(1).waitFor();
  assert.equal(await entries.count(), 2);
  assert.match(await entries.nth(0).textContent(), /A second & one.*a <b>\.toml/s);
  mkdirSync(path.join(folder, 'more'));
  await page.waitForTimeout(300);
  write('more/c.toml', titled('A third', 'third'));
  await entries.nth(2).waitFor();
  await page.locator('a:has-text("A third")').click();
  await firstPage(page);
  assert.equal(await page.locator('h1').textContent(), 'A third');
  await redraws(page, () => write('more/c.toml', titled('A third, changed', 'third')));
  await page.click('#all');
  await entries.nth(2).waitFor();
});

previewTest('several windows see one save', {}, async ({ context, page, open, address, write }) => {
  await open('');
  const other = await context.newPage();
  await other.goto(`${address}#/0/page`);
  await firstPage(page);
  await other.locator('.frame.current').waitFor();
  await Promise.all([
    redraws(page, () => write('one.toml', titled('For both'))),
    redraws(other, () => {}),
  ]);
  assert.match(await other.frameLocator('.frame.current').locator('h1').textContent(), /For both/);
});

previewTest('the keyboard goes through the tabs', {}, async ({ page, open }) => {
  await open('');
  await firstPage(page);
  await page.locator('#tab_handout').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('#tab_poster[aria-selected="true"]').waitFor();
  await page.keyboard.press('End');
  await page.locator('#findings').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('#tab_handout[aria-selected="true"]').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab_handout');
});

/** The findings of a poor draft. */
const poor = sample.replaceAll(/^body = """\n/gm, 'body = """\nHe committed suicide on 3 March 2024 at 12 Sample Street and did not attend, DNA, again. ');

previewTest('axe finds nothing, in any tab', {}, async ({ page, open, context, write }) => {
  await context.addInitScript({ path: axe });
  for (const tab of TABS) {
    await open(`#/0/${tab}`);
    if (tab === 'findings') {
      write('one.toml', poor);
      await page.locator('.row details').first().waitFor();
    } else {
      await page.locator('.sheet img[data-file], .frame.current').first().waitFor();
    }
    await check(page, tab);
    await page.setViewportSize(NARROW);
    await drawn(page);
    await check(page, tab);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(over <= 0, `${tab} is ${over} px too wide`);
    await page.setViewportSize(WIDE);
  }
});

previewTest('its markup is valid and its policy strict', { at: '.' }, async ({ address }) => {
  const { HtmlValidate, StaticConfigLoader } = require('html-validate');
  const config = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
  const answer = await fetch(address);
  const report = await new HtmlValidate(new StaticConfigLoader(config)).validateString(await answer.text(), 'preview.html');
  assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none';.*frame-ancestors 'none'$/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
});

/** Asks by hand, as no browser does. @param {string} address @param {object} options @returns {Promise<[number, string]>} */
const ask = (address, { path: wanted = new URL(address).pathname, ...options }) => new Promise((done, failed) => {
  const request = http.request({ host: '127.0.0.1', port: new URL(address).port, path: wanted, ...options }, (answer) => {
    let text = '';
    answer.on('data', (bytes) => { text += bytes; });
    answer.on('end', () => done([answer.statusCode ?? 0, text]));
  });
  request.on('error', failed);
  request.end();
});

previewTest('nobody else gets anything', {}, async ({ address }) => {
  const { port, pathname } = new URL(address);
  assert.equal((await ask(address, {}))[0], 200);
  const own = `http://127.0.0.1:${port}`;
  /** @type {[number, object][]} */
  const asked = [
    [403, { headers: { Host: `evil.example:${port}` } }],
    [403, { headers: { Host: `localhost:${port}` } }],
    [403, { headers: { Origin: 'http://evil.example' } }],
    [403, { headers: { Origin: 'null' } }],
    [403, { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }],
    [404, { path: '/' }],
    [404, { path: '/favicon.ico' }],
    [404, { path: `/${'0'.repeat(32)}/` }],
    [404, { path: `${own}${pathname}` }],
    [404, { path: `${pathname}../one.toml` }],
    [404, { path: `${pathname}drawn/../../one.toml` }],
    [404, { path: `${pathname}drawn/%2e%2e%2fone.toml` }],
    [404, { path: `${pathname}events?tab=pack` }],
    [405, { method: 'POST' }],
    [405, { method: 'OPTIONS' }],
    [414, { path: `${pathname}${'a'.repeat(4000)}` }],
    [431, { headers: { Much: 'a'.repeat(60000) } }],
  ];
  for (const [status, options] of asked) {
    assert.deepEqual(await ask(address, options), [status, ''], JSON.stringify(options).slice(0, 200));
  }
  assert.equal((await ask(address, { headers: { Origin: own } }))[0], 200);
  // Only this machine's own address listens.
  const outside = net.connect({ host: '127.0.0.2', port: Number(port) });
  const [refused] = await once(outside, 'error');
  assert.equal(/** @type {any} */ (refused).code, 'ECONNREFUSED');
});

previewTest('Ctrl+C ends it, and windows say so', {}, async ({ page, open, server, address, context }) => {
  await open('');
  await firstPage(page);
  // A browser says of itself that it cannot reach what is gone.
  context.removeAllListeners('console');
  server.kill('SIGINT');
  const [code, signal] = await once(server, 'exit');
  assert(code === 130 || signal === 'SIGINT', `${code} ${signal}`);
  await page.locator('#gone').waitFor();
  await assert.rejects(fetch(address));
});

// The desk from file://, without a network: what it makes is what the command line makes, its own hashes
// are right, a worker that died is replaced, and nobody's words are lost. Run by tests/tools/browser DIR
// desk, with the program and the file that $CARGO_TARGET_DIR or target/ has (desk/build writes it).

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe, check } from './axe.mjs';
import { LAPTOP, bytesOf, desk, file, press, program, root } from './desk-lib.mjs';
import { NARROW, WIDE, browser, drawn, require, telling } from './lib.mjs';
import { Browser, engines } from './webdriver.mjs';
import { zipOf } from './zip.mjs';

const KINDS = ['handout', 'poster', 'large-print', 'session', 'slides', 'page', 'fragment', 'deck', 'presenter',
  'text', 'pack', 'facilitator-pack', 'identity-sheet', 'document', 'slideshow', 'facilitator-slideshow', 'comment-copy'];
const temporary = mkdtempSync(path.join(tmpdir(), 'sevenmin-desk-'));
after(() => rmSync(temporary, { recursive: true }));

/** The desk has no day but today's, so the command line is given none either. */
const env = { ...process.env };
delete env.SOURCE_DATE_EPOCH;

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const sample = bytesOf('tests/lengths/length-520.toml').toString();

/**
 * A test with the desk open. Whatever it logs, throws or asks of a network fails the test.
 * @param {string} name
 * @param {{ viewport?: object, init?: string, scheme?: string, complains?: boolean }} options
 * @param {(page: any, context: any) => Promise<void>} body
 */
function deskTest(name, { viewport = LAPTOP, init, complains = false }, body) {
  test(`desk: ${name}`, async () => {
    assert(existsSync(desk), `${desk} is missing: run desk/build`);
    const context = await browser.newContext({ viewport, acceptDownloads: true });
    /** @type {string[]} */
    const complaints = [];
    context.on('console', (/** @type {any} */ m) => complaints.push(`${m.type()}: ${m.text()}`));
    context.on('weberror', (/** @type {any} */ e) => complaints.push(e.error().message));
    context.on('request', (/** @type {any} */ r) => { if (!/^(file|data|blob|about):/.test(r.url())) complaints.push(`asks for ${r.url()}`); });
    try {
      await context.setOffline(true);
      if (init) await context.addInitScript({ path: init });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(pathToFileURL(desk).href);
      await page.locator('html[data-ready]').waitFor();
      await body(page, context);
      if (!complains) assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

/** How often something happened so far. @param {any} page @param {'drawn' | 'checked'} what @returns {Promise<number>} */
const count = (page, what) => page.evaluate((/** @type {string} */ name) => Number(document.documentElement.dataset[name] ?? 0), what);

/** Does something and waits until the page has drawn, or checked, anew. @param {any} page @param {'drawn' | 'checked'} what @param {() => Promise<void>} act */
async function anew(page, what, act) {
  const before = await count(page, what);
  await act();
  await page.waitForFunction((/** @type {[string, number]} */ [name, old]) => Number(document.documentElement.dataset[name] ?? 0) > old, [what, before]);
}

/** @param {any} page @param {ReturnType<typeof file>} given @param {'drawn' | 'checked'} [what] */
const open = (page, given, what = 'drawn') => anew(page, what, () => page.getByLabel('Briefing file').setInputFiles(given));

/** Shows the text where the form stands. @param {any} page */
async function asText(page) {
  const way = page.getByRole('button', { name: 'As text', exact: true });
  if (await way.isVisible()) await way.click();
}

/** @param {any} page @param {(text: string) => string} change */
async function write(page, change) {
  await asText(page);
  const text = page.getByLabel('As text', { exact: true });
  await text.fill(change(await text.inputValue()));
}

/** The name and the hash of each file that a button makes. @param {any} page @param {string} kind @returns {Promise<Record<string, string>>} */
async function made(page, kind) {
  await press(page, `Make ${kind}`);
  await page.waitForFunction(() => {
    const words = document.querySelector('#made')?.textContent ?? '';
    return words !== '' && words !== 'It is being made.';
  });
  return page.locator('.made-file').evaluateAll((/** @type {Element[]} */ rows) => Object.fromEntries(rows.map((row) =>
    [row.querySelector('a')?.textContent, row.querySelector('code')?.textContent])));
}

/** What the command line makes: name and hash of each file. @param {string} from @param {string[]} [more] @returns {Record<string, string>} */
function exported(from, more = []) {
  const out = mkdtempSync(path.join(temporary, 'out-'));
  spawnSync(program, ['export', from, '-q', '--force', '--to', 'all,identity-sheet,comment-copy', '--out', out, ...more], { env, cwd: root });
  const names = readdirSync(out, { recursive: true }).map(String).filter((name) => path.extname(name) !== '');
  return Object.fromEntries(names.map((name) => [path.basename(name), sha256(readFileSync(path.join(out, name)))]));
}

// The same bytes

/** Samples that differ in kind, in tests/long every one. */
const samples = telling(['briefings', 'tests/lengths', 'tests/hostile', 'tests/brand'].flatMap((folder) => {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.toml') && name !== 'sevenmin.toml');
  return names.map((name) => path.join(root, folder, name));
}));

for (const given of samples) {
  const [folder, name] = [path.relative(root, path.dirname(given)), path.basename(given)];
  deskTest(`${name} comes out as from the command line`, {}, async (page) => {
    const beside = readdirSync(path.join(root, folder), { recursive: true }).map(String);
    const pictures = beside.filter((one) => /\.(png|jpe?g|webp)$/.test(one));
    const settings = beside.filter((one) => one === 'sevenmin.toml' || pictures.includes(one));
    const packed = zipOf(Object.fromEntries([name, ...pictures].map((one) => [one, bytesOf(`${folder}/${one}`)])));
    if (settings.includes('sevenmin.toml')) {
      await page.locator('#settings_files').setInputFiles(settings.map((one) => file(path.basename(one), bytesOf(`${folder}/${one}`))));
    }
    await open(page, pictures.length > 0 ? file(name.replace('.toml', '.zip'), packed) : file(name, bytesOf(`${folder}/${name}`)));
    const expected = exported(path.join(folder, name));
    const found = {};
    for (const kind of KINDS) Object.assign(found, await made(page, kind));
    assert(Object.keys(expected).length > 10, `${Object.keys(expected)}`);
    assert.deepEqual(found, expected);
  });
}

deskTest('what is handed over has the hash that is shown', {}, async (page) => {
  await open(page, file('a.toml', sample));
  const handed = page.waitForEvent('download');
  const [[name, hash]] = Object.entries(await made(page, 'handout'));
  const download = await handed;
  assert.equal(download.suggestedFilename(), name);
  assert.equal(sha256(readFileSync(await download.path())), hash);
});

deskTest('it finds what the command line finds', {}, async (page) => {
  const poor = sample.replaceAll(/^body = """\n/gm, 'body = """\nHe committed suicide on 3 March 2024 and did not attend, DNA, again. ');
  await open(page, file('poor.toml', poor), 'checked');
  writeFileSync(path.join(temporary, 'poor.toml'), poor);
  const { stdout } = spawnSync(program, ['check', 'poor.toml', '--format', 'json', '--isolated'], { env, cwd: temporary, encoding: 'utf8' });
  const expected = JSON.parse(stdout).map((/** @type {any} */ row) => `Line ${row.line}: ${row.message.replaceAll('`', '')}`);
  await asText(page);
  for (const more of await page.locator('#findings summary').all()) await more.click();
  const found = await page.locator('#findings .message').allTextContents();
  assert(expected.length > 10);
  assert.deepEqual(found.sort(), expected.sort());
});

// Words are kept

deskTest('line ends, mark and comments stay where nobody changed them', {}, async (page) => {
  const written = `\u{feff}# ours\r\n${sample.replaceAll('\n', '\r\n')}`;
  await open(page, file('a.toml', written));
  await anew(page, 'drawn', () => write(page, (text) => text.replace(/^title = ".*"$/m, 'title = "Another\u{1f642} title"')));
  const handed = page.waitForEvent('download');
  await press(page, 'Save');
  const saved = readFileSync(await (await handed).path(), 'utf8');
  assert.equal(saved, written.replace(/^title = ".*"/m, 'title = "Another\u{1f642} title"'));
  assert.match(await page.locator('#state').textContent(), /^Saved/);
});

deskTest('what is done can be undone, by button and key', {}, async (page) => {
  await open(page, file('a.toml', sample));
  const text = page.getByLabel('As text', { exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await write(page, (old) => `${old}# one\n`);
  await page.waitForTimeout(1000);
  await write(page, (old) => `${old}# two\n`);
  await press(page, 'Undo');
  assert.equal(await text.inputValue(), `${sample}# one\n`);
  await text.press('Control+z');
  assert.equal(await text.inputValue(), sample);
  assert.match(await page.locator('#state').textContent(), /^Saved|^Nothing changed/);
  await redo.click();
  await text.press('Control+y');
  assert.equal(await text.inputValue(), `${sample}# one\n# two\n`);
  assert(await redo.isDisabled());
});

deskTest('a briefing with its picture goes out and in as a zip, here and there', {}, async (page) => {
  await anew(page, 'drawn', () => press(page, 'Look at an example'));
  await anew(page, 'drawn', () => write(page, (text) => text.replace('cheerful toddler', 'cheerful child')));
  const handed = page.waitForEvent('download');
  await press(page, 'Save');
  const download = await handed;
  assert.equal(download.suggestedFilename(), 'robin.zip');
  const saved = path.join(temporary, 'robin.zip');
  await download.saveAs(saved);
  await open(page, file('robin.zip', readFileSync(saved)));
  assert.match(await page.getByLabel('As text', { exact: true }).inputValue(), /cheerful child/);
  const expected = exported(saved);
  const [[name, hash]] = Object.entries(await made(page, 'pack'));
  assert.equal(expected[name], hash);
});

deskTest('a worker that died is replaced, and no text is lost', { complains: true }, async (page) => {
  await open(page, file('a.toml', sample));
  const [worker] = page.workers();
  await worker.evaluate(() => { setTimeout(() => { throw new Error('gone'); }); }).catch(() => {});
  await anew(page, 'drawn', () => write(page, (text) => `${text}# after it died\n`));
  assert.match(await page.getByLabel('As text', { exact: true }).inputValue(), /# after it died\n$/);
  // One that is silent is given ten seconds.
  await page.waitForTimeout(500);
  await Promise.all(page.workers().map((/** @type {any} */ one) => one.evaluate(() => { close(); }).catch(() => {})));
  await anew(page, 'drawn', () => write(page, (text) => `${text}# after it fell silent\n`));
  assert.match(await page.locator('#notice').textContent(), /Nothing of your text is lost/);
  assert.match(await page.getByLabel('As text', { exact: true }).inputValue(), /# after it fell silent\n$/);
});

deskTest('who types while finished pages are looked at stops that, and it comes again', {}, async (page) => {
  await open(page, file('a.toml', sample));
  // At every moment of a start and of the look itself.
  for (let turn = 0; turn < 12; turn += 1) {
    await page.waitForTimeout(880 + turn * 40);
    await anew(page, 'drawn', () => write(page, (text) => `${text}# ${turn}\n`));
  }
  await page.locator('#looking').waitFor({ state: 'hidden' });
  assert.deepEqual(Object.keys(await made(page, 'text')).length, 1);
});

deskTest('files that are none are refused in words, and what lay there stays', {}, async (page) => {
  await open(page, file('a.toml', sample));
  const input = page.getByLabel('Briefing file');
  const notice = page.locator('#notice');
  for (const [bytes, words] of /** @type {[Buffer, RegExp][]} */ ([
    [zipOf({ 'a.toml': Buffer.from(sample), 'b.toml': Buffer.from('') }), /more than one briefing/],
    [zipOf({ '../a.toml': Buffer.from(sample) }), /leads out/],
    [zipOf({ 'a.docx': Buffer.from('') }), /neither a briefing/],
    [Buffer.from('PK\x03\x04nonsense'), /no zip, or a damaged one/],
    [Buffer.from([0x66, 0xff, 0xfe]), /UTF-8/],
  ])) {
    await input.setInputFiles(file('x.zip', bytes));
    await page.locator('#notice').filter({ hasText: words }).waitFor();
    assert.equal(await page.getByLabel('As text', { exact: true }).inputValue(), sample);
  }
  await open(page, file('b.toml', sample));
  assert(await notice.isHidden());
});

// Nothing is told

deskTest('settings that name a private list lock everything until it is open', {}, async (page) => {
  const collection = '[partnership]\nname = "Exampleshire"\n\n[private]\nterms = "zebedee-sampleton.txt"\n';
  await page.locator('#settings_files').setInputFiles(file('sevenmin.toml', collection));
  const named = sample.replace(/^title = "/m, 'title = "Zebedee Sampleton and ');
  await open(page, file('a.toml', named), 'checked');
  await page.locator('#locked').waitFor();
  assert.equal(await page.locator('.sheet').count(), 0);
  assert.equal(await count(page, 'drawn'), 0);
  await press(page, 'Make handout');
  await page.locator('#made', { hasText: 'could not be made' }).waitFor();
  await page.locator('#private_list').setInputFiles(file('zebedee-sampleton.txt', 'Zebedee Sampleton\n'));
  await page.locator('.rule', { hasText: 'private-term' }).first().waitFor();
  assert.equal(await page.locator('#locked').isVisible(), false);
  // The text itself is the author's own; it stands in its field alone.
  const told = await page.evaluate(() => document.body.innerText + document.body.outerHTML.replace(/<script[^]*?<\/script>/g, ''));
  assert.doesNotMatch(told, /zebedee|sampleton/i);
});

deskTest('its policy lets nothing out', {}, async (page) => {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /^default-src 'none'; .*connect-src 'none'/);
  assert.doesNotMatch(policy, /https?:|\*|unsafe-eval'? |unsafe-inline/);
  const source = readFileSync(desk, 'utf8');
  for (const word of ['localStorage', 'sessionStorage', 'indexedDB', 'document.cookie', 'sendBeacon', 'XMLHttpRequest', 'WebSocket']) {
    assert(!source.includes(word), word);
  }
  for (const place of [root, process.env.HOME ?? '/root/']) assert(!source.includes(place.replace(/\/$/, '') + '/'), place);
});

deskTest('its markup is valid', {}, async (page) => {
  const { HtmlValidate, StaticConfigLoader } = require('html-validate');
  const config = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
  // A browser writes attributes in its own way.
  for (const rule of ['attribute-boolean-style', 'attribute-empty-style', 'void-style', 'doctype-style', 'no-inline-style', 'no-trailing-whitespace']) config.rules[rule] = 'off';
  /** The page as it is, without the screen that is hidden and without what scripts hold. */
  const source = () => page.evaluate(() => {
    // Read anew, its styles would be a breach of its policy.
    const whole = /** @type {Element} */ (document.documentElement.cloneNode(true));
    for (const one of whole.querySelectorAll('#first[hidden], #desk[hidden]')) one.remove();
    for (const one of whole.querySelectorAll('script')) one.textContent = '';
    return `<!DOCTYPE html>\n${whole.outerHTML}`;
  });
  const faults = async () => {
    const report = await new HtmlValidate(new StaticConfigLoader(config)).validateString(await source(), 'desk.html');
    return report.results.flatMap((/** @type {any} */ { messages }) => messages.map((/** @type {any} */ m) => `${m.line}: ${m.ruleId}: ${m.message}`));
  };
  assert.deepEqual(await faults(), []);
  await open(page, file('a.toml', sample));
  assert.deepEqual(await faults(), []);
});

// For everybody

/** @param {any} page @param {string} where */
async function looksWell(page, where) {
  for (const viewport of [LAPTOP, NARROW]) {
    await page.setViewportSize(viewport);
    await drawn(page);
    await check(page, where);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(over <= 0, `${where} is ${over} px too wide at ${viewport.width}`);
  }
  await page.setViewportSize(WIDE);
}

deskTest('axe finds nothing on the first screen', { init: axe }, async (page) => {
  await looksWell(page, 'first screen');
  await press(page, 'Start a briefing');
  await looksWell(page, 'schemes');
  await press(page, 'Cymraeg');
  await looksWell(page, 'in Welsh');
  await press(page, 'English');
  await press(page, 'For your IT team');
  await looksWell(page, 'for IT');
});

deskTest('axe finds nothing on the desk', { init: axe }, async (page) => {
  await open(page, file('a.toml', sample));
  await looksWell(page, 'desk');
  for (const panel of ['Look', 'Findings', 'Make', 'Write']) {
    await page.setViewportSize(NARROW);
    await press(page, panel);
    await check(page, panel);
  }
  await page.setViewportSize(LAPTOP);
  for (const tab of ['Poster', 'Session', 'Page', 'Text']) {
    await anew(page, 'drawn', () => page.getByRole('tab', { name: tab, exact: true }).click());
    await check(page, tab);
  }
  await anew(page, 'checked', () => write(page, (text) => text.replaceAll(/^body = """\n/gm, 'body = """\nHe committed suicide. ')));
  await page.locator('#findings .row').first().waitFor();
  await looksWell(page, 'findings');
  await made(page, 'handout');
  await looksWell(page, 'made');
});

deskTest('every shape starts, and a finding leads to its words', {}, async (page) => {
  for (const shape of ['A review of one case', 'A topic', 'Themes from several reviews', 'Seven plain parts']) {
    await press(page, 'Start a briefing');
    await anew(page, 'checked', () => press(page, shape));
    await page.locator('#findings .row').first().waitFor();
    await press(page, 'First page');
    await press(page, 'Go on with your briefing');
    await press(page, 'First page');
  }
  await open(page, file('a.toml', sample.replace(/^body = """\n/m, 'body = """\nHe committed suicide. ')));
  await page.locator('#findings .row', { hasText: 'committed' }).getByRole('button', { name: /^Go there/ }).first().click();
  const chosen = await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  assert.match(chosen, /committed/);
});

test('desk: without WebAssembly it opens, keeps and saves, and says what is missing', async () => {
  const { chromium } = require('playwright-core');
  const own = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--js-flags=--jitless'] });
  try {
    const page = await own.newPage({ acceptDownloads: true });
    await page.goto(pathToFileURL(desk).href);
    await page.locator('html[data-ready]').waitFor();
    assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
    await page.getByLabel('Briefing file').setInputFiles(file('a.toml', sample));
    await page.locator('#desk .engine-notice', { hasText: 'does not run WebAssembly' }).waitFor();
    await write(page, (text) => `${text}# more\n`);
    const handed = page.waitForEvent('download');
    await press(page, 'Save');
    assert.equal(readFileSync(await (await handed).path(), 'utf8'), `${sample}# more\n`);
    assert(await page.getByRole('button', { name: 'Make handout' }).isDisabled());
  } finally {
    await own.close();
  }
});

test('desk: Welsh has every word', async () => {
  const source = readFileSync(path.join(root, 'desk/app/words.js'), 'utf8');
  const [en, cy] = ['en', 'cy'].map((language) => {
    const block = new RegExp(`const ${language} = \\{([^]*?)\\n\\};`).exec(source)?.[1] ?? '';
    return [...block.matchAll(/^ {2}(\w+): '(.*)',$/gm)].map(([, name, words]) => [name, [...words.matchAll(/\{\w+\}/g)].map(String).sort()]);
  });
  assert(en.length > 100);
  assert.deepEqual(cy, en);
});

for (const [index, engine] of engines.entries()) {
  const installed = engine.driver && engine.browser && engine.screen;
  const skip = installed ? false : `${engine.name} or its driver is not installed`;
  test(`desk: ${engine.name} checks, draws, makes the same bytes and writes in the form`, { skip }, async () => {
    const driven = await Browser.start(engine, 14460 + index);
    try {
      await driven.resize(1366, 860);
      await driven.open(pathToFileURL(desk).href);
      await driven.until('document.documentElement.dataset.ready');
      await driven.click('#example_button');
      await driven.until('document.documentElement.dataset.drawn > 0 && document.querySelector(".drawing").shadowRoot.querySelector("path").getBBox().width > 0', 60);
      await driven.run(`for (const name of ['text', 'handout']) document.querySelector('[data-make="' + name + '"]').click()`);
      await driven.until('document.querySelector(".made-file a")?.textContent === "robin-2026-handout.pdf"', 60);
      const hash = await driven.run('return document.querySelector(".made-file code").textContent');
      const text = await driven.run('return document.querySelector("#text").value');
      const picture = bytesOf('briefings/images/who-knew-what.png');
      const zip = path.join(temporary, `${engine.name}.zip`);
      writeFileSync(zip, zipOf({ 'robin.toml': Buffer.from(text), 'images/who-knew-what.png': picture }));
      assert.equal(hash, exported(zip)['robin-2026-handout.pdf']);

      // A part of a page leads to its field; what is typed there is in the text, and is drawn.
      await driven.click('.place[data-field="section.1.body"]');
      const field = '[data-path="section.background.body"] textarea';
      await driven.until(`document.activeElement.matches('${field}')`);
      const before = await driven.run('return Number(document.documentElement.dataset.drawn)');
      for (const letter of 'zx') await driven.press(letter);
      await driven.until('/zx/.test(document.querySelector("#text").value)');
      await driven.until(`Number(document.documentElement.dataset.drawn) > ${before}`, 60);
      assert.equal((await driven.run('return document.querySelector("#text").value')).replace('zx', ''), text);
    } finally {
      await driven.end();
    }
  });
}

test('desk: the command line looks into a zip', () => {
  const zip = path.join(temporary, 'x.zip');
  writeFileSync(zip, zipOf({ 'folder/briefing.toml': Buffer.from(sample.replace('title = "', 'title = "\u{200b}')) }));
  const run = (/** @type {string[]} */ ...args) => spawnSync(program, args, { env, cwd: temporary, encoding: 'utf8' });
  assert.match(run('check', 'x.zip', '--format', 'short').stdout, /^x\.zip\/folder\/briefing\.toml:6:10: warning/m);
  const fixed = run('check', '--fix', 'x.zip');
  assert.equal(fixed.status, 2);
  assert.match(fixed.stderr, /x\.zip is a zip/);
  assert.equal(execFileSync(program, ['--version'], { encoding: 'utf8' }).slice(0, 8), 'sevenmin');
});

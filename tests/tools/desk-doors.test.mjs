// What comes in at the desk and goes out of it, from file://, without a network: a draft in Word, a folder,
// a file that may be written back, pictures that nobody names any more; pages that lead to their fields; who
// could be recognised, and the sign-off; plain words; slow browsers, forced colours, 400 %. Run by
// tests/tools/browser DIR desk-doors, with the program and the file that $CARGO_TARGET_DIR or target/ has.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { check } from './axe.mjs';
import { anew, bytesOf, deskTest, file, handed, press, program, root, turn } from './desk-lib.mjs';
import { NARROW } from './lib.mjs';
import { zipOf } from './zip.mjs';

const temporary = mkdtempSync(path.join(tmpdir(), 'sevenmin-doors-'));
after(() => rmSync(temporary, { recursive: true }));

const sample = bytesOf('tests/lengths/length-520.toml').toString();
const robin = bytesOf('briefings/robin.toml').toString();
const picture = bytesOf('briefings/images/who-knew-what.png');

/** @param {any} page @param {ReturnType<typeof file>} given */
const open = (page, given) => anew(page, 'drawn', () => page.getByLabel('Briefing file').setInputFiles(given));

/** @param {any} page @param {string} label */
const field = (page, label) => page.getByLabel(label, { exact: true }).first();

// In

const DRAFTS = 'tests/word/drafts';
for (const name of ['text-boxes.docx', 'tracked-changes.docx', 'action-table.docx']) {
  deskTest(`${name} is brought in as the command line does it, and its report is shown`, async (page) => {
    await anew(page, 'drawn', () => page.getByLabel('Draft in Word, Markdown or plain text').setInputFiles(path.join(root, DRAFTS, name)));
    await page.locator('#part_heading', { hasText: 'From your draft' }).waitFor();
    const folder = mkdtempSync(path.join(temporary, 'import-'));
    const { stderr } = spawnSync(program, ['import', path.join(root, DRAFTS, name), '-o', 'briefing.toml'], { cwd: folder, encoding: 'utf8' });
    const written = readFileSync(path.join(folder, 'briefing.toml'), 'utf8');
    const lines = stderr.split('\n').filter((line) => /^(warning|found|chosen|changed|left out): /.test(line));
    assert(lines.length > 0, stderr);
    assert.equal(await page.locator('.told li').count(), lines.length);
    await check(page, 'report');
    await press(page, 'Go on to the first section');
    assert.match(await page.locator('#state').textContent(), /^Not saved/);
    await press(page, 'As text');
    assert.equal(await page.getByLabel('As text', { exact: true }).inputValue(), written);
  });
}

deskTest('a draft in plain text comes by any door, and one that is none is refused in words', async (page) => {
  const words = 'Learning about Kit\n\nBackground\n\nKit lived with an aunt.\n\nFindings\n\nNobody asked.\n';
  await anew(page, 'drawn', () => page.getByLabel('Briefing file').setInputFiles(file('draft.txt', words)));
  await turn(page, 'Background');
  assert.match(await field(page, 'Background').inputValue(), /^Kit lived with an aunt\.$/m);
  page.on('dialog', (/** @type {any} */ dialog) => dialog.accept());
  for (const [name, bytes, why] of /** @type {[string, string | Buffer, RegExp][]} */ ([
    ['a.docx', 'nonsense', /cannot be brought in: it /],
    ['a.docx', zipOf({ 'a.txt': Buffer.from('x') }), /cannot be brought in: it /],
    ['a.docm', 'PK\x03\x04', /cannot be brought in: it /],
  ])) {
    await page.getByLabel('Draft in Word, Markdown or plain text').setInputFiles(file(name, bytes));
    await page.locator('#notice', { hasText: why }).waitFor();
    assert.match(await field(page, 'Background').inputValue(), /Kit/);
    await page.getByLabel('Briefing file').setInputFiles(file('draft.txt', words));
    await page.locator('#notice').waitFor({ state: 'hidden' });
    await turn(page, 'Background');
  }
});

deskTest('a private list that is named keeps a draft out until it is open', async (page) => {
  const settings = '[partnership]\nname = "Exampleshire"\n\n[private]\nterms = "names.txt"\n';
  await page.locator('#settings_files').setInputFiles(file('sevenmin.toml', settings));
  const draft = file('draft.md', '# Learning\n\n## Background\n\nZebedee Sampleton lived alone.\n\nZebedee Sampleton lived alone once more.\n');
  await page.getByLabel('Draft in Word, Markdown or plain text').setInputFiles(draft);
  await page.locator('#first_fault', { hasText: 'private list' }).waitFor();
  await page.locator('#private_list').setInputFiles(file('names.txt', 'Zebedee Sampleton\n'));
  await anew(page, 'checked', () => page.getByLabel('Draft in Word, Markdown or plain text').setInputFiles(draft));
  await page.locator('.told').waitFor();
  assert.doesNotMatch(await page.locator('.told').textContent(), /Zebedee/);
});

// A folder

deskTest('a folder is a list with findings and dates, and one press opens a briefing with its picture', async (page) => {
  const folder = path.join(temporary, 'folder');
  mkdirSync(path.join(folder, 'images'), { recursive: true });
  writeFileSync(path.join(folder, 'robin.toml'), robin);
  writeFileSync(path.join(folder, 'images/who-knew-what.png'), picture);
  writeFileSync(path.join(folder, 'broken.toml'), '[briefing');
  writeFileSync(path.join(folder, 'poor.toml'), sample.replace(/^title = ".*"$/m, 'title = ""'));
  writeFileSync(path.join(folder, 'sevenmin.toml'), bytesOf('briefings/sevenmin.toml').toString());
  await page.getByLabel('Folder of briefings').setInputFiles(folder);
  await page.locator('#folder_said', { hasText: 'Of 3 briefings, 3 are read.' }).waitFor();
  const rows = await page.locator('#folder tbody tr').evaluateAll((/** @type {Element[]} */ all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent)));
  assert.equal(rows.length, 3);
  assert.equal(rows[0][0], 'broken.toml');
  assert.match(rows[1].join('|'), /error/);
  assert.match(rows[2].join('|'), /^Learning from the review about Robin\s*robin\.toml\|published\|[^|]*\|\d{4}-\d\d-\d\d\|\d{4}-\d\d-\d\d/);
  assert.doesNotMatch(rows[2][2], /error/);
  for (const viewport of [{ width: 1366, height: 768 }, NARROW]) {
    await page.setViewportSize(viewport);
    await check(page, 'folder');
    assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${viewport.width}`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await anew(page, 'drawn', () => press(page, 'Learning from the review about Robin'));
  await turn(page, 'Safeguarding concerns');
  assert.doesNotMatch(await page.locator('.summary').allTextContents().then((all) => all.join()), /picture|image/i);
  const { name, bytes } = await handed(page, () => press(page, 'Save'));
  assert.equal(name, 'robin.zip');
  assert(bytes.includes('images/who-knew-what.png'));
});

// Out

/** Files that can be picked, as a browser hands them out: what is written to them stands in `window.written`. */
function pickers() {
  const own = /** @type {any} */ (window);
  own.written = {};
  own.grant = 'granted';
  own.handleOf = (/** @type {string} */ name, /** @type {string} */ text) => ({
    kind: 'file',
    name,
    getFile: async () => new File([own.written[name] ?? text], name),
    queryPermission: async () => (own.asked ? own.grant : 'prompt'),
    requestPermission: async () => { own.asked = true; return own.grant; },
    createWritable: async () => {
      let content = '';
      return { write: async (/** @type {any} */ words) => { content = typeof words === 'string' ? words : `${words.length} bytes`; }, close: async () => { own.written[name] = content; } };
    },
  });
  own.showOpenFilePicker = async () => [own.handleOf('kit.toml', own.given)];
}

deskTest('what was opened is saved into its file where that is granted, then by itself, and else is a download', async (page) => {
  await page.evaluate((/** @type {string} */ text) => { /** @type {any} */ (window).given = text; }, sample);
  await anew(page, 'drawn', () => press(page, 'Open a briefing'));
  await turn(page, 'About');
  const first = sample.replace(/^title = ".*"$/m, 'title = "Another title"');
  await anew(page, 'checked', () => page.locator('#f-briefing-title').fill('Another title'));
  await press(page, 'Save');
  await page.locator('#state', { hasText: 'Saved in kit.toml' }).waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).written['kit.toml']), first);
  await anew(page, 'checked', () => page.locator('#f-briefing-title').fill('A third title'));
  await page.waitForFunction(() => /A third title/.test(/** @type {any} */ (window).written['kit.toml']), undefined, { timeout: 40_000 });
  await page.evaluate(() => { /** @type {any} */ (window).grant = 'denied'; });
  await anew(page, 'checked', () => page.locator('#f-briefing-title').fill('A fourth title'));
  const { name, bytes } = await handed(page, () => press(page, 'Save'));
  assert.equal(name, 'kit.toml');
  assert.match(bytes.toString(), /A fourth title/);
}, { init: pickers });

/** A folder that can be picked, as a browser hands it out for reading: nothing in it is written before that is granted. */
function folders() {
  const own = /** @type {any} */ (window);
  own.files = new Map();
  own.asked = [];
  own.grants = new Set();
  const mayWrite = (/** @type {string} */ path) => [...own.grants].some((granted) => path === granted || granted === '' || path.startsWith(`${granted}/`));
  const permissions = (/** @type {string} */ path) => ({
    queryPermission: async () => (mayWrite(path) ? 'granted' : 'prompt'),
    requestPermission: async () => {
      own.asked.push(path);
      if (own.isDenied) return 'denied';
      own.grants.add(path);
      return 'granted';
    },
  });
  const refuse = (/** @type {string} */ name) => { throw new DOMException('no', name); };
  const handleOf = (/** @type {string} */ path) => ({
    kind: 'file', name: path.split('/').at(-1), ...permissions(path),
    getFile: async () => new File([own.files.get(path)], path.split('/').at(-1) ?? ''),
    createWritable: async () => {
      if (!mayWrite(path)) refuse('NotAllowedError');
      /** @type {any} */
      let content = '';
      return { write: async (/** @type {any} */ given) => { content = given; }, close: async () => { own.files.set(path, content); } };
    },
  });
  const folderOf = (/** @type {string} */ path) => {
    const within = path ? `${path}/` : '';
    return {
      kind: 'directory', name: path.split('/').at(-1) || 'briefings', ...permissions(path),
      async * entries() {
        const below = [...own.files.keys()].filter((one) => one.startsWith(within)).map((one) => one.slice(within.length));
        for (const name of new Set(below.map((one) => one.split('/')[0]))) yield [name, below.includes(name) ? handleOf(within + name) : folderOf(within + name)];
      },
      getDirectoryHandle: async (/** @type {string} */ name, { create = false } = {}) => {
        if (create && !mayWrite(path)) refuse('NotAllowedError');
        return folderOf(within + name);
      },
      getFileHandle: async (/** @type {string} */ name, { create = false } = {}) => {
        if (!own.files.has(within + name) && !create) refuse('NotFoundError');
        if (!own.files.has(within + name) && !mayWrite(path)) refuse('NotAllowedError');
        return handleOf(within + name);
      },
    };
  };
  own.showDirectoryPicker = async () => folderOf('');
}

deskTest('a picture is saved into the folder beside its briefing, under a name that nobody has', async (page) => {
  const plain = robin.replace(/^image = .*$/gm, '');
  await page.evaluate((/** @type {string} */ text) => {
    const { files } = /** @type {any} */ (window);
    for (const [path, content] of [['child/robin.toml', text], ['child/images/picture-1.png', 'of another briefing'], ['other.toml', text]]) files.set(path, content);
  }, plain);
  const held = (/** @type {string} */ path) => page.evaluate((/** @type {string} */ one) => {
    const content = /** @type {any} */ (window).files.get(one);
    return typeof content === 'string' || content === undefined ? content : content.length;
  }, path);
  await press(page, 'Open a folder');
  await page.locator('#folder_table tbody tr').nth(1).waitFor();
  await anew(page, 'drawn', () => page.locator('#folder_table tr', { hasText: 'child/robin.toml' }).getByRole('button').click());
  await turn(page, 'The incident');
  const choose = async () => {
    await page.locator('#f-section-incident-image-choose').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: picture });
    await page.getByText('The picture was taken in').waitFor();
  };
  await choose();
  await press(page, 'Undo');
  await page.locator('#f-section-incident-image-alt').waitFor({ state: 'detached' });
  await choose();
  await page.waitForFunction(() => /picture-3/.test(/** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value));

  // Refused, all of it is a download and nothing is half written.
  await page.evaluate(() => { /** @type {any} */ (window).isDenied = true; });
  const { name, bytes } = await handed(page, () => press(page, 'Save'));
  assert.equal(name, 'robin.zip');
  assert(bytes.includes('child/images/picture-3.png'));
  assert.equal(await held('child/robin.toml'), plain);
  await page.evaluate(() => { /** @type {any} */ (window).isDenied = false; });
  await page.locator('#f-section-incident-image-alt').fill('Where Robin was seen');
  await press(page, 'Save');
  await page.locator('#state', { hasText: 'Saved in robin.toml' }).waitFor();
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).asked), ['', '']);
  assert.match(await held('child/robin.toml'), /file = "images\/picture-3.png"/);
  assert(await held('child/images/picture-3.png') > 1000);
  assert.equal(await held('child/images/picture-2.png'), undefined);
  assert.equal(await held('child/images/picture-1.png'), 'of another briefing');
}, { init: folders });

deskTest('where a policy forbids to pick files, they are chosen', async (page) => {
  await page.evaluate(() => { /** @type {any} */ (window).showOpenFilePicker = async () => { throw new DOMException('no', 'SecurityError'); }; });
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Open a briefing');
  await anew(page, 'drawn', async () => (await chooser).setFiles(file('a.toml', sample)));
});

deskTest('a picture that is taken away, or undone, leaves what is saved; redone it is back', async (page) => {
  await open(page, file('robin.toml', robin.replace(/^image = .*$/gm, '')));
  await turn(page, 'The incident');
  await page.locator('#f-section-incident-image-choose').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: picture });
  await page.getByText('The picture was taken in').waitFor();
  assert.equal((await handed(page, () => press(page, 'Save'))).name, 'robin.zip');
  await press(page, 'Undo');
  const undone = await handed(page, () => press(page, 'Save'));
  assert.equal(undone.name, 'robin.toml');
  assert.equal(undone.bytes.toString(), robin.replace(/^image = .*$/gm, ''));
  await press(page, 'Redo');
  const redone = await handed(page, () => press(page, 'Save'));
  assert.equal(redone.name, 'robin.zip');
  assert(redone.bytes.includes('images/picture-1.'));
});

deskTest('paper and a print shop are chosen, and the bytes are those of the command line', async (page) => {
  await open(page, file('a.toml', sample));
  writeFileSync(path.join(temporary, 'a.toml'), sample);
  for (const [paper, prepress, kind, made] of /** @type {[string, boolean, string, string][]} */ ([
    ['a3', false, 'handout', 'handout-a3.pdf'], ['letter', true, 'handout', 'handout-letter-prepress.pdf'],
    ['letter', false, 'document', 'letter.docx'], ['a4', true, 'poster', 'poster-prepress.pdf'],
  ])) {
    await page.getByLabel('Paper', { exact: true }).selectOption(paper);
    await page.getByLabel('For a print shop').setChecked(prepress);
    const { name, bytes } = await handed(page, () => press(page, `Make ${kind}`));
    assert(name.endsWith(made), name);
    const out = mkdtempSync(path.join(temporary, 'out-'));
    const env = { ...process.env };
    delete env.SOURCE_DATE_EPOCH;
    spawnSync(program, ['export', path.join(temporary, 'a.toml'), '-q', '--to', kind, '--paper', paper, ...(prepress ? ['--prepress'] : []), '--out', out, '--isolated'], { env });
    assert(bytes.equals(readFileSync(path.join(out, name))), name);
  }
});

// The beginning

/** Presses a button as soon as there is one, and notes what was there when the form could be written in. */
function pressAtOnce() {
  const noted = (/** @type {any} */ (window).noted = /** @type {any} */ ({}));
  new MutationObserver(() => {
    const root = document.documentElement;
    if (root?.dataset.ready && !noted.pressed) {
      noted.pressed = document.readyState;
      /** @type {HTMLElement} */ (document.querySelector('#example_button')).click();
    }
    if (!noted.form && document.querySelector('[data-path="section.background.body"] textarea')) noted.form = root.dataset.checked ?? 'before the library';
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

deskTest('who presses a button before all of the file was read writes at once, and sees pages', async (page) => {
  await page.waitForFunction(() => Number(document.documentElement.dataset.drawn ?? 0) > 0);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).noted), { pressed: 'loading', form: 'before the library' });
  await anew(page, 'checked', () => field(page, 'Background').fill('He committed suicide.'));
  await page.locator('.finding', { hasText: 'committed' }).first().waitFor();
}, { init: pressAtOnce });

// Look

deskTest('a press on a part of a page goes to its field, and so does the keyboard', async (page) => {
  await anew(page, 'drawn', () => press(page, 'Look at an example'));
  await page.locator('.place').first().waitFor();
  const names = await page.locator('.place').evaluateAll((/** @type {Element[]} */ all) => all.map((one) => one.getAttribute('aria-label')));
  for (const name of ['Write: About, Title', 'Write: Background', 'Write: Findings', 'Write: Voice 1, Text']) assert(names.includes(name), `${name} is not among ${names.join(' · ')}`);
  const place = page.locator('.place[aria-label="Write: Findings"]').last();
  await place.click();
  await page.waitForFunction(() => document.activeElement?.matches('[data-path="section.findings.body"] textarea'));

  // The words under the place are those of the field.
  const title = await page.locator('.place[aria-label="Write: About, Title"]').first().boundingBox();
  const sheet = await page.locator('.paper').first().boundingBox();
  assert(title.y - sheet.y < 0.25 * sheet.height && title.width > 0.2 * sheet.width, JSON.stringify({ title, sheet }));
  assert.equal(await page.locator('.paper').first().locator('.place[tabindex="0"]').count(), 1);
  await page.locator('.paper').first().locator('.place[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const goal = await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.field);
  await page.keyboard.press('Enter');
  await page.waitForFunction((/** @type {string} */ id) => document.activeElement?.id === id || document.activeElement?.closest('.field'), `f-${goal}`);
  for (const tab of ['Poster', 'Slides', 'Large print', 'Session', 'Page', 'Text']) {
    await anew(page, 'drawn', () => page.getByRole('tab', { name: tab, exact: true }).click());
    await page.locator('.place').nth(5).waitFor();
    await check(page, tab);
  }
});

deskTest('a press on words of the web page and of the text goes to their field; words of the text can be marked', async (page) => {
  await anew(page, 'drawn', () => press(page, 'Look at an example'));
  const goes = () => page.waitForFunction(() => document.activeElement?.closest('.field')?.getAttribute('data-path') === 'section.background.body');
  const leave = () => page.evaluate(() => document.querySelector('#save')?.focus());
  await anew(page, 'drawn', () => page.getByRole('tab', { name: 'Page', exact: true }).click());
  const place = page.locator('.place[data-field="section.1.body"]').last();
  const words = page.frameLocator('.frame').getByText('Robin is a cheerful toddler');
  // The page is dressed in its own style and type, which the policy lets nothing in its markup be.
  const dressed = await words.evaluate(async (/** @type {Element} */ one) => {
    const { fonts } = one.ownerDocument;
    await fonts.ready;
    return [getComputedStyle(one).fontFamily, [...fonts].some(({ status }) => status === 'loaded')];
  });
  assert.match(String(dressed[0]), /^"?Atkinson/);
  assert(dressed[1], 'no font of the page is in use');
  for (const width of [1366, 1150]) {
    await page.setViewportSize({ width, height: 768 });
    // The page is laid out anew, and its places with it.
    await page.waitForTimeout(500);
    await words.scrollIntoViewIfNeeded();
    const [around, own] = [await place.boundingBox(), await words.boundingBox()];
    assert(around && own && around.x <= own.x + 1 && around.y <= own.y + 1 && around.y + around.height >= own.y + own.height - 1, JSON.stringify({ width, around, own }));
    await page.mouse.click(own.x + 20, own.y + 10);
    await goes();
    await leave();
  }

  await anew(page, 'drawn', () => page.getByRole('tab', { name: 'Text', exact: true }).click());
  await place.scrollIntoViewIfNeeded();
  const { x, y } = await place.boundingBox();
  await page.mouse.move(x + 10, y + 15);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 15, { steps: 4 });
  await page.mouse.up();
  assert.match(await page.evaluate(() => String(getSelection())), /^\w[\w ]+$/);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.field')), null);
  await page.mouse.click(x + 10, y + 15);
  await goes();
  await leave();
  await place.focus();
  await page.keyboard.press('Enter');
  await goes();
});

// Who could be recognised

deskTest('what could point to a person is what the command line says, leads to its place, and is signed off', async (page) => {
  const given = robin.replace(/^image = .*$/gm, '');
  await open(page, file('robin.toml', given));
  await turn(page, 'Who could be recognised');
  await page.locator('.identity').waitFor();
  writeFileSync(path.join(temporary, 'robin.toml'), given);
  const { stdout } = spawnSync(program, ['identity', path.join(temporary, 'robin.toml'), '--format', 'json', '--isolated'], { encoding: 'utf8' });
  const sheets = JSON.parse(stdout);
  const [sheet] = Array.isArray(sheets) ? sheets : [sheets];
  const shown = await page.locator('.identity li strong').allTextContents();
  assert(shown.length > 10);
  assert.deepEqual(shown.sort(), sheet.entries.map((/** @type {any} */ entry) => entry.text).sort());
  assert.equal(await page.locator('.sign-off code').textContent(), sheet.hash);
  await check(page, 'identity');
  await page.getByLabel('Your role').fill('Named nurse');
  await page.getByLabel('Your agency').fill('Health "trust"');
  await press(page, 'Sign it off');
  await page.locator('.said', { hasText: 'Signed off' }).waitFor();
  await page.locator('#part_heading', { hasText: 'Sign-off' }).waitFor();
  const text = (await handed(page, () => press(page, 'Save'))).bytes.toString();
  assert.match(text, new RegExp(`\\[\\[sign-off\\]\\]\\nrole = "Named nurse"\\nagency = 'Health "trust"'\\ndate = \\d{4}-\\d\\d-\\d\\d\\nversion = "[^"]+"\\nread = "${sheet.hash}"`));
  await turn(page, 'Who could be recognised');
  await page.locator('.identity').waitFor();
  await page.locator('.identity details').first().locator('summary').click();
  await page.locator('.identity details').first().getByRole('button').first().click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-path]'));
});

// Plain words

deskTest('findings go by the labels of the form, and a missing section is where it would be', async (page) => {
  const gone = sample.replace(/\[\[section\]\]\nslot = "incident"[^]*?(?=\n\[\[)/, '').replace(/^marking = .*\n/m, '').replace(/^review-by = .*\n/m, '');
  assert.notEqual(gone, sample);
  await anew(page, 'checked', () => page.getByLabel('Briefing file').setInputFiles(file('a.toml', gone)));
  const row = page.locator('#findings .message', { hasText: 'is not written yet' });
  await row.waitFor();
  assert.match(await row.textContent(), /^The incident: “The incident” is not written yet$/);
  const said = await page.locator('#findings').textContent();
  assert.doesNotMatch(said, /\[briefing\]|\[\[|Line \d|without quotes/);
  await page.locator('#findings .row', { hasText: 'is not written yet' }).getByRole('button', { name: /^Go there/ }).click();
  await page.locator('#part_heading', { hasText: 'The incident' }).waitFor();
  await page.locator('.part', { hasText: 'The incident' }).locator('.mark').waitFor();
  await press(page, 'As text');
  await page.locator('#findings .message', { hasText: /^Line \d+: there is no section/ }).waitFor();
});

deskTest('a partnership that is open is a part, and tells nothing of its list', async (page) => {
  await page.locator('#settings_files').setInputFiles(file('sevenmin.toml', '[partnership]\nname = "Zebedee Sampleton Partnership"\n'));
  await page.locator('#private_list').setInputFiles(file('names.txt', 'Zebedee Sampleton\n'));
  await open(page, file('a.toml', sample));
  await turn(page, 'Your partnership');
  const words = await page.locator('#form').textContent();
  assert.match(words, /Private list\s*open/);
  assert.doesNotMatch(words, /Zebedee/);
  await check(page, 'collection');
});

// For everybody

/** A clock by which WebAssembly is interpreted: it stands in each worker's script. */
function slowClock() {
  const Own = Blob;
  // @ts-ignore a worker's script is given another clock before its own first line
  window.Blob = function Slow(/** @type {any[]} */ parts, /** @type {any} */ options) {
    const clock = 'let turn = 0; performance.now = () => { turn += 500; return turn; };\n';
    return new Own(options?.type === 'text/javascript' ? [clock, ...parts] : parts, options);
  };
}

deskTest('where WebAssembly is slow it says so, and pages are drawn on a button', async (page) => {
  await anew(page, 'checked', () => page.getByLabel('Briefing file').setInputFiles(file('a.toml', sample)));
  await page.locator('#drawing_state', { hasText: 'slowly' }).waitFor();
  assert.equal(await page.locator('.sheet').count(), 0);
  await anew(page, 'drawn', () => press(page, 'Draw the pages'));
  assert(await page.locator('.sheet').count() > 0);
  await turn(page, 'Background');
  await anew(page, 'checked', () => field(page, 'Background').fill('Other words.'));
  await page.locator('#draw_row').waitFor();
}, { init: slowClock });

for (const [name, viewport, media] of /** @type {[string, object, any][]} */ ([
  ['in forced colours', { width: 1366, height: 768 }, { forcedColors: 'active' }],
  ['at 400 %', { width: 342, height: 192 }, { deviceScaleFactor: 4 }],
  ['at 125 % of a laptop', { width: 1093, height: 614 }, { deviceScaleFactor: 1.25 }],
])) {
  deskTest(`axe finds nothing and nothing is cut off ${name}`, async (page) => {
    const fits = async (/** @type {string} */ where) => {
      // Forced colours are the system's, and axe does not see them.
      await check(page, `${name}, ${where}`, ['light'], media.forcedColors ? ['color-contrast'] : []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(wide <= 0, `${where} is ${wide} px too wide ${name}`);
    };
    await fits('first screen');
    await press(page, 'Start a briefing');
    await fits('schemes');
    await anew(page, 'drawn', () => press(page, 'A review of one case'));
    for (const part of ['Background', 'About', 'People', 'Who could be recognised', 'Sign-off']) {
      await turn(page, part);
      await page.waitForTimeout(300);
      await fits(part);
    }
    for (const panel of ['Look', 'Findings', 'Make']) {
      const button = page.getByRole('button', { name: panel, exact: true });
      if (await button.isVisible()) await button.click();
      await fits(panel);
    }
  }, { viewport, media });
}

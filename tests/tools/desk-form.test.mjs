// The desk's form from file://, without a network: a briefing is written by keyboard alone, comments stay,
// findings stand at their words and are mended or let pass, and no text breaks a field. Run by
// tests/tools/browser DIR desk-form, with the file that desk/build wrote to sevenmin-desk.html in
// $CARGO_TARGET_DIR or target/.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from './axe.mjs';
import { LAPTOP, bytesOf, deskTest, file } from './desk-lib.mjs';
import { NARROW, drawn } from './lib.mjs';

const robin = bytesOf('briefings/robin.toml').toString();

/** A test of the form. @param {string} name @param {(page: any) => Promise<void>} body @param {object} [viewport] */
const formTest = (name, body, viewport = LAPTOP) => deskTest(`form, ${name}`, body, { viewport });

/** Opens a briefing and waits for its form and its findings. @param {any} page @param {ReturnType<typeof file>} given */
async function open(page, given) {
  const before = await page.evaluate(() => Number(document.documentElement.dataset.checked ?? 0));
  await page.getByLabel('Briefing file').setInputFiles(given);
  await page.locator('#part_heading').waitFor();
  await page.waitForFunction((/** @type {number} */ old) => Number(document.documentElement.dataset.checked ?? 0) > old, before);
}

/** Does something, and waits until the text was checked anew. @param {any} page @param {() => Promise<void>} act */
async function checked(page, act) {
  const before = await page.evaluate(() => Number(document.documentElement.dataset.checked ?? 0));
  await act();
  await page.waitForFunction((/** @type {number} */ old) => Number(document.documentElement.dataset.checked ?? 0) > old, before);
}

/** What is saved. @param {any} page @param {string} [name] what the button is called @returns {Promise<string>} */
async function saved(page, name = 'Save') {
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await handed).path(), 'utf8');
}

/** @param {any} page @param {string} name */
const turn = (page, name) => page.locator('.part', { has: page.locator('.part-name', { hasText: new RegExp(`^${name}$`) }) }).click();

/** Turns to a part by its place. A label above that grows meanwhile moves it away from under a press. @param {any} page @param {number} place */
async function turnTo(page, place) {
  const part = page.locator('.part').nth(place);
  while ((await part.getAttribute('aria-current')) !== 'true') await part.click();
}

/** The lines that are in one text alone: `-` in the old, `+` in the new. @param {string} old @param {string} now */
function difference(old, now) {
  const [before, after] = [old.split('\n'), now.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `-${line}`);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+${line}`);
  return [...gone, ...added];
}

/** Presses Tab until a control has the focus. @param {any} page @param {string} name what the control is called */
async function tabTo(page, name) {
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const one = /** @type {HTMLElement} */ (document.activeElement);
      const own = one.getAttribute('aria-label') ?? /** @type {any} */ (one).labels?.[0]?.textContent ?? one.textContent ?? '';
      return own.replace(/ \(needed\)$/, '').trim();
    });
    if (label === name || label.replace(/^\d /, '').replace(/,? ?\d+, \d+ findings?$/, '') === name) return;
  }
  assert.fail(`the keyboard does not get to ${name}`);
}

/** Goes to a part by keyboard. @param {any} page @param {string} name */
async function partByKey(page, name) {
  await page.evaluate(() => document.querySelector('#save')?.focus());
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'part_heading');
}

/** Fills fields by keyboard, from where the focus is. @param {any} page @param {[string, string][]} fields */
async function fill(page, fields) {
  for (const [label, words] of fields) {
    await tabTo(page, label);
    await page.keyboard.type(words);
  }
}

const SEVEN = [
  ['Background', 'Robin lived with a grandmother and a sister. Several services knew the family.'],
  ['Safeguarding concerns', 'The sister was often late for school. Nobody asked who else lived in the home.'],
  ['The incident', 'Robin was found unwell and taken to hospital. Robin lived.'],
  ['The review', 'The review looked at two years and spoke with the family.'],
  ['Findings', 'Each service saw a part. No one put the parts together.'],
  ['What should change', 'Ask at each visit who lives in the home.'],
  ['Reflection questions', 'Think of one family that you know.'],
];

formTest('a briefing is written from nothing by keyboard alone, let pass, saved and opened again', async (page) => {
  await page.locator('#start').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'A review of one case');
  await page.keyboard.press('Enter');
  await page.locator('#part_heading').waitFor();

  await partByKey(page, 'About');
  await fill(page, [['ID', ''], ['Title', 'Learning about Robin'], ['Partnership', 'Exampleshire Partnership']]);
  await partByKey(page, 'About the review');
  await fill(page, [['Type', 'lcspr'], ['Title', 'A review about Robin']]);
  await tabTo(page, 'Reviewers');
  await page.keyboard.type('A. Reviewer');
  await tabTo(page, 'Report');
  await page.keyboard.type('none');
  for (const [heading, words] of SEVEN) {
    await partByKey(page, heading);
    await fill(page, [[heading, words]]);
  }
  await partByKey(page, 'People');
  await tabTo(page, 'Add: Person');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'f-person-1-pseudonym');
  await page.keyboard.type('Robin');
  await tabTo(page, 'Role');
  await page.keyboard.type('child');
  await partByKey(page, 'Actions');
  await tabTo(page, 'Add: Action');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'f-action-1-change');
  await page.keyboard.type('Ask who lives in the home.');
  await fill(page, [['Owner', 'Team leads']]);
  await tabTo(page, 'By');
  // A browser takes a day in the order of its own language.
  await page.keyboard.type('01312027');
  if (await page.getByLabel('By', { exact: true }).inputValue() !== '2027-01-31') {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('31012027');
  }
  await fill(page, [['Evidence', 'A sample of records']]);
  await partByKey(page, 'Questions');
  await tabTo(page, 'Add: Question');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'f-question-1-text');
  await page.keyboard.type('Who lives in the home?');
  await partByKey(page, 'Help');
  await tabTo(page, 'Add: Support');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'f-support-1-for');
  await fill(page, [['Name', 'Samaritans'], ['Phone', '116 123']]);

  // What is still found is let pass, with a reason, by keyboard.
  await page.waitForFunction(() => document.querySelector('#count')?.textContent !== '');
  await page.waitForTimeout(600);
  const part = page.locator('.part:has(.mark)').first();
  if (await part.count() > 0) {
    await part.press('Enter');
    const pass = page.locator('.finding button[aria-expanded]').first();
    const name = await pass.getAttribute('aria-label');
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Reason');
    await page.keyboard.type('The family "asked" for it.');
    await checked(page, () => page.keyboard.press('Enter'));
    await page.locator('.said', { hasText: 'It passes' }).waitFor();
  }
  const text = await saved(page);
  for (const [, words] of SEVEN) assert(text.includes(words), words);
  for (const words of ['title = "Learning about Robin"', 'type = "lcspr"', 'report = "none"', 'reviewers = ["A. Reviewer"]', 'role = "child"', 'by = 2027-01-31', 'phone = "116 123"', `reason = 'The family "asked" for it.'`]) {
    assert(text.includes(words), `${words} is not in\n${text}`);
  }
  assert.equal((text.match(/\[\[section\]\]/g) ?? []).length, 7);
  await open(page, file('again.toml', text));
  await partByKey(page, 'Findings');
  assert.equal(await page.getByLabel('Findings', { exact: true }).first().inputValue(), SEVEN[4][1]);
  assert.equal(await saved(page), text);
});

formTest('comments and layout stay, also after undo', async (page) => {
  const commented = `# for the board\n${robin.replace('[briefing]', '[briefing] # head')}\n# the end\n`.replaceAll('\n', '\r\n');
  await open(page, file('robin.toml', commented));
  assert.equal(await saved(page), commented);
  await turn(page, 'About');
  await page.getByLabel('Contact', { exact: true }).fill('desk@exampleshire.example');
  await turn(page, 'Actions');
  const before = await page.locator('fieldset.card').count();
  await page.getByRole('button', { name: 'Move down: Action 1' }).click();
  await page.locator('.said', { hasText: 'was moved' }).waitFor();
  const changed = await saved(page);
  assert.deepEqual(difference(commented, changed).filter((line) => /#/.test(line)), []);
  assert.equal(changed.split('\r\n').filter((line) => line.includes('#')).length, commented.split('\r\n').filter((line) => line.includes('#')).length);
  assert(changed.includes('desk@exampleshire.example'));
  await page.getByRole('button', { name: 'Remove: Action 1' }).click();
  await page.waitForFunction((/** @type {number} */ count) => document.querySelectorAll('fieldset.card').length === count - 1, before);
  assert.match(await page.locator('.said').textContent(), /Undo brings it back/);
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.waitForFunction((/** @type {number} */ count) => document.querySelectorAll('fieldset.card').length === count, before);
  assert.equal(await saved(page), commented);
});

formTest('findings stand at their words; one is mended, one is let pass', async (page) => {
  const faulty = robin.replace('body = """\n', 'body = """\nThe family was hard to reach, and he committed suicide.\n\n');
  await open(page, file('robin.toml', faulty));
  await turn(page, 'Background');
  const body = page.getByLabel('Background', { exact: true });
  await page.locator('.marked mark').first().waitFor();
  const marked = await page.locator('.marked mark').allTextContents();
  assert(marked.includes('hard to reach'), `${marked}`);
  const described = await body.getAttribute('aria-describedby');
  const told = await page.evaluate((/** @type {string} */ ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '), described);
  assert.match(told, /hard to reach/);
  // The marks lie on their words.
  const gap = await page.evaluate(() => {
    const [area, marks] = ['textarea', '.marked'].map((one) => document.querySelector(`[data-path="section.background.body"] ${one}`)?.getBoundingClientRect());
    return Math.abs(area.width - marks.width) + Math.abs(area.top - marks.top) + Math.abs(area.height - marks.height);
  });
  assert(gap < 2, `the marks are ${gap} pixels off`);
  const mend = page.locator('[data-path="section.background.body"] .finding button', { hasText: /^Mend$/ });
  if (await mend.count() > 0) {
    const count = await page.locator('[data-path="section.background.body"] .finding').count();
    await checked(page, () => mend.first().click());
    await page.waitForFunction((/** @type {number} */ old) => document.querySelectorAll('[data-path="section.background.body"] .finding').length < old, count);
  }
  const row = page.locator('[data-path="section.background.body"] .finding', { hasText: 'hard to reach' }).first();
  await row.getByRole('button', { name: /^Let this one pass/ }).click();
  await row.getByLabel('Reason').fill('Her own words.');
  await checked(page, () => row.locator('form button[type="submit"]').click());
  await page.locator('.said', { hasText: 'It passes' }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-path="section.background.body"]')?.textContent?.includes('hard to reach”'));
  const text = await saved(page);
  assert.match(text, /\[\[waiver\]\]\nrule = "[a-z-]+"\nat = "section.background"\nreason = "Her own words."\n/);
});

/** What breaks programs. */
const HOSTILE = ['</textarea><script>alert(1)</script>', '"""', "'''", '\\', '\\u00e9 \\n', '# no comment', '[[section]]', '{{ x }}', '🙂 مرحبا \u200f', '=SUM(A1)', '" onload="x', '&amp;<b>'].join(' ');

formTest('no text breaks a field', async (page) => {
  await open(page, file('robin.toml', robin));
  await page.waitForFunction(() => document.querySelectorAll('.part').length > 16);
  const count = await page.locator('.part').count();
  let filled = 0;
  for (let part = 0; part < count; part += 1) {
    await turnTo(page, part);
    const fields = page.locator('#form input[type="text"], #form textarea');
    const many = await fields.count();
    for (let index = 0; index < many; index += 1) {
      const field = fields.nth(index);
      const id = await field.getAttribute('id');
      if (!id) continue;
      await field.fill(HOSTILE);
      filled += 1;
    }
    await page.waitForTimeout(100);
  }
  assert(filled > 60, `${filled}`);
  const text = await saved(page);
  await open(page, file('again.toml', text));
  for (let part = 0; part < count; part += 1) {
    await turnTo(page, part);
    const values = await page.locator('#form input[type="text"], #form textarea').evaluateAll((/** @type {HTMLInputElement[]} */ all) => all.map((one) => [one.id, one.value]));
    for (const [id, value] of values) assert(value === HOSTILE, `${id}: ${value}`);
  }
  assert.equal(await saved(page), text);
});

/** As Word and a page put it on the clipboard. */
const PASTED = `<html xmlns:o="urn:x"><head><style>p { color: red }</style></head><body><!--StartFragment-->
<h2>What <i>we</i> saw</h2>
<p class=MsoNormal>Two <b>calls </b>were <span style="font-weight:700">missed</span>, see <a href="https://a.example/x(1)">the
page</a>.<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>First * item</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Within it</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Numbered</p>
<p>1. No list, <b><span>&nbsp;</span></b>by hand <img src="x.png" alt=""></p>
<ul><li>Outer<ul><li>Inner</li></ul></li><li>Next</li></ul><!--EndFragment--></body></html>`;

formTest('a paste from Word keeps lists, strong words and links, and says what it dropped', async (page) => {
  await open(page, file('robin.toml', robin));
  const body = page.getByLabel('Background', { exact: true });
  await body.fill('');
  await body.evaluate((/** @type {HTMLTextAreaElement} */ field, /** @type {string} */ html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, PASTED);
  assert.equal(await body.inputValue(), ['What we saw', '', 'Two **calls** were **missed**, see [the page](https://a.example/x%281%29).', '',
    '- First \\* item', '   - Within it', '1. Numbered', '', '\\1. No list, by hand', '', '- Outer', '  - Inner', '- Next'].join('\n'));
  await page.getByText('Not taken over from what was pasted: slanted letters, pictures').waitFor();
  assert.match(await saved(page), /Two \*\*calls\*\* were/);
});

formTest('half a character stops no field', async (page) => {
  await open(page, file('robin.toml', robin));
  const body = page.getByLabel('Background', { exact: true });
  const write = (/** @type {string} */ text) => body.evaluate((/** @type {HTMLTextAreaElement} */ field, /** @type {string} */ words) => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  for (const torn of ['Torn \ud83d apart.', 'Torn again \ude00.']) await checked(page, () => write(torn));
  assert.match(await saved(page), /Torn again \ufffd\./);
  await checked(page, () => write('Whole \u{1f600} again.'));
  assert.match(await saved(page), /Whole \u{1f600} again\./u);
});

formTest('a picture is taken in without what its file held, and saved beside the text', async (page) => {
  await open(page, file('robin.toml', robin.replace(/^image = .*$/gm, '')));
  await turn(page, 'The incident');
  await page.locator('#f-section-incident-image-choose').setInputFiles({ name: 'Robin Smith 2019.png', mimeType: 'image/png', buffer: bytesOf('briefings/images/who-knew-what.png') });
  await page.getByText('The picture was taken in').waitFor();
  await page.getByLabel('Alt', { exact: true }).fill('Who knew what');
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await handed;
  assert.equal(download.suggestedFilename(), 'robin.zip');
  const bytes = readFileSync(await download.path());
  assert(!bytes.includes('Smith'));
  assert(bytes.includes('images/picture-1.'));
  await open(page, { name: 'robin.zip', mimeType: 'application/zip', buffer: bytes });
  await turn(page, 'The incident');
  assert.equal(await page.getByLabel('Alt', { exact: true }).inputValue(), 'Who knew what');
});

formTest('the text beside the form is in step, and a fault in it is told', async (page) => {
  await open(page, file('robin.toml', robin));
  await page.getByRole('button', { name: 'As text', exact: true }).click();
  const text = page.getByLabel('As text', { exact: true });
  await text.fill(robin.replace('[briefing]', '[briefing'));
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await page.locator('#form .notice.fault').waitFor();
  await page.getByRole('button', { name: 'As text', exact: true }).click();
  await text.fill(robin.replace(/^title = .*$/m, 'title = "Another"'));
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await turn(page, 'About');
  await page.waitForFunction(() => /** @type {HTMLInputElement | null} */ (document.querySelector('#f-briefing-title'))?.value === 'Another');
});

for (const viewport of [LAPTOP, NARROW]) {
  formTest(`axe finds nothing in any part, ${viewport.width} px`, async (page) => {
    const faulty = robin.replace('body = """\n', 'body = """\nThe family was hard to reach, and he committed suicide.\n\n');
    await open(page, file('robin.toml', faulty));
    const names = await page.locator('.part-name').allTextContents();
    for (const name of names) {
      if (viewport === NARROW) await page.getByRole('button', { name: 'Write', exact: true }).click();
      await turn(page, name);
      await drawn(page);
      await check(page, name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert(wide <= viewport.width, `${name} is ${wide} pixels wide`);
    }
  }, viewport);
}

formTest('who starts stands in the first part, and what all of a briefing lacks stands where it is put right', async (page) => {
  await page.getByRole('button', { name: 'Start a briefing', exact: true }).click();
  await page.getByRole('button', { name: 'A review of one case', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'part_heading');
  assert.equal(await page.locator('#title').textContent(), 'Untitled briefing');
  await page.locator('.summary', { hasText: 'has no text' }).waitFor();
  // A finding stands at its field and nowhere else but in the summary.
  assert.equal(await page.locator('.finding', { hasText: 'has no text' }).count(), 1);
  await turn(page, 'Actions');
  await page.locator('.finding', { hasText: 'the briefing has no action' }).waitFor();
  await page.locator('.summary button', { hasText: 'no action' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-action-add');
  await turn(page, 'About');
  assert.equal(await page.locator('[data-path="briefing.id"] .finding').count(), 0);
  const told = await page.locator('#findings .message').allTextContents();
  assert(told.some((words) => words.startsWith('Actions: the briefing has no action')), told.join(' · '));
  assert(!told.some((words) => /Slot|sevenmin\.toml/.test(words)), told.join(' · '));
});

/** The headings of the findings, and how they are counted. @param {any} page */
const told = (page) => page.evaluate(() => [...document.querySelectorAll('#groups h3, #count')].map((one) => one.textContent));

formTest('who begins sees the finished page and what is still to write; an error is what was left empty or is wrong', async (page) => {
  await page.getByRole('button', { name: 'Start a briefing', exact: true }).click();
  await page.getByRole('button', { name: 'A review of one case', exact: true }).click();
  await page.locator('.summary.still', { hasText: 'has no text' }).waitFor();
  await page.locator('.sheet').first().waitFor();
  await page.locator('#drawing_state', { hasText: 'What is not written yet stands as a gap.' }).waitFor();
  const rows = await page.locator('#findings .still > .row').count();
  assert(rows > 10, `${rows}`);
  assert.deepEqual((await told(page)).filter((/** @type {string} */ words) => !words.startsWith('For information')), [`${rows} still to write`, `Still to write (${rows})`]);
  assert.equal(await page.locator('#form [aria-invalid], #form .finding.error, .mark[data-errors]').count(), 0);
  assert.equal(await page.locator('.seven .part[aria-describedby="still_to_write"]').count(), 7);
  await check(page, 'begun');
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 0, 'the page itself scrolls');

  // Left empty, it is an error; the others are not.
  await page.getByLabel('Background', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.locator('.finding.error', { hasText: 'has no text' }).waitFor();
  assert.deepEqual((await told(page)).slice(0, 2), ['1 error', 'Errors (1)']);
  assert.equal(await page.locator('#findings .still > .row').count(), rows - 1);

  // Written, it is gone, and at no moment an error.
  await page.evaluate(() => {
    /** @type {any} */ (window).seen = new Set();
    new MutationObserver(() => { for (const one of document.querySelectorAll('#findings .error .message, .finding.error')) /** @type {any} */ (window).seen.add(one.textContent); }).observe(document.body, { childList: true, subtree: true });
  });
  await turn(page, 'The incident');
  await checked(page, async () => {
    await page.getByLabel('The incident', { exact: true }).fill('Robin was found unwell.');
    await page.keyboard.press('Tab');
  });
  await page.waitForFunction((/** @type {number} */ count) => document.querySelectorAll('#findings .still > .row').length === count, rows - 2);
  const seen = await page.evaluate(() => [.../** @type {any} */ (window).seen]);
  assert.deepEqual(seen.filter((/** @type {string} */ words) => words.includes('The incident')), []);

  // Each gap stands at its own field, and what is known of a vocabulary is chosen by its name.
  await turn(page, 'About the review');
  await page.locator('[data-path="review.reviewers"] .finding.still', { hasText: 'no reviewer' }).waitFor();
  await page.getByLabel('Take from the list', { exact: true }).selectOption({ label: 'Serious case review' });
  await page.waitForFunction(() => /** @type {HTMLInputElement | null} */ (document.querySelector('#f-review-type'))?.value === 'scr');

  // What is wrong is an error at once.
  await turn(page, 'About');
  await checked(page, () => page.locator('#f-briefing-id').fill('No Such Id'));
  await page.locator('[data-path="briefing.id"] .finding.error').waitFor();

  // Who wants something made is told all that keeps it from that, by the names of the form.
  await page.getByRole('button', { name: 'Make handout', exact: true }).click();
  await page.locator('#made', { hasText: 'Nothing was made' }).waitFor();
  await page.locator('#findings .error .message', { hasText: /^Findings: the section “Findings” has no text/ }).waitFor({ state: 'attached' });
  assert.equal(await page.locator('#findings .still').count(), 0);
});

formTest('a draft that is made needs a title, and the id follows it until somebody writes one', async (page) => {
  await page.getByRole('button', { name: 'Start a briefing', exact: true }).click();
  await page.getByRole('button', { name: 'A topic', exact: true }).click();
  await page.locator('.sheet').first().waitFor();
  await page.getByLabel('As a draft', { exact: false }).check();
  await page.getByRole('button', { name: 'Make handout', exact: true }).click();
  await page.locator('#made', { hasText: 'Nothing was made' }).waitFor();
  await page.locator('#findings .error .message', { hasText: 'title' }).first().waitFor({ state: 'attached' });

  await turn(page, 'About');
  const [title, id] = ['title', 'id'].map((name) => page.locator(`#f-briefing-${name}`));
  const write = async (/** @type {string} */ words, /** @type {string} */ expected) => {
    await title.fill(words);
    await title.press('Tab');
    await page.waitForFunction((/** @type {string} */ value) => /** @type {HTMLInputElement | null} */ (document.querySelector('#f-briefing-id'))?.value === value, expected);
  };
  await write('Safer sleep, for Babies', 'safer-sleep-for-babies');
  await write('Safer sleep', 'safer-sleep');
  await checked(page, () => id.fill('sleep-2026'));
  await title.fill('Safer sleep for all');
  await title.press('Tab');
  await page.waitForTimeout(600);
  assert.equal(await id.inputValue(), 'sleep-2026');
});

/** Lines that say what something is for, part by part, and are not in a language. @param {any} page @param {string} lang @returns {Promise<string[]>} */
async function foreign(page, lang) {
  /** @type {string[]} */
  const all = [];
  for (let index = 0; index < await page.locator('.part').count(); index += 1) {
    await page.locator('.part').nth(index).click();
    all.push(...await page.evaluate((/** @type {string} */ own) => [...document.querySelectorAll('#form .about, #form .about > span')]
      .filter((one) => one.textContent && !(one.closest('[lang]')?.getAttribute('lang') ?? '').startsWith(own)).map((one) => one.textContent ?? ''), lang));
  }
  return all;
}

/** The names of the format on the form, part by part: of fields, cards and choices. @param {any} page @returns {Promise<Record<string, string>>} */
async function names(page) {
  /** @type {Record<string, string>} */
  const all = {};
  for (let index = 0; index < await page.locator('.part').count(); index += 1) {
    await page.locator('.part').nth(index).click();
    Object.assign(all, await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#form :is(.field label[for], .cards h3, fieldset.card legend, .field > div:not(.pick) > select option, .field > select option)')].map((one) => {
      const place = one.closest('select')?.id ?? one.getAttribute('for') ?? one.id ?? one.closest('fieldset')?.id;
      return [`${place || one.closest('fieldset')?.id} ${one instanceof HTMLOptionElement ? one.value : ''}`, one.textContent ?? ''];
    }))));
  }
  return all;
}

formTest('in Welsh the names of the format are Welsh, and the text stays as it is', async (page) => {
  await open(page, file('robin.toml', robin));
  const english = await names(page);
  await page.getByRole('button', { name: 'First page', exact: true }).click();
  await page.getByRole('button', { name: 'Cymraeg', exact: true }).click();
  await page.locator('#go_on').click();
  await page.locator('.part-name', { hasText: /^Pobl$/ }).waitFor();
  const welsh = await names(page);
  assert(Object.keys(english).length > 120, `${Object.keys(english).length}`);
  assert.deepEqual(Object.keys(welsh).sort(), Object.keys(english).sort());
  const same = Object.keys(english).filter((place) => english[place] !== '' && welsh[place] === english[place]);
  // Markings are printed as they are, schemes go by their names, and one word is the same.
  const isSame = (/** @type {string} */ place) => /^f-briefing-(marking|scheme) |^f-support-\d+-for staff$/.test(place);
  assert.deepEqual(same.filter((place) => !isSame(place)), []);
  assert.deepEqual(await foreign(page, 'cy'), []);
  assert.equal(await saved(page, 'Cadw'), robin);
});

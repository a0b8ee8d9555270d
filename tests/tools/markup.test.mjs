// Each HTML file is valid (html-validate, htmlvalidate.json) and a single file under a strict
// content security policy. Run by tests/tools/browser DIR markup.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mustHave, require, samples, title } from './lib.mjs';

const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const config = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
const validator = new HtmlValidate(new StaticConfigLoader(config));

mustHave('HTML files', samples.all);

for (const file of samples.all) {
  test(`${title(file)}: valid markup`, async () => {
    const report = await validator.validateString(readFileSync(file, 'utf8'), file);
    const found = report.results.flatMap((result) =>
      result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
    assert.deepEqual(found, []);
  });
}

for (const file of [...samples.pages, ...samples.reports, ...samples.decks, ...samples.presenters]) {
  test(`${title(file)}: its policy lets nothing in but by hash`, () => {
    const text = readFileSync(file, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(text)?.[1] ?? '';
    assert.match(policy, /(^|; ?)default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });
}

for (const file of samples.fragments) {
  test(`${title(file)}: a fragment has no style, script or h1`, () => {
    const text = readFileSync(file, 'utf8');
    assert.doesNotMatch(text, /<(style|script|link|html|body|h1)\b/i);
  });
}

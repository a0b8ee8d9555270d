// axe-core finds nothing on any page, slide or dialog, in light and dark, narrow and wide, and as
// printed. Run by tests/tools/browser DIR a11y.

import { readFileSync } from 'node:fs';
import { axe, check, checkDialogs, checkNarrow, checkPrint, checkSlides } from './axe.mjs';
import { hasStarts, mustHave, pageTest, samples, telling } from './lib.mjs';

for (const kind of ['pages', 'decks']) mustHave(kind, samples[kind]);
if (hasStarts) mustHave('starts', samples.starts);

for (const file of telling([...samples.pages, ...samples.starts, ...samples.reports])) {
  pageTest('axe', file, { init: axe }, async (page) => {
    await check(page, 'page');
    await checkNarrow(page);
    await checkPrint(page);
  });
}

for (const file of telling(samples.fragments)) {
  pageTest("axe, inside a council's page", file, { init: axe }, async (page) => {
    const fragment = readFileSync(file, 'utf8');
    await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Council</title></head>
      <body><main><h1>Briefing</h1>${fragment}</main></body></html>`);
    await check(page, 'fragment');
    await checkNarrow(page, 'fragment');
  });
}

for (const file of telling(samples.decks)) {
  pageTest('axe on every slide and dialog', file, { init: axe }, async (page) => {
    await checkDialogs(page);
    await checkSlides(page);
    await checkNarrow(page);
    await checkPrint(page);
  });
}

// Times the desk after it was opened: to the first screen, to a form that can be written in, to the first page
// of the example; each time in a browser of its own. Usage: node benches/desk.mjs [FILE.html] [TIMES]
// Node.js and Chromium are those of tests/tools/setup. Other work on the machine makes it slower, so the
// least of all times is told first.

import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const tools = process.env.SEVENMIN_TOOLS
  || path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'sevenmin');
const require = createRequire(path.join(tools, 'node', 'package.json'));
const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const target = process.env.CARGO_TARGET_DIR || path.join(root, 'target');
const desk = process.argv[2] || path.join(target, 'sevenmin-desk.html');
const times = Number(process.argv[3] || 10);

/** Asks for the example as soon as that can be done, and tells when things were there. */
function watch() {
  const at = (window.at = {});
  const note = (name, holds) => { if (at[name] === undefined && holds()) at[name] = performance.now(); };
  new MutationObserver(() => {
    // At first there is no element yet.
    const root = document.documentElement;
    if (at.ready === undefined && root?.dataset.ready) {
      at.ready = performance.now();
      document.querySelector('#example_button').click();
    }
    note('form', () => document.querySelector('#form textarea'));
    note('drawn', () => root?.dataset.drawn && document.querySelector('.sheet'));
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** @param {any} browser */
async function once(browser) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(path.resolve(desk)).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.at?.drawn, undefined, { timeout: 120_000 });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderer = Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ cpuTime }) => cpuTime));
  return { ...await page.evaluate(() => window.at), cpu: renderer * 1000 };
}

const rows = [];
for (let time = 0; time < times; time += 1) {
  const browser = await require('playwright-core').chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    rows.push(await once(browser));
  } finally {
    await browser.close();
  }
}
for (const [name, words] of [['ready', 'first screen'], ['form', 'form of the example'], ['drawn', 'its first page'], ['cpu', 'work of the page and its workers till then']]) {
  const sorted = rows.map((row) => row[name]).sort((a, b) => a - b);
  console.log(`${words}: least ${sorted[0].toFixed(0)} ms, median ${sorted[sorted.length >> 1].toFixed(0)} ms, most ${sorted.at(-1).toFixed(0)} ms`);
}

// Times the preview: from a save to the event that tells what was drawn, and to the picture on the
// screen of Chromium. Usage: node benches/preview.mjs [PROGRAM] [BRIEFING] [SAVES] [TABS]
// Node.js and Chromium are those of tests/tools/setup.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

const tools = process.env.SEVENMIN_TOOLS
  || path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'sevenmin');
const require = createRequire(path.join(tools, 'node', 'package.json'));
const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const target = process.env.CARGO_TARGET_DIR || path.join(root, 'target');
const program = process.argv[2] || path.join(target, 'release', 'sevenmin');
const briefing = process.argv[3] || path.join(root, 'tests/lengths/length-520.toml');
const saves = Number(process.argv[4] || 50);

const folder = mkdtempSync(path.join(tmpdir(), 'sevenmin-preview-'));
const file = path.join(folder, 'briefing.toml');
const text = readFileSync(briefing, 'utf8');
writeFileSync(file, text);
const server = spawn(program, ['preview', file], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve) => {
  server.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
});

const browser = await require('playwright-core').chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

/** @param {number[]} times */
function told(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${sorted[sorted.length >> 1].toFixed(0)} ms, worst ${sorted.at(-1).toFixed(0)} ms`;
}

/** Reads events as they come. @param {string} tab @param {(name: string, data: any) => void} hear @param {AbortSignal} signal */
async function listen(tab, hear, signal) {
  const response = await fetch(`${address}events?briefing=0&tab=${tab}`, { signal });
  let rest = '';
  try {
    for await (const bytes of response.body) {
      rest += Buffer.from(bytes);
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const [, name, data] = /^event: (\S+)\ndata: (.*)$/.exec(event) ?? [];
        if (name) hear(name, JSON.parse(data));
      }
    }
  } catch {
    // It was stopped.
  }
}

try {
  const beginning = memory();
  const all = ['handout', 'poster', 'large-print', 'slides', 'session', 'page', 'presenter'];
  for (const tab of process.argv[5]?.split(',') ?? all) {
    const page = await browser.newPage();
    await page.goto(`${address}#/0/${tab}`);
    const stop = new AbortController();
    /** @type {(seen: number) => void} */
    let drawn = () => {};
    /** @type {(seen: number) => void} */
    let complete = () => {};
    void listen(tab, (name, data) => {
      if (name === 'drawn') drawn(performance.now());
      if (name === 'findings' && data.complete) complete(performance.now());
    }, stop.signal);
    const events = [], advices = [], screens = [];
    await sleep(1500);
    const shown = () => page.evaluate(() => {
      const all = document.querySelectorAll('.sheet img, .frame.current');
      return Array.from(all, (one) => one.dataset.file).join();
    });
    for (let turn = 0; turn < saves + 3; turn += 1) {
      const before = await shown();
      const event = new Promise((done) => { drawn = done; });
      const advice = new Promise((done) => { complete = done; });
      const screen = page.waitForFunction((old) => {
        const all = document.querySelectorAll('.sheet img, .frame.current');
        return Array.from(all, (one) => one.dataset.file).join() !== old;
      }, before, { polling: 'raf' }).then(() => performance.now());
      await sleep(5);
      const word = 'abcdefghij'[turn % 10].repeat(4 + (turn % 3));
      const start = performance.now();
      writeFileSync(file, text.replace(/^(body = "(?:""\n)?)/m, `$1The ${word} was seen. `));
      const times = [await event, await screen, await advice].map((end) => end - start);
      if (turn < 3) continue;
      events.push(times[0]);
      screens.push(times[1]);
      advices.push(times[2]);
    }
    console.log(`${tab}: to the event ${told(events)}; to the screen ${told(screens)}; with advice ${told(advices)}; ${memory().toFixed(0)} MB`);
    stop.abort();
    await page.close();
  }
  console.log(`memory: ${beginning.toFixed(0)} MB at first, ${memory().toFixed(0)} MB at last`);
} finally {
  await browser.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true });
}

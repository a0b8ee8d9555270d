// A few commands of WebDriver, for the engines that Playwright does not drive as Debian has them.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
const tools = process.env.SEVENMIN_TOOLS || path.join(cache, 'sevenmin');

/** The name under which WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The codes of keys that are no characters. @type {Record<string, string>} */
const KEYS = {
  ArrowLeft: '\uE012', ArrowRight: '\uE014', Backspace: '\uE003', End: '\uE010', Enter: '\uE007', Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F', PageUp: '\uE00E',
};

/** @param {string[]} places */
const first = (places) => places.find((place) => existsSync(place));

/** The engines with their programs; one is undefined where it is not installed. */
export const engines = [
  {
    name: 'Firefox',
    driver: first([path.join(tools, 'geckodriver/bin/geckodriver'), '/usr/bin/geckodriver']),
    browser: first(['/usr/bin/firefox-esr', '/usr/bin/firefox']),
    arguments: ['--port'],
    screen: true,
    capabilities: (/** @type {string} */ binary) => ({
      'moz:firefoxOptions': { binary, args: ['-headless'], prefs: { 'dom.disable_beforeunload': true } },
    }),
  },
  {
    name: 'WebKit',
    driver: first(['/usr/bin/WebKitWebDriver']),
    browser: first(['4.1', '4.0', '6.0'].flatMap((version) =>
      ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`))),
    arguments: ['--port'],
    // It draws on a screen, so it gets one that nobody sees.
    screen: existsSync('/usr/bin/xvfb-run'),
    capabilities: (/** @type {string} */ binary) => ({ 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }),
  },
];

/** A browser that is driven. */
export class Browser {
  /** @param {string} base @param {import('node:child_process').ChildProcess} process */
  constructor(base, process) {
    this.base = base;
    this.process = process;
  }

  /** Starts an engine's driver and a session of it. @param {typeof engines[number]} engine @param {number} port */
  static async start(engine, port) {
    const command = [engine.driver ?? '', `--port=${port}`];
    if (engine.name === 'WebKit') command.unshift('/usr/bin/xvfb-run', '-a', '-s', '-screen 0 1600x1200x24');
    const driver = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
    const browser = new Browser(`http://127.0.0.1:${port}`, driver);
    const alwaysMatch = { unhandledPromptBehavior: 'accept', ...engine.capabilities(engine.browser ?? '') };
    for (let tries = 0; ; tries += 1) {
      try {
        const { sessionId } = await browser.ask('POST', '/session', { capabilities: { alwaysMatch } });
        browser.base += `/session/${sessionId}`;
        return browser;
      } catch (error) {
        if (tries > 60) { browser.end(); throw error; }
        await new Promise((done) => { setTimeout(done, 250); });
      }
    }
  }

  /** @param {string} method @param {string} address @param {object} [body] @returns {Promise<any>} */
  async ask(method, address, body) {
    const sent = method === 'POST' ? JSON.stringify(body ?? {}) : undefined;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.base + address, { method, headers, body: sent });
    const { value } = /** @type {any} */ (await answer.json());
    if (value?.error) throw new Error(`${address}: ${value.error}: ${value.message}`);
    return value;
  }

  /** @param {string} url */
  open(url) { return this.ask('POST', '/url', { url }); }

  /** Runs a function's body in the page. @param {string} script @param {unknown[]} args */
  run(script, ...args) { return this.ask('POST', '/execute/sync', { script, args }); }

  /** @param {string} key */
  async press(key) {
    const value = KEYS[key] ?? key;
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
  }

  /** @param {string} selector */
  async click(selector) {
    const found = await this.ask('POST', '/element', { using: 'css selector', value: selector });
    await this.ask('POST', `/element/${found[ELEMENT]}/click`);
  }

  /** @param {number} width @param {number} height */
  resize(width, height) { return this.ask('POST', '/window/rect', { width, height }); }

  /** @returns {Promise<string[]>} */
  windows() { return this.ask('GET', '/window/handles'); }

  /** @param {string} handle */
  switchTo(handle) { return this.ask('POST', '/window', { handle }); }

  /**
   * Waits until an expression of the page holds; while a page is loading, it may have no answer yet.
   * @param {string} expression @param {number} [seconds]
   */
  async until(expression, seconds = 5) {
    let why = '';
    for (let tries = 0; tries < seconds * 20; tries += 1) {
      try {
        if (await this.run(`return Boolean(${expression})`)) return;
        why = '';
      } catch (error) {
        why = ` (${error})`;
      }
      await new Promise((done) => { setTimeout(done, 50); });
    }
    throw new Error(`not in time: ${expression}${why}`);
  }

  /** Ends the session, the driver, and the screen that it had. */
  async end() {
    await this.ask('DELETE', '').catch(() => {});
    if (this.process.pid) process.kill(-this.process.pid);
  }
}

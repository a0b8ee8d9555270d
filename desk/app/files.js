// Files in and out: opened by being chosen or dropped, saved as a download.

import { button, download, input, part, tell } from './dom.js';
import { hasWebAssembly } from './engine.js';
import { word } from './words.js';

/** @typedef {import('./document.js').BriefingDocument} BriefingDocument */
/** @typedef {import('./engine.js').Engine} Engine */

/** Opens and saves. */
export class Files {
  /** @param {BriefingDocument} briefing @param {Engine} engine @param {() => void} opened @param {() => Promise<void>} [settled] waits for what was typed */
  constructor(briefing, engine, opened, settled = async () => {}) {
    this.settled = settled;
    this.briefing = briefing;
    this.engine = engine;
    this.opened = opened;
    const file = input('file');
    for (const id of ['open_first', 'open_desk']) button(id).addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen && this.mayLeave()) void this.open(chosen);
      file.value = '';
    });
    button('save').addEventListener('click', () => void this.save());
    addEventListener('beforeunload', (event) => { if (!briefing.isSaved) event.preventDefault(); });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      const [dropped] = event.dataTransfer?.files ?? [];
      if (!dropped) return;
      event.preventDefault();
      if (this.mayLeave()) void this.open(dropped);
    });
  }

  /** Whether what lies there may be put aside; asks where it is not saved. */
  mayLeave() {
    return this.briefing.isSaved || confirm(word('leave'));
  }

  /** @param {File} file */
  async open(file) {
    try {
      await this.take(new Uint8Array(await file.arrayBuffer()), file.name);
      this.#fault('');
      this.opened();
    } catch (error) {
      this.#fault(`${word('cannot_open')} ${/** @type {Error} */ (error).message}`);
    }
  }

  /** Lays the bytes of a file on the desk. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name */
  async take(bytes, name) {
    if (!hasWebAssembly()) {
      this.#takePlain(bytes, name);
      return;
    }
    const answer = await this.engine.call('open', { name }, { pieces: [bytes], needs: 'nothing' });
    if (!answer) return;
    const { words, pieces } = answer;
    if (words.fault) throw new Error(words.fault);
    const pictures = new Map(words.pictures.map((/** @type {string} */ path, /** @type {number} */ index) => [path, pieces[index]]));
    this.briefing.open({ text: words.text, path: words.path, pictures });
  }

  /** Lays a briefing on the desk that the page holds. @param {{ path: string, text: string, pictures: Record<string, string> }} held */
  lay({ path, text, pictures }) {
    const bytes = (/** @type {string} */ data) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const unpacked = Object.entries(pictures).map(([name, data]) => /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([name, bytes(data)]));
    this.briefing.open({ text, path, pictures: new Map(unpacked) });
  }

  /** Without the library there is no zip. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name */
  #takePlain(bytes, name) {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Error(word('zip_needs_engine'));
    /** @type {string} */
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Error(word('not_utf8'));
    }
    this.briefing.open({ text, path: name });
  }

  /** @param {string} words */
  #fault(words) {
    tell(part('first_fault'), words);
    tell(part('notice'), words);
  }

  async save() {
    await this.settled();
    const { text, path, pictures } = this.briefing;
    const name = path.split('/').at(-1) ?? path;
    if (pictures.size === 0) {
      download(name, new Blob([text], { type: 'application/toml' }));
    } else {
      const answer = await this.engine.call('pack').catch(() => null);
      if (!answer) return;
      download(name.replace(/\.toml$/i, '.zip'), new Blob([answer.pieces[0]], { type: 'application/zip' }));
    }
    if (this.briefing.text === text) this.briefing.saved();
  }
}

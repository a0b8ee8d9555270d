// Files in and out: opened by being chosen or dropped, saved where they came from or as a download.

import { button, download, input, part, tell } from './dom.js';
import { hasWebAssembly } from './engine.js';
import { Home, canPickFiles, pickFile } from './home.js';
import { word } from './words.js';

/** @typedef {import('./document.js').BriefingDocument} BriefingDocument */
/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ kind: string, words: string }} Told what an import tells */
/** Where a file comes from: what it may be written back to; in a folder, its path and the pictures there. @typedef {{ home?: Home | null, path?: string, pictures?: Map<string, Uint8Array<ArrayBuffer>> }} From */

/** A file that was granted is written after so many milliseconds without a change. */
const REST = 15_000;

/** @param {string} name */
const isDraft = (name) => /\.(docx|docm|md|markdown|txt)$/i.test(name);

/** Opens and saves. */
export class Files {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  /**
   * @param {BriefingDocument} briefing @param {Engine} engine
   * @param {{ opened: () => void, settled: () => Promise<void>, brought: (told: Told[]) => void }} desk
   */
  constructor(briefing, engine, desk) {
    this.briefing = briefing;
    this.engine = engine;
    this.desk = desk;
    for (const id of ['open_first', 'open_desk']) button(id).addEventListener('click', () => void this.#pick());
    this.#takes('file');
    button('bring').addEventListener('click', () => input('draft_file').click());
    this.#takes('draft_file');
    button('save').addEventListener('click', () => void this.save());
    briefing.listen(({ by }) => {
      clearTimeout(this.#rest);
      if (briefing.home && by !== 'save') this.#rest = setTimeout(() => void this.#saveItself(), REST);
    });
    addEventListener('beforeunload', (event) => { if (!briefing.isSaved) event.preventDefault(); });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      const [dropped] = event.dataTransfer?.files ?? [];
      if (!dropped) return;
      event.preventDefault();
      if (this.mayLeave()) void this.open(dropped);
    });
  }

  /** @param {string} id */
  #takes(id) {
    const file = input(id);
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen && this.mayLeave()) void this.open(chosen);
      file.value = '';
    });
  }

  async #pick() {
    if (!canPickFiles()) {
      input('file').click();
      return;
    }
    try {
      const handle = await pickFile();
      if (handle && this.mayLeave()) await this.open(await handle.getFile(), { home: new Home(handle) });
    } catch (error) {
      // Nobody chose one, or a policy forbids to ask in this way.
      if (/** @type {Error} */ (error).name !== 'AbortError') input('file').click();
    }
  }

  /** Whether what lies there may be put aside; asks where it is not saved. */
  mayLeave() {
    return this.briefing.isSaved || confirm(word('leave'));
  }

  /** @param {File} file @param {From} [from] */
  async open(file, from = {}) {
    const bring = isDraft(file.name);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      tell(part('first_said'), bring ? word('being_read') : '');
      if (bring) await this.#bring(bytes, file.name);
      else await this.take(bytes, file.name, from);
      this.#fault('');
      this.desk.opened();
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      this.#fault(`${word(bring ? 'cannot_bring' : 'cannot_open')} ${message === 'died' ? word('failed_twice') : message}`);
    }
    tell(part('first_said'), '');
  }

  /** Makes a briefing of a draft. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name */
  async #bring(bytes, name) {
    if (!hasWebAssembly()) throw new Error(word('no_engine'));
    const answer = await this.engine.call('import', { name }, { pieces: [bytes], needs: 'settings' });
    if (!answer) return;
    const { words, pieces } = answer;
    if (words.fault) throw new Error(words.fault === 'locked' ? word('locked') : words.fault);
    this.briefing.open({ text: words.text, path: words.path, pictures: held(words.pictures, pieces), isNew: true });
    this.desk.brought(words.told);
  }

  /** Lays the bytes of a file on the desk. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {From} from */
  async take(bytes, name, from) {
    if (!hasWebAssembly()) {
      this.#takePlain(bytes, name, from);
      return;
    }
    const answer = await this.engine.call('open', { name }, { pieces: [bytes], needs: 'nothing' });
    if (!answer) return;
    const { words, pieces } = answer;
    if (words.fault) throw new Error(words.fault);
    this.briefing.open({ text: words.text, path: words.path, pictures: held(words.pictures, pieces), ...from });
  }

  /** Lays a briefing on the desk that the page holds. @param {{ path: string, text: string, pictures: Record<string, string> }} example */
  lay({ path, text, pictures }) {
    const bytes = (/** @type {string} */ data) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const unpacked = Object.entries(pictures).map(([name, data]) => /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([name, bytes(data)]));
    this.briefing.open({ text, path, pictures: new Map(unpacked) });
  }

  /** Without the library there is no zip. @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {From} from */
  #takePlain(bytes, name, from) {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Error(word('zip_needs_engine'));
    /** @type {string} */
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Error(word('not_utf8'));
    }
    this.briefing.open({ text, path: name, ...from });
  }

  /** @param {string} words */
  #fault(words) {
    tell(part('first_fault'), words);
    tell(part('notice'), words);
  }

  async #saveItself() {
    if (!this.briefing.isSaved && await this.briefing.home?.isOpen()) await this.save();
  }

  async save() {
    await this.desk.settled();
    const { text, path, pictures, home } = this.briefing;
    const name = path.split('/').at(-1) ?? path;
    const packed = await this.#packed();
    if (packed === undefined) return;
    const isKept = await home?.save({ text, pictures, packed }) ?? false;
    if (!isKept && packed) download(name.replace(/\.toml$/i, '.zip'), new Blob([packed], { type: 'application/zip' }));
    else if (!isKept) download(name, new Blob([text], { type: 'application/toml' }));
    if (this.briefing.text === text) this.briefing.saved(isKept && home ? home.name : '');
  }

  /** The zip where the text names pictures; nothing to pack is null, and not to be had is undefined. */
  async #packed() {
    if (this.briefing.pictures.size === 0) return null;
    const answer = await this.engine.call('pack').catch(() => null);
    if (!answer) return undefined;
    return answer.words.pictures > 0 ? answer.pieces[0] : null;
  }
}

/** @param {string[]} paths @param {Uint8Array<ArrayBuffer>[]} pieces */
const held = (paths, pieces) => new Map(paths.map((path, index) => /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([path, pieces[index]])));

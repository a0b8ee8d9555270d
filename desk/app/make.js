// What can be made of a briefing: a button a kind, and the files that came of it.

import { copy, download, find, input, part } from './dom.js';
import { languageOfInterface, word } from './words.js';

/** @typedef {{ word: string, is_facilitators: boolean }} Kind */
/** @typedef {{ name: string, media_type: string, sha256: string }} MadeFile */
/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./findings.js').Findings} Findings */

/** The buttons, and the list of what was made. */
export class MakeRegion {
  /**
   * @param {Kind[]} kinds @param {Engine} engine
   * @param {{ asked: () => void, found: (findings: Findings, spots: any[] | null) => void }} desk what is called
   *   when something is wanted that has no gaps, and when something was found that stops it
   */
  constructor(kinds, engine, desk) {
    this.kinds = kinds;
    this.engine = engine;
    this.desk = desk;
    for (const kind of kinds) {
      const row = copy('kind');
      const button = find(row, 'button');
      button.dataset.make = kind.word;
      button.addEventListener('click', () => void this.#make(kind.word));
      find(row, 'p').id = `about_${kind.word}`;
      button.setAttribute('aria-describedby', `about_${kind.word}`);
      part(kind.is_facilitators ? 'make_facilitator' : 'make_participants').append(row);
    }
    this.speak();
  }

  /** Says all words anew. */
  speak() {
    for (const { word: name } of this.kinds) {
      const button = find(document, `[data-make="${name}"]`);
      button.textContent = word(`make_${name.replaceAll('-', '_')}`);
      // Everybody calls it by the name that the command line has.
      if (languageOfInterface() === 'en') button.setAttribute('aria-label', `Make ${name}`);
      else button.removeAttribute('aria-label');
      part(`about_${name}`).textContent = word(`about_${name.replaceAll('-', '_')}`);
    }
  }

  /** Whether anything can be made. @param {boolean} can */
  allow(can) {
    for (const button of document.querySelectorAll('[data-make]')) button.toggleAttribute('disabled', !can);
  }

  /** @param {string} output */
  async #make(output) {
    this.#say(word('being_made'));
    const [draft, prepress] = ['as_draft', 'prepress'].map((id) => input(id).checked);
    const paper = input('paper').value;
    if (!draft) this.desk.asked();
    try {
      const answer = await this.engine.call('make', { output, draft, paper, prepress });
      if (!answer) return;
      const { words, pieces } = answer;
      if (words.fault) this.#say(`${word('cannot_make')} ${words.fault}`);
      else this.#show(words, pieces, draft);
    } catch {
      this.#say(word('failed_twice'));
    }
  }

  /** @param {string} words */
  #say(words) {
    const line = document.createElement('p');
    line.textContent = words;
    part('made').replaceChildren(line);
  }

  /** @param {any} words @param {Uint8Array<ArrayBuffer>[]} pieces @param {boolean} draft */
  #show(words, pieces, draft) {
    // Pages were looked at that nobody else looks at; what they tell counts where it stops something.
    if (words.is_refused) {
      this.desk.asked();
      this.desk.found(words.findings, words.spots);
    }
    const rows = words.files.map((/** @type {MadeFile} */ file, /** @type {number} */ index) => row(file, pieces[index]));
    const remarks = [...words.remarks];
    if (rows.length === 0 && remarks.length === 0) remarks.push(word(draft ? 'not_made_draft' : 'not_made'));
    if (rows.length > 0 && words.is_draft) remarks.push(word('is_draft'));
    const lines = remarks.map((remark) => {
      const line = document.createElement('p');
      line.textContent = remark;
      return line;
    });
    part('made').replaceChildren(...rows, ...lines);
    words.files.forEach((/** @type {MadeFile} */ file, /** @type {number} */ index) => {
      download(file.name, new Blob([pieces[index]], { type: file.media_type }));
    });
  }
}

/** @param {MadeFile} file @param {Uint8Array<ArrayBuffer>} bytes */
function row(file, bytes) {
  const row = copy('made_file');
  const link = /** @type {HTMLAnchorElement} */ (find(row, 'a'));
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.media_type }));
  link.download = file.name;
  link.textContent = file.name;
  find(row, '.size').textContent = `${Math.ceil(bytes.length / 1024)} kB`;
  find(row, '.hash-label').textContent = word('hash');
  find(row, 'code').textContent = file.sha256;
  return row;
}

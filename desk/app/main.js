// The desk: its parts put together.

import './desk.css';
import { BriefingDocument } from './document.js';
import { button, part, showTitle, tell, tellOfBrowser } from './dom.js';
import { Engine, hasWebAssembly, today } from './engine.js';
import { Files } from './files.js';
import { Folder } from './folder.js';
import { Form } from '../form/index.js';
import { placed } from '../form/whole.js';
import { FindingsRegion } from './findings.js';
import { firstScreen, speakFirst } from './first.js';
import { Live } from './live.js';
import { MakeRegion } from './make.js';
import { PagesRegion } from './pages.js';
import { Places } from './places.js';
import { chooseSettings, speakSettings } from './settings.js';
import { showText } from './text.js';
import { speak, turnLanguage, word } from './words.js';

/** What the file of a new briefing is called. */
const NEW = 'briefing.toml';

/** How often the line of state is told anew. */
const HALF_A_MINUTE = 30_000;

/** The document, which every part of the desk writes to and listens to. */
export const briefing = new BriefingDocument();

/** @type {import('./engine.js').Table['settings']} */
const settings = { version: 0, names: [], files: [], list: null };
const table = { document: () => briefing, settings };

/** Checks and draws. */
const front = new Engine(table, () => tell(part('notice'), word('started_again')));
/** Does what takes long: it can be stopped while somebody types. */
const back = new Engine(table, () => {});

/** Asks the worker that checks and draws. @type {Engine['call']} */
export const call = (method, args, options) => front.call(method, args, options);

/** Changes the text: it is never busy for long. */
const pen = new Engine(table, () => {});

/** What is made is never stopped. */
let isMaking = 0;
const maker = /** @type {Engine} */ ({
  call: async (/** @type {string} */ method, /** @type {object} */ args) => {
    await form?.settled();
    isMaking += 1;
    return back.call(method, args).finally(() => { isMaking -= 1; });
  },
});

/** @param {string} panel */
function showPanel(panel) {
  part('desk').dataset.panel = panel;
  for (const one of document.querySelectorAll('[data-panel]')) {
    if (one instanceof HTMLButtonElement) one.setAttribute('aria-pressed', String(one.dataset.panel === panel));
  }
}

/** @param {'first' | 'desk'} view */
function show(view) {
  document.body.dataset.view = view;
  part('first').hidden = view !== 'first';
  part('desk').hidden = view !== 'desk';
  scrollTo(0, 0);
}

function tellState() {
  const minutes = briefing.unsavedSince === null ? 0 : Math.floor((Date.now() - briefing.unsavedSince) / 60_000);
  const state = briefing.isUntouched ? word('unchanged')
    : briefing.isSaved ? (briefing.savedIn ? word('saved_in', { name: briefing.savedIn }) : word('saved'))
      : minutes >= 5 ? word('not_saved_for', { minutes }) : word('not_saved');
  part('state').textContent = `${state} · ${word('nothing_sent')}`;
  button('undo').disabled = !briefing.canUndo;
  button('redo').disabled = !briefing.canRedo;
}

/** @param {KeyboardEvent} event */
function undoByKey(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.body.dataset.view !== 'desk') return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    button('save').click();
  } else if (key === 'z' || key === 'y') {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) briefing.redo();
    else briefing.undo();
  }
}

/** What the form knows before the library runs. @param {any} facts @returns {import('../form/state.js').Known} */
function knownOf({ form, schemes, example }) {
  const begun = schemes.map((/** @type {any} */ { draft, map }) => [draft, map]);
  return { form, maps: new Map([...begun, [example.text, example.map]]) };
}

function begin() {
  const facts = JSON.parse(part('facts').textContent ?? '{}');
  const findings = new FindingsRegion(briefing, {
    shown: (spot) => {
      showPanel('write');
      if (!spot || !form?.isShown) {
        form?.way('text');
        return false;
      }
      form.go(spot);
      return true;
    },
    speaker: () => (form?.isShown ? form : null),
    isStill: (spot) => form?.isStill(spot) ?? false,
  });
  const form = hasWebAssembly() ? new Form(briefing, pen, knownOf(facts), { mend: (edits) => findings.mend(edits), look: call, turned: () => { findings.speak(); places.speak(); } }) : null;
  part('ways').hidden = !form;
  part('as_text').hidden = Boolean(form);
  part('form').hidden = !form;
  const told = {
    show: (/** @type {any} */ found, /** @type {any} */ spots, /** @type {any} */ engine) => {
      const places = spots && placed(found?.rows ?? [], spots);
      form?.show(found, places, engine);
      findings.show(found, places);
    },
    get hasErrors() { return findings.hasErrors; },
  };
  const places = new Places({
    nameOf: (field) => form?.nameOf(field) ?? field,
    go: (field) => { showPanel('write'); form?.goTo(field); },
  });
  const found = (/** @type {import('./sheets.js').Line[]} */ lines) => front.call('places', { lines }, { key: 'places', needs: 'nothing' })
    .then((answer) => answer?.words.places ?? [], () => []);
  const pages = new PagesRegion(() => { if (hasWebAssembly()) void live.drawNow(); }, places, found);
  const live = new Live(briefing, { front, back }, pages, told);
  const make = new MakeRegion(facts.outputs, maker, {
    asked: () => form?.asked(),
    found: (found, spots) => told.show(found, spots, back),
  });
  const settled = () => {
    speakSettings(settings);
    form?.ask();
    if (briefing.version > 0) void live.refresh();
  };
  const files = new Files(briefing, front, {
    opened: () => show('desk'),
    settled: () => form?.settled() ?? Promise.resolve(),
    brought: (told) => form?.brought(told),
  });
  const folder = new Folder(front, {
    settle: (names, found) => {
      Object.assign(settings, { names, files: found, list: null, version: settings.version + 1 });
      settled();
    },
    open: (file, from) => files.open(file, from),
    mayLeave: () => files.mayLeave(),
  });
  showText(briefing);

  briefing.listen(({ by, opened }) => {
    tellState();
    if (by === 'save') void folder.again(briefing.path);
    if (opened) {
      const name = briefing.path.split('/').at(-1) ?? '';
      showTitle(name === NEW ? word('untitled') : name, name === NEW);
      button('go_on').hidden = false;
      part('made').replaceChildren();
      tell(part('notice'), '');
      findings.show(null);
      pages.forget();
    }
    if (back.isBusy && isMaking === 0) back.stop();
    if (!hasWebAssembly()) return;
    if (opened) void live.refresh();
    else live.changed();
  });
  firstScreen(facts.schemes, {
    start: (scheme) => {
      if (!files.mayLeave()) return;
      briefing.open({ text: scheme.draft, path: NEW, isBegun: true });
      show('desk');
    },
    example: () => {
      if (!files.mayLeave()) return;
      files.lay(facts.example);
      show('desk');
    },
  });
  chooseSettings(settings, settled);

  button('undo').addEventListener('click', () => briefing.undo());
  button('redo').addEventListener('click', () => briefing.redo());
  button('go_on').addEventListener('click', () => show('desk'));
  button('to_make').addEventListener('click', () => { part('make_heading').focus(); part('make_heading').scrollIntoView(); });
  button('home').addEventListener('click', () => show('first'));
  button('draw_now').addEventListener('click', () => void live.drawNow());
  addEventListener('keydown', undoByKey);
  for (const one of document.querySelectorAll('button[data-panel]')) {
    one.addEventListener('click', () => showPanel(/** @type {HTMLElement} */ (one).dataset.panel ?? ''));
  }
  for (const one of document.querySelectorAll('[data-command="language"]')) {
    one.addEventListener('click', () => {
      turnLanguage();
      speakFirst(facts.schemes);
      if (part('title').hasAttribute('data-none')) showTitle(word('untitled'), true);
      pages.speak();
      make.speak();
      findings.speak();
      folder.speak();
      speakSettings(settings);
      form?.speak();
      tellState();
    });
  }
  setInterval(tellState, HALF_A_MINUTE);

  speak();
  speakFirst(facts.schemes);
  showPanel('write');
  show('first');
  make.allow(hasWebAssembly());
  if (!hasWebAssembly()) tellOfBrowser(word('no_engine'));
  document.documentElement.dataset.ready = today();
  return form;
}

const form = begin();
if (hasWebAssembly()) {
  form?.ask();
  void front.start().catch(() => {
    form?.withdraw();
    tellOfBrowser(word('engine_fault'));
  });
}

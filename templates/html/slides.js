// The slides: which of them shows, its address, the blank screen, and how the page is laid out.
// The files of a page are joined into one module, so they share these names.

/** @typedef {'' | 'black' | 'white'} Blank */
/** @typedef {'all' | 'current' | 'none'} Crowd */

const page = document.documentElement;
const body = document.body;
const stage = /** @type {HTMLElement} */ (document.querySelector('.stage'));
const slides = /** @type {HTMLElement[]} */ (Array.from(stage.querySelectorAll('[data-slide]')));
/** The page's first heading while the title slide is not to be seen. */
const deckTitle = document.createElement('h1');
const blankButton = /** @type {HTMLButtonElement} */ (document.querySelector('.blank'));

const onePerPage = new URLSearchParams(location.search).has('print-pdf');
const wideScreen = matchMedia('screen and (min-width: 640px)');

const show = {
  /** The present slide, from 0. */
  at: 0,
  /** @type {Blank} */
  blank: '',
  /** Which slides a page in one column shows; the presenter shows one or none. @type {Crowd} */
  column: 'all',
  /** Whether the page is being printed. */
  printing: false,
  /** Whether a move takes the focus to the slide's heading. */
  focuses: true,
};

/** Told after each change of slide or blanking. @type {Set<() => void>} */
const watchers = new Set();

/** Returns whether one slide fills the stage. */
function isStaged() {
  return onePerPage || (wideScreen.matches && !show.printing);
}

/**
 * Returns whether the slide at `index` is to be seen.
 * @param {number} index
 */
function isShown(index) {
  if (onePerPage || show.printing || matchMedia('print').matches) return true;
  if (show.column === 'none') return false;
  return index === show.at || (show.column === 'all' && !isStaged());
}

/** Lays the page out for the window, and hides the slides that are not to be seen. */
function layOut() {
  page.dataset.layout = isStaged() ? 'slides' : 'column';
  page.toggleAttribute('data-print-pdf', onePerPage);
  for (const [index, slide] of slides.entries()) {
    slide.classList.toggle('current', index === show.at);
    slide.hidden = slide.inert = !isShown(index);
  }
  deckTitle.hidden = isShown(0);
  const text = /** @type {HTMLElement} */ (slides[show.at].querySelector('.slide-body'));
  const tooLong = isStaged() && text.scrollHeight > text.clientHeight + 2;
  if (tooLong) text.tabIndex = 0;
  else text.removeAttribute('tabindex');
}

/**
 * Shows the slide at `index`, counted from 0, and writes its address.
 * @param {number} index
 * @param {{ focus?: boolean, scroll?: boolean }} [how]
 */
function goTo(index, { focus = show.focuses, scroll = true } = {}) {
  const target = Math.min(Math.max(index, 0), slides.length - 1);
  const moved = target !== show.at;
  show.at = target;
  if (moved) {
    layOut();
    /** @type {HTMLElement} */ (slides[target].querySelector('.slide-body')).scrollTop = 0;
  }
  writeAddress();
  const heading = /** @type {HTMLElement} */ (slides[target].querySelector('h1, h2'));
  if (scroll && !isStaged() && show.column === 'all') slides[target].scrollIntoView();
  if (focus) heading.focus({ preventScroll: true });
  if (moved) changed();
}

/**
 * Where a text is too long for its slide, shows the rest of it before the slide is left.
 * @param {1 | -1} way
 */
function scrollText(way) {
  const text = /** @type {HTMLElement} */ (slides[show.at].querySelector('.slide-body'));
  const rest = way > 0 ? text.scrollHeight - text.clientHeight - text.scrollTop : text.scrollTop;
  if (text.tabIndex !== 0 || rest <= 2) return false;
  text.scrollBy(0, way * text.clientHeight * 0.85);
  return true;
}

function changed() {
  for (const watcher of watchers) watcher();
}

/** Returns the place of the slide that the address names, or null. */
function readAddress() {
  return placeOf(location.hash, slides.map((slide) => slide.id));
}

/** Writes the address in place, so that Back leaves the slides. */
function writeAddress() {
  const hash = addressOf(slides[show.at].id);
  if (location.hash !== hash) replaceAddress((address) => { address.hash = hash; });
}

/** @param {(address: URL) => void} edit */
function replaceAddress(edit) {
  const address = new URL(location.href);
  edit(address);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some browsers forbid it for files, or when it is done too often; the slides still work.
  }
}

/**
 * Turns the screen black or white, or shows the slide again.
 * @param {Blank} color
 */
function setBlank(color) {
  if (color === show.blank) return;
  const returns = show.blank !== '' && color === '';
  show.blank = color;
  if (color) body.dataset.blank = color;
  else delete body.dataset.blank;
  blankButton.hidden = color === '';
  if (color && show.focuses) blankButton.focus();
  if (returns) goTo(show.at);
  changed();
}

/** In one column the present slide is the one that the reader has scrolled to. */
function followScroll() {
  if (isStaged() || show.column !== 'all') return;
  const line = innerHeight / 3;
  const next = slides.findIndex((slide) => slide.getBoundingClientRect().top > line);
  const index = next < 0 ? slides.length - 1 : Math.max(next - 1, 0);
  if (index !== show.at) goTo(index, { focus: false, scroll: false });
}

/** Asks the screen to stay awake; a browser may refuse. */
function stayAwake() {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  navigator.wakeLock.request('screen').catch(() => {});
}

/** Links lead out of the room into a tab of their own, so that the slides stay where they are. */
function openLinksApart() {
  for (const link of stage.querySelectorAll('a[href^="http"]')) link.setAttribute('target', '_blank');
}

/** Starts the slides at the address's slide. */
function startSlides() {
  deckTitle.className = 'visually-hidden';
  deckTitle.textContent = slides[0].querySelector('h1 .words')?.textContent ?? '';
  document.querySelector('main')?.prepend(deckTitle);
  show.at = readAddress() ?? 0;
  layOut();
  if (readAddress() !== null) goTo(show.at, { focus: false });
  openLinksApart();
  stayAwake();
  const printed = (/** @type {boolean} */ yes) => () => { show.printing = yes; layOut(); };
  addEventListener('beforeprint', printed(true));
  addEventListener('afterprint', printed(false));
  wideScreen.addEventListener('change', layOut);
  addEventListener('hashchange', () => { const index = readAddress(); if (index !== null) goTo(index); });
  addEventListener('resize', layOut);
  addEventListener('scroll', () => requestAnimationFrame(followScroll), { passive: true });
  document.addEventListener('visibilitychange', stayAwake);
}

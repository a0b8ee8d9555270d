// The slides: which of them shows, its address, the blank screen, and how the page is laid out.
// The files of a page are joined into one module, so they share these names.

/** @typedef {'' | 'black' | 'white'} Blank */
/** @typedef {'all' | 'current' | 'none'} Crowd */

const page = document.documentElement;
const body = document.body;
const stage = /** @type {HTMLElement} */ (document.querySelector('.stage'));
const strip = /** @type {HTMLElement} */ (stage.querySelector('.strip'));
const slides = /** @type {HTMLElement[]} */ (Array.from(stage.querySelectorAll('[data-slide]')));
/** The page's first heading while the title slide is not to be seen. */
const deckTitle = document.createElement('h1');
const blankButton = /** @type {HTMLButtonElement} */ (document.querySelector('.blank'));

const onePerPage = new URLSearchParams(location.search).has('print-pdf');
// A window that is higher than wide is read, not watched.
const wideScreen = matchMedia('screen and (min-width: 640px) and (min-aspect-ratio: 1/1)');
/** Whether the browser finds words of slides that do not show. */
const findsHidden = 'onbeforematch' in page;

const show = {
  /** The present slide, from 0. */
  at: 0,
  /** @type {Blank} */
  blank: '',
  /** Which slides a page in one column shows; the presenter shows one or none. @type {Crowd} */
  column: 'all',
  /** Whether the page is being printed. */
  printing: false,
  /** Whether the slides are read as one page at any width. */
  reading: new URLSearchParams(location.search).has('one-page'),
  /** Whether a move takes the focus to the slide's heading. */
  focuses: true,
  /** Where the column was left by a move of our own; scrolling there is not followed. */
  scrolledTo: -1,
};

/** Told after each change of slide or blanking. @type {Set<() => void>} */
const watchers = new Set();

/** Returns whether one slide fills the stage. */
function isStaged() {
  return onePerPage || (wideScreen.matches && !show.printing && !show.reading);
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
  const before = page.dataset.layout;
  page.dataset.layout = isStaged() ? 'slides' : 'column';
  page.toggleAttribute('data-print-pdf', onePerPage);
  const found = findsHidden && show.column !== 'none';
  for (const [index, slide] of slides.entries()) {
    slide.classList.toggle('current', index === show.at);
    const shown = isShown(index);
    if (shown) slide.removeAttribute('hidden');
    else slide.setAttribute('hidden', found ? 'until-found' : '');
    slide.inert = !shown && !found;
  }
  markStep(strip, slides[show.at]);
  deckTitle.hidden = isShown(0);
  const text = /** @type {HTMLElement} */ (slides[show.at].querySelector('.slide-body'));
  if (isStaged() && restOf(text, 1) + text.scrollTop > 2) text.tabIndex = 0;
  else text.removeAttribute('tabindex');
  // Zoomed in or turned, the reader goes on reading the same slide.
  if (before === 'slides' && page.dataset.layout === 'column' && show.column === 'all' && !show.printing) scrollToSlide();
}

/**
 * Marks the step of a slide in a strip of the seven.
 * @param {HTMLElement} strip @param {HTMLElement} slide
 */
function markStep(strip, slide) {
  for (const [index, step] of Array.from(strip.children).entries()) {
    const present = index + 1 === Number(slide.dataset.step);
    step.classList.toggle('now', present);
    if (present) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
}

/** Returns the strip as a slide's own drawing has it. @param {HTMLElement} slide */
function stripOf(slide) {
  const copy = /** @type {HTMLElement} */ (strip.cloneNode(true));
  markStep(copy, slide);
  for (const step of copy.children) step.removeAttribute('aria-current');
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}

/** Brings the present slide to the top of the column. */
function scrollToSlide() {
  slides[show.at].scrollIntoView();
  show.scrolledTo = scrollY;
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
  if (scroll && !isStaged() && show.column === 'all') scrollToSlide();
  if (focus) heading.focus({ preventScroll: true });
  if (moved) changed();
}

/**
 * Returns how much of a text that is too long for its slide is still to be seen.
 * @param {HTMLElement} text @param {1 | -1} way
 */
function restOf(text, way) {
  return way > 0 ? text.scrollHeight - text.clientHeight - text.scrollTop : text.scrollTop;
}

/**
 * Where a text is too long for its slide, shows the rest of it before the slide is left.
 * @param {1 | -1} way
 */
function scrollText(way) {
  const text = /** @type {HTMLElement} */ (slides[show.at].querySelector('.slide-body'));
  if (!isStaged() || restOf(text, way) <= 2) return false;
  text.scrollBy(0, way * text.clientHeight * 0.85);
  return true;
}

function changed() {
  for (const watcher of watchers) watcher();
}

/** Returns the place of the slide that the address names, or null. */
function readAddress() {
  return placeOf(location.hash, slides.map((slide) => [slide.id, ...(slide.dataset.also ?? '').split(' ')]));
}

/** Writes the address in place, so that Back leaves the slides. */
function writeAddress() {
  const hash = addressOf(slides[show.at].id);
  if (location.hash !== hash) replaceAddress((address) => { address.hash = hash; });
}

/** @param {(address: URL) => void} edit @param {unknown} [state] */
function replaceAddress(edit, state = history.state) {
  const address = new URL(location.href);
  edit(address);
  try {
    history.replaceState(state, '', address);
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
  if (isStaged() || show.column !== 'all' || Math.abs(scrollY - show.scrolledTo) < 2) return;
  const line = innerHeight / 3;
  const next = slides.findIndex((slide) => slide.getBoundingClientRect().top > line);
  const index = next < 0 ? slides.length - 1 : Math.max(next - 1, 0);
  if (index !== show.at) goTo(index, { focus: false, scroll: false });
}

/** Shows all slides as one page, or one at a time again; it is kept in the address. */
function toggleReading() {
  show.reading = !show.reading;
  replaceAddress((address) => {
    if (show.reading) address.searchParams.set('one-page', '');
    else address.searchParams.delete('one-page');
  });
  layOut();
  goTo(show.at);
}

/** Asks the screen to stay awake; a browser may refuse. */
function stayAwake() {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  navigator.wakeLock.request('screen').catch(() => {});
}

/** Links lead out of the room into a tab of their own, so that the slides stay where they are. @param {ParentNode} of */
function openLinksApart(of) {
  for (const link of of.querySelectorAll('a[href^="http"]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
}

/** One slide a page: each has the strip, and all pages one size, which no engine does by page names. */
function layOutPages() {
  for (const slide of slides.slice(1)) slide.querySelector('.frame')?.prepend(stripOf(slide));
  const [sheet] = document.styleSheets;
  sheet.insertRule('@page { size: 1280px 720px; margin: 0 }', sheet.cssRules.length);
  if (new URLSearchParams(location.search).get('print-pdf') === 'now') {
    document.fonts.ready.then(() => { setTimeout(() => print(), 100); });
  }
}

/** Starts the slides at the address's slide. */
function startSlides() {
  deckTitle.className = 'visually-hidden';
  deckTitle.textContent = slides[0].querySelector('h1 .words')?.textContent ?? '';
  document.querySelector('main')?.prepend(deckTitle);
  if (onePerPage) layOutPages();
  show.at = readAddress() ?? 0;
  layOut();
  if (readAddress() !== null) goTo(show.at, { focus: false });
  openLinksApart(stage);
  stayAwake();
  const printed = (/** @type {boolean} */ yes) => () => { show.printing = yes; layOut(); };
  addEventListener('beforeprint', printed(true));
  addEventListener('afterprint', printed(false));
  wideScreen.addEventListener('change', layOut);
  addEventListener('hashchange', () => { const index = readAddress(); if (index !== null) goTo(index); });
  addEventListener('resize', layOut);
  addEventListener('scroll', () => requestAnimationFrame(followScroll), { passive: true });
  stage.addEventListener('beforematch', (event) => {
    const slide = /** @type {HTMLElement} */ (/** @type {Element} */ (event.target).closest('[data-slide]'));
    goTo(slides.indexOf(slide), { focus: false });
  });
  document.addEventListener('visibilitychange', stayAwake);
}

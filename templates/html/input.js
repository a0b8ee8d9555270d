// Keys, clicks at the sides of a slide, and swipes.

/** Keys that always act. @type {Record<string, string>} */
const namedKeys = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
  Home: 'first', End: 'last', Escape: 'overview', F1: 'help', F5: 'full-screen',
};

/** Keys of one character, which the help can turn off. @type {Record<string, string>} */
const characterKeys = {
  n: 'next', f: 'full-screen', o: 'overview', g: 'go-to', '?': 'help',
  b: 'black', '.': 'black', w: 'white', ',': 'white',
};

/** In one column these keys scroll, as on any page. */
const scrollKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '];

/** Of them, those that clickers send lead the slides even from the notes. */
const clickerKeys = ['PageDown', 'PageUp'];

/** How long pointer and buttons stay without use, in milliseconds. */
const restAfter = 3000;

/** Whether the slides were started by a clicker's key, whose counterpart is Escape. */
let startedByClicker = false;

const swipeLength = 40;

/**
 * Returns the command that a key stands for, or ''.
 * @param {KeyboardEvent} event
 */
function commandOf(event) {
  if (event.key === ' ') return event.shiftKey ? 'previous' : 'next';
  if (event.key === 'F5') {
    startedByClicker = !document.fullscreenElement;
  } else if (event.key === 'Escape' && startedByClicker) {
    startedByClicker = false;
    return 'end-full-screen';
  }
  if (Object.hasOwn(namedKeys, event.key)) return namedKeys[event.key];
  const character = event.key.toLowerCase();
  return charactersAct() && Object.hasOwn(characterKeys, character) ? characterKeys[character] : '';
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (document.querySelector('dialog[open]')) { onDialogKey(event); return; }
  const focused = /** @type {Element} */ (event.target);
  if (focused.closest('input, textarea, select, [contenteditable]')) return;
  if (show.blank) { onBlankKey(event); return; }
  if ((event.key === ' ' || event.key === 'Enter') && focused.closest('button, a')) return;
  // Long notes scroll as any text does.
  const pane = focused.closest('.notes');
  const reads = scrollKeys.includes(event.key) && !clickerKeys.includes(event.key);
  if (pane && pane.scrollHeight > pane.clientHeight && reads) return;
  if (!isStaged() && show.column === 'all' && scrollKeys.includes(event.key)) return;
  if (/^[0-9]$/.test(event.key) && charactersAct() && show.column !== 'none') { event.preventDefault(); openGoTo(event.key); return; }
  const command = commandOf(event);
  if (command === '') return;
  event.preventDefault();
  run(command);
}

/**
 * The key that opened the overview closes it; all others are the dialog's own.
 * @param {KeyboardEvent} event
 */
function onDialogKey(event) {
  const typed = /** @type {Element} */ (event.target).closest('input');
  if (typed || event.key === 'Escape' || !dialog('overview_dialog').open || commandOf(event) !== 'overview') return;
  event.preventDefault();
  closeDialogs();
}

/**
 * While the screen is blank only the keys that end it act.
 * @param {KeyboardEvent} event
 */
function onBlankKey(event) {
  const command = event.key === 'Escape' || event.key === ' ' || event.key === 'Enter' ? 'show-again' : commandOf(event);
  if (!['black', 'white', 'show-again'].includes(command)) return;
  event.preventDefault();
  run(command);
}

/**
 * The left quarter of the stage leads back, the right quarter on.
 * @param {MouseEvent} event
 */
function onClick(event) {
  const target = /** @type {Element} */ (event.target);
  // In the room's window a press is there to give it the keys; whoever presents leads on.
  if (!isStaged() || body.dataset.mode === 'room' || !(target === body || stage.contains(target))) return;
  if (target.closest('a, button') || !getSelection()?.isCollapsed) return;
  const box = stage.getBoundingClientRect();
  const place = (event.clientX - box.left) / box.width;
  if (place < 0.25) run('previous');
  if (place > 0.75) run('next');
}

/** A swipe of one finger, where the page is not magnified. */
function watchSwipes() {
  /** @type {Touch | null} */
  let from = null;
  stage.addEventListener('touchstart', (event) => {
    from = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  stage.addEventListener('touchend', (event) => {
    if (!from || !isStaged() || (visualViewport && visualViewport.scale > 1.01)) return;
    const across = event.changedTouches[0].clientX - from.clientX;
    const down = event.changedTouches[0].clientY - from.clientY;
    from = null;
    if (Math.abs(across) < swipeLength || Math.abs(across) < 1.5 * Math.abs(down)) return;
    run(across < 0 ? 'next' : 'previous');
  }, { passive: true });
}

/** Hides pointer and buttons of a slide that nobody has touched for a while. */
function watchRest() {
  let rest = 0;
  const used = () => {
    body.removeAttribute('data-rests');
    clearTimeout(rest);
    rest = setTimeout(() => body.setAttribute('data-rests', ''), restAfter);
  };
  for (const use of ['pointermove', 'pointerdown', 'touchstart']) addEventListener(use, used, { passive: true });
  // A slide's heading takes the focus at each move; that is no use of the buttons.
  addEventListener('focusin', (event) => { if (!stage.contains(/** @type {Node} */ (event.target))) used(); });
  used();
}

function startInput() {
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  watchSwipes();
  watchRest();
}

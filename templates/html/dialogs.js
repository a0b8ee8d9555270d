// The dialogs of the slides: menu, overview, go to, help; and the commands that buttons and keys name.

/** What buttons (`data-command`) and keys can ask for. @type {Record<string, () => void>} */
const commands = {
  next: () => { if (!scrollText(1)) goTo(show.at + 1); },
  previous: () => { if (!scrollText(-1)) goTo(show.at - 1); },
  first: () => goTo(0),
  last: () => goTo(slides.length - 1),
  menu: () => openDialog('menu_dialog'),
  help: () => openDialog('help_dialog'),
  overview: openOverview,
  'go-to': () => openGoTo(''),
  'full-screen': toggleFullScreen,
  'end-full-screen': endFullScreen,
  'save-pdf': savePdf,
  'one-page': toggleReading,
  black: () => setBlank(show.blank === 'black' ? '' : 'black'),
  white: () => setBlank(show.blank === 'white' ? '' : 'white'),
  'show-again': () => setBlank(''),
  close: closeDialogs,
};

const characterSwitch = /** @type {HTMLInputElement} */ (document.querySelector('#character_keys'));
const goToInput = /** @type {HTMLInputElement} */ (document.querySelector('#goto_number'));

/** @param {string} id */
function dialog(id) {
  return /** @type {HTMLDialogElement} */ (document.getElementById(id));
}

/** @param {string} id */
function openDialog(id) {
  closeDialogs();
  dialog(id).showModal();
}

function closeDialogs() {
  for (const open of document.querySelectorAll('dialog')) open.close();
}

/** Opens all slides as small pictures of themselves. */
function openOverview() {
  openDialog('overview_dialog');
  const links = Array.from(dialog('overview_dialog').querySelectorAll('a'));
  for (const [index, link] of links.entries()) {
    if (link.previousElementSibling) drawThumb(link.previousElementSibling, slides[index]);
    if (index === show.at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  links[show.at].focus();
}

/** Opens the slides as pages and asks for the printer, which can write a PDF. */
function savePdf() {
  const address = new URL(location.href);
  for (const own of ['desk', 'room', 'one-page']) address.searchParams.delete(own);
  address.searchParams.set('print-pdf', 'now');
  window.open(address, '_blank');
}

/** Draws a slide small into a box: as large as on a wide screen, then scaled. @param {Element} box @param {HTMLElement} slide */
function drawThumb(box, slide) {
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  canvas.append(stripOf(slide), copyOf(slide));
  box.replaceChildren(canvas);
  scaleThumb(box);
}

/** @param {Element} box */
function scaleThumb(box) {
  const canvas = /** @type {HTMLElement | null} */ (box.firstElementChild);
  if (canvas) canvas.style.transform = `scale(${box.clientWidth / 1280})`;
}

const thumbSizes = new ResizeObserver((changes) => { for (const { target } of changes) scaleThumb(target); });
for (const box of document.querySelectorAll('.thumb')) thumbSizes.observe(box);

/**
 * Returns a picture of a slide: nothing in it can be reached, read aloud or addressed.
 * @param {HTMLElement} slide
 */
function copyOf(slide) {
  const copy = /** @type {HTMLElement} */ (slide.cloneNode(true));
  for (const name of ['id', 'data-slide', 'hidden']) copy.removeAttribute(name);
  copy.classList.remove('current');
  for (const focusable of copy.querySelectorAll('[tabindex]')) focusable.removeAttribute('tabindex');
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}

/**
 * Asks for a slide's number; digits typed on a slide begin it.
 * @param {string} digits
 */
function openGoTo(digits) {
  openDialog('goto_dialog');
  goToInput.value = digits;
  goToInput.focus();
}

function toggleFullScreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen?.();
  change?.catch(() => {});
}

/** Ends the full screen that a clicker's start key asked for; its end key is no overview. */
function endFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}

/** Returns whether keys of a single character act; the switch is kept in the address. */
function charactersAct() {
  return characterSwitch.checked;
}

function keepSwitch() {
  replaceAddress((address) => {
    if (charactersAct()) address.searchParams.delete('keys');
    else address.searchParams.set('keys', 'off');
  });
}

/** What may be asked for while no slide is to be seen yet. */
const earlyCommands = ['room', 'one-screen', 'full-screen', 'end-full-screen', 'save-pdf', 'help', 'close'];

/** @param {string} name */
function run(name) {
  if (!Object.hasOwn(commands, name)) return;
  if (show.column === 'none' && !earlyCommands.includes(name)) return;
  // A command of the menu or of the overview ends that dialog first.
  if (name !== 'close') closeDialogs();
  commands[name]();
}

function startDialogs() {
  characterSwitch.checked = new URLSearchParams(location.search).get('keys') !== 'off';
  characterSwitch.addEventListener('change', keepSwitch);
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest('[data-command]'));
    if (button) run(button.dataset.command ?? '');
  });
  dialog('overview_dialog').addEventListener('click', (event) => {
    const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-go]'));
    if (!link) return;
    event.preventDefault();
    closeDialogs();
    goTo(Number(link.dataset.go) - 1);
  });
  dialog('overview_dialog').addEventListener('close', () => {
    for (const thumb of document.querySelectorAll('.thumb')) thumb.replaceChildren();
  });
  dialog('goto_dialog').querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = Number(goToInput.value);
    // What is no number stays, to be typed over.
    if (!Number.isInteger(number) || number < 1) { goToInput.select(); return; }
    closeDialogs();
    goTo(number - 1);
  });
}

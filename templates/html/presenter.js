// The presenter: a card that asks how people will see the slides, then the own view of the one who
// presents, or the slides alone; and the room's window.

/** @typedef {'start' | 'desk' | 'one' | 'room'} Mode */

const notes = part('notes_pane');
const noteSizes = [0.9, 1, 1.1, 1.2, 1.3, 1.45, 1.6, 1.75, 1.9, 2.1, 2.3, 2.5, 2.8, 3.2];
/** The largest of them that a pane chooses by itself. */
const mostFitting = noteSizes.indexOf(2.1);
/** By how many sizes the notes are larger than their pane would have them. */
let noteChange = 0;

/** @param {Mode} mode */
function setMode(mode) {
  body.dataset.mode = mode;
  show.column = mode === 'start' ? 'none' : 'current';
  part('start_card').hidden = mode !== 'start';
  showNotes(mode === 'desk');
}

/**
 * Shows the notes beside the slide, or takes them away altogether.
 * @param {boolean} yes
 */
function showNotes(yes) {
  body.toggleAttribute('data-desk', yes);
  notes.hidden = !yes;
  part('hide_notes').hidden = body.dataset.mode !== 'one';
  drawNotes();
  layOut();
}

function drawNotes() {
  const text = part('notes_text');
  const next = slides[show.at + 1];
  if (notes.hidden) {
    text.replaceChildren();
    part('next_slide').replaceChildren();
    return;
  }
  text.replaceChildren(notesOf(slides[show.at])?.content.cloneNode(true) ?? '');
  openLinksApart(text);
  fitNotes();
  notes.scrollTop = 0;
  part('next_slide').hidden = part('next_heading').hidden = !next;
  if (next) drawThumb(part('next_slide'), next);
  part('next_heading').textContent = next ? headingOf(next) : '';
  part('last_slide').hidden = Boolean(next);
}

/** Returns what a slide's heading says. @param {HTMLElement} slide */
function headingOf(slide) {
  return Array.from(slide.querySelectorAll('.words, .part-of'), (one) => one.textContent).join(' ');
}

/** Sets the notes as large as their pane takes without scrolling, or as the facilitator changed that. */
function fitNotes() {
  const text = part('notes_text');
  const set = (/** @type {number} */ at) => { text.style.fontSize = `${noteSizes[at]}rem`; };
  // In one column the pane is as high as its text, and fits any.
  let fitting = getComputedStyle(notes).overflowY === 'visible' ? noteSizes.indexOf(1.2) : mostFitting;
  for (set(fitting); fitting > 1 && notes.scrollHeight > notes.clientHeight; set(fitting)) fitting -= 1;
  set(Math.min(Math.max(fitting + noteChange, 0), noteSizes.length - 1));
}

/** @param {number} by */
function resizeNotes(by) {
  noteChange = Math.min(Math.max(noteChange + by, -noteSizes.length), noteSizes.length);
  fitNotes();
}

/** Opens the room's window; from one screen the notes still come by their own button alone. */
function chooseRoom() {
  const opened = openRoom();
  const atStart = body.dataset.mode === 'start';
  const card = part('room_blocked');
  card.textContent = opened ? '' : card.dataset.text ?? '';
  if (opened && atStart) begin('desk');
  if (!opened && !atStart) openDialog('blocked_dialog');
  tellRoom();
}

/** Tells whether the room's window is there; it is written only when that changes. */
function tellRoom() {
  const state = part('room_state');
  const name = room.other === null ? 'none' : room.other.closed ? 'closed' : 'open';
  const words = state.getAttribute(`data-${name}`) ?? '';
  if (state.textContent !== words) state.textContent = words;
}

/** @param {Mode} mode */
function begin(mode) {
  timer.startsItself = /** @type {HTMLInputElement} */ (part('timer_itself')).checked;
  setMode(mode);
  goTo(show.at);
  changed();
}

/** How long a page that is loaded again goes on as it was; one opened later asks anew. In milliseconds. */
const goesOnFor = 15 * 60 * 1000;

/** Keeps mode and times with the page's address in this tab alone, for when it is loaded again. */
function keepDesk() {
  const mode = body.dataset.mode;
  if (mode === 'start') return;
  replaceAddress(() => {}, { mode, at: Date.now(), timer: keptTimer() });
}

/** Goes on where the page was before it was loaded again. From one screen the notes are asked for anew. */
function restoreDesk() {
  const kept = history.state;
  if (kept === null || !['desk', 'one'].includes(kept.mode) || Date.now() - kept.at > goesOnFor) return false;
  setMode(kept.mode);
  restoreTimer(kept.timer);
  return true;
}

/** Slides alone: no note stays in the page, and a live region tells where the slides are. */
function beRoom() {
  for (const words of document.querySelectorAll('template, .timer, .notes, .upcoming, .start-card, .controls')) words.remove();
  body.dataset.mode = 'room';
  show.column = 'current';
  show.focuses = false;
  layOut();
  document.title = body.dataset.roomTitle ?? '';
  watchers.add(() => {
    const heading = slides[show.at].querySelector('h1, h2');
    part('room_status').textContent = show.blank ? '' : heading?.textContent ?? '';
  });
  stage.addEventListener('dblclick', () => run('full-screen'));
}

Object.assign(commands, {
  room: chooseRoom,
  'one-screen': () => begin('one'),
  'ask-notes': () => (notes.hidden ? openDialog('notes_dialog') : showNotes(false)),
  'show-notes': () => { showNotes(true); notes.focus(); },
  'hide-notes': () => { showNotes(false); goTo(show.at); },
  smaller: () => resizeNotes(-1),
  larger: () => resizeNotes(1),
});

startSlides();
startDialogs();
startInput();
startRoom();
if (room.isHere) {
  beRoom();
} else {
  Object.assign(characterKeys, { s: 'room', p: 'room', '+': 'larger', '=': 'larger', '-': 'smaller' });
  startTimer();
  watchers.add(drawNotes);
  watchers.add(keepDesk);
  setInterval(tellRoom, 1000);
  setInterval(keepDesk, 5000);
  addEventListener('pagehide', keepDesk);
  addEventListener('resize', fitNotes);
  tellRoom();
  if (onePerPage || !restoreDesk()) setMode(onePerPage ? 'one' : 'start');
}

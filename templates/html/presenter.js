// The presenter: a card that asks how people will see the slides, then the own view of the one who
// presents, or the slides alone; and the room's window.

/** @typedef {'start' | 'desk' | 'one' | 'room'} Mode */

const notes = part('notes_pane');
const noteSizes = [1, 1.2, 1.45, 1.75, 2.1, 2.5];
let noteSize = 1;

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
  text.style.fontSize = `${noteSizes[noteSize]}rem`;
  notes.scrollTop = 0;
  part('next_slide').replaceChildren(...(next ? [copyOf(next)] : []));
  part('next_slide').hidden = !next;
  part('last_slide').hidden = Boolean(next);
}

/** @param {number} by */
function resizeNotes(by) {
  noteSize = Math.min(Math.max(noteSize + by, 0), noteSizes.length - 1);
  part('notes_text').style.fontSize = `${noteSizes[noteSize]}rem`;
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
  setMode(mode);
  goTo(show.at);
  changed();
}

/** Slides alone: no note stays in the page, and a live region tells where the slides are. */
function beRoom() {
  for (const words of document.querySelectorAll('template, .timer, .notes, .upcoming, .start-card, .controls')) words.remove();
  body.dataset.mode = 'room';
  show.column = 'current';
  show.focuses = false;
  layOut();
  watchers.add(() => {
    const heading = slides[show.at].querySelector('.visually-hidden:last-child');
    const words = slides[show.at].getAttribute('aria-label');
    part('room_status').textContent = show.blank ? '' : `${heading?.textContent ?? ''}: ${words ?? ''}`;
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
  setInterval(tellRoom, 1000);
  tellRoom();
  setMode(onePerPage ? 'one' : 'start');
}

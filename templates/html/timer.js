// The countdown: seven minutes with each section's share as a track, and each question's own minutes.
// One of them runs at a time: on a question slide the question's, on any other the seven minutes.

/** @typedef {'stopped' | 'running' | 'paused'} TimerState */

const tracks = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('.tracks > li')));
const shares = tracks.map((track) => Number(track.dataset.seconds));
const allSeconds = shares.reduce((sum, share) => sum + share, 0);

const timer = {
  /** @type {TimerState} */
  state: 'stopped',
  /** When it last counted, in milliseconds. */
  counted: 0,
  /** Seconds left of the seven minutes; below 0 they are over. */
  left: allSeconds,
  /** Seconds left of each question, by the slide's id. @type {Map<string, number>} */
  questions: new Map(),
};

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Returns the notes of a slide, not yet drawn. @param {HTMLElement} slide */
function notesOf(slide) {
  return /** @type {HTMLTemplateElement | null} */ (document.querySelector(`template[data-notes="${slide.id}"]`));
}

/** Returns what is left of the present slide's question, or null where it asks none. */
function questionLeft() {
  const slide = slides[show.at];
  const seconds = notesOf(slide)?.dataset.seconds;
  if (seconds === undefined) return null;
  return timer.questions.get(slide.id) ?? Number(seconds);
}

/** @param {TimerState} state */
function setTimer(state) {
  timer.state = state;
  timer.counted = Date.now();
  body.dataset.timer = state;
  drawTimer();
  changed();
}

function toggleTimer() {
  count();
  setTimer(timer.state === 'running' ? 'paused' : 'running');
}

function resetTimer() {
  timer.left = allSeconds;
  timer.questions.clear();
  setTimer('stopped');
}

/** Takes the time since the last count off what is running. */
function count() {
  const now = Date.now();
  if (timer.state === 'running') {
    const passed = Math.max(now - timer.counted, 0) / 1000;
    const left = questionLeft();
    if (left === null) timer.left -= passed;
    else timer.questions.set(slides[show.at].id, left - passed);
  }
  timer.counted = now;
  drawTimer();
}

/**
 * Returns seconds as people read them: `6:05`, or `+0:12` once they are over.
 * @param {number} seconds
 */
function asTime(seconds) {
  const whole = Math.abs(Math.ceil(seconds));
  const over = Math.ceil(seconds) < 0 ? '+' : '';
  return `${over}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Tells how the time stands to the present section's share: a word of the page's, or ''. */
function pace() {
  const step = Number(slides[show.at].dataset.step ?? 0);
  if (timer.left < 0) return 'over';
  if (timer.state === 'stopped' || step === 0 || questionLeft() !== null) return '';
  const passed = allSeconds - timer.left;
  const start = shares.slice(0, step - 1).reduce((sum, share) => sum + share, 0);
  if (passed < start) return 'ahead';
  return passed > start + shares[step - 1] ? 'behind' : 'on-time';
}

function drawTimer() {
  part('time_left').textContent = asTime(timer.left);
  part('time_now').textContent = new Date().toLocaleTimeString(page.lang, { hour: '2-digit', minute: '2-digit' });
  const left = questionLeft();
  part('question_time').hidden = left === null;
  part('question_countdown').textContent = left === null ? '' : asTime(left);
  const toggle = part('timer_toggle');
  toggle.textContent = (timer.state === 'running' ? toggle.dataset.pause : toggle.dataset.start) ?? '';
  const word = left !== null && left < 0 ? 'over' : pace();
  part('time_pace').dataset.pace = word;
  part('time_pace').textContent = word === '' ? '' : part('time_pace').getAttribute(`data-${word}`);
  drawTracks();
}

function drawTracks() {
  let before = 0;
  const step = slides[show.at].dataset.step;
  for (const [index, track] of tracks.entries()) {
    const done = (allSeconds - timer.left - before) / Math.max(shares[index], 1);
    const fill = /** @type {HTMLElement} */ (track.querySelector('.fill'));
    fill.style.width = `${Math.min(Math.max(done, 0), 1) * 100}%`;
    if (String(index + 1) === step) track.setAttribute('aria-current', 'step');
    else track.removeAttribute('aria-current');
    before += shares[index];
  }
  for (const arc of document.querySelectorAll('.progress .arc')) {
    arc.classList.toggle('now', arc.getAttribute('data-step') === step);
  }
}

function startTimer() {
  for (const [index, track] of tracks.entries()) track.style.flexGrow = String(Math.max(shares[index], 15));
  Object.assign(commands, { timer: toggleTimer, reset: () => openDialog('reset_dialog'), 'reset-now': resetTimer });
  Object.assign(characterKeys, { t: 'timer', r: 'reset' });
  watchers.add(count);
  setInterval(count, 250);
  drawTimer();
}

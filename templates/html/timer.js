// The countdown: seven minutes with each section's share as a track, and each question's own minutes.
// One of them runs at a time: on a question slide the question's, on any other the seven minutes.
// What each part took is kept in the page's memory alone, and shown at the end.

/** @typedef {'stopped' | 'running' | 'paused'} TimerState */

const trackItems = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('.tracks > li')));
const shares = trackItems.map((item) => Number(item.dataset.seconds));

const timer = {
  /** @type {TimerState} */
  state: 'stopped',
  /** When it last counted, in milliseconds, and on which slide, from 0. */
  counted: 0,
  place: 0,
  /** The seven sections. */
  tracks: shares.map(unspent),
  /** Seconds of the seven minutes that went by on slides of no section. */
  besides: 0,
  /** The questions, by number; one of many words has several slides. @type {Map<string, Track>} */
  questions: new Map(),
  /** Whether it starts by itself at the first section. */
  startsItself: false,
};

/** @param {number} planned @returns {Track} */
function unspent(planned) {
  return { planned, actual: 0 };
}

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Returns the notes of a slide, not yet drawn. @param {HTMLElement} slide */
function notesOf(slide) {
  return /** @type {HTMLTemplateElement | null} */ (document.querySelector(`template[data-notes="${slide.id}"]`));
}

/** Returns the section that a slide belongs to, from 1; 0 where it belongs to none. @param {HTMLElement} slide */
function stepOf(slide) {
  return Number(slide.dataset.step ?? 0);
}

/** Returns the track of a slide's section, or null where it is on none. @param {HTMLElement} slide */
function sectionOf(slide) {
  return timer.tracks[stepOf(slide) - 1] ?? null;
}

/**
 * Returns the track of a slide's question, or null where it asks none, or tells its section first and
 * that has time left.
 * @param {HTMLElement} slide
 */
function questionOf(slide) {
  const told = notesOf(slide)?.dataset.tells !== undefined ? sectionOf(slide) : null;
  return told && told.actual < told.planned ? null : ownQuestionOf(slide);
}

/** Returns the track of a slide's question, or null where it asks none. @param {HTMLElement} slide */
function ownQuestionOf(slide) {
  const { question, seconds } = notesOf(slide)?.dataset ?? {};
  if (question === undefined) return null;
  const track = timer.questions.get(question) ?? unspent(Number(seconds));
  timer.questions.set(question, track);
  return track;
}

/** Returns the seconds of the seven minutes that have passed. */
function passed() {
  return spentIn(timer.tracks) + timer.besides;
}

/** @param {TimerState} state */
function setTimer(state) {
  timer.state = state;
  timer.counted = Date.now();
  body.dataset.timer = state;
  drawTimer();
  changed();
}

/** Returns what is kept while the page is loaded again, in the page's own history. */
function keptTimer() {
  const { state, counted, tracks, besides, questions, startsItself } = timer;
  return { state, counted, tracks, besides, questions: Array.from(questions), startsItself };
}

/** @param {ReturnType<typeof keptTimer>} kept */
function restoreTimer(kept) {
  Object.assign(timer, { ...kept, questions: new Map(kept.questions), place: show.at });
  body.dataset.timer = timer.state;
  count();
}

function toggleTimer() {
  count();
  setTimer(timer.state === 'running' ? 'paused' : 'running');
}

function resetTimer() {
  Object.assign(timer, { tracks: shares.map(unspent), besides: 0 });
  timer.questions.clear();
  timer.startsItself = false;
  setTimer('stopped');
}

/** Puts the time since the last count on what showed then: a question, a section, or neither. */
function count() {
  const now = Date.now();
  if (timer.state === 'running') {
    const seconds = Math.max(now - timer.counted, 0) / 1000;
    const slide = slides[timer.place];
    const track = questionOf(slide) ?? sectionOf(slide);
    if (track) track.actual += seconds;
    else timer.besides += seconds;
  }
  timer.counted = now;
  timer.place = show.at;
  if (timer.state === 'stopped' && timer.startsItself && stepOf(slides[show.at]) === 1) setTimer('running');
  else drawTimer();
}

/**
 * Returns a track in figures: what it took of what was planned.
 * @param {Track} track
 */
function inFigures({ planned, actual }) {
  const words = part('track_time').dataset.words ?? '';
  return words.replace('{n}', asTime(Math.floor(actual))).replace('{m}', asTime(planned));
}

/**
 * Returns a track as it is read aloud.
 * @param {Track} track
 */
function inWords({ planned, actual }) {
  const words = part('track_time').dataset.spoken ?? '';
  return words.replace('{n}', asTime(planned)).replace('{m}', asTime(Math.floor(actual)));
}

/**
 * Returns how the time stands, of the question or of the seven minutes, and by how many seconds.
 * @returns {[Pace, number]}
 */
function presentPace() {
  const slide = slides[show.at];
  const question = questionOf(slide);
  if (question) {
    const over = question.planned > 0 && isOver(question);
    return [over ? 'over' : '', question.actual - question.planned];
  }
  const step = timer.state === 'stopped' ? 0 : stepOf(slide);
  return [paceOf(timer.tracks, step, passed()), apartBy(timer.tracks, step, passed())];
}

/** Draws the pace; it is read aloud when it changes, not with each second. */
function drawPace() {
  const [pace, seconds] = presentPace();
  const line = part('time_pace');
  const words = pace === '' ? '' : (line.getAttribute(`data-${pace}`) ?? '').replace('{n}', asTime(Math.floor(seconds)));
  if (line.textContent !== words) line.textContent = words;
  if (line.dataset.pace === pace) return;
  line.dataset.pace = pace;
  part('pace_status').textContent = words;
}

function drawTimer() {
  part('time_left').textContent = asTime(plannedIn(timer.tracks) - passed());
  part('time_now').textContent = new Date().toLocaleTimeString(page.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const question = questionOf(slides[show.at]);
  // A question with no minutes of its own is asked if time allows.
  part('question_time').hidden = !question?.planned;
  part('question_countdown').textContent = question ? asTime(question.planned - question.actual) : '';
  const present = question ? null : sectionOf(slides[show.at]);
  part('track_line').hidden = !present;
  part('track_time').textContent = present ? inFigures(present) : '';
  const toggle = part('timer_toggle');
  toggle.textContent = toggle.getAttribute(`data-${timer.state}`) ?? '';
  drawPace();
  drawTracks();
  drawTimes();
}

function drawTracks() {
  const step = stepOf(slides[show.at]);
  for (const [index, item] of trackItems.entries()) {
    const track = timer.tracks[index];
    const fill = /** @type {HTMLElement} */ (item.querySelector('.fill'));
    fill.style.width = `${filled(track) * 100}%`;
    item.toggleAttribute('data-over', isOver(track));
    /** @type {HTMLElement} */ (item.querySelector('.figures')).textContent = inWords(track);
    if (index + 1 === step) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  for (const arc of document.querySelectorAll('.progress .arc')) {
    arc.classList.toggle('now', Number(arc.getAttribute('data-step')) === step);
  }
}

/**
 * Returns what a row of the table of times tells of: a section's number, a question's id, the slides
 * of no section, or all but the questions.
 * @param {string} of @returns {Track | null}
 */
function trackOf(of) {
  if (of === 'besides') return { planned: 0, actual: timer.besides };
  if (of === 'all') return { planned: plannedIn(timer.tracks), actual: passed() };
  const slide = slides.find(({ id }) => id === of);
  return slide ? ownQuestionOf(slide) : timer.tracks[Number(of) - 1];
}

/** Fills the table of planned and actual times, which shows after the last section. */
function drawTimes() {
  const lastStep = slides.findLastIndex((slide) => slide.dataset.step !== undefined);
  part('times').hidden = show.at <= lastStep;
  const rows = /** @type {NodeListOf<HTMLElement>} */ (part('times').querySelectorAll('[data-of]'));
  for (const row of rows) {
    const track = trackOf(row.dataset.of ?? '');
    const [planned, actual] = row.querySelectorAll('td');
    planned.textContent = asTime(track?.planned ?? 0);
    actual.textContent = asTime(Math.floor(track?.actual ?? 0));
  }
}

/**
 * Asks before a page with a timer in it is left: what it counted would be gone. A telephone number or
 * e-mail address that was pressed leaves the page where it is, although browsers ask as if it did not.
 * @param {Event} event
 */
function keepTimer(event) {
  const pressed = document.activeElement?.closest('a[href^="tel:"], a[href^="mailto:"]');
  if (timer.state !== 'stopped' && !pressed) event.preventDefault();
}

function startTimer() {
  for (const [index, item] of trackItems.entries()) item.style.flexGrow = String(Math.max(shares[index], 15));
  Object.assign(commands, { timer: toggleTimer, reset: () => openDialog('reset_dialog'), 'reset-now': resetTimer });
  Object.assign(characterKeys, { t: 'timer', r: 'reset' });
  watchers.add(count);
  setInterval(count, 250);
  addEventListener('beforeunload', keepTimer);
  drawTimer();
}

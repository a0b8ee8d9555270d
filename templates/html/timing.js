// What the countdown reckons, apart from the page that shows it: seconds in, times and words out.

/**
 * A part of the session: the seconds that were planned for it, and those that it took.
 * @typedef {{ planned: number, actual: number }} Track
 */

/** @typedef {'' | 'ahead' | 'on-time' | 'behind' | 'over'} Pace */

/**
 * Returns the seconds planned for some tracks together.
 * @param {Track[]} tracks
 */
function plannedIn(tracks) {
  return tracks.reduce((sum, track) => sum + track.planned, 0);
}

/**
 * Returns the seconds that some tracks took together.
 * @param {Track[]} tracks
 */
function spentIn(tracks) {
  return tracks.reduce((sum, track) => sum + track.actual, 0);
}

/**
 * Returns the seconds that are left, as people read them: `6:05`, or `+0:12` once they are over.
 * @param {number} seconds
 */
function asTime(seconds) {
  const whole = Math.ceil(seconds);
  const [minutes, rest] = [Math.floor(Math.abs(whole) / 60), Math.abs(whole) % 60];
  return `${whole < 0 ? '+' : ''}${minutes}:${String(rest).padStart(2, '0')}`;
}

/**
 * Returns how the time that has passed stands to the share of section `step`, counted from 1; of no
 * section it is 0, and there is nothing to tell until the time is over.
 * @param {Track[]} tracks @param {number} step @param {number} passed @returns {Pace}
 */
function paceOf(tracks, step, passed) {
  if (passed > plannedIn(tracks)) return 'over';
  if (step === 0) return '';
  const start = plannedIn(tracks.slice(0, step - 1));
  if (passed < start) return 'ahead';
  return passed > start + tracks[step - 1].planned ? 'behind' : 'on-time';
}

/**
 * Returns by how many seconds the time that has passed is ahead of the share of section `step`, behind
 * it, or over.
 * @param {Track[]} tracks @param {number} step @param {number} passed
 */
function apartBy(tracks, step, passed) {
  const pace = paceOf(tracks, step, passed);
  if (pace === 'over') return passed - plannedIn(tracks);
  if (pace === 'ahead') return plannedIn(tracks.slice(0, step - 1)) - passed;
  return pace === 'behind' ? passed - plannedIn(tracks.slice(0, step)) : 0;
}

/**
 * Returns how much of a track is filled, from 0 to 1.
 * @param {Track} track
 */
function filled(track) {
  return Math.min(track.actual / Math.max(track.planned, 1), 1);
}

/**
 * Returns whether a track took longer than was planned, by a second that people see.
 * @param {Track} track
 */
function isOver(track) {
  return Math.floor(track.actual) > track.planned;
}

// The room's window: the same file in a second window, which shows slides alone and stays in step.
// Messages go by every way that the browser has, because files have fewer than sites; each counts
// once. All of these ways reach other pages too, so a message carries a token drawn at run time and
// handed over in the new window's address; it holds numbers and states, never words. Storage tells its
// keys and values to every page of the disk, so it is used only where nothing else is heard.

/** @typedef {{ app: string, token: string, from: string, turn: number, kind: string, slide: number, blank: Blank, timer: string }} Message */

/** Returns 128 random bits. */
function drawToken() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const tokenShape = /^[0-9a-f]{32}$/;
const parameters = new URLSearchParams(location.search);
const asked = parameters.get('room') ?? '';
/** The token of a presenter that was loaded again while its room's window stayed open. */
const kept = parameters.get('desk') ?? '';

const room = {
  /** Whether this is the room's window. */
  isHere: tokenShape.test(asked),
  token: [asked, kept].find((token) => tokenShape.test(token)) ?? drawToken(),
  /** This window's name in messages. */
  self: drawToken(),
  turn: 0,
  /** The last turn heard of each window. @type {Map<string, number>} */
  heard: new Map(),
  /** The window at the other end. @type {Window | null} */
  other: null,
  /** @type {BroadcastChannel | null} */
  channel: null,
  /** Whether a message is being followed, which must not be answered. */
  following: false,
  /** Whether storage is needed: nothing else was heard in time. */
  stores: false,
};

const storageKey = 'sevenmin';
/** How long the room waits before it says again that it is there, in milliseconds. */
const helloEvery = 1000;

/**
 * Returns whether what came is a message of ours, in every part.
 * @param {unknown} data
 * @returns {data is Message}
 */
function isMessage(data) {
  if (typeof data !== 'object' || data === null) return false;
  const message = /** @type {Record<string, unknown>} */ (data);
  return message.app === 'sevenmin' && message.token === room.token
    && typeof message.from === 'string' && tokenShape.test(message.from) && message.from !== room.self
    && Number.isInteger(message.turn)
    && (message.kind === 'hello' || message.kind === 'state')
    && Number.isInteger(message.slide) && Number(message.slide) >= 1 && Number(message.slide) <= slides.length
    && ['', 'black', 'white'].includes(String(message.blank))
    && ['stopped', 'running', 'paused'].includes(String(message.timer));
}

/** @param {'hello' | 'state'} kind */
function send(kind) {
  room.turn += 1;
  /** @type {Message} */
  const message = {
    app: 'sevenmin', token: room.token, from: room.self, turn: room.turn, kind,
    slide: show.at + 1, blank: show.blank, timer: body.dataset.timer ?? 'stopped',
  };
  room.channel?.postMessage(message);
  // A file's origin is opaque and cannot be named as the target.
  if (room.other && !room.other.closed) room.other.postMessage(message, location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin);
  if (!room.stores) return;
  try {
    localStorage.setItem(storageKey, JSON.stringify(message));
    localStorage.removeItem(storageKey);
  } catch {
    // Storage is blocked; the other ways remain.
  }
}

/** @param {unknown} data */
function receive(data) {
  if (!isMessage(data) || data.turn <= (room.heard.get(data.from) ?? 0)) return;
  const known = room.heard.has(data.from);
  room.heard.set(data.from, data.turn);
  // A window that is known says only that it is still there.
  if (data.kind === 'hello') { if (!known) send('state'); return; }
  room.following = true;
  // A focus that stood on the slide goes on with it; one on a button stays there.
  goTo(data.slide - 1, { focus: show.focuses && slides[show.at].contains(document.activeElement) });
  setBlank(data.blank);
  if (room.isHere) body.dataset.timer = data.timer;
  room.following = false;
}

/**
 * Follows a message from the window at the other end; a desk that was loaded again learns from the
 * token which window that is.
 * @param {MessageEvent} event
 */
function receiveFromWindow(event) {
  const lost = !room.isHere && (room.other === null || room.other.closed) && event.source !== window;
  if (lost && isMessage(event.data)) room.other = /** @type {Window} */ (event.source);
  if (event.source === room.other) receive(event.data);
}

/** Opens the room's window; returns whether the browser did. */
function openRoom() {
  replaceAddress((own) => { own.searchParams.set('desk', room.token); });
  const address = new URL(location.href);
  address.searchParams.delete('desk');
  address.searchParams.set('room', room.token);
  address.hash = addressOf(slides[show.at].id);
  room.other = window.open(address, 'sevenmin-room', 'popup,width=1280,height=720');
  if (room.other) storeIfUnheard();
  return room.other !== null;
}

/** Uses storage where no other way was heard in time. */
function storeIfUnheard() {
  setTimeout(() => { room.stores = room.heard.size === 0; }, 3 * helloEvery);
}

function startRoom() {
  try {
    room.channel = new BroadcastChannel(`sevenmin-${room.token}`);
    room.channel.addEventListener('message', (event) => receive(event.data));
  } catch {
    // No channels here; the other ways remain.
  }
  if (room.isHere) room.other = window.opener;
  addEventListener('message', receiveFromWindow);
  addEventListener('storage', (event) => {
    if (event.key !== storageKey || event.newValue === null) return;
    try {
      receive(JSON.parse(event.newValue));
    } catch {
      // Not ours.
    }
  });
  watchers.add(() => { if (!room.following) send('state'); });
  if (!room.isHere) return;
  send('hello');
  storeIfUnheard();
  setInterval(() => send('hello'), helloEvery);
}

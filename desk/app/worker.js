// The worker: the library in WebAssembly. One call at a time; whatever throws here ends it, and another
// one is started in its place.

/** @typedef {{ memory: WebAssembly.Memory, reserve: (length: number) => number, answer: () => number, answer_length: () => number }} Library */

/** @type {Library | null} */
let library = null;

/** A loop of five million turns, to learn whether WebAssembly is interpreted here. */
const LOOP = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 27, 1, 25, 1,
  1, 127, 3, 64, 32, 1, 32, 0, 106, 33, 1, 32, 0, 65, 1, 107, 34, 0, 13, 0, 11, 32, 1, 11,
];
const TURNS = 5_000_000;

/** The characters that stand for 0 to 90, as assemble/pairs.rs writes them. */
const CHARACTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((one) => !'<>&'.includes(one));

/** Reads how many bytes there are, and the bytes: two characters hold thirteen bits. @param {string} text */
function bytesOf(text) {
  const values = new Uint8Array(128);
  CHARACTERS.forEach((one, value) => { values[one.charCodeAt(0)] = value; });
  const bytes = new Uint8Array(parseInt(text, 10));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let index = text.indexOf(' ') + 1; at < bytes.length; index += 2) {
    held |= (values[text.charCodeAt(index)] + 91 * values[text.charCodeAt(index + 1)]) << bits;
    bits += 13;
    while (bits >= 8) {
      bytes[at] = held;
      at += 1;
      held >>>= 8;
      bits -= 8;
    }
  }
  return bytes;
}

/** @param {string} text */
function compile(text) {
  // WebKit does not read a blob's stream here.
  const packed = new ReadableStream({
    start(stream) {
      stream.enqueue(bytesOf(text));
      stream.close();
    },
  });
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }));
}

/** How many milliseconds the loop takes, at best. */
function timeLoop() {
  const { f } = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(LOOP))).exports);
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    f(TURNS);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** @param {{ module?: WebAssembly.Module, text?: string }} from */
async function start({ module, text }) {
  const compiled = module ?? await compile(text ?? '');
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(compiled)) {
    imports[from] ??= {};
    imports[from][name] = () => { throw new Error('The library asked its host for something'); };
  }
  const { exports } = await WebAssembly.instantiate(compiled, imports);
  library = /** @type {any} */ (exports);
  postMessage({ ready: true, module: module ? undefined : compiled, loop: timeLoop() });
}

/** Half a character, as a clipboard may hand it over, is no text; what stands for it is. */
/** @param {string} _ @param {unknown} value */
function wellFormed(_, value) {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** @param {object} words @param {Uint8Array[]} pieces */
function ask(words, pieces) {
  if (!library) throw new Error('not ready');
  const head = new TextEncoder().encode(JSON.stringify({ ...words, pieces: pieces.map((piece) => piece.length) }, wellFormed));
  const length = 4 + head.length + pieces.reduce((sum, piece) => sum + piece.length, 0);
  const room = library.reserve(length);
  const bytes = new Uint8Array(library.memory.buffer, room, length);
  new DataView(library.memory.buffer).setUint32(room, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const place = library.answer();
  return unpack(new Uint8Array(library.memory.buffer, place, library.answer_length()));
}

/** @param {Uint8Array} bytes */
function unpack(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const words = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + length)));
  let at = 4 + length;
  const pieces = words.pieces.map((/** @type {number} */ size) => bytes.slice(at, at += size));
  return { words, pieces };
}

addEventListener('message', async ({ data }) => {
  try {
    if (data.start) {
      await start(data.start);
    } else {
      const { words, pieces } = ask(data.words, data.pieces);
      /** @type {any} */ (globalThis).postMessage({ id: data.id, words, pieces }, pieces.map((/** @type {Uint8Array} */ piece) => piece.buffer));
    }
  } catch {
    // What was thrown may quote the text, so it is not told.
    postMessage({ id: data.id, died: true });
  }
});

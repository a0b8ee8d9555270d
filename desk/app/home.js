// Where a briefing lives: the file or the folder that it was opened from, where the browser lets it be
// written back there. Whoever sits there is asked by the browser, once, when something is saved.

/** @typedef {{ text: string, pictures: Map<string, Uint8Array<ArrayBuffer>>, packed: Uint8Array<ArrayBuffer> | null }} Saved */
/** @typedef {FileSystemFileHandle & { queryPermission?: Function, requestPermission?: Function }} FileHandle */

/** Whether this browser lets files be opened to be written back. */
export const canPickFiles = () => typeof Reflect.get(globalThis, 'showOpenFilePicker') === 'function';

/** Whether it lets folders be opened so. */
export const canPickFolders = () => typeof Reflect.get(globalThis, 'showDirectoryPicker') === 'function';

/** Asks for a file; nothing where nobody chose one. @returns {Promise<FileHandle | null>} */
export async function pickFile() {
  const show = Reflect.get(globalThis, 'showOpenFilePicker');
  const [handle] = await show({ types: [{ accept: { 'application/toml': ['.toml'], 'application/zip': ['.zip'] } }] });
  return handle ?? null;
}

/** A file that was opened. */
export class Home {
  /** Pictures that stand in the folder already. @type {Set<string>} */
  #kept = new Set();

  /**
   * @param {FileHandle} file
   * @param {{ folder: any, path: string, pictures: Iterable<string>, taken: Set<string> } | null} [within] the folder
   *   it was opened from, with the paths that are taken there
   */
  constructor(file, within = null) {
    this.file = file;
    this.within = within;
    this.#kept = new Set(within?.pictures);
  }

  get name() { return this.file.name; }

  /** Whether a path is somebody's file. @param {string} path */
  holds(path) { return this.within?.taken.has(path) ?? false; }

  /** Whether it may be written without a question. */
  async isOpen() {
    return (await this.file.queryPermission?.({ mode: 'readwrite' })) === 'granted';
  }

  /** Whether it was written: not where it may not be, or cannot hold this. @param {Saved} saved */
  async save({ text, pictures, packed }) {
    const isZip = /\.zip$/i.test(this.name);
    const isPacked = packed !== null && !this.within;
    if (isZip !== isPacked) return false;
    // What was taken away again, or undone, is not written.
    const isNamed = (/** @type {string} */ path) => text.includes(path.split('/').at(-1) ?? path);
    const more = this.within ? [...pictures].filter(([path]) => !this.#kept.has(path) && isNamed(path)) : [];
    try {
      if (!(await isGranted(more.length > 0 ? this.within?.folder : this.file))) return false;
      for (const [path, bytes] of more) await this.#keep(path, bytes);
      await write(this.file, isZip && packed ? packed : text);
      return true;
    } catch {
      // Forbidden by a policy, or the file is gone: a download always works.
      return false;
    }
  }

  /** @param {string} path @param {Uint8Array<ArrayBuffer>} bytes */
  async #keep(path, bytes) {
    const folders = path.split('/');
    const name = folders.pop() ?? path;
    let folder = this.within?.folder;
    for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
    // What somebody else has put there meanwhile is theirs.
    if (await folder.getFileHandle(name).then(() => true, () => false)) throw new Error('taken');
    await write(await folder.getFileHandle(name, { create: true }), bytes);
    this.#kept.add(path);
  }
}

/** Whether a file, or all of a folder, may be written; asks where that is not known. @param {FileHandle} handle */
async function isGranted(handle) {
  const mode = { mode: 'readwrite' };
  return (await handle.queryPermission?.(mode)) === 'granted' || (await handle.requestPermission?.(mode)) === 'granted';
}

/** @param {FileSystemFileHandle} file @param {string | Uint8Array<ArrayBuffer>} content */
async function write(file, content) {
  const out = await file.createWritable();
  await out.write(content);
  await out.close();
}

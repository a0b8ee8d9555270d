// A partnership's settings and its private list, for the session alone.

import { input, part, tell } from './dom.js';
import { word } from './words.js';

/** @typedef {import('./engine.js').Table['settings']} Settings */

/** @param {File} file */
const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

/**
 * Takes what is chosen. No name of a private list is shown: it is often that of the person.
 * @param {Settings} settings @param {() => void} changed
 */
export function chooseSettings(settings, changed) {
  input('settings_files').addEventListener('change', async () => {
    const files = Array.from(input('settings_files').files ?? []);
    settings.names = files.map((file) => file.name);
    settings.files = await Promise.all(files.map(bytesOf));
    settings.version += 1;
    changed();
  });
  input('private_list').addEventListener('change', async () => {
    const [file] = input('private_list').files ?? [];
    settings.list = file ? await bytesOf(file) : null;
    settings.version += 1;
    changed();
  });
}

/** @param {Settings} settings */
export function speakSettings(settings) {
  const lines = [];
  if (settings.names.length > 0) lines.push(word('settings_in_use', { names: settings.names.join(', ') }));
  if (settings.list) lines.push(word('list_in_use'));
  tell(part('settings_state'), lines.join(' '));
}

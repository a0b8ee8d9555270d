// The page's parts, by their ids, and copies of its templates.

/** @param {string} id */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id */
export const button = (id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

/** @param {string} id */
export const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** Returns a copy of the first element of a template. @param {string} id */
export function copy(id) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}

/** @param {ParentNode} within @param {string} selector */
export const find = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** Returns words with what stands between backticks marked. @param {string} words */
export function marked(words) {
  return words.split('`').map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}

/** Shows words in a line that is there, or hides it. @param {HTMLElement} line @param {string} words */
export function tell(line, words) {
  if (line.textContent !== words) line.textContent = words;
  line.hidden = words === '';
}

/** Says on every screen that something of the browser is missing. @param {string} words */
export function tellOfBrowser(words) {
  for (const line of document.querySelectorAll('.engine-notice')) tell(/** @type {HTMLElement} */ (line), words);
}

/** Says what the briefing is called. One that was never drawn may be called by a private name. @param {string} title @param {boolean} [isNone] */
export function showTitle(title, isNone = false) {
  part('title').textContent = title;
  part('title').toggleAttribute('data-none', isNone);
}

/** Hands a file to whoever sits there. @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

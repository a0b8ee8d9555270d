// Addresses of slides: `#/findings`, or `#/3` counted from 1. A slide that holds several parts answers
// to the address of each, and is written as the first.

/**
 * Returns the place of the slide that an address names, from 0; null where it names none.
 * @param {string} hash @param {string[][]} ids
 */
function placeOf(hash, ids) {
  // A link to a piece of text ends in a directive, which is not ours.
  const name = hash.replace(/^#\/?/, '').replace(/:~:.*$/, '');
  if (/^\d{1,4}$/.test(name)) return Math.min(Math.max(Number(name), 1), ids.length) - 1;
  const place = ids.findIndex((own) => own.includes(name));
  return name === '' || place < 0 ? null : place;
}

/**
 * Returns the address of the slide with an id.
 * @param {string} id
 */
function addressOf(id) {
  return `#/${id}`;
}

// The plainest zip there is: files as they are, without a time.

import { crc32 } from 'node:zlib';

/** @param {Record<string, Buffer>} files @returns {Buffer} */
export function zipOf(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), shared, path, bytes);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), shared, place, path);
    at += 30 + path.length + bytes.length;
  }
  const held = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(held.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, held, Buffer.from('PK\x05\x06'), end]);
}

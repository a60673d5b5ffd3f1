const stride = 16; // bytes taken at once

/** Table k, 256 entries from 256 k on: what a byte comes to that is followed by k zero bytes. */
const tables = new Int32Array(stride * 256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  tables[byte] = remainder;
}
for (let i = 256; i < tables.length; i++) tables[i] = (tables[i - 256] >>> 8) ^ tables[tables[i - 256] & 0xff];

/** What the four bytes of a word come to, with `after` bytes between them and the end of the stride. */
function wordRemainder(word: number, after: number): number {
  const first = 256 * after; // of the table of its last byte
  return (
    tables[first + 768 + (word & 0xff)] ^
    tables[first + 512 + ((word >>> 8) & 0xff)] ^
    tables[first + 256 + ((word >>> 16) & 0xff)] ^
    tables[first + (word >>> 24)]
  );
}

/** CRC-32 of bytes, as zlib, PNG and Ethernet compute it, by tables for sixteen bytes at once. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let remainder = -1;
  let i = 0;
  for (; i + stride <= bytes.length; i += stride)
    remainder =
      wordRemainder(remainder ^ view.getInt32(i, true), 12) ^
      wordRemainder(view.getInt32(i + 4, true), 8) ^
      wordRemainder(view.getInt32(i + 8, true), 4) ^
      wordRemainder(view.getInt32(i + 12, true), 0);
  for (; i < bytes.length; i++) remainder = (remainder >>> 8) ^ tables[(remainder ^ bytes[i]) & 0xff];
  return ~remainder >>> 0;
}

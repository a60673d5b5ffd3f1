/** Bytes that a column of integers takes: as many planes as its largest value needs, low byte first, after their number. */
function planesOf(values: Int32Array): number {
  let bits = 0;
  for (let i = 0; i < values.length; i++) bits |= (values[i] << 1) ^ (values[i] >> 31);
  return bits >>> 0 === 0 ? 0 : 1 + Math.floor((31 - Math.clz32(bits)) / 8);
}

/** Signed integers as bytes: zigzag (0, -1, 1, -2 ... become 0, 1, 2, 3 ...), then byte planes, which deflate well. */
export function encodeColumn(values: Int32Array): Uint8Array {
  const planes = planesOf(values);
  const count = values.length;
  const bytes = new Uint8Array(1 + planes * count);
  bytes[0] = planes;
  for (let i = 0; i < count; i++) {
    const folded = (values[i] << 1) ^ (values[i] >> 31);
    for (let plane = 0; plane < planes; plane++) bytes[1 + plane * count + i] = folded >>> (8 * plane);
  }
  return bytes;
}

/** The inverse of encodeColumn: `count` integers that begin at `offset`, and where the next thing begins. */
export function decodeColumn(bytes: Uint8Array, offset: number, count: number): { values: Int32Array; end: number } {
  const planes = bytes[offset];
  const start = offset + 1;
  const end = start + planes * count;
  if (!(planes <= 4 && end <= bytes.length)) throw new RangeError('a column reaches past the end of its block');
  const values = new Int32Array(count);
  if (planes === 1) readOnePlane(values, bytes, start);
  else if (planes === 2) readTwoPlanes(values, bytes, start);
  else if (planes > 2) readPlanes(values, bytes, start, planes);
  return { values, end };
}

function readOnePlane(values: Int32Array, bytes: Uint8Array, start: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (bytes[start + i] >>> 1) ^ -(bytes[start + i] & 1);
}

function readTwoPlanes(values: Int32Array, bytes: Uint8Array, start: number): void {
  const second = start + values.length;
  for (let i = 0; i < values.length; i++) {
    const folded = bytes[start + i] | (bytes[second + i] << 8);
    values[i] = (folded >>> 1) ^ -(folded & 1);
  }
}

/** Any number of planes; the two above do the same in a fifth of the time, and hardly ever are there more. */
function readPlanes(values: Int32Array, bytes: Uint8Array, start: number, planes: number): void {
  for (let i = 0; i < values.length; i++) {
    let folded = 0;
    for (let plane = 0; plane < planes; plane++) folded |= bytes[start + plane * values.length + i] << (8 * plane);
    values[i] = (folded >>> 1) ^ -(folded & 1);
  }
}

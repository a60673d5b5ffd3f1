import { decodeColumn, encodeColumn } from './column.ts';

/** Whole numbers in rows that a serial names; rows ascend by serial, so that two tables can be walked side by side. */
export interface Table {
  serials: Int32Array; // unsigned 32-bit, kept as their bit pattern
  columns: Int32Array[];
}

/** A table of no rows. */
export function emptyTable(columnCount: number): Table {
  return { serials: new Int32Array(0), columns: Array.from({ length: columnCount }, () => new Int32Array(0)) };
}

/** The order that sorts unique serials; packs serial and index into one double, exact up to 2^21 rows. */
export function orderOf(serials: Uint32Array): Uint32Array {
  if (serials.length >= 0x200000) throw new RangeError(`${serials.length} rows: a frame holds fewer than 2^21`);
  const keys = new Float64Array(serials.length);
  for (let i = 0; i < keys.length; i++) keys[i] = serials[i] * 0x200000 + i;
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[i] = keys[i] % 0x200000;
  return order;
}

/** For each row of `next` the row of the same serial in `previous`, or -1. */
function rowsBefore(next: Table, previous: Table): Int32Array {
  const rows = new Int32Array(next.serials.length);
  let candidate = 0;
  for (let i = 0; i < rows.length; i++) {
    const serial = next.serials[i] >>> 0;
    while (candidate < previous.serials.length && previous.serials[candidate] >>> 0 < serial) candidate++;
    rows[i] = candidate < previous.serials.length && previous.serials[candidate] >>> 0 === serial ? candidate : -1;
  }
  return rows;
}

/** Values less those of the row before, the first one as it is. */
export function differences(values: Int32Array): Int32Array {
  const gaps = values.slice();
  for (let i = values.length - 1; i > 0; i--) gaps[i] -= values[i - 1];
  return gaps;
}

/** Undoes differences, in place. */
export function accumulate(values: Int32Array): void {
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
}

/** Serials as gaps, then each column as its change since `previous` (since 0 where the serial is new). */
export function encodeTable(next: Table, previous: Table): Uint8Array[] {
  const before = rowsBefore(next, previous);
  const parts = [encodeColumn(differences(next.serials))];
  next.columns.forEach((column, c) => {
    const change = column.slice();
    const old = previous.columns[c];
    for (let i = 0; i < change.length; i++) if (before[i] >= 0) change[i] -= old[before[i]];
    parts.push(encodeColumn(change));
  });
  return parts;
}

/** Adds to each value that of the row before it; a loop of its own, which engines compile to far faster code. */
function addRows(values: Int32Array, old: Int32Array, before: Int32Array): void {
  for (let i = 0; i < values.length; i++) if (before[i] >= 0) values[i] += old[before[i]];
}

/** The inverse of encodeTable for `count` rows from `offset` on, and where the next thing begins. */
export function decodeTable(
  bytes: Uint8Array,
  offset: number,
  count: number,
  previous: Table,
): { table: Table; end: number } {
  const gaps = decodeColumn(bytes, offset, count);
  const table: Table = { serials: gaps.values, columns: [] };
  accumulate(table.serials);
  const before = rowsBefore(table, previous);
  let end = gaps.end;
  for (const old of previous.columns) {
    const change = decodeColumn(bytes, end, count);
    addRows(change.values, old, before);
    table.columns.push(change.values);
    end = change.end;
  }
  return { table, end };
}

/** Where the thing after a table begins that has `count` rows and begins at `offset`. */
export function skipTable(bytes: Uint8Array, offset: number, count: number, columnCount: number): number {
  let end = offset;
  for (let column = 0; column <= columnCount; column++) end += 1 + bytes[end] * count;
  return end;
}

/** The most bytes that encodeTable makes of `count` rows. */
export function tableBytes(count: number, columnCount: number): number {
  return (1 + columnCount) * (1 + 4 * count);
}

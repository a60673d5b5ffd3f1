import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumn, encodeColumn } from '../../src/formats/column.ts';

describe('a column', () => {
  it('takes as many planes as its largest value needs', () => {
    const lengthOf = (...values: number[]) => encodeColumn(Int32Array.from(values)).length;
    expect(lengthOf(0, 0, 0)).toBe(1);
    expect([lengthOf(127, 0), lengthOf(-128, 0), lengthOf(128, 0)]).toEqual([3, 3, 5]);
    expect([lengthOf(-32768), lengthOf(32768), lengthOf(8388608), lengthOf(-2147483648)]).toEqual([3, 4, 5, 5]);
  });

  it('stores zigzag values in planes, low byte first', () => {
    expect(Array.from(encodeColumn(Int32Array.of(1, -1, 300)))).toEqual([2, 2, 1, 0x58, 0, 0, 2]);
  });

  it('returns any 32-bit integers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const bytes = encodeColumn(Int32Array.from(values));
        const { values: got, end } = decodeColumn(bytes, 0, values.length);
        expect(Array.from(got)).toEqual(values);
        expect(end).toBe(bytes.length);
      }),
    );
  });

  it('refuses to read past its block', () => {
    expect(() => decodeColumn(encodeColumn(Int32Array.of(5, 6)), 0, 3)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRowLine, writeRowLine } from '../../src/storage/rowLine.ts';
import { rowOf } from './campaignRows.ts';

describe('the line of a row', () => {
  it('reads back exactly, whatever numbers and texts it holds', () => {
    const values = fc.oneof(fc.double(), fc.string({ unit: 'binary' }), fc.boolean());
    const names = fc.oneof(fc.string(), fc.constant('number'));
    fc.assert(
      fc.property(fc.array(values), fc.dictionary(names, fc.double()), fc.double(), (parameters, ledger, time) => {
        const row = { ...rowOf(3, 1), parameters, ledger: { ...ledger }, simulatedTime: time };
        const line = writeRowLine(row);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(readRowLine(line)).toEqual(row);
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity, -0, 5e-324, Number.MAX_VALUE, 0.1 + 0.2])('keeps %s', (number) => {
    expect(readRowLine(writeRowLine({ ...rowOf(0, 0), cpuSeconds: number }))?.cpuSeconds).toBe(number);
  });

  it('is told from one that was not written to its end', () => {
    const line = writeRowLine(rowOf(0, 0)).trimEnd();
    for (let length = 0; length < line.length; length++) expect(readRowLine(line.slice(0, length))).toBeNull();
    for (const other of ['null', '3', '[]', '{}', '{"point":1}']) expect(readRowLine(other)).toBeNull();
  });
});

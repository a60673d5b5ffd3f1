import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../src/scene/findJsonFault.ts';

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1, 'expected a value, but the file ends'],
    ['{\n  "a": 1,\n}', 3, 1, 'expected a name in quotes, found }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'expected "," or "}", found "b"'],
    ['{"a" 1}', 1, 6, 'expected ":", found 1'],
    ["{'a': 1}", 1, 2, 'expected a name in quotes or "}", found \''],
    ['{"a": nought}', 1, 7, 'expected a value, found nought'],
    ['{"a": [1, 2}', 1, 12, 'expected "," or "]", found }'],
    ['{"a": 01}', 1, 8, 'expected "," or "}", found 1'],
    ['{"a": "open\n}', 1, 7, 'expected a value, found a text without end'],
    ['{"a": 1', 1, 8, 'expected "," or "}", but the file ends'],
    ['{} {}', 1, 4, 'expected the end of the file, found {'],
    ['[1,,2]', 1, 4, 'expected a value, found ,'],
  ])('in %j', (text, line, column, reason) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, reason });
  });
});

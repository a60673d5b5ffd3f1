import { expect, it } from 'vitest';
import { csvText } from '../../src/formats/csvText.ts';

it('csvText writes numbers exactly, null as nothing, and quotes only what needs it', () => {
  const text = csvText(
    ['a', 'b [V], c'],
    [
      [0.1 + 0.2, null],
      [true, 'say "so"'],
      ['x\ny', -0],
    ],
  );
  expect(text).toBe('a,"b [V], c"\n0.30000000000000004,\ntrue,"say ""so"""\n"x\ny",0\n');
});

import { expect, it } from 'vitest';
import { trimFoot } from '../../../src/filament/front/trimFoot.ts';
import { front } from './fronts.ts';

it('puts the foot where the front first comes down to the counter electrode, and leaves others alone', () => {
  const undercut = front([0, 6], [4, 2], [2, -2], [1.5, -1], [1, 0]);
  trimFoot(undercut);
  expect([...undercut.r.subarray(0, undercut.count)]).toEqual([0, 4, 3]);
  expect([...undercut.z.subarray(0, undercut.count)]).toEqual([6, 2, 0]);
  const open = front([0, 6], [4, 2], [2, 0.1], [1, 0]);
  trimFoot(open);
  expect([open.count, open.r[3], open.z[2]]).toEqual([4, 1, 0.1]);
});

import { expect, it } from 'vitest';
import { voidShares } from '../../../viewer/layers/voidShares.ts';

it('the share of void behind a place is the mean over the nodes along y', () => {
  const [nx, ny, nz] = [3, 4, 2];
  const voids = new Uint8Array(nx * ny * nz);
  for (const iy of [0, 2, 3]) voids[(iy * nx + 1) * nz + 1] = 1;
  expect([...voidShares(voids, { grid: [nx, ny, nz] })]).toEqual([0, 0, 0, 0.75, 0, 0]);
});

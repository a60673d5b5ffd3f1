import { expect, it } from 'vitest';
import { curvatureOverpotential } from '../../src/laws/gibbsThomson.ts';

it('curvature adds the work of the surface that one atom more makes on a sphere', () => {
  const [tension, volume, radius] = [11.2, 0.01178, 1.3]; // [eV/nm2], [nm3], [nm]
  const area = (atoms: number) => 4 * Math.PI * Math.cbrt(((3 * volume * atoms) / (4 * Math.PI)) ** 2);
  const atoms = (4 * Math.PI * radius ** 3) / (3 * volume);
  const work = (tension * (area(atoms * 1.001) - area(atoms * 0.999))) / (0.002 * atoms);
  expect(curvatureOverpotential(tension, volume, 2 / radius, 1)).toBeCloseTo(work, 6);
  expect(curvatureOverpotential(tension, volume, 2 / radius, 2)).toBeCloseTo(work / 2, 6);
  expect(curvatureOverpotential(tension, volume, -1, 1)).toBeLessThan(0);
});

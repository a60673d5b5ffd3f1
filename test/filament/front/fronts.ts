import type { Front } from '../../../src/filament/front/front.ts';
import { emptyFront, makeNucleus } from '../../../src/filament/front/nucleus.ts';

/** A front of given markers, tip first. [nm] */
export function front(...markers: [r: number, z: number][]): Front {
  const made = emptyFront();
  made.count = markers.length;
  markers.forEach(([r, z], i) => {
    made.r[i] = r;
    made.z[i] = z;
  });
  return made;
}

export function hemisphere(radius: number, pieces: number): Front {
  const made = emptyFront();
  makeNucleus(made, radius, pieces);
  return made;
}

/** Whether any two pieces of a front that do not follow each other cross. */
export function crossesItself({ count, r, z }: Front): boolean {
  const side = (a: number, b: number, c: number) => (r[b] - r[a]) * (z[c] - z[a]) - (z[b] - z[a]) * (r[c] - r[a]);
  for (let i = 0; i + 1 < count; i++)
    for (let j = i + 2; j + 1 < count; j++)
      if (side(i, i + 1, j) * side(i, i + 1, j + 1) < 0 && side(j, j + 1, i) * side(j, j + 1, i + 1) < 0) return true;
  return false;
}

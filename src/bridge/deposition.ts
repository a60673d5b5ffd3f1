import { isOfGap, type RunFluxes } from './runFluxes.ts';

const leastParticles = 100; // in a class that speaks for itself: ten parts of the height
const indifferent = 1; // particles added to both counts, so that a part of which little is known has a factor near 1

/** Factor on Butler-Volmer along the filament while the gap was in a class; runs are counted together. */
export interface MeasuredDeposition {
  gap: readonly [from: number, to: number]; // [nm]
  particles: number; // deposited
  isOwn: boolean; // else too few were counted, and factors are those of all classes together
  factors: number[]; // C for equal parts of the filament's height, from the foot up
  errors: number[]; // of counting
}

/** **Holds** it depends on no order of the runs. */
export function measureDeposition(runs: readonly RunFluxes[]): MeasuredDeposition[] {
  const gaps = runs[0].deposition.filter(isOfGap).flatMap(({ gap }) => (gap[0] < runs[0].thickness ? [gap] : []));
  const all = countDeposits(runs, () => true);
  return gaps.map((gap) => {
    const own = countDeposits(runs, (from) => from === gap[0]);
    const particles = own.measured.reduce((sum, count) => sum + count, 0);
    const isOwn = particles >= leastParticles;
    const { measured, expected } = isOwn ? own : all;
    const factors = measured.map((count, part) => (count + indifferent) / (expected[part] + indifferent));
    const errors = measured.map((count, part) => Math.sqrt(count + indifferent) / (expected[part] + indifferent));
    return { gap, particles, isOwn, factors, errors };
  });
}

function countDeposits(runs: readonly RunFluxes[], isIn: (from: number) => boolean) {
  const counted = runs.flatMap(({ deposition }) => deposition.filter(isOfGap).filter(({ gap }) => isIn(gap[0])));
  const parts = counted[0].measured.length;
  const total = (pick: (each: (typeof counted)[number]) => number[]) =>
    Array.from({ length: parts }, (_, part) => sorted(counted.map((each) => pick(each)[part])));
  return { measured: total((each) => each.measured), expected: total((each) => each.expected) };
}

/** A sum that rounds alike in any order. */
function sorted(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other).reduce((sum, value) => sum + value, 0);
}

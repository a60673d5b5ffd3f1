import { shareBins, type FilamentDeposition } from '../particle/probes/fluxTypes.ts';
import { gapClasses, type GapRange, type RunFluxes } from './runFluxes.ts';

const leastParticles = 100; // in a class that speaks for itself: ten for each part of the height
const leastExpected = 10; // particles in a stretch of the height that has a factor of its own
const indifferent = 1; // particles added to both counts, so that a stretch of which little is known has a factor near 1

/** Factor on Butler-Volmer along the filament while the gap was in a class; runs are counted together. */
export interface MeasuredDeposition {
  gap: GapRange; // [nm]
  particles: number; // deposited
  isOwn: boolean; // else too few were counted, and factors are those of all classes together
  factors: number[]; // C for tenths of the filament's height, from the foot up
  errors: number[]; // of counting
}

/**
 * None where nothing was deposited. Neighbouring tenths share a factor until enough is expected in each stretch: of a filament as low as a few
 * particles, whose places to deposit at lie half a particle above those that it has, some tenths expect nothing.
 *
 * **Holds** it depends on no order of the runs.
 */
export function measureDeposition(runs: readonly RunFluxes[]): MeasuredDeposition[] {
  const gaps = gapClasses(runs[0]).map(({ gap }) => gap);
  const all = countDeposits(runs, () => true);
  if (particlesOf(all) === 0) return [];
  return gaps.map((gap) => {
    const own = countDeposits(runs, (from) => from === gap[0]);
    const particles = particlesOf(own);
    const isOwn = particles >= leastParticles;
    const { gained, expected } = inStretches(isOwn ? own : all);
    const factors = gained.map((count, part) => (count + indifferent) / (expected[part] + indifferent));
    const errors = gained.map((count, part) => Math.sqrt(count + indifferent) / (expected[part] + indifferent));
    return { gap, particles, isOwn, factors, errors };
  });
}

type Deposits = Pick<FilamentDeposition, 'gained' | 'expected'>;

/** The same counts, where those of a stretch stand for each of its tenths. */
function inStretches({ gained, expected }: Deposits): Deposits {
  const stretches: number[][] = [[]];
  expected.forEach((_, part) => {
    const last = stretches[stretches.length - 1];
    if (sumOf(last, expected) < leastExpected) last.push(part);
    else stretches.push([part]);
  });
  if (stretches.length > 1 && sumOf(stretches[stretches.length - 1], expected) < leastExpected) {
    const rest = stretches.pop() ?? [];
    stretches[stretches.length - 1].push(...rest);
  }
  const shared = (counts: readonly number[]) =>
    stretches.flatMap((stretch) => stretch.map(() => sumOf(stretch, counts)));
  return { gained: shared(gained), expected: shared(expected) };
}

function sumOf(parts: readonly number[], counts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + counts[part], 0);
}

function countDeposits(runs: readonly RunFluxes[], isIn: (from: number) => boolean): Deposits {
  const counted = runs.flatMap((run) =>
    gapClasses(run).flatMap(({ gap, deposition }) => (deposition && isIn(gap[0]) ? [deposition] : [])),
  );
  const total = (name: keyof Deposits) =>
    Array.from({ length: shareBins }, (_, part) => sumInOrder(counted.map((each) => each[name][part])));
  return { gained: total('gained'), expected: total('expected') };
}

function particlesOf({ gained }: Deposits): number {
  return gained.reduce((sum, count) => sum + count, 0);
}

/** A sum that rounds alike in whatever order its terms come. */
function sumInOrder(terms: readonly number[]): number {
  return terms.toSorted((one, other) => one - other).reduce((sum, term) => sum + term, 0);
}

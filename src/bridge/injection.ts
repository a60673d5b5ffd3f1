import { fitInjection, type InjectionProfile } from './injectionProfile.ts';
import { netIons } from './netIons.ts';
import { countedAreas, gapClasses, ringAreasOf, type GapRange, type RunFluxes } from './runFluxes.ts';

const leastParticles = 30; // in a class that speaks for itself

/** Where the active electrode gave its metal while the gap was in a class; runs are counted together. */
export interface MeasuredInjection {
  gap: GapRange; // [nm]
  net: number[]; // particles that left the electrode less those that came back, by ring, elsewhere last
  particles: number; // their sum
  volume: number; // [nm3] of metal that they stand for
  isOwn: boolean; // else too few were counted, and shares are those of all classes together
  shares: number[]; // by ring, elsewhere last; their sum is 1
  profile: InjectionProfile | null; // Gaussian that fits; null where none stands out
}

interface Counted {
  net: number[];
  gross: number[];
}

/**
 * The injection of runs with the same rings.
 *
 * **Holds** `net` is that of the runs' records, added up; it depends on no order of the runs.
 * **Breaks** rings that gave back more than they gave count as none, and the others are lowered alike. In a slice, strips at a distance stand
 * for the whole ring there. What the mirrors of a box cut off rings is not made up for.
 */
export function measureInjection(runs: readonly RunFluxes[]): MeasuredInjection[] {
  const [{ particleVolume }] = runs;
  const gaps = gapClasses(runs[0]).map(({ gap }) => gap);
  const counted = gaps.map((gap) => countClass(runs, gap[0]));
  const all = counted.reduce(added);
  return gaps.map((gap, i) => {
    const { net } = counted[i];
    const particles = sumOf(net);
    const isOwn = particles >= leastParticles;
    const used = isOwn ? counted[i] : all;
    const volume = particles * particleVolume;
    return {
      gap,
      net,
      particles,
      volume,
      isOwn,
      shares: sharesOf(used.net, runs[0]),
      profile: profileOf(counted[i], runs[0]),
    };
  });
}

/** Ions that left the active electrode about a filament that did not bridge. */
export function injectedParticles(run: RunFluxes): number {
  return gapClasses(run).reduce((sum, { counts }) => {
    return sum + sumOf(netIons(counts, 'active', 'byRadius', run.radii.length).net);
  }, 0);
}

function countClass(runs: readonly RunFluxes[], from: number): Counted {
  return runs
    .flatMap((run) => gapClasses(run).filter(({ gap }) => gap[0] === from))
    .map(({ counts, areas }) => netIons(counts, 'active', 'byRadius', areas.length))
    .reduce(added);
}

function added(one: Counted, other: Counted): Counted {
  const sum = (left: number[], right: number[]) => left.map((value, i) => value + right[i]);
  return { net: sum(one.net, other.net), gross: sum(one.gross, other.gross) };
}

function sharesOf(net: readonly number[], run: RunFluxes): number[] {
  const [rings, areas] = [ringAreasOf(run.radii), countedAreas(run)];
  const widening = run.dimension === 3 ? () => 1 : (ring: number) => rings[ring] / areas[ring];
  const weights = net.map((count, ring) => Math.max(0, count) * widening(Math.min(ring, rings.length - 1)));
  const whole = sumOf(weights);
  return weights.map((weight) => (whole > 0 ? weight / whole : 1 / weights.length));
}

function profileOf({ net, gross }: Counted, run: RunFluxes): InjectionProfile | null {
  const areas = countedAreas(run);
  return fitInjection(
    areas.map((area, ring) => ({
      inner: run.radii[ring],
      outer: run.radii[ring + 1],
      area,
      net: net[ring],
      gross: gross[ring],
    })),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

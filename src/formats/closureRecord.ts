import type { Closures } from '../bridge/closures.ts';
import type { Spread } from '../bridge/spread.ts';

/** What set.json says of measured closures: where they come from, which the sweeps used, and their values. */
export interface ClosureRecord {
  simulated: true; // measured in runs of the particle model
  sources: string[]; // folders of the runs
  geometry: 'slice' | 'box'; // of the runs; strips of a slice stand for rings
  used: { injection: boolean; greatestDepth: boolean; deposition: boolean };
  ratio: Spread; // v* of all; not used, as injection stands in its place
  ratios: { 'height [nm]': [from: number, to: number]; ratio: Spread }[];
  'greatestDepth [nm]': Spread; // D_max, within 1 nm of the axis
  'greatestOfProfile [nm]': Spread; // the same at any distance; not used
  'radii [nm]': number[]; // edges of rings about the axis
  injection: WrittenInjection[];
  deposition: WrittenDepositionFactor[];
  nucleation: { 'time [s]': Spread; 'offset [nm]': Spread } | null; // not used
  sideTipRatio: Spread | null; // not used
}

/** Where the electrode gave its metal, by class of the gap. */
export interface WrittenInjection {
  'gap [nm]': [from: number, to: number | null];
  particles: number; // net, of all runs
  'volume [nm^3]': number; // of metal that they stand for
  isOwn: boolean; // else shares are those of all classes together
  shares: number[]; // by ring, elsewhere last
  'width [nm]': { sigma: number; least: number; greatest: number } | null; // of the Gaussian that fits, and its range
}

/** Factor on Butler-Volmer along the filament, by class of the gap. */
export interface WrittenDepositionFactor {
  'gap [nm]': [from: number, to: number | null];
  particles: number; // deposited, of all runs
  isOwn: boolean; // else factors are those of all classes together
  factors: number[]; // for tenths of the height, foot first
  errors: number[]; // of counting
}

/** @param isReceding whether the cell's electrode dissolves at all */
export function closureRecord(closures: Closures, isReceding: boolean): ClosureRecord {
  const { injection, deposition, nucleation, ratios } = closures;
  return {
    simulated: true,
    sources: closures.sources,
    geometry: closures.dimension === 3 ? 'box' : 'slice',
    used: { injection: isReceding, greatestDepth: isReceding, deposition: deposition.length > 0 },
    ratio: closures.ratio,
    ratios: ratios.map(({ from, to, ratio }) => ({ 'height [nm]': [from, to], ratio })),
    'greatestDepth [nm]': closures.greatestDepth,
    'greatestOfProfile [nm]': closures.greatestOfProfile,
    'radii [nm]': closures.radii,
    injection: injection.map(({ gap, particles, volume, isOwn, shares, profile }) => ({
      ...{ 'gap [nm]': writtenGap(gap), particles, 'volume [nm^3]': volume, isOwn, shares },
      'width [nm]': profile && { sigma: profile.sigma, least: profile.sigmaRange[0], greatest: profile.sigmaRange[1] },
    })),
    deposition: deposition.map(({ gap, particles, isOwn, factors, errors }) => ({
      ...{ 'gap [nm]': writtenGap(gap), particles, isOwn, factors, errors },
    })),
    nucleation: nucleation && { 'time [s]': nucleation.time, 'offset [nm]': nucleation.offset },
    sideTipRatio: closures.sideTipRatio,
  };
}

function writtenGap([from, to]: readonly [from: number, to: number]): [from: number, to: number | null] {
  return [from, Number.isFinite(to) ? to : null];
}

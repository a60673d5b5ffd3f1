import { fluxSides, type Fluxes, type FluxClass, type FluxCounts } from '../particle/probes/fluxes.ts';
import type { ParticleParameters } from '../particle/state/parameters.ts';
import { exchangeKinds } from '../particle/state/exchangeLog.ts';
import { elementaryCharge } from '../units/constants.ts';
import { convertQuantity } from '../units/quantity.ts';

/** The content of fluxes.json: what a simulation counted about its dominant filament, in SI units. */
export interface FluxRecord {
  simulated: true;
  geometry: 'slice' | 'box';
  'thickness [m]': number;
  'depth [m]': number; // of the slab, or of the box
  valence: number;
  atomsPerParticle: number;
  'radii [m]': number[]; // edges of rings about the axis; in a slice of pairs of strips beside it
  'heights [m]': number[]; // edges of levels above the counter electrode
  filament: WrittenFilament | null; // as it was seen last
  classes: WrittenFluxClass[];
}

/** The dominant filament; its gap is 0 where it bridges. */
export interface WrittenFilament {
  'x [m]': number;
  'y [m]': number;
  'height [m]': number;
  'gap [m]': number;
}

/** What happened while the gap lay within a class. */
export interface WrittenFluxClass {
  'gap [m]': readonly [from: number, to: number | null] | 'no filament' | 'bridged';
  'time [s]': number;
  'areas [m2]': number[]; // of the rings, elsewhere last: mean over that time
  counts: FluxCounts[]; // particles
  'injection [A/m2]': number[] | null; // by ring, elsewhere last; null where no time was spent
  'injectionError [A/m2]': number[] | null; // of counting, sqrt(n)
}

/** Sign with which an entry of the ledger makes ions. */
const ionSigns: Record<FluxCounts['entry'], 1 | 0 | -1> = {
  emitted: 1,
  oxidised: 1,
  returned: -1,
  reduced: -1,
  deposited: -1,
  nucleated: -1,
  refilled: 0,
  supplied: 0,
};

export function fluxRecord(
  { radii, heights, filament, classes }: Fluxes,
  { geometry, valence, atomsPerParticle }: Pick<ParticleParameters, 'geometry' | 'valence' | 'atomsPerParticle'>,
): FluxRecord {
  const charge = valence * atomsPerParticle * elementaryCharge;
  return {
    simulated: true,
    geometry: geometry.dimension === 3 ? 'box' : 'slice',
    'thickness [m]': metres(geometry.thickness),
    'depth [m]': metres(geometry.depth),
    valence,
    atomsPerParticle,
    'radii [m]': radii.map(metres),
    'heights [m]': heights.map(metres),
    filament: filament && {
      'x [m]': metres(filament.x),
      'y [m]': metres(filament.y),
      'height [m]': metres(filament.height),
      'gap [m]': metres(filament.gap),
    },
    classes: classes.map((each) => ({
      'gap [m]': writtenGap(each.gap),
      'time [s]': each.time,
      'areas [m2]': each.areas.map((area) => convertQuantity(area, 'm2')),
      counts: each.counts,
      ...injection(each, charge),
    })),
  };
}

/** fluxes.json as text, each array of numbers on a line. */
export function writeFluxRecord(record: FluxRecord): string {
  const text = JSON.stringify(record, null, 2);
  return `${text.replaceAll(/\[[\s\d.eE+,-]*\]/gu, (array) => array.replaceAll(/\s+/gu, ' '))}\n`;
}

/** The content of fluxes.json; throws Error where it is none. */
export function parseFluxRecord(text: string): FluxRecord {
  const record = JSON.parse(text) as FluxRecord;
  const rings = record['radii [m]'];
  const levels = record['heights [m]'];
  if (!Array.isArray(rings) || !Array.isArray(levels) || !Array.isArray(record.classes))
    throw new Error('fluxes.json holds no fluxes');
  for (const { counts } of record.classes)
    for (const { entry, side, byRadius, byHeight } of counts)
      if (
        !exchangeKinds.includes(entry) ||
        !fluxSides.includes(side) ||
        byRadius.length !== rings.length ||
        byHeight.length !== levels.length - 1
      )
        throw new Error(`fluxes.json is damaged: the counts of ${entry}, ${side}, do not fit its rings and levels`);
  return record;
}

/**
 * Particles that became ions on a side less those that became metal there, and both together, by bin. What nucleates at the active
 * electrode takes no electrons from it and does not count there.
 */
export function netIons(
  counts: readonly FluxCounts[],
  side: FluxCounts['side'],
  bins: 'byRadius' | 'byHeight',
  length: number,
): { net: number[]; gross: number[] } {
  const net = new Array<number>(length).fill(0);
  const gross = new Array<number>(length).fill(0);
  for (const each of counts) {
    const sign = ionSigns[each.entry];
    if (each.side !== side || sign === 0 || (side === 'active' && each.entry === 'nucleated')) continue;
    each[bins].forEach((count, bin) => {
      net[bin] += sign * count;
      gross[bin] += count;
    });
  }
  return { net, gross };
}

function injection({ time, areas, counts }: FluxClass, charge: number) {
  if (!(time > 0)) return { 'injection [A/m2]': null, 'injectionError [A/m2]': null };
  const { net, gross } = netIons(counts, 'active', 'byRadius', areas.length);
  const density = (count: number, ring: number) =>
    areas[ring] > 0 ? (count * charge) / (convertQuantity(areas[ring], 'm2') * time) : 0;
  return {
    'injection [A/m2]': net.map(density),
    'injectionError [A/m2]': gross.map((count, ring) => density(Math.sqrt(count), ring)),
  };
}

function writtenGap(gap: FluxClass['gap']): WrittenFluxClass['gap [m]'] {
  if (typeof gap === 'string') return gap;
  return [metres(gap[0]), Number.isFinite(gap[1]) ? metres(gap[1]) : null];
}

function metres(length: number): number {
  return convertQuantity(length, 'm');
}

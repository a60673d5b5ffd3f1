import { netIons } from '../bridge/netIons.ts';
import { internalValue } from '../materials/citedValue.ts';
import type { FilmName } from '../materials/films.ts';
import { metals, type MetalName } from '../materials/metals.ts';
import type { FilamentDeposition, Fluxes, FluxClass, FluxCounts, FluxStage } from '../particle/probes/fluxTypes.ts';
import type { ParticleParameters } from '../particle/state/parameters.ts';
import { elementaryCharge } from '../units/constants.ts';
import { convertQuantity } from '../units/quantity.ts';

/** The content of fluxes.json: what a simulation counted about its dominant filament, in SI units. */
export interface FluxRecord {
  simulated: true;
  version: 2;
  metal: MetalName;
  film: FilmName;
  geometry: 'slice' | 'box';
  'thickness [m]': number;
  'width [m]': number; // along x
  'depth [m]': number; // of the slab, or of the box along y
  valence: number;
  atomsPerParticle: number;
  'particleVolume [m3]': number; // of as much solid metal
  'voltage [V]': { least: number; greatest: number }; // applied
  'radii [m]': number[]; // edges of rings about the axis; in a slice of pairs of strips beside it
  'heights [m]': number[]; // edges of levels above the counter electrode
  filament: WrittenFilament | null; // as it was seen last
  nucleation: WrittenNucleus | null; // of that filament; null too where it grew from metal present at the start
  classes: WrittenFluxClass[];
  stages: WrittenFluxStage[];
}

/** The dominant filament; its gap is 0 where it bridges. */
export interface WrittenFilament {
  'x [m]': number;
  'y [m]': number;
  'height [m]': number;
  'gap [m]': number;
}

/** Where and when the filament began. */
export interface WrittenNucleus {
  'time [s]': number;
  'x [m]': number;
  'y [m]': number;
  'z [m]': number;
  'offset [m]': number; // from the filament's axis as it was seen last
}

/** What happened while the gap lay within a class. */
export interface WrittenFluxClass {
  'gap [m]': readonly [from: number, to: number | null] | 'no filament' | 'bridged';
  'time [s]': number;
  'areas [m2]': number[]; // of the rings, elsewhere last: mean over that time
  counts: FluxCounts[]; // particles
  'injection [A/m2]': number[] | null; // by ring, elsewhere last; null where no time was spent
  'injectionError [A/m2]': number[] | null; // of counting, sqrt(n)
  deposition: WrittenDeposition | null;
}

/** Exchange with the filament in ten bins of the height over its own, foot first. */
export interface WrittenDeposition extends FilamentDeposition {
  factor: (number | null)[]; // gained over expected; null where nothing was expected
}

/** What happened while the filament grew by a step. */
export interface WrittenFluxStage {
  'from [s]': number;
  'to [s]': number;
  'height [m]': number; // of the filament at its end, 0 without one
  'gap [m]': number; // at its end, the film's thickness without a filament
  'footRadius [m]': number; // at its end, 0 without a filament
  'middleRadius [m]': number;
  metal: number; // particles of the filament at its end
  'areas [m2]': number[]; // of the rings, elsewhere last: mean over its time
  counts: FluxCounts[]; // particles
}

/** What a run's parameters and scene say of its fluxes. */
export type FluxSetting = Pick<ParticleParameters, 'geometry' | 'valence' | 'atomsPerParticle'> & {
  metal: MetalName;
  film: FilmName;
};

export function fluxRecord(fluxes: Fluxes, setting: FluxSetting): FluxRecord {
  const { geometry, valence, atomsPerParticle, metal, film } = setting;
  const { filament, nucleation } = fluxes;
  const charge = valence * atomsPerParticle * elementaryCharge;
  const volume = atomsPerParticle * internalValue(metals[metal].atomicVolume, 'volume'); // [nm^3]
  return {
    ...{ simulated: true, version: 2, metal, film },
    geometry: geometry.dimension === 3 ? 'box' : 'slice',
    'thickness [m]': metres(geometry.thickness),
    'width [m]': metres(geometry.width),
    'depth [m]': metres(geometry.depth),
    valence,
    atomsPerParticle,
    'particleVolume [m3]': convertQuantity(volume, 'm3'),
    'voltage [V]': fluxes.voltage,
    'radii [m]': fluxes.radii.map(metres),
    'heights [m]': fluxes.heights.map(metres),
    filament: filament && {
      ...{ 'x [m]': metres(filament.x), 'y [m]': metres(filament.y) },
      ...{ 'height [m]': metres(filament.height), 'gap [m]': metres(filament.gap) },
    },
    nucleation: nucleation && {
      ...{ 'time [s]': nucleation.time, 'x [m]': metres(nucleation.x), 'y [m]': metres(nucleation.y) },
      ...{ 'z [m]': metres(nucleation.z), 'offset [m]': metres(nucleation.offset) },
    },
    classes: fluxes.classes.map((each) => writtenClass(each, charge)),
    stages: fluxes.stages.map(writtenStage),
  };
}

/** fluxes.json as text, each array of numbers on a line. */
export function writeFluxRecord(record: FluxRecord): string {
  const text = JSON.stringify(record, null, 2);
  return `${text.replaceAll(/\[[\s\d.eE+,\-nul]*\]/gu, (array) => array.replaceAll(/\s+/gu, ' '))}\n`;
}

function writtenClass(each: FluxClass, charge: number): WrittenFluxClass {
  const { gap, time, areas, counts, deposition } = each;
  return {
    'gap [m]': typeof gap === 'string' ? gap : [metres(gap[0]), Number.isFinite(gap[1]) ? metres(gap[1]) : null],
    'time [s]': time,
    'areas [m2]': areas.map(squareMetres),
    counts,
    ...injection(each, charge),
    deposition: deposition && {
      ...deposition,
      factor: deposition.gained.map((count, bin) =>
        deposition.expected[bin] > 0 ? count / deposition.expected[bin] : null,
      ),
    },
  };
}

function injection({ time, areas, counts }: FluxClass, charge: number) {
  if (!(time > 0)) return { 'injection [A/m2]': null, 'injectionError [A/m2]': null };
  const { net, gross } = netIons(counts, 'active', 'byRadius', areas.length);
  const density = (count: number, ring: number) =>
    areas[ring] > 0 ? (count * charge) / (squareMetres(areas[ring]) * time) : 0;
  return {
    'injection [A/m2]': net.map(density),
    'injectionError [A/m2]': gross.map((count, ring) => density(Math.sqrt(count), ring)),
  };
}

function writtenStage(stage: FluxStage): WrittenFluxStage {
  return {
    'from [s]': stage.from,
    'to [s]': stage.to,
    'height [m]': metres(stage.height),
    'gap [m]': metres(stage.gap),
    'footRadius [m]': metres(stage.footRadius),
    'middleRadius [m]': metres(stage.middleRadius),
    metal: stage.metal,
    'areas [m2]': stage.areas.map(squareMetres),
    counts: stage.counts,
  };
}

function metres(length: number): number {
  return convertQuantity(length, 'm');
}

function squareMetres(area: number): number {
  return convertQuantity(area, 'm2');
}

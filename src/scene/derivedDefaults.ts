import { ionsInCell, neighbourCellWeight } from '../laws/ionDensity.ts';
import { kelvinOfSurface } from '../laws/kelvin.ts';
import { bondEnergy, closestNeighbours } from '../laws/packing.ts';
import { internalValue } from '../materials/citedValue.ts';
import { particleConstants } from '../materials/particleConstants.ts';
import type { JsonObject } from './json.ts';

const slabThickness = 0.5; // [nm] of a slice
const cellSize = 1.6; // [nm] of nucleation

/** Settings that differ between slices and boxes and follow from one set of constants, for the default slab and cell. */
export function derivedDefaults(dimension: 2 | 3): JsonObject {
  const constants = particleConstants;
  const neighbours = closestNeighbours(dimension);
  const surfaceEnergy = internalValue(constants.surfaceEnergy, 'energy');
  const cohesion = internalValue(constants.cohesiveEnergy, 'energy');
  const stepCohesion = internalValue(constants.stepCohesion, 'energy');
  const ions = (density: keyof typeof constants) =>
    round(ionsInCell(internalValue(constants[density], 'concentration'), cellSize, slabThickness, dimension));
  return {
    redox: {
      bondEnergy: energy(bondEnergy(cohesion, dimension)),
      referenceCoordinationAttached: round(constants.attachedReference.value * neighbours),
      kelvinEnergy: energy(kelvinOfSurface(constants.kelvinShare.value, surfaceEnergy, dimension)),
      crowdingLimit: ions('crowdingDensity'),
    },
    nucleation: {
      surfaceEnergy: energy(surfaceEnergy),
      referenceIons: ions('referenceDensity'),
      neighbourWeight: round(neighbourCellWeight(constants.neighbourShare.value, dimension)),
      counterReferenceIons: ions('counterReferenceDensity'),
    },
    surfaceDiffusion: { stepEnergy: energy(bondEnergy(stepCohesion, dimension)) },
  };
}

function energy(value: number): string {
  return `${round(value)} eV`;
}

/** As a scene writes it: four digits. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

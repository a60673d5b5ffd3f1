import { films } from '../materials/films.ts';
import { internalValue } from '../materials/citedValue.ts';
import { metals, type MetalName } from '../materials/metals.ts';
import { createRandomStream } from '../math/random.ts';
import type { ActivatedRate, GeometryParameters, Inclusion, ParticleParameters } from '../particle/state/parameters.ts';
import { buildDevice } from './buildDevice.ts';
import { drawInclusions } from './drawInclusions.ts';
import { positionOf, sidesOf } from './place.ts';
import type { Scene } from './schema.ts';
import { waveformOf } from './voltage.ts';

/**
 * Turns a scene into what the particle engine needs; inclusions drawn at random depend on the seed.
 *
 * @throws SceneError when a random inclusion finds no room.
 */
export function buildParticleParameters(scene: Scene, seed: number): ParticleParameters {
  const { materials, geometry: given, electrodes, hopping, redox, nucleation, charge, surfaceDiffusion } = scene;
  const { top, ...source } = electrodes;
  const geometry = buildGeometry(given);
  const metal = metals[materials.metal];
  const film = films[materials.film];
  return {
    valence: materials.valence ?? metal.valence.value,
    atomsPerParticle: materials.atomsPerParticle ?? atomsInSphere(given.particleDiameter, materials.metal),
    temperature: scene.temperature,
    mobility: scene.mobility,
    redoxRate: scene.redoxRate,
    voltage: waveformOf(scene.voltage, geometry.thickness),
    geometry,
    electrode: { active: top === 'active', ...source },
    hopping: { ...hopping, rate: buildRate(hopping.rate) },
    redox: { ...redox, rate: buildRate(redox.rate) },
    nucleation: { ...nucleation, rate: buildRate(nucleation.rate) },
    charge: { ...charge, capture: buildRate(charge.capture), escape: buildRate(charge.escape) },
    surface: {
      ...surfaceDiffusion,
      exchange: buildRate(surfaceDiffusion.exchange),
      pinning: buildRate(surfaceDiffusion.pinning),
    },
    field: { ...scene.field, relativePermittivity: materials.relativePermittivity ?? film.relativePermittivity.value },
    inclusions: buildInclusions(scene, seed),
    device: buildDevice(scene),
    stop: scene.stop,
  };
}

/**
 * Atoms in a sphere of metal, w = pi d^3 / (6 Omega).
 *
 * @param diameter d [nm]
 */
export function atomsInSphere(diameter: number, metal: MetalName): number {
  const atomicVolume = internalValue(metals[metal].atomicVolume, 'volume'); // [nm^3]
  return (Math.PI * diameter * diameter * diameter) / (6 * atomicVolume);
}

function buildGeometry(geometry: Scene['geometry']): GeometryParameters {
  const { slabThickness, depth, sides = 'periodic', ...common } = geometry;
  return { ...common, sides, depth: (common.dimension === 3 ? depth : slabThickness) ?? common.particleDiameter };
}

function buildRate({ attemptFrequency, barrier }: { attemptFrequency: number; barrier: number }): ActivatedRate {
  return { frequency: attemptFrequency, barrier };
}

function buildInclusions({ geometry, inclusions }: Scene, seed: number): Inclusion[] {
  const placed = inclusions.placed.map(({ center, diameter, supply }) => ({ ...positionOf(center), diameter, supply }));
  if (inclusions.random.length === 0) return placed;
  const space = {
    dimension: geometry.dimension,
    sides: sidesOf(geometry),
    isReflecting: geometry.sides === 'reflecting',
    smallestDiameter: geometry.particleDiameter,
  };
  const stream = createRandomStream(seed, 0, 'inclusions');
  return [...placed, ...drawInclusions(inclusions.random, placed, space, stream)];
}

import { createRandomStream } from '../src/math/random.ts';
import { refreshAll } from '../src/particle/engine/refresh.ts';
import { Simulation } from '../src/particle/engine/simulation.ts';
import { createIon } from '../src/particle/state/matter.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import type { World } from '../src/particle/state/world.ts';
import { growthParameters } from './scenes.ts';

/** One line of the answer to: how many events a second does the engine carry out when ions only drift? */
export interface DriftFigure {
  ions: number;
  field: DriftField;
  eventsPerSecond: number;
}

export type DriftField = 'uniform' | 'non-uniform';

const strength = 0.1; // [V/nm]
const seed = 1;
const eventsToWarmUp = 300_000;

/** Measures all cases: film and hop laws of scene a, no metal, no reactions, the field frozen and looked up at every hop. */
export function measureDrift(): DriftFigure[] {
  const figures: DriftFigure[] = [];
  for (const ions of [1_000, 10_000])
    for (const field of ['uniform', 'non-uniform'] as const)
      figures.push({ ions, field, eventsPerSecond: eventsPerSecond(ions, field) });
  return figures;
}

function eventsPerSecond(ions: number, field: DriftField): number {
  const simulation = driftingIons(ions, field);
  const { world } = simulation;
  while (world.eventCount < eventsToWarmUp) simulation.advanceWindow();
  let best = 0;
  for (let piece = 0; piece < 15; piece++) {
    const before = world.eventCount;
    const start = process.cpuUsage();
    while (world.eventCount < before + 100_000) simulation.advanceWindow();
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (1e6 * (world.eventCount - before)) / (user + system));
  }
  return best;
}

/** Ions at random places, as dense in the film for any number of them. */
export function driftingIons(ions: number, field: DriftField): Simulation {
  const simulation = Simulation.create(driftParameters(0.04 * ions), seed);
  const { world } = simulation;
  const random = createRandomStream(seed, 0, 'bench');
  const { width, thickness, diameter } = world.space;
  for (let ion = 0; ion < ions; ion++)
    createIon(world, random.next() * width, 0, diameter + random.next() * (thickness - 2 * diameter));
  setField(world, field);
  refreshAll(world);
  world.forgetChange();
  return simulation;
}

function driftParameters(width: number): ParticleParameters {
  const parameters = growthParameters('a', seed);
  const { geometry, electrode, hopping, nucleation, field } = parameters;
  return {
    ...parameters,
    redoxRate: 0,
    geometry: { ...geometry, width },
    electrode: { ...electrode, active: false },
    hopping: { ...hopping, adsorbedFactor: 1 },
    nucleation: { ...nucleation, rate: { ...nucleation.rate, frequency: 0 } },
    field: { ...field, netChargeFraction: 0 },
    stop: { metalParticles: Infinity, bridged: false, time: Infinity, events: Infinity },
  };
}

/** Drives ions along the film, round and round, so that none pile up at an electrode; `world.field` stays as it is set here. */
function setField(world: World, kind: DriftField): void {
  const { grid, fullField } = world.field;
  for (let ix = 0; ix < grid.nx; ix++)
    for (let iz = 0; iz < grid.nz; iz++) {
      const angle = (2 * Math.PI * ix * grid.step) / 10;
      const height = (Math.PI * iz) / (grid.nz - 1);
      const node = 2 * (ix * grid.nz + iz);
      fullField[node] = kind === 'uniform' ? strength : strength * (1 + 0.5 * Math.cos(angle) * Math.cos(height));
      fullField[node + 1] = kind === 'uniform' ? 0 : 0.5 * strength * Math.sin(angle) * Math.sin(height);
    }
}

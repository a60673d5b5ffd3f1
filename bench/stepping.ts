import { Simulation } from '../src/particle/engine/simulation.ts';
import { refreshAll } from '../src/particle/engine/refresh.ts';
import { FLOATING } from '../src/particle/state/bodies.ts';
import type { World } from '../src/particle/state/world.ts';
import { growthParameters } from './scenes.ts';

const switchOff = 200; // particles of metal
const longest = 100; // times the simulated time at which the source was switched off
const leastFloating = 0.25; // share of the metal below which the floating centroid means little

/** One line of the answer to: do the clusters of mode b step towards the counter electrode, and does a filament overtake them? */
export interface SteppingFigure {
  seed: number;
  metalAtBridge: number | null; // particles with the source on; null where 600 came first
  births: number; // of floating bodies with the source on, as are the next three
  merges: number;
  splits: number;
  deaths: number;
  shift: number; // of the floating centroid towards the counter electrode since the source went off, in film thicknesses
  centreFrom: number; // of the floating metal, height over thickness
  centreTo: number;
}

/** Runs scene b twice with every seed from 1 on: with its source, and without it from 200 particles of metal on. */
export function measureStepping(seeds: number): SteppingFigure[] {
  return Array.from({ length: seeds }, (_, index) => ({ ...runOn(index + 1), ...runOff(index + 1) }));
}

function runOn(seed: number) {
  const simulation = Simulation.create(growthParameters('b', seed), seed);
  while (!simulation.stopReason) simulation.advanceWindow();
  const { bridged, metalCount, births, merges, splits, deaths } = simulation.world;
  return { seed, metalAtBridge: bridged ? metalCount : null, births, merges, splits, deaths };
}

function runOff(seed: number): Pick<SteppingFigure, 'shift' | 'centreFrom' | 'centreTo'> {
  const simulation = Simulation.create(growthParameters('b', seed), seed);
  const { world } = simulation;
  while (!simulation.stopReason && world.metalCount < switchOff) simulation.advanceWindow();
  world.reservoir = 0;
  refreshAll(world);
  const centreFrom = floatingCentre(world);
  const end = longest * world.time;
  let centreTo = centreFrom;
  while (!simulation.stopReason && world.time < end) {
    simulation.advanceWindow();
    if (world.floatingMetal < leastFloating * world.metalCount) break;
    centreTo = floatingCentre(world);
  }
  const [shift, from, to] = [centreFrom - centreTo, centreFrom, centreTo].map((share) => Number(share.toFixed(3)));
  return { shift, centreFrom: from, centreTo: to };
}

function floatingCentre({ bodies, particles, floatingMetal, space }: World): number {
  let sum = 0;
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || bodies.attachment(body) !== FLOATING) continue;
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) sum += particles.z[slot];
  }
  return sum / floatingMetal / space.thickness;
}

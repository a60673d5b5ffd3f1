import { classifyGrowth } from '../src/analysis/growthMode.ts';
import { readCpuSeconds } from '../src/campaign/cpuClock.ts';
import { Simulation } from '../src/particle/engine/simulation.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import { TimelineProbe } from '../src/particle/probes/timeline.ts';
import type { TimelineRow } from '../src/particle/probes/timelineRow.ts';
import { growthParameters, modes } from './scenes.ts';

/** One line of the answer to: what does a run of each growth mode cost, and does it come out as its mode? */
export interface CornerFigure {
  scene: string;
  seed: number;
  mode: string; // as classified, with "mixed" where it is
  metal: number; // particles at the end
  events: number;
  cpuSeconds: number;
}

/** Runs the four scenes with every seed from 1 on; the first runs include the compiler's warm-up, as a user's do. */
export function measureCorners(seeds: number): CornerFigure[] {
  const figures: CornerFigure[] = [];
  for (let seed = 1; seed <= seeds; seed++)
    for (const scene of modes) figures.push(measureRun(scene, growthParameters(scene, seed), seed));
  return figures;
}

/** Runs a scene to its end. */
export function measureRun(scene: string, parameters: ParticleParameters, seed: number): CornerFigure {
  const simulation = Simulation.create(parameters, seed);
  const { world } = simulation;
  const probe = new TimelineProbe(world);
  const rows: TimelineRow[] = [];
  const start = readCpuSeconds();
  while (!simulation.stopReason) {
    simulation.advanceWindow();
    if (probe.due()) rows.push(probe.read());
  }
  const cpuSeconds = readCpuSeconds() - start;
  const growth = classifyGrowth(rows, world.space.dimension, world.firstNucleusHeight / world.space.thickness);
  const mode = growth ? growth.mode + (growth.mixed ? ' mixed' : '') : 'none';
  return { scene, seed, mode, metal: world.metalCount, events: world.eventCount, cpuSeconds };
}

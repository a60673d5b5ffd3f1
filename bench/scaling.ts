import { readCpuSeconds } from '../src/campaign/cpuClock.ts';
import { Simulation } from '../src/particle/engine/simulation.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import { growthParameters } from './scenes.ts';

/** One line of the answer to: how does the cost of an event grow with the system? */
export interface ScalingFigure {
  metal: number; // particles at the end
  largestBody: number; // particles
  events: number;
  microsecondsPerEvent: number;
}

const seed = 1;

/**
 * Grows scene a in wider and wider films, to 600 particles a 40 nm. Held fixed: film thickness, laws, a uniform source, metal per width, and events
 * per window and width; so the runs go through the same states, once, four times and some seventeen times side by side.
 */
export function measureScaling(): ScalingFigure[] {
  measure(1);
  return [1, 4, 50 / 3].map(measure);
}

function measure(factor: number): ScalingFigure {
  const parameters = growthParameters('a', seed);
  const { geometry, electrode, field, stop } = parameters;
  const width = Math.round((geometry.width * factor) / field.gridStep) * field.gridStep;
  return measureGrowth({
    ...parameters,
    geometry: { ...geometry, width },
    electrode: { ...electrode, sourceWidth: Infinity },
    field: { ...field, windowEvents: Math.round(field.windowEvents * factor) },
    stop: { ...stop, metalParticles: Math.round(600 * factor), bridged: false },
  });
}

/** Runs a scene to its end and gives the CPU time of an event, field solves and all else included. */
export function measureGrowth(parameters: ParticleParameters): ScalingFigure {
  const simulation = Simulation.create(parameters, seed);
  const { world } = simulation;
  const start = readCpuSeconds();
  while (!simulation.stopReason) simulation.advanceWindow();
  const microseconds = (readCpuSeconds() - start) * 1e6;
  const largestBody = world.bodies.size.reduce((most, size) => Math.max(most, size), 0);
  return {
    metal: world.metalCount,
    largestBody,
    events: world.eventCount,
    microsecondsPerEvent: microseconds / world.eventCount,
  };
}

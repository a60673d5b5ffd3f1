import { Simulation } from '../src/particle/engine/simulation.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import { measureRun, type CornerFigure } from './corners.ts';
import { measureGrowth, type ScalingFigure } from './scaling.ts';
import { boxParameters, modes } from './scenes.ts';
import { measureShares, type Shares } from './shares.ts';

/** One line of the answer to: how does the cost of an event in a box grow with the system? */
export interface BoxScalingFigure extends ScalingFigure {
  width: number; // [nm]
}

/** What a scene's run spends its CPU time on. */
export interface BoxSharesFigure {
  scene: string;
  events: number;
  shares: Shares;
}

const seed = 1;
const smallest = 1000; // particles

/** Runs the four scenes in a box with every seed from 1 on. */
export function measureBoxCorners(seeds: number): CornerFigure[] {
  const figures: CornerFigure[] = [];
  for (let seed = 1; seed <= seeds; seed++)
    for (const scene of modes) figures.push(measureRun(scene, boxParameters(scene, seed), seed));
  return figures;
}

/** Runs the cone until it bridges the film. */
export function measureCone(): CornerFigure {
  return measureRun('cone', boxParameters('cone', seed), seed);
}

/**
 * Grows scene a in wider and wider boxes, to 1000 particles a box of the scene's area. Held fixed: film thickness, laws, a uniform source, metal per area, and
 * events per window and area; so both runs go through the same states, once and some thirty times side by side. The small run is the median of three
 * after five others: while the compiler still warms up, an event costs up to half more, which would flatter the large box.
 */
export function measureBoxScaling(): BoxScalingFigure[] {
  for (let run = 0; run < 5; run++) measureWide(1);
  const small = [1, 1, 1].map(measureWide).sort((one, other) => one.microsecondsPerEvent - other.microsecondsPerEvent);
  return [small[1], measureWide(30)];
}

function measureWide(factor: number): BoxScalingFigure {
  const parameters = boxParameters('a', seed);
  const { geometry, electrode, field, stop } = parameters;
  const width = 2 * Math.round((geometry.width * Math.sqrt(factor)) / field.gridStep / 2) * field.gridStep;
  const area = (width * width) / (geometry.width * geometry.depth);
  const figure = measureGrowth({
    ...parameters,
    geometry: { ...geometry, width, depth: width },
    electrode: { ...electrode, sourceWidth: Infinity },
    field: { ...field, windowEvents: Math.round(field.windowEvents * area) },
    stop: { ...stop, metalParticles: Math.round(smallest * area), bridged: false },
  });
  return { width, ...figure };
}

/** Where the time of the four scenes goes until 1000 particles; sampled, so good to a few hundredths. */
export function measureBoxShares(): BoxSharesFigure[] {
  return modes.map((scene) => sharesOf(scene, boxParameters(scene, seed)));
}

function sharesOf(scene: string, parameters: ParticleParameters): BoxSharesFigure {
  const stop = { ...parameters.stop, metalParticles: smallest };
  const simulation = Simulation.create({ ...parameters, stop }, seed);
  const shares = measureShares(() => {
    while (!simulation.stopReason) simulation.advanceWindow();
  });
  return { scene, events: simulation.world.eventCount, shares };
}

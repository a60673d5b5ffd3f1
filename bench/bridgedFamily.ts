import type { CellParameters } from '../src/filament/parameters.ts';
import { runSweep } from '../src/filament/sweep/runSweep.ts';
import { exp } from '../src/math/elementary.ts';
import { buildSweeps } from '../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene } from '../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../src/storage/sceneFiles.ts';

const pairs = 5;
const sigma = 7; // [nm]
const greatestDepth = 0.5; // [nm] two atomic layers: with it the family comes out much as with the fitted closures
const gaps = [0, 2.5, 3.5, 5, 7.5];
const radii = Array.from({ length: 17 }, (_, ring) => 0.5 * ring);
const factors = [0.8, 0.85, 0.9, 0.95, 1, 1, 1.05, 1.1, 1.15, 1.2];

/** The answer to: what do measured closures cost the eight compliances of Fig. 1? */
export interface BridgedFamilyFigure {
  fitted: number; // [s] CPU of the eight sweeps, median over pairs
  measured: number; // [s]
  ratio: number; // median over pairs of measured over fitted
  steps: readonly [fitted: number, measured: number];
}

/** Runs the family with fitted and with measured closures in turns, in one process; what is measured here is made up. */
export function measureBridgedFamily(): BridgedFamilyFigure {
  const plans = buildSweeps(parseSweepScene(readSceneFile('set/cu-sio2-pt').json));
  const [{ parameters }] = plans;
  const bridged = bridgedParameters(parameters);
  const run = (cell: CellParameters) => {
    const start = process.cpuUsage();
    const steps = plans.reduce((sum, plan) => sum + runSweep({ ...plan, parameters: cell }).steps, 0);
    const { user, system } = process.cpuUsage(start);
    return { steps, seconds: (user + system) / 1e6 };
  };
  run(parameters); // so that its code is compiled
  run(bridged);
  const seen = Array.from({ length: pairs }, (_, pair) => {
    if (pair % 2 === 0) return { fitted: run(parameters), measured: run(bridged) };
    const measured = run(bridged);
    return { fitted: run(parameters), measured };
  });
  return {
    fitted: medianOf(seen.map(({ fitted }) => fitted.seconds)),
    measured: medianOf(seen.map(({ measured }) => measured.seconds)),
    ratio: medianOf(seen.map(({ fitted, measured }) => measured.seconds / fitted.seconds)),
    steps: [seen[0].fitted.steps, seen[0].measured.steps],
  };
}

function bridgedParameters(parameters: CellParameters): CellParameters {
  const within = (radius: number) => 1 - exp((-radius * radius) / (2 * sigma * sigma));
  const shares = radii.slice(1).map((outer, ring) => within(outer) - within(radii[ring]));
  shares.push(1 - within(radii[radii.length - 1]));
  const { dissolution } = parameters;
  return {
    ...parameters,
    dissolution: dissolution && {
      ...dissolution,
      greatestDepth,
      injection: gaps.map((gap) => ({ gap, radii, shares })),
    },
    deposition: gaps.map((gap) => ({ gap, factors })),
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[(values.length - 1) / 2];
}

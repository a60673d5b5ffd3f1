import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/report/figures/list.ts';
import { figureScene, planRuns } from '../../../src/report/figures/gatherRuns.ts';
import { planSets } from '../../../src/report/figures/gatherSweeps.ts';
import { sceneDifferences } from '../../../src/report/figures/sceneDifferences.ts';

/** What a scene may choose; all else is the same for every figure. The solution enthalpy is an assumption that only yang-6 makes, and says so; yang-5hj has runs without surface diffusion. */
const free =
  /^(geometry\.(width|depth|thickness|dimension|slabThickness)|materials\.(metal|valence|atomsPerParticle|relativePermittivity)|mobility|redoxRate|voltage|electrodes\.(top|supply|sourceWidth|sourceFloor|tip\..*)|device\.(circuit\.(seriesResistance|compliance)|heat\.feedback)|surfaceDiffusion\.exchange\.barrier|nucleation\.solutionEnthalpy|inclusions\..*|stop\..*|recording\..*)$/u;

describe('the figures', () => {
  it('have ids, run folders and labels of their own', () => {
    const ids = figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const folders = planRuns(figures, 'out').map(({ request }) => request.path);
    expect(new Set(folders).size).toBe(folders.length);
    for (const { runs } of figures) expect(new Set(runs.map(({ label }) => label)).size).toBe(runs.length);
  });

  it.each(figures.flatMap(({ id, runs }) => runs.map((one) => [id, one] as const)))(
    '%s runs a scene without constants of its own',
    (_, runs) => {
      expect(Object.keys(sceneDifferences(figureScene(runs))).filter((path) => !free.test(path))).toEqual([]);
    },
  );

  it('mean the same by the same name of a variant', () => {
    const variants = figures.flatMap(({ sweeps = [] }) => sweeps.map(({ variant }) => variant));
    for (const variant of variants)
      for (const other of variants) if (other.name === variant.name) expect(other).toEqual(variant);
    const folders = [
      ...planRuns(figures, 'out').map(({ request }) => request.path),
      ...planSets(figures, 'out').map(({ path }) => path),
    ];
    expect(new Set(folders).size).toBe(folders.length);
  });

  it('are run longest first', () => {
    const costs = planRuns(figures, 'out').map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
  });
});

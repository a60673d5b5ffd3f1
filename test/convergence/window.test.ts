import { beforeAll, describe, expect, it } from 'vitest';
import { classifyGrowth, type GrowthMode } from '../../src/analysis/growthMode.ts';
import { mean, variance } from '../../src/math/statistics.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { TimelineProbe } from '../../src/particle/probes/timeline.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { applySettings } from '../../src/scene/set.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';

const isLong = process.env.FILIGREE_LONG === '1';
const modes = ['a', 'b', 'c', 'd'];
const runs = isLong ? 40 : 8;
const metal = 100;
const film = ['geometry.width=16 nm', 'geometry.thickness=10 nm', 'voltage=1 MV/cm', `stop.metalParticles=${metal}`];
// With less metal than in the bundled scenes, a larger share of it makes a window of as many particles.
const whole = { windowEvents: 200, windowMetalFraction: 0.04, gridStep: '0.5 nm' };
const floors = { floating: 0.03, active: 0.03, counter: 0.03, coordination: 0.1 };
const names = Object.keys(floors) as (keyof typeof floors)[];

interface Sample {
  values: Record<keyof typeof floors, number[]>;
  windows: number;
}

function run(mode: string, settings: typeof whole, seed: number): { found: GrowthMode; windows: number } {
  const field = Object.entries(settings).map(([name, value]) => `field.${name}=${value}`);
  const json = applySettings(readSceneFile(`growth/${mode}`).json, [...film, ...field]);
  const simulation = Simulation.create(buildParticleParameters(parseScene(json), seed), seed);
  const probe = new TimelineProbe(simulation.world);
  const rows = [probe.read()];
  let windows = 0;
  for (; !simulation.stopReason; windows++) {
    simulation.advanceWindow();
    if (probe.due()) rows.push(probe.read());
  }
  expect(simulation.world.metalCount).toBeGreaterThan(metal / 4);
  return { found: classifyGrowth(rows, 2) as GrowthMode, windows };
}

function sample(mode: string, settings: typeof whole): Sample {
  const all = Array.from({ length: runs }, (_, seed) => run(mode, settings, seed + 1));
  const values = Object.fromEntries(
    names.map((name) => [name, all.map(({ found }) => found.orderParameters[name])]),
  ) as Sample['values'];
  return { values, windows: mean(all.map(({ windows }) => windows)) };
}

/**
 * Seed noise is the standard deviation from run to run. With 8 seeds a difference of means as large as that is two standard
 * errors; with 40 it is four and a half, so that only a true shift comes near it.
 */
describe.each(modes)(
  'order parameters of mode %s',
  (mode) => {
    let reference: Sample;
    beforeAll(() => {
      reference = sample(mode, whole);
    }, 300_000);

    it.each([
      ['field window', { ...whole, windowEvents: 100, windowMetalFraction: 0.02 }],
      ['grid step', { ...whole, gridStep: '0.25 nm' }],
    ])('move less than from seed to seed when the %s is halved', (what, halved) => {
      const finer = sample(mode, halved);
      // Many a window of mode b ends with the first particle that joins or leaves an electrode: none is shorter.
      if (what === 'field window')
        expect(finer.windows).toBeGreaterThan((mode === 'b' ? 1.1 : 1.4) * reference.windows);
      for (const name of names) {
        const [before, after] = [reference.values[name], finer.values[name]];
        const noise = Math.sqrt((variance(before) + variance(after)) / 2);
        expect(Math.abs(mean(after) - mean(before)), `${name}, noise ${noise}`).toBeLessThan(noise + floors[name]);
      }
    });
  },
  300_000,
);

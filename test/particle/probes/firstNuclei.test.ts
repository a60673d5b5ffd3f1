import { expect, it } from 'vitest';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { FirstNuclei } from '../../../src/particle/probes/firstNuclei.ts';
import type { Happening, HappeningKind } from '../../../src/particle/probes/frameTypes.ts';
import { StoredNumbers } from '../../../src/particle/probes/storedNumbers.ts';
import { createMetal } from '../../../src/particle/state/matter.ts';
import { parametersOf } from '../scenes.ts';

function worldWith(metal: boolean) {
  const { world } = Simulation.create(parametersOf(), 1);
  if (metal) createMetal(world, 4, 0, 4);
  return world;
}

const happening = (kind: HappeningKind, time: number, body: number, other = 0): Happening => ({
  ...{ kind, time, body, other, x: body, y: 0, z: time },
  ...{ barrier: 0, criticalSize: 0 },
});

it('the oldest nucleus stays with what it merges into and with what breaks off', () => {
  const world = worldWith(false);
  const nuclei = new FirstNuclei(world);
  world.happenings.push(happening('nucleate', 1, 11), happening('nucleate', 2, 12), happening('merge', 3, 12, 11));
  nuclei.take();
  expect(nuclei.of(11)).toBeNull();
  expect(nuclei.of(12)).toEqual({ time: 1, x: 11, y: 0, z: 1 });
  world.happenings = [happening('split', 4, 13, 12)]; // a frame has taken the others
  nuclei.take();
  world.happenings.push(happening('dissolve', 5, 12));
  nuclei.take();
  expect([nuclei.of(12), nuclei.of(13)?.time]).toEqual([null, 1]);
});

it('metal that was there before has no nucleus, whatever joins it', () => {
  const world = worldWith(true);
  const nuclei = new FirstNuclei(world);
  const [serial] = world.bodies.serial.filter((_, body) => world.bodies.size[body] > 0);
  world.happenings.push(happening('nucleate', 1, 11), happening('attach', 2, serial, 11), happening('nucleate', 3, 12));
  nuclei.take();
  expect(nuclei.of(serial)).toBeNull();
  const restored = new FirstNuclei(world);
  restored.restore(new StoredNumbers(nuclei.snapshot()));
  restored.take();
  expect([restored.of(serial), restored.of(12)?.time]).toEqual([null, 3]);
  expect(restored.snapshot()).toEqual(nuclei.snapshot());
});

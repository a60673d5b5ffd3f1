import { describe, expect, it } from 'vitest';
import { eventKindNames } from '../../src/particle/engine/eventKinds.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import type { JsonObject } from '../../src/scene/json.ts';
import { parametersOf, watchEvents } from '../particle/scenes.ts';
import { NaiveEngine, pickEvent } from './naiveEngine.ts';

/** Rates that the engine and the reference disagree about. */
function disagreements(simulation: Simulation, table: Map<string, Map<number, number>>): string[] {
  const { trees } = simulation.world;
  return eventKindNames.flatMap((kind, index) => {
    const faults: string[] = [];
    const rates = table.get(kind)!;
    for (let owner = 0; owner < trees[index].capacity; owner++) {
      const rate = trees[index].get(owner);
      const expected = rates.get(owner) ?? 0;
      if (Math.abs(rate - expected) > 1e-9 * expected) faults.push(`${kind} of ${owner}: ${rate}, not ${expected}`);
    }
    return faults;
  });
}

/** Runs so many events; the reference must agree about every rate, and name the same event at the same time. */
function follow(overrides: JsonObject, seed: number, events: number): void {
  const simulation = Simulation.create(parametersOf(overrides, seed), seed);
  const { world } = simulation;
  const naive = new NaiveEngine(world);
  let [state, time, followed, last] = [world.random.state(), world.time, 0, 'creation'];
  watchEvents(simulation, {
    before: ({ kind, owner }) => {
      const table = naive.rates();
      const picked = pickEvent(table, state);
      const where = `at event ${world.eventCount}, after ${last}`;
      expect(disagreements(simulation, table), where).toEqual([]);
      expect({ kind: picked.kind, owner: picked.owner }, where).toEqual({ kind, owner });
      expect(Math.abs(time + picked.wait - world.time), where).toBeLessThan(1e-9 * picked.wait + 1e-12 * world.time);
      followed++;
      last = `${kind} of ${owner}`;
    },
    after: () => ([state, time] = [world.random.state(), world.time]),
  });
  while (!simulation.stopReason && world.eventCount < events) {
    simulation.advanceWindow();
    [state, time] = [world.random.state(), world.time];
  }
  expect(followed).toBe(world.eventCount);
}

const film = {
  geometry: { width: '16 nm', thickness: '10 nm' },
  field: { gridStep: '0.5 nm' },
  stop: { bridged: false },
  inclusions: {
    placed: [
      { center: ['4 nm', '1.2 nm'], diameter: '2.4 nm' },
      { center: ['9 nm', '5 nm'], diameter: '2 nm' },
      { center: ['12 nm', '8.9 nm'], diameter: '2.2 nm' },
    ],
  },
};
const box = {
  geometry: { dimension: 3 },
  stop: { bridged: false },
  inclusions: {
    placed: [
      { center: ['2 nm', '2 nm', '1 nm'], diameter: '2 nm' },
      { center: ['5 nm', '5 nm', '4 nm'], diameter: '1.6 nm' },
      { center: ['6 nm', '2 nm', '7.2 nm'], diameter: '1.6 nm' },
    ],
  },
};
const modes = { a: [1, 1], b: [1e-4, 1e-4], c: [1e-4, 1], d: [1, 1e-4] };

describe('engine and naive reference', () => {
  for (const [mode, [mobility, redoxRate]] of Object.entries(modes))
    it(`take the same events in growth mode ${mode}`, () => follow({ ...film, mobility, redoxRate }, 3, 3000));

  it('take the same events in a box', () => follow({ ...box, mobility: 1, redoxRate: 1 }, 1, 1500));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOP, eventKinds } from '../../src/particle/engine/eventKinds.ts';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { sampleField, sampled } from '../../src/particle/field/sampleField.ts';
import { TOUCHES_NOTHING } from '../../src/particle/state/particles.ts';
import type { JsonObject } from '../../src/scene/json.ts';
import { parametersOf, randomScene, runEvents } from './scenes.ts';

/** Lets a simulation carry out every event, the hops of free ions included, the plain way; returns how many of those there were. */
function carryOutPlainly(simulation: Simulation): () => number {
  const { world } = simulation;
  let freeHops = 0;
  const inner = simulation as unknown as { carryOut(kind: number, owner: number): void };
  inner.carryOut = (kind, owner) => {
    world.eventCount++;
    if (kind === HOP && world.particles.touch[owner] === TOUCHES_NOTHING) freeHops++;
    if (eventKinds[kind].apply(world, owner)) {
      world.eventCounts[kind]++;
      refreshChanged(world);
    } else {
      world.nullCounts[kind]++;
      world.forgetChange();
    }
  };
  return () => freeHops;
}

/** All bits of two simulations that decide their future, and every rate. */
function expectAlike(one: Simulation, other: Simulation): void {
  expect(one.stateHash()).toBe(other.stateHash());
  one.world.trees.forEach(({ nodes }, kind) => {
    const { nodes: others } = other.world.trees[kind];
    expect(nodes.findIndex((rate, node) => rate !== others[node])).toBe(-1);
  });
  expect(one.world.nullCounts).toEqual(other.world.nullCounts);
}

describe.each([2, 3])('the hop of a free ion written out in %i dimensions', (dimension) => {
  const scenes = randomScene.filter(({ overrides }) => (overrides.geometry as JsonObject).dimension === dimension);

  it('leaves the same bits as the plain event and refresh', () => {
    let freeHops = 0;
    fc.assert(
      fc.property(scenes, ({ overrides, seed }) => {
        const parameters = parametersOf(overrides, seed);
        const hot = Simulation.create(parameters, seed);
        const plain = Simulation.create(parameters, seed);
        const countFreeHops = carryOutPlainly(plain);
        for (let window = 0; window < 4; window++) {
          hot.advanceWindow();
          plain.advanceWindow();
          expectAlike(hot, plain);
        }
        freeHops += countFreeHops();
      }),
      { numRuns: dimension === 2 ? 40 : 12, seed: 5 },
    );
    expect(freeHops).toBeGreaterThan(dimension === 2 ? 5000 : 2500);
  });

  it('does so over a whole run with metal, planes and cells on the way', () => {
    const overrides = { geometry: { dimension }, mobility: 1e-2, stop: { bridged: false, metalParticles: 60 } };
    const parameters = parametersOf(overrides, 7);
    const hot = Simulation.create(parameters, 7);
    const plain = Simulation.create(parameters, 7);
    const countFreeHops = carryOutPlainly(plain);
    runEvents(hot, 8000);
    runEvents(plain, 8000);
    expectAlike(hot, plain);
    expect(countFreeHops()).toBeGreaterThan(1000);
  });
});

describe('the field in a slice', () => {
  it('does not see what a box left behind', () => {
    const box = Simulation.create(parametersOf({ geometry: { dimension: 3 } }), 1).world;
    box.field.fullField.fill(0.2);
    sampleField(box, 1, 1, 1);
    expect(sampled.y).toBeCloseTo(0.2, 12);
    const slice = Simulation.create(parametersOf({}), 1).world;
    sampleField(slice, 1, 0, 1);
    expect(sampled.y).toBe(0);
  });
});

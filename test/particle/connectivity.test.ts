import { describe, expect, it } from 'vitest';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { createIon, createMetal, metalToIon, moveMetal } from '../../src/particle/state/matter.ts';
import { METAL, TOUCHES_COUNTER } from '../../src/particle/state/particles.ts';
import type { World } from '../../src/particle/state/world.ts';
import type { JsonObject } from '../../src/scene/json.ts';
import { parametersOf } from './scenes.ts';

function emptyFilm(overrides: JsonObject = {}): World {
  return Simulation.create(parametersOf({ electrodes: { top: 'inert' }, ...overrides }), 1).world;
}

describe('bodies', () => {
  it('find a place for the parts of a body when almost all places for bodies are taken', () => {
    const world = emptyFilm({ geometry: { width: '40 nm', thickness: '40 nm' } });
    const chain = [30, 30.5, 31].map((x) => createMetal(world, x, 0, 37));
    for (let i = 0; world.bodies.freeCount > 32; i++)
      createMetal(world, 1 + 2 * (i % 19), 0, 2 + 2 * Math.floor(i / 19));
    metalToIon(world, chain[1], 30.5, 0, 37);
    expect(world.particles.body[chain[0]]).not.toBe(world.particles.body[chain[2]]);
    expect(world.particles.body[chain[0]]).toBeGreaterThanOrEqual(0);
    expect(world.particles.body[chain[2]]).toBeGreaterThanOrEqual(0);
  });

  it('take along the ions that touch a neutral cluster when it joins metal on an electrode', () => {
    const world = emptyFilm();
    for (const z of [0.25, 0.75, 1.25, 1.75]) createMetal(world, 4, 0, z);
    createMetal(world, 4, 0, 2.75);
    const ion = createIon(world, 4, 0, 3.3);
    refreshChanged(world);
    createMetal(world, 4, 0, 2.25);
    refreshChanged(world);
    expect(world.particles.touch[ion]).toBe(TOUCHES_COUNTER);
  });

  it('report that a body has left its electrode', () => {
    const world = emptyFilm();
    const [foot] = [0.25, 0.75, 1.25].map((z) => createMetal(world, 4, 0, z));
    world.happenings = [];
    metalToIon(world, foot, 5, 0, 0.25);
    expect(world.happenings.map(({ kind }) => kind)).toEqual(['detach']);
  });

  it('report a bridge only where one is made', () => {
    const world = emptyFilm();
    world.bridged = true;
    createMetal(world, 4, 0, 0.75);
    world.happenings = [];
    createMetal(world, 4, 0, 0.25);
    expect(world.happenings.map(({ kind }) => kind)).toEqual(['attach']);
  });

  it('report once that they join metal on an electrode', () => {
    const world = emptyFilm();
    for (const z of [0.25, 1.25, 1.75]) createMetal(world, 2, 0, z);
    world.happenings = [];
    createMetal(world, 2, 0, 0.75);
    expect(world.happenings.map(({ kind }) => kind)).toEqual(['attach']);
  });

  it('begin a run without a history', () => {
    const inclusions = { placed: [{ center: ['4 nm', '4 nm'], diameter: '4 nm' }] };
    const world = emptyFilm({ inclusions });
    expect([world.merges, world.births, world.deaths, world.happenings.length]).toEqual([0, 0, 0, 0]);
  });

  it('are counted as they come to float and as they cease to', () => {
    const world = emptyFilm();
    const counts = () => [world.births, world.deaths, world.floatingBodies];
    const chain = [2, 2.5, 3].map((x) => createMetal(world, x, 0, 4));
    expect(counts()).toEqual([1, 0, 1]);
    metalToIon(world, chain[1], 6, 0, 6);
    expect(counts()).toEqual([2, 0, 2]); // split
    createMetal(world, 2.5, 0, 4);
    expect(counts()).toEqual([2, 1, 1]); // merged
    const foot = createMetal(world, 6, 0, 0.25);
    createMetal(world, 6, 0, 0.75);
    expect(counts()).toEqual([2, 1, 1]); // metal on an electrode does not float
    metalToIon(world, foot, 6, 0, 5);
    expect(counts()).toEqual([3, 1, 2]); // detached
    const another = createMetal(world, 6, 0, 0.25);
    expect(counts()).toEqual([3, 2, 1]); // attached
    moveMetal(world, another, 5.5, 0, 0.75);
    expect(counts()).toEqual([4, 2, 2]); // a move detaches it
    moveMetal(world, chain[0], 2.25, 0, 4.4);
    expect(counts()).toEqual([4, 2, 2]); // a move breaks nothing for good
    moveMetal(world, createMetal(world, 1, 0, 1), 1, 0, 1.5);
    expect(counts()).toEqual([5, 2, 3]); // a body of one that moves stays what it is
    for (const slot of world.particles.kind.keys())
      if (world.particles.kind[slot] === METAL) metalToIon(world, slot, 1, 0, 1);
    expect([world.births - world.deaths, world.floatingBodies]).toEqual([0, 0]);
  });

  it('forget that a particle was pinned once it has dissolved', () => {
    const world = emptyFilm();
    const slot = createMetal(world, 4, 0, 4);
    world.particles.pinned[slot] = 1;
    metalToIon(world, slot, 4, 0, 4);
    expect(world.particles.pinned[slot]).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { reduce } from '../../src/particle/events/reduce.ts';
import { createIon, createMetal } from '../../src/particle/state/matter.ts';
import { parametersOf } from './scenes.ts';

describe('reduce', () => {
  it('charges the floating body that the atom joins, and counts it there', () => {
    const { world } = Simulation.create(parametersOf({ electrodes: { top: 'inert' } }), 1);
    const { particles, bodies } = world;
    const touched = createMetal(world, 4, 0, 4);
    const [beside] = [3.75, 4.25].map((z) => createMetal(world, 5.4, 0, z)); // with the better pocket
    const ion = createIon(world, 4.5, 0, 4);
    refreshChanged(world);
    expect(particles.touched[ion]).toBe(touched);
    expect(reduce.apply(world, ion)).toBe(true);
    expect(particles.body[ion]).toBe(particles.body[beside]);
    const [left, joined] = [particles.body[touched], particles.body[beside]];
    expect([bodies.charge[left], bodies.charge[joined]]).toEqual([0, 1]);
    expect([bodies.reduced[left], bodies.reduced[joined]]).toEqual([0, 1]);
  });
});

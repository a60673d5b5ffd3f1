import { expect, it } from 'vitest';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { findDominantFilament } from '../../../src/particle/probes/dominantFilament.ts';
import { DepositionCounts, SurfaceProfile } from '../../../src/particle/probes/filamentDeposition.ts';
import { createMetal } from '../../../src/particle/state/matter.ts';
import { solveField } from '../../../src/particle/field/solveField.ts';
import { refreshChanged } from '../../../src/particle/engine/refresh.ts';
import { parametersOf } from '../scenes.ts';

/** A column of eight particles on the counter electrode, seen at a voltage. */
function columnAt(voltage: string) {
  const { world } = Simulation.create(parametersOf({ geometry: { dimension: 3 }, voltage }), 1);
  for (let i = 0; i < 8; i++) createMetal(world, 4.25, 4.25, 0.25 + 0.5 * i);
  solveField(world);
  refreshChanged(world);
  const profile = new SurfaceProfile();
  profile.look(world, findDominantFilament(world));
  return { world, profile };
}

it('without a voltage every particle at the surface takes as much, with one the tip takes most', () => {
  const { profile } = columnAt('0 V');
  expect([...profile.surface].reduce((sum, count) => sum + count)).toBe(8);
  for (const [bin, share] of profile.shares.entries()) expect(share).toBeCloseTo(profile.surface[bin] / 8, 12);
  const { world, profile: driven } = columnAt('1 V');
  const { shares } = driven;
  expect([...shares].reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  const film = world.field.grid.interpolate(world.field.background, 4.25, 4.25, 3.75 + 0.25 + 0.4); // off the top
  const { valence } = world.parameters;
  expect(film).toBeGreaterThan(0.01);
  expect(shares[9] / shares[0]).toBeCloseTo(Math.exp((0.5 * valence * film) / world.constants.thermalEnergy), 9);
  expect(Math.max(...shares)).toBe(shares[9]);
});

it('shares gains out by the profile, and keeps losses apart', () => {
  const { profile } = columnAt('1 V');
  const counts = new DepositionCounts();
  expect(counts.read()).toBeNull();
  counts.add('emitted', 0.5, profile);
  expect(counts.read()).toBeNull();
  for (const share of [0.05, 0.95, 1.4]) counts.add('deposited', share, profile);
  counts.add('oxidised', 0.55, profile);
  expect(counts.read()).toMatchObject({
    gained: [1, 0, 0, 0, 0, 0, 0, 0, 0, 2],
    lost: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
    surface: [...profile.surface],
  });
  counts.read()?.expected.forEach((value, bin) => expect(value).toBeCloseTo(3 * profile.shares[bin], 12));
});

import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { parametersOf, watchEvents } from './scenes.ts';

describe('finite reservoir', () => {
  it('never gives more than it holds', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const simulation = Simulation.create(parametersOf({ electrodes: { supply: 5 } }), seed);
      let least = Infinity;
      watchEvents(simulation, { after: () => (least = Math.min(least, simulation.world.reservoir)) });
      for (let windows = 0; windows < 20 && !simulation.stopReason; windows++) simulation.advanceWindow();
      expect(least).toBe(0);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { validate } from '../../src/particle/state/validate.ts';
import type { World } from '../../src/particle/state/world.ts';
import { parametersOf, randomScene, watchEvents, type RandomScene } from '../particle/scenes.ts';

/** Atoms in the film against those that came and went, counted from the particles themselves. */
function atomBalance(world: World): number {
  const { particles, ledger } = world;
  const present = particles.kind.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0);
  return present - (ledger.embedded + ledger.emitted + ledger.refilled + ledger.supplied - ledger.returned);
}

/** Charge in the film against what the electrodes gave it. */
function chargeBalance(world: World): number {
  const { particles, bodies, ledger, parameters } = world;
  let charge = 0;
  for (const kind of particles.kind) if (kind === 1) charge += parameters.valence;
  bodies.size.forEach((size, body) => (charge += size > 0 ? bodies.charge[body] : 0));
  return charge - ledger.activeCharge - ledger.counterCharge;
}

function create({ overrides, seed }: RandomScene): Simulation {
  const parameters = parametersOf(overrides, seed);
  return Simulation.create(parameters, seed);
}

/** Runs to about so many events and looks at the books after each one; returns how often each kind came. */
function checkEveryEvent(simulation: Simulation, events: number, seen: Map<string, number>): void {
  const { world } = simulation;
  const check = (what: string) => {
    const faults = validate(world);
    if (faults.length > 0) throw new Error(`${what} at event ${world.eventCount}: ${faults.slice(0, 3).join('; ')}`);
    if (atomBalance(world) !== 0 || chargeBalance(world) !== 0)
      throw new Error(
        `${what} at event ${world.eventCount}: atoms ${atomBalance(world)}, charge ${chargeBalance(world)}`,
      );
  };
  check('creation');
  watchEvents(simulation, {
    after: ({ kind, owner }) => {
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      check(`${kind} of ${owner}`);
    },
  });
  for (let windows = 0; windows < 400 && !simulation.stopReason && world.eventCount < events; windows++)
    simulation.advanceWindow();
}

describe('conservation', () => {
  it('holds after every event of random scenes', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(randomScene, (scene) => checkEveryEvent(create(scene), 300, seen)),
      { numRuns: 60, seed: 1 },
    );
    for (const kind of ['hop', 'oxidise', 'emit', 'reduce', 'diffuseOnSurface'])
      expect(seen.get(kind)).toBeGreaterThan(100);
  });
});

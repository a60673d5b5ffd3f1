import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../src/math/random.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { moveIon } from '../../src/particle/events/hop.ts';
import { sampleField, sampled } from '../../src/particle/field/sampleField.ts';
import { solveField } from '../../src/particle/field/solveField.ts';
import { createIon, createMetal } from '../../src/particle/state/matter.ts';
import { FREE } from '../../src/particle/state/particles.ts';
import { validate } from '../../src/particle/state/validate.ts';
import type { World } from '../../src/particle/state/world.ts';
import type { JsonObject } from '../../src/scene/json.ts';
import { parametersOf, runEvents, watchEvents } from './scenes.ts';

type Place = [x: number, y: number, z: number];

const radius = 0.25; // [nm] of a particle

function inertFilm(dimension: 2 | 3, sides: string, width: number, depth: number, changes: JsonObject = {}): World {
  const geometry = { dimension, sides, width: `${width} nm`, ...(dimension === 3 ? { depth: `${depth} nm` } : {}) };
  return Simulation.create(parametersOf({ geometry, electrodes: { top: 'inert' }, ...changes }), 1).world;
}

describe.each([2, 3] as const)('reflecting sides in %i dimensions', (dimension) => {
  it('keep all particles, atoms, charge and bodies in order, event by event', () => {
    const simulation = Simulation.create(
      parametersOf({
        geometry: { dimension, sides: 'reflecting' },
        mobility: 0.1,
        redoxRate: 0.1,
        electrodes: { sourceWidth: 'uniform' },
        inclusions: {
          placed: [{ center: dimension === 3 ? ['1 nm', '4 nm', '4 nm'] : ['1 nm', '4 nm'], diameter: '2 nm' }],
        },
        stop: { bridged: false },
      }),
      4,
    );
    const { world } = simulation;
    const { particles, space } = world;
    let [events, outside] = [0, 0];
    watchEvents(simulation, {
      after: () => {
        if (events++ % 50 === 0) expect(validate(world)).toEqual([]);
        for (let slot = 0; slot < particles.capacity; slot++)
          if (particles.kind[slot] !== FREE && !space.isWithinSides(particles.x[slot], particles.y[slot])) outside++;
      },
    });
    runEvents(simulation, dimension === 3 ? 500 : 900);
    expect(events).toBeGreaterThan(450);
    expect(outside).toBe(0);
    expect(world.metalCount).toBeGreaterThan(5);
  });

  it('have the field of half a symmetric whole', () => {
    const [width, depth, step] = [6, 5, 1];
    const field = { gridStep: `${step} nm`, tolerance: '1e-10 V', netChargeFraction: 0.5 };
    const half = inertFilm(dimension, 'reflecting', width, depth, { field });
    const whole = inertFilm(dimension, 'periodic', 2 * width, 2 * depth, { field });
    const random = createRandomStream(1, 0, 'places');
    const inside = (length: number) => radius + (length - 2 * radius) * random.double();
    const ions: Place[] = Array.from({ length: 8 }, () => [
      inside(width),
      dimension === 3 ? inside(depth) : 0,
      inside(8),
    ]);
    const metal: Place[] = [0, 0.5, 1].map((shift) => [2.6 + shift, dimension === 3 ? 2.2 : 0, 5.2]);
    // The grid of the whole has nodes from 0 on, so its mirrors lie half a step outside.
    const images = ([x, y, z]: Place): Place[] => {
      const along = (place: number, length: number) => [place - step / 2, 2 * length - place - step / 2];
      const rows = dimension === 3 ? along(y, depth) : [0];
      return rows.flatMap((row) => along(x, width).map((column): Place => [column, row, z]));
    };
    for (const place of ions) createIon(half, ...place);
    for (const place of metal) createMetal(half, ...place);
    for (const place of ions)
      for (const [x, y, z] of images(place)) createIon(whole, whole.space.wrapX(x), whole.space.wrapY(y), z);
    for (const place of metal) for (const image of images(place)) createMetal(whole, ...image);
    for (const world of [half, whole]) {
      world.field.stale = true;
      solveField(world);
    }
    for (const place of [...ions, ...metal, [0.1, dimension === 3 ? 4.9 : 0, 3] as Place]) {
      const [there] = images(place);
      for (const potential of ['background', 'full'] as const)
        expect(half.field.grid.interpolate(half.field[potential], ...place)).toBeCloseTo(whole.field.grid.interpolate(whole.field[potential], ...there), 8); // prettier-ignore
      sampleField(half, ...place);
      const here = { ...sampled };
      sampleField(whole, ...there);
      for (const axis of ['x', 'y', 'z'] as const) expect(here[axis]).toBeCloseTo(sampled[axis], 8);
    }
    sampleField(half, 0, dimension === 3 ? depth : 0, 3.3);
    expect([sampled.x, sampled.y].map(Math.abs)).toEqual([0, 0]);
  });

  it('part what periodic sides join', () => {
    for (const [sides, bodies] of [
      ['periodic', 1],
      ['reflecting', 2],
    ] as const) {
      // prettier-ignore
      const world = inertFilm(dimension, sides, 8, 8);
      for (const x of [radius, 8 - radius]) createMetal(world, x, dimension === 3 ? 4 : 0, 4);
      expect(world.bodies.size.filter((size) => size > 0)).toHaveLength(bodies);
    }
  });

  it('turn hops round, and leave an even spread of ions even', () => {
    const world = inertFilm(dimension, 'reflecting', 5, 5);
    const { particles } = world;
    const random = createRandomStream(2, 0, 'hops');
    const count = 4000;
    const bins = new Float64Array(9);
    const slot = createIon(world, 2, 2, 4);
    for (let ion = 0; ion < count; ion++) {
      particles.x[slot] = radius + 4.5 * random.double();
      particles.y[slot] = dimension === 3 ? radius + 4.5 * random.double() : 0;
      particles.z[slot] = 4;
      for (let hops = 0; hops < 3; hops++) {
        const angle = 2 * Math.PI * random.double();
        const [ux, uy] = [Math.cos(angle), dimension === 3 ? Math.sin(angle) : 0];
        moveIon(world, slot, ux, uy, dimension === 3 ? 0 : Math.sin(angle));
      }
      bins[Math.min(8, Math.floor((particles.x[slot] - radius) / 0.5))]++;
    }
    const expected = count / bins.length;
    const chiSquare = bins.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(26.1); // 8 degrees of freedom, one in a thousand
  });

  it('end a hop that comes back onto metal in contact with it', () => {
    const world = inertFilm(dimension, 'reflecting', 8, 8);
    const y = dimension === 3 ? 4 : 0;
    createMetal(world, 0.3, y, 4.5);
    const slot = createIon(world, 0.35, y, 3.9);
    const { particles } = world;
    const [ux, uz] = [-0.6, 0.8];
    expect(moveIon(world, slot, ux, 0, uz)).toBe(true);
    expect(particles.x[slot]).toBeGreaterThanOrEqual(radius);
    expect(Math.hypot(particles.x[slot] - 0.3, particles.z[slot] - 4.5)).toBeCloseTo(0.5, 6);
    const far = createIon(world, 0.4, y, 6);
    moveIon(world, far, -1, 0, 0);
    expect(particles.x[far]).toBeCloseTo(2 * radius - (0.4 - 0.5), 12);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../src/math/random.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { findPockets, pocketCoordination, pockets } from '../../src/particle/space/pockets.ts';
import { isFree } from '../../src/particle/state/contacts.ts';
import { createMetal, metalToIon, moveMetal } from '../../src/particle/state/matter.ts';
import { METAL } from '../../src/particle/state/particles.ts';
import type { World } from '../../src/particle/state/world.ts';
import { parametersOf } from './scenes.ts';

type Vector = [number, number, number]; // [nm]

const d = 0.5; // [nm]
const [width, thickness] = [5, 5]; // [nm]
type Sides = 'periodic' | 'reflecting';

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const plus = (a: Vector, b: Vector, factor: number): Vector => [
  a[0] + factor * b[0],
  a[1] + factor * b[1],
  a[2] + factor * b[2],
];

/** Shortest way between two places of the periodic box. */
function way(to: Vector, from: Vector): Vector {
  const [dx, dy, dz] = minus(to, from);
  return [dx - width * Math.round(dx / width), dy - width * Math.round(dy / width), dz];
}

const length = (a: Vector) => Math.sqrt(dot(a, a));

/** Points at a distance d from two centres and from a third object: where a line through two centres' middle plane meets it. */
function tangent(a: Vector, b: Vector, c: Vector | number): Vector[] {
  const normal = minus(b, a);
  const half = dot(normal, normal) / 2;
  const second: Vector = typeof c === 'number' ? [0, 0, 1] : minus(c, a);
  const offset = typeof c === 'number' ? c - a[2] : dot(second, second) / 2;
  const direction = cross(normal, second);
  const square = dot(direction, direction);
  if (square < 1e-9) return [];
  const base = plus(
    [0, 0, 0],
    plus(cross(second, direction).map((value) => value * half) as Vector, cross(direction, normal), offset),
    1 / square,
  );
  const rest = d * d - dot(base, base);
  if (rest < 2.5e-10) return [];
  const lift = Math.sqrt(rest / square);
  return [lift, -lift].map((factor) => plus(plus(a, base, 1), direction, factor));
}

/** All places that touch three objects and overlap none, by trying all triples against all metal. */
function tryAll(metals: Vector[], sides: Sides): Vector[] {
  const places: Vector[] = [];
  const keep = (place: Vector) => {
    if (sides === 'reflecting')
      for (const axis of [0, 1]) {
        if (place[axis] < 0.499 * d) return;
        place[axis] = Math.max(place[axis], d - place[axis]); // off the mirror
      }
    if (place[2] < 0.499 * d || place[2] > thickness - 0.499 * d) return;
    if (metals.every((metal) => length(way(metal, place)) >= 0.998 * d)) places.push(place);
  };
  metals.forEach((a, i) =>
    metals.slice(0, i).forEach((other, j) => {
      const b = plus(a, way(other, a), 1);
      if (length(minus(b, a)) >= 2 * d) return;
      for (const level of [d / 2, thickness - d / 2]) tangent(a, b, level).forEach(keep);
      for (const third of metals.slice(0, j)) {
        const c = plus(a, way(third, a), 1);
        if (length(minus(c, a)) < 2 * d && length(minus(c, b)) < 2 * d) tangent(a, b, c).forEach(keep);
      }
    }),
  );
  return places;
}

function metalOf(world: World, except: number): Vector[] {
  const { kind, x, y, z } = world.particles;
  return [...kind.keys()].flatMap((i): Vector[] => (kind[i] === METAL && i !== except ? [[x[i], y[i], z[i]]] : []));
}

function found(): Vector[] {
  return Array.from({ length: pockets.count }, (_, i): Vector => [pockets.x[i], pockets.y[i], pockets.z[i]]);
}

/** A heap that grew at random places and in pockets, and from which some has gone or moved. */
function heap(seed: number, sides: Sides): World {
  const scene = parametersOf({ geometry: { dimension: 3, sides, width: '5 nm', depth: '5 nm', thickness: '5 nm' } });
  const { world } = Simulation.create(scene, 1);
  const corner = sides === 'periodic' ? 4.2 : 0.25; // the heap reaches across the sides, or stands at them
  const { particles } = world;
  const random = createRandomStream(seed, 0, 'events');
  const next = () => random.next();
  const slots: number[] = [];
  for (let step = 0; step < 110; step++) {
    const choice = slots.length > 10 ? next() : 0.3 + 0.7 * next();
    const [x, y, z]: Vector = [(corner + 1.6 * next()) % 5, (corner + 1.6 * next()) % 5, 0.25 + 1.4 * next()];
    const slot = slots[Math.floor(next() * slots.length)];
    const count = findPockets(world, x, y, z, 0.9, choice < 0.15 ? slot : -1);
    const at = Math.floor(next() * count);
    const [px, py, pz]: Vector = [pockets.x[at], pockets.y[at], pockets.z[at]];
    if (count > 0 && choice < 0.15) moveMetal(world, slot, px, py, pz);
    else if (choice < 0.25)
      metalToIon(world, slots.splice(slots.indexOf(slot), 1)[0], particles.x[slot], particles.y[slot], 4);
    else if (count > 0 && choice < 0.85) slots.push(createMetal(world, px, py, pz));
    else if (isFree(world, x, y, z, -1)) slots.push(createMetal(world, x, y, z));
  }
  refreshChanged(world);
  return world;
}

describe('places of a box', () => {
  const every = ['periodic', 'reflecting'] as const;

  it.each(every)('are those that all triples against all metal give, with a particle or without, %s', (sides) => {
    let seen = 0;
    const property = fc.property(fc.nat(), (seed) => {
      const world = heap(seed, sides);
      const { particles } = world;
      const all = [...particles.kind.keys()].filter((slot) => particles.kind[slot] === METAL);
      for (const except of [-1, all[0], all[Math.floor(all.length / 2)]]) {
        const metals = metalOf(world, except);
        const places = tryAll(metals, sides);
        const centre: Vector =
          except < 0 ? [0.5, 0.5, 0.8] : [particles.x[except], particles.y[except], particles.z[except]];
        findPockets(world, ...centre, 0.8, except);
        const pocketPlaces = found();
        pocketPlaces.forEach((pocket, i) => {
          expect(Math.min(...places.map((place) => length(way(place, pocket))))).toBeLessThan(1e-9);
          for (const other of pocketPlaces.slice(0, i)) expect(length(way(other, pocket))).toBeGreaterThan(0.0499 * d);
          const touching = metals.filter((metal) => length(way(metal, pocket)) < world.constants.contact).length;
          const planes = Number(pocket[2] < 0.3) + Number(pocket[2] > thickness - 0.3);
          expect(pocketCoordination(world, i)).toBe(touching + planes);
        });
        for (const place of places) {
          if (length(way(place, centre)) > 0.799) continue;
          expect(Math.min(...pocketPlaces.map((pocket) => length(way(place, pocket))))).toBeLessThan(0.0501 * d);
          seen++;
        }
      }
    });
    fc.assert(property, { numRuns: 10 });
    expect(seen).toBeGreaterThan(100);
  });

  it('do not hang on the order in which metal came and went', () => {
    const scene = parametersOf({ geometry: { dimension: 3 }, redoxRate: 1, mobility: 1e-3, voltage: '4 MV/cm' });
    const simulation = Simulation.create(scene, 3);
    while (!simulation.stopReason && simulation.world.metalCount < 100) simulation.advanceWindow();
    const { world } = simulation;
    const restored = Simulation.restore(scene, simulation.snapshot()).world;
    expect(restored.places.count).toBe(world.places.count);
    for (let slot = 0; slot < world.particles.capacity; slot++) {
      if (world.particles.kind[slot] !== METAL) continue;
      const [x, y, z] = [world.particles.x[slot], world.particles.y[slot], world.particles.z[slot]];
      findPockets(world, x, y, z, 0.8, slot);
      const before = found();
      findPockets(restored, x, y, z, 0.8, slot);
      expect(found()).toEqual(before);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PoissonSolver } from '../../src/math/multigrid.ts';
import { createRandomStream } from '../../src/math/random.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { solveField } from '../../src/particle/field/solveField.ts';
import { FREE } from '../../src/particle/state/particles.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { mergeJson, type JsonObject } from '../../src/scene/json.ts';
import { parseScene } from '../../src/scene/parse.ts';

const quarterThermal = 0.25 * 0.025852; // [V] kT/4 at 300 K

function largestDifference(one: Float64Array, other: Float64Array): number {
  return one.reduce((largest, value, i) => Math.max(largest, Math.abs(value - other[i])), 0);
}

/** A bundled box, run to some metal, and the same state with its field solved to 1e-10 V. */
function grown(name: string, stop: JsonObject) {
  const text = readFileSync(new URL(`../../scenes/growth3d/${name}.json`, import.meta.url), 'utf8');
  const parameters = buildParticleParameters(parseScene(mergeJson(JSON.parse(text) as JsonObject, { stop })), 1);
  const simulation = Simulation.create(parameters, 1);
  while (!simulation.stopReason) simulation.advanceWindow();
  const exact = Simulation.restore(
    { ...parameters, field: { ...parameters.field, tolerance: 1e-10 } },
    simulation.snapshot(),
  );
  exact.world.field.stale = true;
  solveField(exact.world);
  return { world: simulation.world, exact: exact.world };
}

describe('the potentials in a box', () => {
  it.each([
    ['b', { metalParticles: 60, events: 10000 }],
    ['c', { metalParticles: 60, events: 4000 }],
  ])('are within their tolerance, and so within kT/4, after growth of %s', (name, stop) => {
    const { world, exact } = grown(name, stop);
    const { particles, field, parameters } = world;
    const { tolerance } = parameters.field;
    expect(tolerance).toBeLessThan(quarterThermal);
    expect(world.metalCount).toBeGreaterThan(10);
    expect(world.ionCount).toBeGreaterThan(50);
    for (const potential of ['background', 'full'] as const) {
      expect(largestDifference(field[potential], exact.field[potential])).toBeLessThan(tolerance);
      for (let slot = 0; slot < particles.capacity; slot++) {
        if (particles.kind[slot] === FREE) continue;
        const [here, there] = [field, exact.field].map((one) =>
          one.grid.interpolate(one[potential], particles.x[slot], particles.y[slot], particles.z[slot]),
        );
        expect(Math.abs(here - there)).toBeLessThan(tolerance);
      }
    }
  });

  it('are so for any metal and charge that come and go', () => {
    const [nx, ny, nz] = [12, 11, 13];
    const random = createRandomStream(1, 0, 'metal');
    const solver = new PoissonSolver(nx, ny, nz, 1);
    const fixed = new Uint8Array(nx * ny * nz);
    const [phi, source] = [new Float64Array(fixed.length), new Float64Array(fixed.length)];
    for (let i = nz - 1; i < phi.length; i += nz) phi[i] = 2;
    for (let round = 0; round < 12; round++) {
      for (let changes = 0; changes < 40; changes++) {
        const node = Math.floor(random.double() * nx * ny) * nz + 1 + Math.floor(random.double() * (nz - 2));
        fixed[node] = 1 - fixed[node];
        if (fixed[node] === 1) phi[node] = 2 * random.double();
        source[node] = random.double() - 0.5;
      }
      const exact = phi.slice();
      new PoissonSolver(nx, ny, nz, 1).solve(exact, fixed, source, 1e-10);
      solver.solve(phi, fixed, source, 1e-3);
      expect(largestDifference(phi, exact)).toBeLessThan(1e-3);
    }
  });
});

/** Solves a box of (2n) x (2n) x nz nodes in place and reads it by distance from the axis, and height, in steps. */
function solveBox(half: number, nz: number, step: number, phi: Float64Array, fixed: Uint8Array, source: Float64Array) {
  new PoissonSolver(2 * half, 2 * half, nz, step).solve(phi, fixed, source, 1e-7);
  return (x: number, z: number) => phi[(half * 2 * half + half + x) * nz + z];
}

describe('the field in a box against closed forms', () => {
  /** Images of a charge at height h between grounded plates, and of the neighbouring boxes [1/nm]. */
  function imageSum(x: number, z: number, height: number, gap: number, period: number): number {
    let sum = 0;
    for (let kx = -2; kx <= 2; kx++)
      for (let ky = -2; ky <= 2; ky++)
        for (let n = -40; n <= 40; n++) {
          const aside = (x + kx * period) ** 2 + (ky * period) ** 2;
          const distance = (from: number) => Math.sqrt(aside + (z - from - 2 * n * gap) ** 2);
          sum += 1 / distance(height) - 1 / distance(-height);
        }
    return sum;
  }

  /** Largest relative error of the potential of a point charge at some places 2 nm away and more. */
  function chargeError(step: number): number {
    const [side, gap, height] = [16, 8, 3].map((length) => length / step);
    const nz = gap + 1;
    const size = side * side * nz;
    const source = new Float64Array(size);
    source[((side / 2) * side + side / 2) * nz + height] = (4 * Math.PI) / step ** 3;
    const at = solveBox(side / 2, nz, step, new Float64Array(size), new Uint8Array(size), source);
    const places = [[0, 5], [0, 6], [2, 3], [3, 4], [4, 2]]; // prettier-ignore
    return Math.max(...places.map(([x, z]) => Math.abs(at(x / step, z / step) / imageSum(x, z, 3, 8, 16) - 1)));
  }

  it('is that of a point charge and its images between plates, to second order in the step', () => {
    const [coarse, fine] = [1, 0.5].map(chargeError);
    expect(coarse).toBeLessThan(0.13);
    expect(coarse / fine).toBeGreaterThan(3.5);
    expect(coarse / fine).toBeLessThan(4.5);
  });

  it('is E z (1 - (radius/r)^3) about a hemispherical boss on a plate, within half a step of its radius', () => {
    const [half, step, radius, field] = [16, 0.5, 3, 0.2];
    const nz = half + 1; // with its mirror image the box is a cube
    const size = 4 * half * half * nz;
    const [phi, fixed] = [new Float64Array(size), new Uint8Array(size)];
    for (let i = 0; i < size; i++) {
      const column = Math.floor(i / nz);
      const [x, y, z] = [(column % (2 * half)) - half, Math.floor(column / (2 * half)) - half, i % nz];
      if (Math.hypot(x, y, z) * step <= radius) fixed[i] = 1;
      else phi[i] = field * z * step;
    }
    const at = solveBox(half, nz, step, phi, fixed, new Float64Array(size));
    const local = field * (1 + (4 * Math.PI * radius ** 3) / (3 * (2 * half * step) ** 3)); // Lorentz field of the images
    for (const [x, z] of [
      [0, 4],
      [0, 4.5],
      [0, 5],
      [3, 3],
      [3, 2.5],
      [4, 1],
    ]) {
      // prettier-ignore
      const distance = Math.hypot(x, z);
      const effective = distance * Math.cbrt(1 - at(x / step, z / step) / (local * z));
      expect(effective).toBeGreaterThan(radius - step / 2);
      expect(effective).toBeLessThan(radius);
    }
  });
});

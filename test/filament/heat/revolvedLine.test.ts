import { describe, expect, it } from 'vitest';
import type { Front } from '../../../src/filament/front/front.ts';
import { volumeOf } from '../../../src/filament/front/measures.ts';
import { makeHeatGrid } from '../../../src/filament/heat/heatGrid.ts';
import { RevolvedLine } from '../../../src/filament/heat/revolvedLine.ts';
import { makeCone, makeCylinder, makeFront, makeHeatCell } from './heatCell.ts';

const grid = makeHeatGrid(makeHeatCell());
const { r: radial, z: axial } = grid;

/** A tip that hangs over its neck and a shoulder, with points on faces of the grid. */
const mushroom = makeFront([
  [0, 10.23],
  [1.31, 10.1],
  [3.3, 9.7],
  [3.3, 9.5],
  [2.1, 8.83],
  [1.17, 9.31],
  [0.9, 5.2],
  [1.2, 3.7],
  [2.4, 3.7],
  [2.7, 2.2],
  [2.31, 0],
]);

function enclosed(front: Front): RevolvedLine {
  const line = new RevolvedLine(grid);
  line.set(front.count, front.r, front.z, 0);
  return line;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whether a point lies inside a front, by how many pieces lie further out at its height. */
function isInside({ count, r, z }: Front, atR: number, atZ: number): boolean {
  let crossings = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (z[i] > atZ === z[i + 1] > atZ) continue;
    const share = (atZ - z[i]) / (z[i + 1] - z[i]);
    if (r[i] + share * (r[i + 1] - r[i]) > atR) crossings++;
  }
  return crossings % 2 === 1;
}

describe('RevolvedLine', () => {
  it.each([
    ['a cone', makeCone(5, 3.5, 10.1)],
    ['a cylinder along faces', makeCylinder(1.5, 9.4)],
    ['a cylinder between faces', makeCylinder(1.4, 9.43)],
    ['an overhang', mushroom],
  ])('adds up to the volume and area of %s', (_, front) => {
    const line = enclosed(front);
    expect(sum(line.volume) / volumeOf(front)).toBeCloseTo(1, 12);
    let area = 0;
    for (let i = 0; i + 1 < front.count; i++) {
      const length = Math.hypot(front.r[i + 1] - front.r[i], front.z[i + 1] - front.z[i]);
      area += 0.5 * (front.r[i] + front.r[i + 1]) * length;
    }
    expect(sum(line.area) / area).toBeCloseTo(1, 12);
  });

  it.each([
    ['a cone', makeCone(5, 3.5, 10.1)],
    ['an overhang', mushroom],
  ])('finds what part of each cell lies in %s', (_, front) => {
    const { volume } = enclosed(front);
    const points = 24;
    for (let j = grid.counterRows; j < axial.count && axial.face[j] < 11; j++) {
      for (let i = 0; i < radial.count && radial.face[i] < 6; i++) {
        const inner = radial.face[i] ** 2;
        const outer = radial.face[i + 1] ** 2;
        const height = axial.face[j + 1] - axial.face[j];
        let inside = 0;
        for (let a = 0; a < points; a++) {
          const r = Math.sqrt(inner + ((a + 0.5) / points) * (outer - inner));
          for (let b = 0; b < points; b++) {
            if (isInside(front, r, axial.face[j] + ((b + 0.5) / points) * height)) inside++;
          }
        }
        const share = volume[j * radial.count + i] / (Math.PI * (outer - inner) * height);
        expect(Math.abs(share - inside / points ** 2)).toBeLessThan(0.06);
        expect(share).toBeGreaterThan(-1e-9);
        expect(share).toBeLessThan(1 + 1e-9);
      }
    }
  });

  it('knows how its surface lies', () => {
    const slope = enclosed(makeFront([[0, 8], [3, 5], [3, 0]])); // prettier-ignore
    const cellAt = (r: number, z: number) =>
      axial.centre.findIndex((_, j) => axial.face[j + 1] > z) * radial.count +
      radial.centre.findIndex((_, i) => radial.face[i + 1] > r);
    const lie = (r: number, z: number) => slope.level[cellAt(r, z)] / slope.area[cellAt(r, z)];
    expect(lie(1.41, 6.59)).toBeCloseTo(0.5, 12);
    expect(lie(3.1, 2)).toBeCloseTo(0, 12);
    const flat = enclosed(makeCylinder(1.41, 9.43));
    expect(flat.level[cellAt(0.1, 9.43)] / flat.area[cellAt(0.1, 9.43)]).toBeCloseTo(1, 12);
  });

  it('leaves out what lies below its base', () => {
    const line = enclosed(makeFront([[0, 2], [1, 2], [1, -0.3]])); // prettier-ignore
    expect(sum(line.volume)).toBeCloseTo(2 * Math.PI, 12);
  });
});

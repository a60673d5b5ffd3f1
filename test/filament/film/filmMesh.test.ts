import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilmLines } from '../../../src/filament/film/filmLines.ts';
import { FilmMesh } from '../../../src/filament/film/filmMesh.ts';
import type { Front } from '../../../src/filament/front/front.ts';
import { filmParameters, frontThrough, recessionOf } from './filmCell.ts';

const thickness = 10;

function meshOf(front: Front, depth: (r: number) => number = () => 0, layers = 9, scale = 1): FilmMesh {
  const lines = new FilmLines(filmParameters({ layers, scale }));
  const mesh = new FilmMesh(lines, layers);
  lines.layOut(front, recessionOf(25, depth));
  mesh.layOut();
  return mesh;
}

function volumeOf(mesh: FilmMesh, front: Front, layers = 9, columns = 24): number {
  const triangles = 2 * (front.count + columns - 1) * (layers - 1);
  return mesh.volume.subarray(0, triangles).reduce((sum, volume) => sum + volume, 0);
}

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sizes = fc.record({
  height: number(0.2, thickness - 0.07),
  tip: number(0.1, 4),
  foot: number(0.1, 6),
  spacing: number(0.08, 0.4),
  layers: fc.constantFrom(5, 9, 16),
});

describe('FilmMesh', () => {
  it('fills the film', () => {
    const front = frontThrough(
      [
        [0, 6],
        [2, 6],
        [3, 0],
      ],
      0.2,
    );
    const film = Math.PI * 625 * thickness - ((Math.PI * 6) / 3) * (4 + 6 + 9);
    expect(volumeOf(meshOf(front), front)).toBeCloseTo(film, 6);
  });

  it('fills the film below an overhang', () => {
    const front = frontThrough(
      [
        [0, 6],
        [3, 6],
        [3, 3],
        [1, 0],
      ],
      0.2,
    );
    const film = Math.PI * 625 * thickness - Math.PI * (27 + (9 + 3 + 1));
    const mesh = meshOf(front);
    expect(mesh.leastArea).toBeGreaterThan(0);
    expect(volumeOf(mesh, front)).toBeCloseTo(film, 6);
  });

  it('is not inverted around cones, cylinders and needles', () => {
    fc.assert(
      fc.property(sizes, ({ height, tip, foot, spacing, layers }) => {
        for (const radius of [foot, tip]) {
          const top = Math.min(tip, radius);
          const points: [number, number][] = [
            [0, height],
            [top, height],
            [radius, 0],
          ];
          expect(meshOf(frontThrough(points, spacing), () => 0, layers).leastArea).toBeGreaterThan(0);
        }
        const needle: [number, number][] = [
          [0, height],
          [foot, 0],
        ];
        expect(meshOf(frontThrough(needle, spacing), () => 0, layers, 0.5).leastArea).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is not inverted around hourglasses and mushrooms whose undersides fall by a twentieth of their width at least', () => {
    fc.assert(
      fc.property(sizes, number(0.05, 1), number(0.1, 0.9), ({ height, tip, foot, spacing, layers }, thin, place) => {
        const shapes: [number, number][][] = [
          [
            [0, height],
            [tip, 0.9 * height],
            [Math.max(thin * Math.min(tip, foot), tip - 18 * (1 - place) * height), place * 0.9 * height],
            [foot, 0],
          ],
          [
            [0, height],
            [tip, 0.9 * height],
            [tip, place * 0.9 * height],
            [Math.max(thin * tip, tip - 18 * place * height), 0],
          ],
        ];
        for (const points of shapes)
          expect(meshOf(frontThrough(points, spacing), () => 0, layers).leastArea).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('is not inverted around domes whose tip stands in the void, down to gaps of 0.07 nm on or off the axis', () => {
    fc.assert(
      fc.property(
        number(0.07, 0.4),
        number(0, 0.6),
        number(1, 5),
        number(0, 0.06),
        number(0, 0.2),
        (gap, deepest, radius, bump, bulge) => {
          const depth = (r: number) => deepest * Math.max(0, 1 - (r / (1.5 * radius)) ** 2) ** 0.5;
          const r: number[] = [];
          const z: number[] = [];
          for (let k = 0; k <= 60; k++) {
            const angle = (k / 60) * (Math.PI / 2);
            const height = thickness + deepest - gap - 0.5 * bump;
            r.push(radius * Math.sin(angle) ** 0.7 * (1 + bulge * Math.sin(4 * angle) ** 2));
            z.push(k === 60 ? 0 : height * Math.cos(angle) ** 0.3 + bump * 0.5 * Math.sin(2 * angle) ** 2);
          }
          r[0] = 0;
          for (let k = 0; k < 60; k++) z[k] = Math.min(z[k], thickness + depth(r[k]) - gap);
          const front = { count: 61, r: Float64Array.from(r), z: Float64Array.from(z) };
          expect(meshOf(front, depth).leastArea).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says that it is inverted where no line gets out', () => {
    const umbrella = frontThrough(
      [
        [0, 8],
        [4, 7],
        [4, 4],
        [1, 5],
        [1, 0],
      ],
      0.3,
    );
    expect(meshOf(umbrella).leastArea).toBeLessThan(0);
  });
});

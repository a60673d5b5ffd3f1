import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellList, cellsAbout } from '../../src/math/cellList.ts';

const capacity = 24;
const side = fc.double({ min: 0.5, max: 9, noNaN: true });
const box = fc.record({ dimension: fc.constantFrom(2 as const, 3 as const), size: fc.tuple(side, side, side) });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const points = fc.array(fc.tuple(share, share, share), { minLength: 2, maxLength: capacity });

type Place = [number, number, number];

/** A cell and those about it, without those about another one. */
function about(list: CellList, cell: number, except = -1): number[] {
  return [...cellsAbout.subarray(0, list.findAbout(cell, except))];
}

/** The same by trying all shifts. */
function plainlyAbout(list: CellList, cell: number, isClosed: boolean): Set<number> {
  const { nx, ny, nz } = list;
  const cells = new Set<number>();
  const [x, y, z] = [Math.floor(cell / nz) % nx, Math.floor(cell / nz / nx), cell % nz];
  for (let shift = 0; shift < 27; shift++) {
    const to = [x + (shift % 3) - 1, y + (Math.floor(shift / 3) % 3) - 1, z + Math.floor(shift / 9) - 1];
    if (to[2] < 0 || to[2] >= nz) continue;
    if (isClosed && (to[0] < 0 || to[0] >= nx || to[1] < 0 || to[1] >= ny)) continue;
    cells.add((((to[1] + ny) % ny) * nx + ((to[0] + nx) % nx)) * nz + to[2]);
  }
  return cells;
}

function byNumber(one: number, other: number): number {
  return one - other;
}

function membersOf(list: CellList, cell: number): number[] {
  const members: number[] = [];
  for (let point = list.head[cell]; point >= 0; point = list.next[point]) members.push(point);
  return members;
}

function periodic(one: number, other: number, length: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, length - apart);
}

describe('a cell list', () => {
  it('has every point nearer than a cell in a cell or its neighbours', () => {
    fc.assert(
      fc.property(box, points, fc.double({ min: 0.3, max: 3, noNaN: true }), ({ dimension, size }, shares, cell) => {
        const list = new CellList(dimension, size, cell, capacity);
        const places = shares.map(([x, y, z]): Place => [x * size[0], dimension === 3 ? y * size[1] : 0, z * size[2]]);
        places.forEach((place, point) => list.insert(point, list.cellAt(...place)));
        for (const [x, y, z] of places) {
          const near = about(list, list.cellAt(x, y, z)).flatMap((other) => membersOf(list, other));
          places.forEach((place, point) => {
            const aside = dimension === 3 ? periodic(place[1], y, size[1]) : 0;
            const distance = Math.hypot(periodic(place[0], x, size[0]), aside, place[2] - z);
            if (distance < cell * (1 - 1e-9)) expect(near).toContain(point);
          });
          expect(new Set(near).size).toBe(near.length);
        }
      }),
    );
  });

  it('finds the cells about each once, and those that are not about another one, as by trying all shifts', () => {
    fc.assert(
      fc.property(box, fc.boolean(), fc.nat(), ({ dimension, size }, isClosed, pick) => {
        const list = new CellList(dimension, size, 1, 1, isClosed);
        const other = pick % list.cells;
        const aboutOther = plainlyAbout(list, other, isClosed);
        for (let cell = 0; cell < list.cells; cell++) {
          const plainly = [...plainlyAbout(list, cell, isClosed)];
          expect(about(list, cell).sort(byNumber)).toEqual(plainly.sort(byNumber));
          const without = plainly.filter((one) => !aboutOther.has(one));
          expect(about(list, cell, other).sort(byNumber)).toEqual(without);
        }
        const widths = [list.cellX, list.cellY, list.cellZ].map((width, axis) => Math.min(width, size[axis]));
        expect(widths.every((width, axis) => width >= Math.min(1, size[axis]) * (1 - 1e-8))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('holds the same points as plain sets through insertion, removal and growth', () => {
    const moves = fc.array(fc.tuple(fc.nat(capacity - 1), fc.nat(11)), { maxLength: 80 });
    fc.assert(
      fc.property(moves, moves, (before, after) => {
        const list = new CellList(2, [4, 1, 3], 1, capacity);
        const sets = Array.from({ length: list.cells }, () => new Set<number>());
        const toggle = ([point, cell]: [number, number], offset: number) => {
          const at = list.cellOf[point + offset];
          if (at >= 0) {
            list.remove(point + offset);
            sets[at].delete(point + offset);
          } else {
            list.insert(point + offset, cell);
            sets[cell].add(point + offset);
          }
        };
        before.forEach((move) => toggle(move, 0));
        list.grow(2 * capacity);
        after.forEach((move) => toggle(move, move[0] % 2 === 0 ? 0 : capacity));
        sets.forEach((set, cell) => {
          expect(list.count[cell]).toBe(set.size);
          expect(new Set(membersOf(list, cell))).toEqual(set);
          for (const point of set) expect(list.cellOf[point]).toBe(cell);
        });
      }),
    );
  });

  it('takes places on and beyond the walls into the outermost cells', () => {
    const list = new CellList(3, [4, 4, 3], 1, 1);
    expect(list.cellAt(0, 0, 0)).toBe(0);
    expect(list.cellAt(4, 4, 3)).toBe(list.cells - 1);
    expect(list.cellAt(-1, 5, 9)).toBe(list.cellAt(0.5, 3.5, 2.5));
  });
});

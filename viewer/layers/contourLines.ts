import { contourLevels } from '../../src/analysis/contours.ts';
import type { Section } from '../../src/analysis/section.ts';

const mostLines = 9;

/** Where equipotential lines are drawn [V]. */
export function potentialLevels({ least, most }: Section): number[] {
  return contourLevels(least, most, mostLines);
}

/** Straight pieces of contour lines in one array that is used again and again: x and z of both ends, in columns and rows. */
export class ContourLines {
  pieces = new Float32Array(1024);
  count = 0;

  /**
   * Traces the lines of all levels, cell by cell (marching squares; a saddle is joined according to its mean).
   *
   * @param levels ascending
   */
  trace({ columns, rows, values }: Section, levels: readonly number[]): void {
    this.count = 0;
    const steps = Float64Array.from(levels);
    for (let i = 0; i + 1 < columns; i++)
      for (let k = 0, at = i * rows; k + 1 < rows; k++, at++) {
        const [a, b, c, d] = [values[at], values[at + rows], values[at + rows + 1], values[at + 1]];
        const low = Math.min(a, b, c, d);
        const high = Math.max(a, b, c, d);
        for (let step = 0; step < steps.length && steps[step] <= high; step++)
          if (steps[step] > low) this.#traceCell(i, k, a, b, c, d, steps[step]);
      }
  }

  /** Values a, b, c, d at the corners (0, 0), (1, 0), (1, 1) and (0, 1) of the cell. */
  #traceCell(i: number, k: number, a: number, b: number, c: number, d: number, level: number): void {
    const above =
      Number(a >= level) | (Number(b >= level) << 1) | (Number(c >= level) << 2) | (Number(d >= level) << 3);
    const south = i + (level - a) / (b - a);
    const north = i + (level - d) / (c - d);
    const west = k + (level - a) / (d - a);
    const east = k + (level - b) / (c - b);
    const isMeanAbove = (a + b + c + d) / 4 >= level;
    const corners = above > 7 ? 15 - above : above; // a line has no sides
    if (corners === 5) {
      const cutsOffB = above === 5 ? isMeanAbove : !isMeanAbove;
      if (cutsOffB) {
        this.#add(south, k, i + 1, east);
        this.#add(north, k + 1, i, west);
      } else {
        this.#add(i, west, south, k);
        this.#add(i + 1, east, north, k + 1);
      }
    } else if (corners === 1) this.#add(i, west, south, k);
    else if (corners === 2) this.#add(south, k, i + 1, east);
    else if (corners === 3) this.#add(i, west, i + 1, east);
    else if (corners === 4) this.#add(i + 1, east, north, k + 1);
    else if (corners === 6) this.#add(south, k, north, k + 1);
    else this.#add(i, west, north, k + 1);
  }

  #add(x0: number, z0: number, x1: number, z1: number): void {
    const at = 4 * this.count++;
    if (at === this.pieces.length) {
      const larger = new Float32Array(2 * at);
      larger.set(this.pieces);
      this.pieces = larger;
    }
    this.pieces[at] = x0;
    this.pieces[at + 1] = z0;
    this.pieces[at + 2] = x1;
    this.pieces[at + 3] = z1;
  }
}

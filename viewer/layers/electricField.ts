import type { Section } from '../../src/analysis/section.ts';

/** Size of the film that a section spans. */
interface Extent {
  width: number; // [nm]
  thickness: number; // [nm]
}

const shortestShare = 0.01; // of the strongest field: nothing is drawn below
const longestShare = 0.92; // length of the longest arrow in distances of neighbours

/** E = -grad phi in the cells of a section. */
export class ElectricField {
  readonly #section: Section;
  readonly #stepX: number; // [nm]
  readonly #stepZ: number; // [nm]
  readonly strongest: number; // [V/nm]
  x = 0; // [V/nm] what `look` found
  z = 0; // [V/nm]

  constructor(section: Section, { width, thickness }: Extent) {
    this.#section = section;
    this.#stepX = width / (section.columns - 1);
    this.#stepZ = thickness / (section.rows - 1);
    let square = 0;
    for (let i = 0; i + 1 < section.columns; i++)
      for (let k = 0; k + 1 < section.rows; k++) {
        this.#lookInCell(i, k);
        square = Math.max(square, this.x * this.x + this.z * this.z);
      }
    this.strongest = Math.sqrt(square);
  }

  /** Sets x and z to the field of the cell around a place [nm]. */
  look(x: number, z: number): void {
    const { columns, rows } = this.#section;
    const column = Math.min(columns - 2, Math.max(0, Math.floor(x / this.#stepX)));
    const row = Math.min(rows - 2, Math.max(0, Math.floor(z / this.#stepZ)));
    this.#lookInCell(column, row);
  }

  /**
   * Length of an arrow as a share of the distance between arrows: it goes with the logarithm of the field over two decades below
   * the strongest; 0 for none.
   */
  arrowLength(): number {
    const share = Math.hypot(this.x, this.z) / this.strongest;
    return share > shortestShare ? longestShare * (1 + Math.log10(share) / -Math.log10(shortestShare)) : 0;
  }

  #lookInCell(i: number, k: number): void {
    const { rows, values } = this.#section;
    const at = i * rows + k;
    const [a, b, c, d] = [values[at], values[at + rows], values[at + rows + 1], values[at + 1]];
    this.x = -(b + c - a - d) / (2 * this.#stepX);
    this.z = -(c + d - a - b) / (2 * this.#stepZ);
  }
}

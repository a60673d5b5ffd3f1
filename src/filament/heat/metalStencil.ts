import { indexBelow, type HeatAxis, type HeatGrid } from './heatGrid.ts';

const enough = 0.05; // weight of metal among the four cells about a point; with less, the nearest cell of metal stands for them
const reach = 4; // rows and columns within which that is sought
const isMetal = 0.5; // share from which a cell counts there

/**
 * Weights of the cells about a point, for one of the metals.
 *
 * Bilinear, times the fourth power of each cell's share of metal: a cell that metal and gap share has a temperature between that of the
 * metal and that of the other side, though the metal itself is nearly isothermal.
 */
export class MetalStencil {
  readonly #grid: HeatGrid;
  readonly #share: Float64Array; // of the metal, one a cell
  readonly #cell = new Int32Array(4);
  readonly #weight = new Float64Array(4);
  readonly #radial = { low: 0, up: 0 };
  readonly #axial = { low: 0, up: 0 };

  constructor(grid: HeatGrid, share: Float64Array) {
    this.#grid = grid;
    this.#share = share;
  }

  /** Value of the metal near a point, of one value a cell. */
  sample(r: number, z: number, values: Float64Array): number {
    this.#setMetal(r, z);
    return this.#sum(values);
  }

  /** Value at a point, whatever the material. */
  interpolate(r: number, z: number, values: Float64Array): number {
    this.#setBilinear(r, z);
    return this.#sum(values);
  }

  /** Adds an amount to the metal near a point. */
  deposit(r: number, z: number, amount: number, values: Float64Array): void {
    this.#setMetal(r, z);
    for (let k = 0; k < 4; k++) values[this.#cell[k]] += this.#weight[k] * amount;
  }

  #sum(values: Float64Array): number {
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += this.#weight[k] * values[this.#cell[k]];
    return sum;
  }

  #setBilinear(r: number, z: number): void {
    const { r: radial, z: axial } = this.#grid;
    place(radial, r, this.#radial);
    place(axial, z, this.#axial);
    const { low: i, up: u } = this.#radial;
    const { low: j, up: v } = this.#axial;
    const cell = j * radial.count + i;
    this.#cell[0] = cell;
    this.#cell[1] = cell + 1;
    this.#cell[2] = cell + radial.count;
    this.#cell[3] = cell + radial.count + 1;
    this.#weight[0] = (1 - u) * (1 - v);
    this.#weight[1] = u * (1 - v);
    this.#weight[2] = (1 - u) * v;
    this.#weight[3] = u * v;
  }

  #setMetal(r: number, z: number): void {
    this.#setBilinear(r, z);
    const weight = this.#weight;
    let sum = 0;
    for (let k = 0; k < 4; k++) {
      const square = this.#share[this.#cell[k]] * this.#share[this.#cell[k]];
      sum += weight[k] * square * square;
    }
    if (sum < enough) {
      this.#setNearest(r, z);
      return;
    }
    for (let k = 0; k < 4; k++) {
      const square = this.#share[this.#cell[k]] * this.#share[this.#cell[k]];
      weight[k] *= (square * square) / sum;
    }
  }

  /** All weight to the nearest cell of metal; leaves the weights as they are where there is none. */
  #setNearest(r: number, z: number): void {
    const { r: radial, z: axial } = this.#grid;
    const { low: i } = this.#radial;
    const { low: j } = this.#axial;
    let nearest = -1;
    let least = Infinity;
    for (let row = Math.max(0, j - reach); row <= Math.min(axial.count - 1, j + 1 + reach); row++) {
      for (let column = Math.max(0, i - reach); column <= Math.min(radial.count - 1, i + 1 + reach); column++) {
        const dr = radial.centre[column] - r;
        const dz = axial.centre[row] - z;
        const distance = dr * dr + dz * dz;
        if (this.#share[row * radial.count + column] < isMetal || distance >= least) continue;
        least = distance;
        nearest = row * radial.count + column;
      }
    }
    if (nearest < 0) return;
    this.#cell[0] = nearest;
    this.#weight.fill(0);
    this.#weight[0] = 1;
  }
}

/** Index of the centre below a point and how far it is on the way to the next, kept between 0 and 1. */
function place({ centre, count }: HeatAxis, value: number, into: { low: number; up: number }): void {
  const low = Math.min(indexBelow(centre, value), count - 2);
  into.low = low;
  into.up = Math.max(0, Math.min(1, (value - centre[low]) / (centre[low + 1] - centre[low])));
}

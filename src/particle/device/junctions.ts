import { discJunction, sphereJunction } from '../../laws/tunnelJunction.ts';
import { chordConductance, decayConstant, type TunnelBarrier } from '../../laws/tunnelling.ts';
import { exp, log } from '../../math/elementary.ts';
import { planckConstant } from '../../units/constants.ts';
import type { Space } from '../space/space.ts';

export const conductanceQuantum = 2 / planckConstant; // [e/(s V)]

const least = 0.02; // [nm] narrower gaps conduct as this one, which the quantum bounds anyway
const gaps = 256;
const voltageStep = 0.25; // [V]
const voltages = 33; // up to 8 V

/**
 * Conductances of the gaps between two particles and between one and a plane, in series with a quantum of conductance, from tables over the gap
 * and, where the law depends on it, the voltage.
 *
 * **Holds** within 0.5 % of the integral.
 */
export class Junctions {
  readonly range: number; // [nm]
  readonly dependsOnVoltage: boolean;
  readonly #barrier: TunnelBarrier;
  readonly #decay: number; // [1/nm]
  readonly #radius: number; // [nm]
  readonly #depth: number; // [nm] of discs, 0 of spheres
  readonly #step: number; // [nm]
  /** Logarithms of the conductance times the gap, rows of one voltage, laid out when first asked for. */
  readonly #pair: (Float64Array | undefined)[] = [];
  readonly #plane: (Float64Array | undefined)[] = [];

  constructor(barrier: TunnelBarrier, range: number, space: Space) {
    this.range = range;
    this.dependsOnVoltage = barrier.law === 'simmons';
    this.#barrier = barrier;
    this.#decay = decayConstant(barrier);
    this.#radius = space.diameter / 2;
    this.#depth = space.dimension === 2 ? space.depth : 0;
    this.#step = (range - least) / (gaps - 1);
  }

  /**
   * Between two particles.
   *
   * @param gap between their surfaces [nm]
   * @param voltage across it [V]
   * @returns [e/(s V)] 0 beyond the range
   */
  betweenParticles(gap: number, voltage: number): number {
    return this.#lookUp(this.#pair, this.#radius, gap, voltage);
  }

  /** Between a particle and the plane of an electrode. */
  toPlane(gap: number, voltage: number): number {
    return this.#lookUp(this.#plane, Infinity, gap, voltage);
  }

  #lookUp(tables: (Float64Array | undefined)[], other: number, gap: number, voltage: number): number {
    if (gap >= this.range) return 0;
    const width = Math.max(least, gap);
    const tunnel = exp(this.#logarithm(tables, other, width, voltage)) / width;
    return tunnel / (1 + tunnel / conductanceQuantum);
  }

  #logarithm(tables: (Float64Array | undefined)[], other: number, width: number, voltage: number): number {
    if (!this.dependsOnVoltage) return this.#interpolate((tables[0] ??= this.#layOut(other, 0)), width);
    const at = Math.min(voltages - 1.001, Math.abs(voltage) / voltageStep);
    const row = Math.floor(at);
    const low = this.#interpolate((tables[row] ??= this.#layOut(other, row * voltageStep)), width);
    const high = this.#interpolate((tables[row + 1] ??= this.#layOut(other, (row + 1) * voltageStep)), width);
    return low + (at - row) * (high - low);
  }

  #interpolate(table: Float64Array, width: number): number {
    const at = (width - least) / this.#step;
    const place = Math.min(gaps - 2, Math.floor(at));
    return table[place] + (at - place) * (table[place + 1] - table[place]);
  }

  #layOut(other: number, voltage: number): Float64Array {
    const perArea = (gap: number) => chordConductance(this.#barrier, this.#decay, gap, voltage);
    const surfaces = { first: this.#radius, second: other };
    return Float64Array.from({ length: gaps }, (_, i) => {
      const gap = least + i * this.#step;
      const conductance =
        this.#depth > 0
          ? discJunction(perArea, this.#decay, surfaces, gap, this.#depth)
          : sphereJunction(perArea, this.#decay, surfaces, gap);
      return log(conductance * gap);
    });
  }
}

import { spreadingConductance } from '../../laws/spreadingResistance.ts';
import { atTemperature } from '../../laws/temperatureCoefficient.ts';
import { thinWireConductivity } from '../../laws/thinWire.ts';
import type { Space } from '../space/space.ts';
import type { WireParameters } from '../state/parameters.ts';
import { conductanceQuantum } from './junctions.ts';
import type { Levels } from './levels.ts';

/** Conductances of metal: between pieces of neighbouring levels, and into the planes of the electrodes. */
export class WireLinks {
  readonly #wire: WireParameters;
  readonly #levelHeight: number; // [nm]
  readonly #particleArea: number; // [nm2] one particle's share of a piece's cross-section
  readonly #contactArea: number; // [nm2] of a particle on a plane
  #bulk: number; // [e/(s V nm)]

  constructor(wire: WireParameters, { dimension, diameter, depth }: Space, levels: Levels) {
    this.#wire = wire;
    this.#levelHeight = levels.height;
    const round = (Math.PI / 4) * diameter * diameter; // [nm2]
    const volume = dimension === 2 ? round * depth : (2 / 3) * round * diameter; // [nm3] of a particle
    this.#particleArea = volume / levels.height;
    this.#contactArea = dimension === 2 ? diameter * depth : round;
    this.#bulk = wire.conductivity;
  }

  /** @param rise of the metal's temperature over that of the scene [K] */
  warm(rise: number): void {
    this.#bulk = atTemperature(this.#wire.conductivity, this.#wire.temperatureCoefficient, rise);
  }

  /**
   * Half of each piece in series, as a wire of its cross-section, but no more than a quantum for each pair that touches.
   *
   * @param levels from one piece to the other, at least 1
   * @returns [e/(s V)]
   */
  betweenPieces(size: number, otherSize: number, levels: number, contacts: number): number {
    const resistance = (this.#resistance(size) + this.#resistance(otherSize)) / 2;
    return Math.min(1 / (levels * resistance), contacts * conductanceQuantum);
  }

  /** Half a piece in series with spreading into the plane, and with a quantum for each particle that touches it. [e/(s V)] */
  toPlane(size: number, contacts: number): number {
    const radius = Math.sqrt((contacts * this.#contactArea) / Math.PI);
    const spreading = 1 / spreadingConductance(this.#bulk, radius);
    return 1 / (this.#resistance(size) / 2 + spreading + 1 / (contacts * conductanceQuantum));
  }

  /** Of a piece from one level to the next. [V s/e] */
  #resistance(size: number): number {
    const area = size * this.#particleArea;
    const diameter = 2 * Math.sqrt(area / Math.PI);
    return this.#levelHeight / (thinWireConductivity(this.#bulk, this.#wire, diameter) * area);
  }
}

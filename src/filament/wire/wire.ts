import { chordConductance, decayConstant } from '../../laws/tunnelling.ts';
import { spreadingConductance } from '../../laws/spreadingResistance.ts';
import { atTemperature } from '../../laws/temperatureCoefficient.ts';
import { thinWireConductivity } from '../../laws/thinWire.ts';
import { solveTridiagonal } from '../../math/tridiagonal.ts';
import { planckConstant } from '../../units/constants.ts';
import type { Front } from '../front/front.ts';
import { heightOf, outerRadii } from '../front/measures.ts';
import type { CellParameters } from '../parameters.ts';
import { contactShare } from './contactShare.ts';
import type { Gap } from './gap.ts';

const levels = 90;
const conductanceQuantum = 2 / planckConstant; // [e/(s V)] of a contact one atom wide
const leastRadius = 0.03; // [nm] of a level: the tip ends in a point

/**
 * The electronic path: the filament as a ladder of levels from the counter electrode to its tip, and at each level the tunnel junctions
 * to the active electrode that begin there.
 *
 * One solution with 1 V across the cell gives the conductance; all potentials scale with the voltage.
 *
 * **Sign** potentials are against the counter electrode.
 * **Holds** the current into the foot is the sum of the tunnel currents.
 * **Breaks** below some tenths of a nanometre the junctions conduct by contact, not by tunnelling; the level's cross-section is taken as one
 * equipotential.
 */
export class Wire {
  readonly heights = new Float64Array(levels + 1); // [nm]
  readonly potential = new Float64Array(levels + 1); // [V] with 1 V across the cell
  readonly radius = new Float64Array(levels); // [nm] of the piece above each level
  readonly temperature = new Float64Array(levels); // [K] of the piece above each level, set by the caller
  readonly pieceConductance = new Float64Array(levels); // [e/(s V)]
  readonly junction: Float64Array; // [e/(s V)] of each ring of the gap
  readonly junctionPotential: Float64Array; // [V] of the filament at each ring, with 1 V across the cell
  conductance = 0; // [e/(s V)] of filament and gap in series
  readonly #parameters: CellParameters;
  readonly #decay: number; // [1/nm]
  readonly #middles = new Float64Array(levels); // [nm]
  readonly #diagonal = new Float64Array(levels + 1);
  readonly #beside = new Float64Array(levels + 1);
  readonly #lower: Int32Array; // level below each ring
  readonly #share: Float64Array; // of the ring's current that enters at the level above it

  constructor(parameters: CellParameters, rings: number) {
    this.#parameters = parameters;
    this.#decay = decayConstant(parameters.tunnelling);
    this.junction = new Float64Array(rings);
    this.junctionPotential = new Float64Array(rings);
    this.#lower = new Int32Array(rings);
    this.#share = new Float64Array(rings);
    this.temperature.fill(parameters.temperature);
  }

  /** Lays the levels out along a front, and the cross-sections between them. */
  layOut(front: Front): void {
    const height = heightOf(front);
    const { heights, radius } = this;
    for (let k = 0; k <= levels; k++) {
      const below = 1 - k / levels;
      heights[k] = height * (1 - below * below);
    }
    for (let k = 0; k < levels; k++) this.#middles[k] = 0.5 * (heights[k] + heights[k + 1]);
    outerRadii(front, this.#middles, radius);
    for (let k = 0; k < levels; k++) radius[k] = Math.max(leastRadius, radius[k]);
  }

  /**
   * Solves the ladder.
   *
   * @param voltage [V] across the cell, which the tunnelling law may depend on
   */
  solve(gap: Gap, voltage: number): void {
    this.#assembleFilament();
    this.#assembleJunctions(gap, voltage);
    solveTridiagonal(this.#beside, this.#diagonal, this.#beside, this.potential, this.potential, levels + 1);
    let conductance = 0;
    for (let ring = 0; ring < gap.rings; ring++) {
      const low = this.#lower[ring];
      const here = this.potential[low] + this.#share[ring] * (this.potential[low + 1] - this.potential[low]);
      this.junctionPotential[ring] = here;
      conductance += this.junction[ring] * (1 - here);
    }
    this.conductance = conductance;
  }

  /** Potential of the filament at a height, with 1 V across the cell. [V] */
  potentialAt(height: number): number {
    const low = this.#levelBelow(height);
    const share = (height - this.heights[low]) / (this.heights[low + 1] - this.heights[low]);
    return this.potential[low] + Math.min(1, Math.max(0, share)) * (this.potential[low + 1] - this.potential[low]);
  }

  #assembleFilament(): void {
    const { wire, temperature } = this.#parameters;
    const diagonal = this.#diagonal;
    diagonal.fill(0);
    diagonal[0] = spreadingConductance(wire.counterConductivity, this.radius[0]);
    for (let k = 0; k < levels; k++) {
      const radius = this.radius[k];
      const bulk = atTemperature(wire.conductivity, wire.temperatureCoefficient, this.temperature[k] - temperature);
      const conductivity = thinWireConductivity(bulk, wire, 2 * radius);
      const conductance = (conductivity * Math.PI * radius * radius) / (this.heights[k + 1] - this.heights[k]);
      this.pieceConductance[k] = conductance;
      diagonal[k] += conductance;
      diagonal[k + 1] += conductance;
      this.#beside[k] = -conductance;
    }
  }

  /** Adds the junctions, and puts the current that each level gets from the electrode at 1 V where the potential is to come. */
  #assembleJunctions({ rings, area, width, height, radii, least, leastRadius }: Gap, voltage: number): void {
    const { tunnelling, contact } = this.#parameters;
    const quantum = contactShare(contact, least) * conductanceQuantum;
    const current = this.potential;
    current.fill(0);
    for (let ring = 0; ring < rings; ring++) {
      const low = this.#levelBelow(height[ring]);
      const share = (height[ring] - this.heights[low]) / (this.heights[low + 1] - this.heights[low]);
      const distance = Math.max(contact.gap, width[ring]);
      let conductance = area[ring] * chordConductance(tunnelling, this.#decay, distance, voltage);
      if (radii[ring] === leastRadius) conductance += quantum;
      this.#lower[ring] = low;
      this.#share[ring] = share;
      this.junction[ring] = conductance;
      this.#diagonal[low] += conductance * (1 - share) * (1 - share);
      this.#diagonal[low + 1] += conductance * share * share;
      this.#beside[low] += conductance * share * (1 - share);
      current[low] += conductance * (1 - share);
      current[low + 1] += conductance * share;
    }
  }

  #levelBelow(height: number): number {
    const below = Math.sqrt(Math.max(0, 1 - height / this.heights[levels]));
    return Math.max(0, Math.min(levels - 1, Math.floor(levels * (1 - below))));
  }
}

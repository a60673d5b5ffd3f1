import { filmHeatLoss } from '../../laws/filmHeatLoss.ts';
import { spreadingConductance } from '../../laws/spreadingResistance.ts';
import { thinWireConductivity, type WireScattering } from '../../laws/thinWire.ts';
import { solveTridiagonal } from '../../math/tridiagonal.ts';
import type { HeatParameters } from '../state/parameters.ts';

/** A filament cut into levels of equal height, from the counter electrode up. */
interface Ladder {
  thickness: number; // [nm] of the film
  levels: number;
  leastRadius: number; // [nm] of the path where no metal is
}

/**
 * Steady temperatures along a filament: heat goes from level to level, from each into the film beside it, and at both ends into an electrode.
 *
 * The metal conducts heat as it conducts electrons, as a thin wire; where the current jumps a gap, the film of a particle's cross-section does.
 *
 * **Holds** what flows off is the power.
 * **Breaks** within some thousand 1e-12 s after a change, for the film is taken at rest; heat from a second filament, and boundary resistances.
 */
export class FilamentHeat {
  /** Rise over the electrodes' temperature, by level. */
  readonly rise: Float64Array; // [K]
  greatestRise = 0; // [K]
  /** Mean of the rise, weighted with the power: where the current heats. */
  meanRise = 0; // [K]
  readonly #heat: HeatParameters;
  readonly #scattering: WireScattering;
  readonly #ladder: Ladder;
  readonly #between: Float64Array; // [eV/(s K)] from a level to the next, off the diagonal
  readonly #diagonal: Float64Array; // [eV/(s K)]

  constructor(heat: HeatParameters, scattering: WireScattering, ladder: Ladder) {
    this.#heat = heat;
    this.#scattering = scattering;
    this.#ladder = ladder;
    this.rise = new Float64Array(ladder.levels);
    this.#between = new Float64Array(ladder.levels);
    this.#diagonal = new Float64Array(ladder.levels);
  }

  /** A bound of the rise for each unit of power, whatever the filament. [K s/eV] */
  get mostRisePerPower(): number {
    const { thickness, levels, leastRadius } = this.#ladder;
    return levels / (thickness * filmHeatLoss(this.#heat.filmConductivity, leastRadius, thickness));
  }

  /**
   * Finds the temperatures.
   *
   * @param power by level [eV/s]
   * @param area of metal by level, 0 in a gap [nm2]
   */
  solve(power: Float64Array, area: Float64Array): void {
    this.#layOut(area);
    solveTridiagonal(this.#between, this.#diagonal, this.#between, power, this.rise, this.#ladder.levels);
    let total = 0;
    let weighted = 0;
    this.greatestRise = 0;
    for (let level = 0; level < this.rise.length; level++) {
      total += power[level];
      weighted += power[level] * this.rise[level];
      this.greatestRise = Math.max(this.greatestRise, this.rise[level]);
    }
    this.meanRise = total > 0 ? weighted / total : 0;
  }

  #layOut(area: Float64Array): void {
    const { levels, thickness } = this.#ladder;
    const { metalConductivity, counterConductivity, filmConductivity } = this.#heat;
    const height = thickness / levels;
    this.#diagonal.fill(0);
    for (let level = 0; level < levels; level++) {
      this.#diagonal[level] += height * filmHeatLoss(filmConductivity, this.#radius(area[level]), thickness);
      if (level === levels - 1) break;
      const resistance = this.#halfResistance(area[level], height) + this.#halfResistance(area[level + 1], height);
      this.#between[level] = -1 / resistance;
      this.#diagonal[level] += 1 / resistance;
      this.#diagonal[level + 1] += 1 / resistance;
    }
    this.#diagonal[0] += this.#toElectrode(area[0], height, counterConductivity);
    this.#diagonal[levels - 1] += this.#toElectrode(area[levels - 1], height, metalConductivity);
  }

  /** From the middle of the outermost level into a half space of metal. [eV/(s K)] */
  #toElectrode(area: number, height: number, conductivity: number): number {
    return 1 / (this.#halfResistance(area, height) + 1 / spreadingConductance(conductivity, this.#radius(area)));
  }

  /** From the middle of a level to its end. [K s/eV] */
  #halfResistance(area: number, height: number): number {
    const { metalConductivity, filmConductivity } = this.#heat;
    const radius = this.#radius(area);
    const conductivity =
      area > 0 ? thinWireConductivity(metalConductivity, this.#scattering, 2 * radius) : filmConductivity;
    return height / (2 * conductivity * Math.PI * radius * radius);
  }

  #radius(area: number): number {
    return Math.max(this.#ladder.leastRadius, Math.sqrt(area / Math.PI));
  }
}

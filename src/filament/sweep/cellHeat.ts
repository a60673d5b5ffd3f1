import { filamentHeatShare } from '../../laws/tunnelHeating.ts';
import { decayConstant } from '../../laws/tunnelling.ts';
import { elementaryCharge } from '../../units/constants.ts';
import type { ElectrodeInterface } from '../film/electrodeInterface.ts';
import type { Front } from '../front/front.ts';
import { depthAt, type Recession } from '../front/recession.ts';
import { HeatField, type HeatSolution } from '../heat/heatField.ts';
import type { CellParameters } from '../parameters.ts';
import type { Gap } from '../wire/gap.ts';
import type { Wire } from '../wire/wire.ts';
import type { Cell } from './cell.ts';

const leastPower = 20e-9 / elementaryCharge; // [eV/s] 20 nW: less heats by well under a kelvin
const worthwhileChange = 0.02; // of the power, before the temperature is found anew
const insideMetal = 0.1; // [nm] below the surface, where its temperature is read

/**
 * The temperature of a cell, found anew whenever the power has changed enough; in between its rise goes with the power.
 *
 * **Breaks** quasi-static: thermal times of some nanometres are below a nanosecond.
 */
export class CellHeat {
  readonly #parameters: CellParameters;
  readonly #field: HeatField;
  readonly #decay: number; // [1/nm] of tunnelling
  failure: HeatSolution | null = null; // of the last solve, if it did not converge
  #power = 0; // [eV/s] that the temperature was found for
  #scale = 0; // of the rise above ambient: the power now over that one

  constructor(parameters: CellParameters) {
    this.#parameters = parameters;
    this.#field = new HeatField(parameters);
    this.#decay = decayConstant(parameters.tunnelling);
  }

  /** The highest temperature. [K] */
  get highest(): number {
    return this.#scaled(this.#field.highest.temperature);
  }

  /** The temperature as a map; null where all is at ambient temperature. */
  map() {
    if (this.#isCold) return null;
    const map = this.#field.map();
    return { ...map, temperature: map.temperature.map((kelvin) => this.#scaled(kelvin)) };
  }

  update({ front, recession, wire, gap, cellVoltage }: Cell): void {
    const { joule, tunnel } = this.#parameters.heat;
    const field = this.#field;
    if (!joule && !tunnel) return;
    const power = wire.conductance * cellVoltage * cellVoltage;
    if (power < leastPower) {
      if (this.#power > 0) field.reset();
      this.#power = 0;
      this.#scale = 0;
      this.failure = null;
      return;
    }
    this.#scale = power / this.#power;
    if (!this.failure && Math.abs(this.#scale - 1) <= worthwhileChange) return;
    this.#power = power;
    this.#scale = 1;
    field.setMetal(front, recession);
    field.clearSources();
    if (joule) this.#addJoule(wire, cellVoltage);
    if (tunnel) this.#addTunnel(wire, gap, recession, cellVoltage);
    const solution = field.solve(Infinity);
    this.failure = solution.converged ? null : solution;
  }

  /** Temperatures on the axis of the wire's pieces. */
  sampleWire({ heights, temperature }: Wire): void {
    for (let k = 0; k < temperature.length; k++)
      temperature[k] = this.#inFilament(0, 0.5 * (heights[k] + heights[k + 1]));
  }

  /** Temperatures of the markers, read just below the surface. */
  sampleFront({ count, r, z }: Front, temperature: Float64Array): void {
    for (let i = 0; i < count; i++) {
      const before = Math.max(0, i - 1);
      const after = Math.min(count - 1, i + 1);
      const dr = r[after] - r[before];
      const dz = z[after] - z[before];
      const depth = insideMetal / Math.sqrt(dr * dr + dz * dz);
      temperature[i] = this.#inFilament(Math.max(0, r[i] + depth * dz), Math.max(0, z[i] - depth * dr));
    }
  }

  /** Temperatures of the active electrode at the ends of the film's lines. */
  sampleElectrode(radius: Float64Array, recession: Recession, { count, temperature }: ElectrodeInterface): void {
    const plane = this.#parameters.geometry.thickness + insideMetal;
    for (let i = 0; i < count; i++) {
      const height = plane + depthAt(recession, radius[i]);
      temperature[i] = this.#isCold
        ? this.#ambient
        : this.#scaled(this.#field.electrodeTemperatureAt(radius[i], height));
    }
  }

  get #isCold(): boolean {
    return this.#scale === 0;
  }

  get #ambient(): number {
    return this.#parameters.temperature;
  }

  #inFilament(r: number, z: number): number {
    return this.#isCold ? this.#ambient : this.#scaled(this.#field.filamentTemperatureAt(r, z));
  }

  #scaled(temperature: number): number {
    return this.#ambient + this.#scale * (temperature - this.#ambient);
  }

  #addJoule({ heights, potential, radius, pieceConductance }: Wire, voltage: number): void {
    for (let k = 0; k < radius.length; k++) {
      const drop = voltage * (potential[k + 1] - potential[k]);
      this.#field.addDisc(heights[k], heights[k + 1], radius[k], pieceConductance[k] * drop * drop);
    }
  }

  #addTunnel({ junction, junctionPotential }: Wire, gap: Gap, recession: Recession, voltage: number): void {
    const { tunnelling, geometry } = this.#parameters;
    for (let ring = 0; ring < gap.rings; ring++) {
      const drop = voltage * (1 - junctionPotential[ring]);
      const power = junction[ring] * drop * drop;
      const share = filamentHeatShare(drop, this.#decay, gap.width[ring], tunnelling.barrier);
      const radius = gap.radii[ring];
      this.#field.addFilamentRing(radius, gap.height[ring], share * power);
      this.#field.addElectrodeRing(radius, geometry.thickness + recession.depth[ring], (1 - share) * power);
    }
  }
}

import { SeriesCircuit } from '../../circuit/seriesCircuit.ts';
import { voltageAt } from '../../circuit/waveform.ts';
import type { DeviceParameters, HeatParameters } from '../state/parameters.ts';
import type { World } from '../state/world.ts';
import { DeviceHistory } from './deviceHistory.ts';
import { DeviceNetwork } from './deviceNetwork.ts';
import { FilamentHeat } from './filamentHeat.ts';
import { pathAreas } from './pathAreas.ts';
import { warmFilm, warmRates } from './warmFilm.ts';

const deadBand = 0.5; // [K] of the temperature that rates and metal follow
const coldRise = 0.01; // [K] less is no rise: nothing is computed while the current is that small
const warmStep = 5; // [K] from one window to the next that calls for shorter windows: some 40 % of a rate
const shortestWindow = 1 / 32; // of a window's events

/**
 * What lies about the particles: the current of electrons through the metal, the circuit that bounds it, and the heat that it makes.
 *
 * **Holds** a function of the world and of its own last state; without feedback the world never learns of it.
 * **Breaks** it follows the metal once a window: within one, the voltage of the cell and the temperature stand still. The ions' own current takes no
 * part in the circuit. One temperature holds for all of the film.
 */
export class Device {
  conductance = 0; // [e/(s V)] between the electrodes
  appliedVoltage = 0; // [V]
  cellVoltage = 0; // [V] what the circuit leaves of it
  current = 0; // [e/s] of electrons
  /** That of the film and its metal; follows the heat in steps. */
  temperature: number; // [K]
  greatestTemperature: number; // [K] along the filament
  /** Share of the usual number of events that the next window may have. */
  windowShare = 1;
  readonly history = new DeviceHistory();
  readonly network: DeviceNetwork;
  readonly #world: World;
  readonly #parameters: DeviceParameters;
  readonly #circuit: SeriesCircuit;
  readonly #heat: FilamentHeat | null;
  readonly #power: Float64Array; // [eV/s] by level
  readonly #area: Float64Array; // [nm2] of metal by level
  #networkTemperature: number; // [K] that the network was last asked for
  #networkVoltage = 0; // [V] the same

  constructor(world: World, parameters: DeviceParameters) {
    const { circuit, heat, wire } = parameters;
    this.#world = world;
    this.#parameters = parameters;
    this.temperature = world.parameters.temperature;
    this.greatestTemperature = this.temperature;
    this.#networkTemperature = this.temperature;
    this.network = new DeviceNetwork(world, parameters);
    this.#circuit = new SeriesCircuit(circuit.seriesResistance, circuit.compliance, circuit.saturationVoltage);
    const { thickness, diameter } = world.space;
    const levels = this.network.levels.count;
    this.#heat = heat && new FilamentHeat(heat, wire, { thickness, levels, leastRadius: diameter / 2 });
    this.#power = new Float64Array(levels);
    this.#area = new Float64Array(levels);
  }

  /** Whether anything of it acts on the particles. */
  get hasFeedback(): boolean {
    return this.#parameters.circuit.feedback || this.#heatFeedback !== null;
  }

  /** Voltage that the film sees. [V] */
  get filmVoltage(): number {
    return this.#parameters.circuit.feedback ? this.cellVoltage : this.appliedVoltage;
  }

  /** Finds current and temperature of the metal as it is now; true where all rates are to be found anew. */
  update(): boolean {
    const before = { applied: this.appliedVoltage, cell: this.cellVoltage, temperature: this.temperature };
    const hasChanged = this.#askNetwork(this.temperature, this.cellVoltage);
    this.appliedVoltage = voltageAt(this.#world.parameters.voltage, this.#world.time);
    this.#circuit.solve(this.conductance, this.appliedVoltage);
    this.cellVoltage = this.#circuit.cellVoltage;
    this.current = this.#circuit.current;
    const isWarmed = this.#followHeat();
    this.#chooseWindow(before);
    this.history.note(this.#world.time, this.current, this.greatestTemperature);
    if (hasChanged && DeviceHistory.isNoticed(this.current) && this.network.filaments.length > 0) {
      const { serial, share } = this.network.filaments[0];
      this.history.noteDominance({ time: this.#world.time, serial, share });
    }
    return isWarmed;
  }

  /** All that decides its future beside the particles. */
  state(): number[] {
    return [
      ...[this.#networkTemperature, this.#networkVoltage, this.appliedVoltage, this.cellVoltage],
      ...[this.current, this.temperature, this.greatestTemperature, this.windowShare],
    ];
  }

  snapshot(): number[] {
    return [...this.state(), ...this.history.snapshot()];
  }

  /** Continues from a snapshot, once the particles are back. */
  restore(values: readonly number[]): void {
    const [networkTemperature, networkVoltage, ...state] = values;
    this.#askNetwork(networkTemperature, networkVoltage);
    [this.appliedVoltage, this.cellVoltage, this.current, this.temperature] = state;
    [this.greatestTemperature, this.windowShare] = state.slice(4);
    this.history.restore(state.slice(6));
    const heat = this.#heatFeedback;
    if (heat && this.temperature !== this.#world.parameters.temperature)
      warmRates(this.#world, this.#rateTemperature(heat));
  }

  get #heatFeedback(): HeatParameters | null {
    const { heat } = this.#parameters;
    return heat?.feedback ? heat : null;
  }

  #rateTemperature({ meltingPoint }: HeatParameters): number {
    return Math.min(this.temperature, meltingPoint);
  }

  #askNetwork(temperature: number, voltage: number): boolean {
    this.#networkTemperature = temperature;
    this.#networkVoltage = voltage;
    const hasChanged = this.network.update(temperature, voltage);
    this.conductance = this.network.conductance;
    return hasChanged;
  }

  #followHeat(): boolean {
    if (!this.#heat) return false;
    const ambient = this.#world.parameters.temperature;
    const film = ambient + this.#findRise(this.#heat);
    if (Math.abs(film - this.temperature) <= deadBand) return false;
    this.temperature = film;
    const feedback = this.#heatFeedback;
    if (!feedback) return false;
    warmFilm(this.#world, this.#rateTemperature(feedback));
    return true;
  }

  /** Mean rise of the temperature where the current heats. [K] */
  #findRise(heat: FilamentHeat): number {
    const ambient = this.#world.parameters.temperature;
    this.greatestTemperature = ambient;
    if (this.current * this.cellVoltage * heat.mostRisePerPower < coldRise) return 0;
    const { powerByLevel, filaments } = this.network;
    const square = this.cellVoltage * this.cellVoltage;
    for (let level = 0; level < this.#power.length; level++) this.#power[level] = square * powerByLevel[level];
    pathAreas(this.#world, this.network.levels, filaments[0]?.bodies ?? [], this.#area);
    heat.solve(this.#power, this.#area);
    this.greatestTemperature = ambient + heat.greatestRise;
    return heat.meanRise;
  }

  /** Shorter windows while the circuit or the heat change much from one to the next. */
  #chooseWindow(before: { applied: number; cell: number; temperature: number }): void {
    const { circuit } = this.#parameters;
    const { windowVoltage } = this.#world.parameters.field;
    const drop = this.appliedVoltage - this.cellVoltage - (before.applied - before.cell);
    const voltage = circuit.feedback ? Math.abs(drop) / windowVoltage : 0;
    const warming = this.#heatFeedback ? Math.abs(this.temperature - before.temperature) / warmStep : 0;
    const change = Math.max(voltage, warming);
    if (change > 1) this.windowShare = Math.max(shortestWindow, this.windowShare / 2);
    else if (change < 0.5) this.windowShare = Math.min(1, 2 * this.windowShare);
  }
}

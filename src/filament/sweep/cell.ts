import type { SeriesCircuit } from '../../circuit/seriesCircuit.ts';
import { applyDepositionFactor } from '../film/depositionFactor.ts';
import { createFilm, type Film, type FilmSolution } from '../film/film.ts';
import { closeContacts, fillElectrode, fillFilament } from '../film/fillKinetics.ts';
import { emptyFront, makeNucleus } from '../front/nucleus.ts';
import { flatRecession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { Gap } from '../wire/gap.ts';
import { Wire } from '../wire/wire.ts';
import { openBooks } from './books.ts';
import { CellHeat } from './cellHeat.ts';

/**
 * A cell at a moment: the shapes of filament and active electrode, and what follows from them and from the voltage.
 *
 * **Sign** voltage is that of the active electrode against the counter electrode; the ionic current is positive while the filament grows.
 */
export class Cell {
  readonly parameters: CellParameters;
  readonly front = emptyFront();
  readonly recession;
  readonly gap: Gap;
  readonly wire: Wire;
  readonly heat: CellHeat;
  readonly film: Film;
  readonly speed = new Float64Array(this.front.r.length); // [nm/s] of each marker along its normal, positive while it grows
  appliedVoltage = 0; // [V]
  cellVoltage = 0; // [V] without the rest of the circuit
  current = 0; // [e/s] of electrons
  ionicCurrent = 0; // [e/s]
  filmDrop = 0; // [V] greatest in the film
  readonly books = openBooks();

  constructor(parameters: CellParameters) {
    const { geometry, mesh } = parameters;
    this.parameters = parameters;
    this.recession = flatRecession(geometry.radius, mesh.scale);
    this.gap = new Gap(this.recession);
    this.wire = new Wire(parameters, this.recession.r.length);
    this.heat = new CellHeat(parameters);
    this.film = createFilm(parameters);
    this.restart();
  }

  /**
   * Finds conductance, voltage behind the circuit, temperature, ionic currents and the speed of the front.
   *
   * @param appliedVoltage [V]
   * @param circuit about the cell, null for none
   */
  resolve(appliedVoltage: number, circuit: SeriesCircuit | null): FilmSolution {
    const { gap, wire } = this;
    this.appliedVoltage = appliedVoltage;
    this.#measure();
    wire.solve(gap, this.cellVoltage);
    circuit?.solve(wire.conductance, appliedVoltage);
    this.cellVoltage = circuit ? circuit.cellVoltage : appliedVoltage;
    this.current = wire.conductance * this.cellVoltage;
    this.heat.update(this);
    return this.#solveFilm();
  }

  /** Finds the conductance at zero bias and ambient temperature, where the film's potential moves nothing. */
  resolveAtRest(): void {
    this.appliedVoltage = 0;
    this.cellVoltage = 0;
    this.current = 0;
    this.filmDrop = 0;
    this.heat.update(this);
    this.#measure();
    this.wire.solve(this.gap, 0);
  }

  /** Leaves nothing of the filament but a nucleus; an electrode that mirrors it is at least its negative, as everywhere, and else keeps its shape. */
  restart(): void {
    const { geometry, dissolution } = this.parameters;
    makeNucleus(this.front, geometry.nucleusRadius);
    if (!dissolution || dissolution.injection) return;
    const { depth } = this.recession;
    this.gap.measure(this.front, this.recession, geometry.thickness);
    for (let ring = 0; ring < depth.length; ring++)
      depth[ring] = Math.max(depth[ring], dissolution.ratio * this.gap.height[ring]);
  }

  #measure(): void {
    this.gap.measure(this.front, this.recession, this.parameters.geometry.thickness);
    this.wire.layOut(this.front);
    this.heat.sampleWire(this.wire);
  }

  #solveFilm(): FilmSolution {
    const { film, front, parameters, recession, cellVoltage, speed } = this;
    const { filament, electrode } = film;
    film.layOut(front, recession);
    this.heat.sampleFront(front, filament.temperature);
    this.heat.sampleElectrode(film.electrodeRadius, recession, electrode);
    for (let i = 0; i < filament.count; i++) filament.potential[i] = cellVoltage * this.wire.potentialAt(front.z[i]);
    electrode.potential.fill(cellVoltage, 0, electrode.count);
    fillFilament(parameters, front, film);
    if (parameters.deposition) applyDepositionFactor(parameters.deposition, this.gap.least, front, filament);
    if (parameters.contact.handling === 'pointContact') closeContacts(parameters, front, recession, filament);
    fillElectrode(parameters, recession, film.electrodeRadius, electrode);
    const solution = film.solve(cellVoltage);
    const { atomicVolume, valence } = parameters.electrode;
    this.ionicCurrent = 0;
    for (let i = 0; i < filament.count; i++) {
      speed[i] = (-atomicVolume / valence) * filament.current[i];
      this.ionicCurrent -= filament.current[i] * filament.area[i];
    }
    this.filmDrop = solution.greatestDrop;
    return solution;
  }
}

import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import { EquipotentialFilm } from './equipotentialFilm.ts';
import { FilmLines } from './filmLines.ts';
import { HoppingFilm } from './hoppingFilm.ts';

/** How well the ionic currents were found; the currents stand in the interfaces. */
export interface FilmSolution {
  converged: boolean;
  iterations: number;
  residual: number; // [e/s] left of the sum of currents
  greatestDrop: number; // [V] between any two points of the film: an estimate where it is taken for an equipotential
}

/**
 * The insulating film between filament and electrodes, and the ionic current in it.
 *
 * Each step: `layOut`, then fill in exchange current densities, temperatures and potentials of both interfaces, then `solve`.
 */
export interface Film {
  readonly filament: ElectrodeInterface; // a node for each marker of the front
  readonly electrode: ElectrodeInterface; // a node for each line of the mesh, from the axis to the radius of the cell
  readonly electrodeRadius: Float64Array; // [nm] of the electrode's nodes
  readonly potential: Float64Array; // [V] of the film at each marker of the front

  /** Takes over the shapes of both metals, and writes counts, areas and radii of the interfaces. */
  layOut(front: Front, recession: Recession): void;

  /**
   * Writes the currents of both interfaces; the film before is the first guess.
   *
   * @param cellVoltage [V] of the active electrode against the counter electrode
   */
  solve(cellVoltage: number): FilmSolution;
}

/** The film that the parameters ask for. */
export function createFilm(parameters: CellParameters): Film {
  const lines = new FilmLines(parameters);
  return parameters.film.model === 'equipotential'
    ? new EquipotentialFilm(parameters, lines)
    : new HoppingFilm(parameters, lines);
}

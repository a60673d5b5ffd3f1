import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import { EquipotentialFilm } from './equipotentialFilm.ts';

/** How well the film's potential was found. */
export interface FilmSolution {
  converged: boolean;
  iterations: number;
  residual: number; // [e/s] what the two interfaces' currents lack of balance
  greatestDrop: number; // [V] within the film
}

/**
 * The film between filament and active electrode: joins the reactions of the two interfaces.
 *
 * Per step: `layOut`; then the caller fills exchange current densities, temperatures and potentials of both interfaces in; then `solve`,
 * which leaves their currents.
 */
export interface Film {
  readonly filament: ElectrodeInterface; // a node at each marker
  readonly electrode: ElectrodeInterface; // a node at the end of each line
  readonly potential: Float64Array; // [V] of the film at the filament's nodes, as it was found last
  readonly electrodeRadius: Float64Array; // [nm] of its nodes
  layOut(front: Front, recession: Recession): void;

  /** @param cellVoltage [V] of the active electrode against the counter electrode */
  solve(cellVoltage: number): FilmSolution;
}

/** The film that the parameters ask for. */
export function createFilm(parameters: CellParameters): Film {
  return new EquipotentialFilm(parameters);
}

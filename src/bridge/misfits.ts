import { formatQuantity } from '../units/quantity.ts';
import { injectedParticles } from './injection.ts';
import type { RunFluxes } from './runFluxes.ts';

/** The cell that closures are for. */
interface Cell {
  metal: string; // of the active electrode
  film: string;
  thickness: number; // [nm]
}

const thicknessTolerance = 0.01; // of the film's

/**
 * Why runs cannot give closures to a cell, or not together: a line each, with the folder first.
 *
 * @param cell null where it is not known: then only what is wrong with the runs themselves is told
 * @param isMapped whether slices may stand for what lies about an axis
 */
export function findMisfits(runs: readonly RunFluxes[], cell: Cell | null, isMapped: boolean): string[] {
  return runs.flatMap((run) => {
    const faults = [...faultsOf(run, isMapped), ...(cell ? misfitsOf(run, cell) : []), ...differences(run, runs[0])];
    return faults.map((fault) => `${run.source}: ${fault}`);
  });
}

function faultsOf(run: RunFluxes, isMapped: boolean): string[] {
  const faults: string[] = [];
  const { least, greatest } = run.voltage;
  if (!run.filament || !run.stages.some(({ height }) => height > 0))
    faults.push('the run has no filament on the counter electrode, so nothing was measured about one');
  else if (!(injectedParticles(run) > 0))
    faults.push('the active electrode gave no ions while there was a filament that did not bridge');
  if (run.dimension === 2 && !isMapped)
    faults.push('a slice, expected a box: --map-slice takes its strips for rings about an axis');
  if (least < 0 && greatest > 0)
    faults.push(`a voltage from ${volts(least)} to ${volts(greatest)}, expected one of a single polarity`);
  return faults;
}

function misfitsOf({ metal, film, thickness, voltage }: RunFluxes, cell: Cell): string[] {
  const faults: string[] = [];
  if (metal !== cell.metal) faults.push(`${metal}, expected ${cell.metal}, the metal of the SET scene`);
  if (film !== cell.film) faults.push(`a film of ${film}, expected ${cell.film}, that of the SET scene`);
  if (Math.abs(thickness - cell.thickness) > thicknessTolerance * cell.thickness) {
    const expected = `${nanometres(cell.thickness)}, that of the SET scene, within 1 %`;
    faults.push(`a film of ${nanometres(thickness)}, expected ${expected}`);
  }
  if (voltage.greatest <= 0)
    faults.push(
      `a voltage down to ${volts(voltage.least)}, expected a positive one: a SET takes its metal from the active electrode`,
    );
  return faults;
}

function differences({ radii, particleVolume, dimension, depth }: RunFluxes, first: RunFluxes): string[] {
  const isAlike = radii.length === first.radii.length && radii.every((edge, ring) => edge === first.radii[ring]);
  const isSlab = dimension === first.dimension && (dimension === 3 || depth === first.depth);
  const faults: string[] = [];
  if (!isAlike || !isSlab) faults.push(`another geometry than ${first.source}, expected boxes of the same size`);
  if (particleVolume !== first.particleVolume)
    faults.push(`particles of another volume than those of ${first.source}, expected the same`);
  return faults;
}

function volts(voltage: number): string {
  return formatQuantity(voltage, 'V');
}

function nanometres(length: number): string {
  return formatQuantity(Number(length.toPrecision(6)), 'nm');
}

import type { RelaxationParameters } from '../../../src/filament/parameters.ts';
import { FrontRelaxation } from '../../../src/filament/relaxation/relaxFront.ts';
import { copperCell } from '../copperCell.ts';

const surfaceTension = 11.17; // [eV/nm2] 1.79 J/m2
export const mobility = 3; // [nm4/s] of surface diffusion

const thermalEnergy = 8.617333e-5 * 300; // [eV]
const { exchangeCurrentDensity, atomicVolume } = copperCell().electrode;

/** M of the linear interface-limited law. [nm2/s] */
export const interfaceMobility = (atomicVolume ** 2 * exchangeCurrentDensity * surfaceTension) / thermalEnergy;

/** K of the transport-limited law: D c is that of hops of 0.2 nm at 1e13 /s over 0.33 eV, for 0.1 ions a nm3. [nm3/s] */
export const transportMobility =
  (0.1 * 0.2 ** 2 * 1e13 * Math.exp(-0.33 / thermalEnergy) * atomicVolume ** 2 * surfaceTension) / thermalEnergy;

export function relaxationOf(change: Partial<RelaxationParameters>, meshScale = 1): FrontRelaxation {
  const relaxation: RelaxationParameters = {
    surfaceTension,
    surfaceMobility: 0,
    dissolution: 'none',
    foot: 'rightAngle',
    gapOpening: 1,
    ...change,
  };
  return new FrontRelaxation(copperCell({ mesh: { scale: meshScale, layers: 9 } }), relaxation);
}

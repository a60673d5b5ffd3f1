import { exchangeCurrentDensity } from '../../laws/butlerVolmer.ts';
import {
  barrierFactor,
  electrodeActivity,
  recessionBarrier,
  stressBarrier,
  voidBarrier,
} from '../../laws/growthBarrier.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { Front } from '../front/front.ts';
import { depthAt, type Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';

/**
 * Fills in the exchange current densities of the filament: J0(T) exp(-(W_stress(r) + W_void(z))/kT) on the terms that the reading names.
 *
 * @param deposits whether the voltage deposits metal on the filament, which the reading 'whileDepositing' asks
 */
export function fillFilament(
  { electrode, stress, void: voids, barrierReading, geometry, temperature }: CellParameters,
  { r, z }: Front,
  filament: ElectrodeInterface,
  deposits: boolean,
): void {
  const onCathodic = barrierReading !== 'whileDepositing' || deposits;
  const onAnodic = barrierReading === 'bothTerms' || (barrierReading === 'whileDepositing' && deposits);
  const { exchangeCurrentDensity: exchangeDensity, activationEnergy } = electrode;
  for (let i = 0; i < filament.count; i++) {
    const kelvin = filament.temperature[i];
    const free = exchangeCurrentDensity(exchangeDensity, activationEnergy, kelvin, temperature);
    const barrier =
      (stress ? stressBarrier(stress, r[i]) : 0) + (voids ? voidBarrier(voids, z[i] - geometry.thickness) : 0);
    const hindered = free * barrierFactor(barrier, boltzmannConstant * kelvin);
    filament.cathodic[i] = onCathodic ? hindered : free;
    filament.anodic[i] = onAnodic ? hindered : free;
  }
}

/**
 * Fills in the exchange current densities of the active electrode: J0(T) exp(-W_void(D)/kT) on both terms.
 *
 * @param radius [nm] of each node
 */
export function fillElectrode(
  { electrode, void: voids, temperature }: CellParameters,
  recession: Recession,
  radius: Float64Array,
  active: ElectrodeInterface,
): void {
  const { exchangeCurrentDensity: exchangeDensity, activationEnergy } = electrode;
  for (let i = 0; i < active.count; i++) {
    const kelvin = active.temperature[i];
    const barrier = voids ? recessionBarrier(voids, depthAt(recession, radius[i])) : 0;
    const exchange =
      electrodeActivity(barrier, boltzmannConstant * kelvin) *
      exchangeCurrentDensity(exchangeDensity, activationEnergy, kelvin, temperature);
    active.cathodic[i] = exchange;
    active.anodic[i] = exchange;
  }
}

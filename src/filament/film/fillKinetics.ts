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
import { contactShare } from '../wire/contactShare.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import type { Film } from './film.ts';

/**
 * Fills in the exchange current densities of the filament: J0(T) exp(-(W_stress(r) + W_void(z))/kT) on the terms that the reading names.
 *
 * The reading 'whileDepositing' asks for the sign of the overpotential, which is taken from the film's last solution.
 */
export function fillFilament(
  { electrode, stress, void: voids, barrierReading, geometry, temperature }: CellParameters,
  { r, z }: Front,
  { filament, potential: filmPotential }: Film,
): void {
  const { exchangeCurrentDensity: exchangeDensity, activationEnergy } = electrode;
  for (let i = 0; i < filament.count; i++) {
    const kelvin = filament.temperature[i];
    const free = exchangeCurrentDensity(exchangeDensity, activationEnergy, kelvin, temperature);
    const barrier =
      (stress ? stressBarrier(stress, r[i]) : 0) + (voids ? voidBarrier(voids, z[i] - geometry.thickness) : 0);
    const hindered = free * barrierFactor(barrier, boltzmannConstant * kelvin);
    const isFree = barrierReading === 'whileDepositing' && filament.potential[i] > filmPotential[i];
    filament.cathodic[i] = isFree ? free : hindered;
    filament.anodic[i] = isFree || barrierReading === 'cathodicTerm' ? free : hindered;
  }
}

/** Where filament and electrode are in contact there is no film for ions to come through: nothing is deposited there. */
export function closeContacts(
  { contact, geometry }: CellParameters,
  { count, r, z }: Front,
  recession: Recession,
  filament: ElectrodeInterface,
): void {
  for (let i = 0; i < count; i++)
    filament.cathodic[i] *= 1 - contactShare(contact, geometry.thickness + depthAt(recession, r[i]) - z[i]);
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

import { exp, log } from '../math/elementary.ts';
import { boltzmannConstant } from '../units/constants.ts';

const standardEnergy = boltzmannConstant * 300; // [eV] kT at which reference numbers are stated

/** N^(2/3) for the sizes that nuclei in a box come in. */
const boxSurfaces = Float64Array.from({ length: 256 }, (_, size) => (size === 0 ? 0 : exp((2 / 3) * log(size))));

/**
 * Gain in free enthalpy per particle that joins a nucleus in the film:
 * dmu = f_phi z phi + kT ln(n_loc / n_0) - eps + relief.
 *
 * **Sign** positive favours metal; -Infinity where there are no ions.
 * **Source** Yang 2014, eq. 1 per particle (sign turned): voltage drop, strain; the supersaturation of ions is added.
 *
 * @param potentialFactor f_phi, share of the voltage drop that counts
 * @param valence z [e]
 * @param potential phi at the nucleus against the counter electrode [V]
 * @param thermalEnergy kT [eV]
 * @param ions n_loc, ions about the place
 * @param referenceIons n_0, their number in equilibrium
 * @param strain eps [eV]
 * @param voidRelief strain energy that a void saves, 0 in intact film [eV]
 * @returns drive [eV]
 */
export function nucleationDrive(
  potentialFactor: number,
  valence: number,
  potential: number,
  thermalEnergy: number,
  ions: number,
  referenceIons: number,
  strain: number,
  voidRelief: number,
): number {
  if (ions <= 0) return -Infinity;
  return potentialFactor * valence * potential + thermalEnergy * log(ions / referenceIons) - strain + voidRelief;
}

/**
 * Gain in free enthalpy per particle that joins a nucleus on the counter electrode:
 * dmu = l E + kT ln(n / n_0) + offset.
 *
 * **Sign** E positive when it drives ions into the counter electrode; -Infinity where there are no ions.
 *
 * @param fieldLength l [nm]
 * @param field E at the electrode [V/nm]
 * @param thermalEnergy kT [eV]
 * @param ions n, ions about the place
 * @param referenceIons n_0, their number in equilibrium
 * @param offset wetting of the electrode [eV]
 * @returns drive [eV]
 */
export function counterNucleationDrive(
  fieldLength: number,
  field: number,
  thermalEnergy: number,
  ions: number,
  referenceIons: number,
  offset: number,
): number {
  if (ions <= 0) return -Infinity;
  return fieldLength * field + thermalEnergy * log(ions / referenceIons) + offset;
}

/**
 * Ions in equilibrium with metal: n_0(T) = n_0 exp[H_s (1/kT_0 - 1/kT)], T_0 = 300 K.
 *
 * **Sign** H_s > 0: heat dissolves, so that the supersaturation of a given number of ions falls as it gets warmer.
 * **Source** solubility by van 't Hoff; a hypothesis here, for Yang 2014's "increased temperature retards stable nucleus formation".
 *
 * @param ions n_0 at 300 K
 * @param enthalpy H_s [eV]
 * @param thermalEnergy kT [eV]
 */
export function equilibriumIons(ions: number, enthalpy: number, thermalEnergy: number): number {
  return ions * exp(enthalpy * (1 / standardEnergy - 1 / thermalEnergy));
}

/**
 * Particles in the critical nucleus: the N = 1, 2, 3, ... where dG(N) = -N dmu + g N^p is largest.
 *
 * **Holds** dG is concave for p < 1, so its maximum is one of the two neighbours of N* = (p g / dmu)^(1 / (1 - p)).
 * Infinity for dmu <= 0, and where the nucleus would pass 2^53 particles.
 * **Source** Yang 2014, eq. 1, with an effective atomistic surface energy.
 *
 * @param drive dmu [eV]
 * @param surfaceEnergy g [eV], above 0
 * @param exponent p = (dimension - 1) / dimension
 */
export function criticalSize(drive: number, surfaceEnergy: number, exponent: number): number {
  if (drive <= 0) return Infinity;
  const ratio = (exponent * surfaceEnergy) / drive;
  const optimum =
    exponent === 0.5 ? ratio * ratio : exponent === 2 / 3 ? ratio * ratio * ratio : exp(log(ratio) / (1 - exponent));
  if (!(optimum < Number.MAX_SAFE_INTEGER)) return Infinity;
  const below = Math.max(1, Math.floor(optimum));
  const above = below + 1;
  return nucleusEnergy(above, drive, surfaceEnergy, exponent) > nucleusEnergy(below, drive, surfaceEnergy, exponent)
    ? above
    : below;
}

/**
 * Free enthalpy of the critical nucleus: dG* = max over N = 1, 2, 3, ... of -N dmu + g N^p.
 *
 * **Sign** negative once dmu > g: a lone particle is then stable and nothing is left to climb.
 * **Breaks** for bulk surface energies, which forbid nucleation in a film outright.
 *
 * @param drive dmu [eV]
 * @param surfaceEnergy g [eV], above 0
 * @param exponent p = (dimension - 1) / dimension
 * @returns barrier [eV], Infinity for dmu <= 0
 */
export function nucleationBarrier(drive: number, surfaceEnergy: number, exponent: number): number {
  const size = criticalSize(drive, surfaceEnergy, exponent);
  return size === Infinity ? Infinity : nucleusEnergy(size, drive, surfaceEnergy, exponent);
}

/**
 * Share of the electrons of a nucleus that the anode does not take: 1 - exp(-((V - phi) / phi_t)^2).
 *
 * **Sign** V > 0 makes the active electrode the anode; for V <= 0 the factor is 1.
 *
 * @param voltage V, active against counter electrode [V]
 * @param potential phi at the nucleus against the counter electrode [V]
 * @param anodePotential phi_t [V], above 0
 */
export function anodeFactor(voltage: number, potential: number, anodePotential: number): number {
  if (voltage <= 0) return 1;
  const distance = (voltage - potential) / anodePotential;
  return 1 - exp(-distance * distance);
}

/** Free enthalpy of a nucleus of N particles: dG = -N dmu + g N^p [eV]. */
export function nucleusEnergy(size: number, drive: number, surfaceEnergy: number, exponent: number): number {
  const surface =
    exponent === 0.5
      ? Math.sqrt(size)
      : exponent === 2 / 3 && size < boxSurfaces.length
        ? boxSurfaces[size]
        : exp(exponent * log(size));
  return surfaceEnergy * surface - size * drive;
}

/**
 * Mobility of a surface whose metal dissolves as fast as ions leave it: M = Omega^2 J0 gamma / (z kT), v_n = -M H.
 *
 * **Holds** for gamma Omega H << kT, where Butler-Volmer is linear whatever its transfer coefficient; the film has the potential at which a
 * flat electrode is in equilibrium.
 * **Breaks** below some nanometres: with gamma Omega = 0.13 eV nm, the exponent is 1 at H = 0.2 /nm.
 *
 * @param surfaceTension gamma [eV/nm2]
 * @param atomicVolume Omega [nm3]
 * @param exchangeCurrentDensity J0 [e/(s nm2)]
 * @param valence z [e]
 * @param thermalEnergy kT [eV]
 * @returns [nm2/s]
 */
export function interfaceMobility(
  surfaceTension: number,
  atomicVolume: number,
  exchangeCurrentDensity: number,
  valence: number,
  thermalEnergy: number,
): number {
  return (atomicVolume * atomicVolume * exchangeCurrentDensity * surfaceTension) / (valence * thermalEnergy);
}

/**
 * Mobility of a surface whose metal dissolves as fast as ions diffuse away from it: K = D c Omega^2 gamma / kT, v_n = -K H / l.
 *
 * l is the length over which the concentration falls. For a body on a wall that lets no ions through it is A_full / (4 pi C_full), A_full and
 * C_full the area and capacity of the body with its mirror image; with C = sqrt(A_full / 4 pi), l = sqrt(A / 2 pi), A the area on this side.
 *
 * **Holds** exactly for a hemisphere, r^3 = r0^3 - 6 K t, the law of Ostwald ripening; within some per cent for convex bodies as a whole.
 * **Breaks** where the active electrode is nearer than l, and point by point: protruding parts dissolve faster than the mean l says.
 *
 * @param ionFlow D c [1/(nm s)] diffusivity times concentration of the ions at a flat electrode
 * @param surfaceTension gamma [eV/nm2]
 * @param atomicVolume Omega [nm3]
 * @param thermalEnergy kT [eV]
 * @returns [nm3/s]
 */
export function transportMobility(
  ionFlow: number,
  surfaceTension: number,
  atomicVolume: number,
  thermalEnergy: number,
): number {
  return (ionFlow * atomicVolume * atomicVolume * surfaceTension) / thermalEnergy;
}

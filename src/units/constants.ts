/** Charge of a proton, exact by definition of the SI. */
export const elementaryCharge = 1.602176634e-19; // [C]

/** Thermal energy per kelvin: k/e of the SI, exact before rounding. */
export const boltzmannConstant = 1.380649e-23 / elementaryCharge; // [eV/K]

/** Electric constant, from CODATA 2022 8.8541878188e-12 F/m. */
export const vacuumPermittivity = 8.8541878188e-21 / elementaryCharge; // [e/(V nm)]

/** Particles in a mole, exact by definition of the SI. */
export const avogadroConstant = 6.02214076e23; // [1/mol]

/** Planck constant: h/e of the SI, exact before rounding. */
export const planckConstant = 6.62607015e-34 / elementaryCharge; // [eV s]

/** Mass of an electron, from CODATA 2022 9.1093837139e-31 kg. */
export const electronMass = 9.1093837139e-49 / elementaryCharge; // [eV s2/nm2]

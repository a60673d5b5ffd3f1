import type { Waveform } from '../../circuit/waveform.ts';
import type { WireScattering } from '../../laws/thinWire.ts';
import type { TunnelBarrier } from '../../laws/tunnelling.ts';

/** A thermally activated rate f exp(-E/kT). */
export interface ActivatedRate {
  frequency: number; // [1/s]
  barrier: number; // [eV]
}

/** A round piece of metal present at the start, at a place given in the film. */
export interface Inclusion {
  x: number; // [nm]
  y: number; // [nm]
  z: number; // [nm]
  diameter: number; // [nm]
  /** Particles that this piece can emit before it is consumed itself; 0 for an ordinary cluster, Infinity for an inexhaustible source. */
  supply: number;
}

export interface GeometryParameters {
  dimension: 2 | 3;
  sides: 'periodic' | 'reflecting'; // along x, and along y in 3D
  width: number; // [nm] along x
  depth: number; // [nm] along y: slab thickness in 2D, box length in 3D
  thickness: number; // [nm] film along z; counter electrode at 0, active electrode at the thickness
  particleDiameter: number; // [nm]
  contactFactor: number; // touching means nearer than this many diameters
}

/** Half an ellipsoid of metal on the active electrode, at the middle of its plane. */
export interface TipParameters {
  height: number; // [nm] into the film
  radius: number; // [nm] on the plane
}

export interface ElectrodeParameters {
  /** false: the electrode at z = thickness is inert and emits nothing. */
  active: boolean;
  supply: number; // particles in the reservoir, Infinity without limit
  sourceWidth: number; // [nm] full width of the emission weight, Infinity for a uniform source
  sourceFloor: number; // weight of emission far from the source's centre
  tip?: TipParameters | undefined;
  refillRatio: number; // refill probability is ratio * redoxRate / (1 + ratio * redoxRate)
}

export interface HoppingParameters {
  rate: ActivatedRate; // of one direction at zero field for mobility 1
  hopLength: number; // [nm]
  maximumDrive: number; // bound on z a E / 2kT
  disorderBase: number; // [kT] standard deviation of the barrier at mobility 1
  disorderSlope: number; // [kT] added per ln(1/mobility)
  disorderMinimum: number; // [kT] clip of the barrier's deviation
  disorderMaximum: number; // [kT]
  correlationLength: number; // [nm] of both disorder fields
  voidBarrierRelief: number; // [eV] lower hop barrier in a void
  adsorbedFactor: number; // hop factor of an ion touching the counter electrode or its metal
  imageFactor: number; // hop factor of an ion touching floating metal
}

export interface RedoxParameters {
  rate: ActivatedRate; // k0 for redoxRate 1
  symmetryFactor: number; // alpha
  dissolutionFactor: number; // s0, oxidation of the active electrode and metal on it
  embeddedFactor: number; // further factor for floating and counter-electrode metal
  compactLayer: number; // [nm] lambda, distance off the surface where the film's potential is taken
  maximumOverpotential: number; // [V]
  bondEnergy: number; // [eV] per neighbour
  referenceCoordinationAttached: number;
  referenceCoordinationFloating: number;
  extractionLength: number; // [nm] lambda_x, field-assisted extraction on floating metal
  maximumExtraction: number; // [eV]
  kelvinEnergy: number; // [eV] g_K, term g_K N^(-1/dimension) on floating metal
  depositionLength: number; // [nm] lambda_Q, weight of strong fields at the counter electrode
  maximumDepositionExponent: number;
  crowdingLimit: number; // ions per cell of nucleation.cellSize at which emission stops
}

export interface NucleationParameters {
  rate: ActivatedRate; // nu
  surfaceEnergy: number; // [eV] gamma(N) = surfaceEnergy * N^((dimension-1)/dimension)
  potentialFactor: number; // f_phi, share of the voltage drop that drives nucleation
  referenceIons: number; // n_0, ions, at 300 K
  neighbourWeight: number; // weight of ions in neighbouring cells
  cellSize: number; // [nm]
  recruitRadius: number; // [nm]
  anodePotential: number; // [V] phi_t
  strainMean: number; // [eV]
  strainDeviation: number; // [eV]
  voidRelief: number; // [eV]
  counterFactor: number; // surface energy at the counter electrode over that in the film
  counterReferenceIons: number; // at 300 K
  solutionEnthalpy: number; // [eV] H_s, by which both reference numbers grow with temperature
  counterFieldLength: number; // [nm]
  counterDrive: number; // [eV]
}

export interface ChargeParameters {
  kappa: number; // [V nm/e] potential of a floating body is <phi> + kappa Q / r
  capture: ActivatedRate;
  overcharging: boolean; // whether bodies that are not positive capture electrons against kappa/r
  escape: ActivatedRate;
  escapePotential: number; // [V] phi_e, Infinity switches the dependence off
}

export interface SurfaceParameters {
  exchange: ActivatedRate; // k_ex, scaled by redoxRate
  pinning: ActivatedRate; // k_pin, scaled by nothing
  stepEnergy: number; // [eV] E_s
  mobileCoordination: number; // particles with at most this many neighbours move
  reach: number; // [nm] radius of the pocket search of a move
  compactionReach: number; // [nm] radius in which a landing particle seeks its pocket on floating metal
}

export interface FieldParameters {
  gridStep: number; // [nm] wanted; the engine takes the nearest that divides the box
  relativePermittivity: number;
  netChargeFraction: number; // chi
  windowEvents: number; // events per field window at most
  windowMetalFraction: number; // change of electrode-attached metal that ends a window
  windowVoltage: number; // [V] change of a time-varying voltage that ends a window
  equipotentialSize: number; // particles from which a floating body is an equipotential of the full field
  tolerance: number; // [V] largest residual correction accepted
}

/** Metal as a conductor of electrons. */
export interface WireParameters extends WireScattering {
  conductivity: number; // [e/(s V nm)] of the bulk at the scene's temperature
  temperatureCoefficient: number; // [1/K] of the resistance
}

export interface CircuitParameters {
  seriesResistance: number; // [V s/e]
  compliance: number; // [e/s] Infinity: none
  saturationVoltage: number; // [V] V0 of the compliance
  /** Whether the film sees the voltage of the cell; else that applied, whatever the current. */
  feedback: boolean;
}

export interface HeatParameters {
  filmConductivity: number; // [eV/(s nm K)]
  metalConductivity: number; // [eV/(s nm K)] of the moving metal in bulk, also of the active electrode
  counterConductivity: number; // [eV/(s nm K)] of the counter electrode
  meltingPoint: number; // [K] of the moving metal: rates follow no further
  /** Whether the rates follow the temperature of the film. */
  feedback: boolean;
}

/** What carries the current between the electrodes, the circuit about them, and the heat. */
export interface DeviceParameters {
  tunnelling: TunnelBarrier;
  tunnelRange: number; // [nm] wider gaps between surfaces carry nothing
  wire: WireParameters;
  circuit: CircuitParameters;
  heat: HeatParameters | null; // null: the film stays at the scene's temperature
}

export interface StopParameters {
  metalParticles: number; // Infinity: never
  bridged: boolean;
  time: number; // [s]
  events: number;
}

/** Everything the particle engine needs to know, in internal units (nm, s, e, V, K, eV). */
export interface ParticleParameters {
  valence: number; // z [e]
  atomsPerParticle: number; // w
  temperature: number; // [K]
  mobility: number; // mu, scales every hop
  redoxRate: number; // Gamma, scales every electrode reaction
  voltage: Waveform; // of the active against the counter electrode
  geometry: GeometryParameters;
  electrode: ElectrodeParameters;
  hopping: HoppingParameters;
  redox: RedoxParameters;
  nucleation: NucleationParameters;
  charge: ChargeParameters;
  surface: SurfaceParameters;
  field: FieldParameters;
  inclusions: Inclusion[];
  device: DeviceParameters | null; // null: the current of electrons is not followed
  stop: StopParameters;
}

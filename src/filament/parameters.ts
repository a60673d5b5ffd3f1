import type { Waveform } from '../circuit/waveform.ts';
import type { TunnelBarrier } from '../laws/tunnelling.ts';

/** How the barriers of stress and void enter the two terms of Butler-Volmer. */
export type BarrierReading =
  | 'bothTerms' // always on both: eq. 12 to the letter
  | 'whileDepositing' // on both where the overpotential deposits, on none where it dissolves
  | 'cathodicTerm'; // on the depositing term alone

/** What the void above the filament does while the filament dissolves. */
export type VoidRule =
  | 'frozen' // stays
  | 'mirrored' // fills as the filament shrinks
  | 'filled'; // fills by the local cathodic flux, and keeps a least gap

/** Where the ions' driving force is lost. */
export type FilmModel =
  | 'hopping' // Mott-Gurney conduction on a moving mesh
  | 'equipotential'; // none in the film: one unknown, the fast mode

/** How metal goes into solution where the film is at the electrodes' potential; eta = gamma Omega H / z. */
export type RelaxationLaw =
  | 'none'
  | 'linear' // interface-limited, v_n = -M H
  | 'exponential' // interface-limited, Butler-Volmer in full
  | 'transport'; // limited by the ions' diffusion away from the filament

/** Where the active electrode gives its metal, measured while the gap was in a class. */
export interface InjectionByGap {
  gap: number; // [nm] least of the class; that of the first is 0, and they rise
  radii: readonly number[]; // [nm] edges of rings about the axis, the first 0
  shares: readonly number[]; // of the metal, from each ring and, last, from all that lies beyond them; their sum is 1
}

/** Factor on Butler-Volmer along the filament, measured while the gap was in a class. */
export interface DepositionByGap {
  gap: number; // [nm] least of the class; that of the first is 0, and they rise
  factors: readonly number[]; // for equal parts of the filament's height, from the foot up
}

/** What moves the surface of the filament at zero bias. */
export interface RelaxationParameters {
  surfaceTension: number; // [eV/nm2] gamma
  surfaceMobility: number; // [nm4/s] B of surface diffusion, v_n = B Lap_s H; 0 for none
  dissolution: RelaxationLaw; // beside surface diffusion
  foot: 'pinned' | 'rightAngle'; // where the filament meets the counter electrode: keeps its place, or stands upright on it
  gapOpening: number; // [nm] growth of the least gap that counts as opened
}

/** A cell with one filament, in internal units; T0 stands for the ambient temperature. */
export interface CellParameters {
  temperature: number; // [K] ambient, and reference of exchange current density and resistivities
  geometry: {
    thickness: number; // [nm] of the film, L
    radius: number; // [nm] of the cell, R
    nucleusRadius: number; // [nm] of the quarter circle that a SET starts from
  };
  electrode: {
    valence: number; // [e] of the ion
    atomicVolume: number; // [nm3]
    transferCoefficient: number; // alpha
    exchangeCurrentDensity: number; // [e/(s nm2)] at T0, barrier included
    activationEnergy: number; // [eV]
  };
  stress: { energy: number; length: number } | null; // [eV], [nm] of W_m
  void: { energy: number; length: number } | null; // [eV], [nm] of W_v
  barrierReading: BarrierReading;
  dissolution: {
    ratio: number; // v*, of the electrode's recession to the filament's growth
    shapeExponent: number; // q
    voidRule: VoidRule;
    greatestDepth: number; // [nm] Infinity if unlimited
    leastGap: number; // [nm] kept by the rule 'filled'
    injection: readonly InjectionByGap[] | null; // measured: in place of v* and q
  } | null; // null: the active electrode keeps its place
  deposition: readonly DepositionByGap[] | null; // measured: beside Butler-Volmer; null: Butler-Volmer alone
  relaxation: RelaxationParameters | null; // null: a rest stage is like any other, at its voltage
  film: {
    model: FilmModel;
    ionConcentration: number; // [1/nm3]
    attemptFrequency: number; // [1/s]
    hopLength: number; // [nm]
    hopBarrier: number; // [eV]
  };
  tunnelling: TunnelBarrier;
  wire: {
    conductivity: number; // [e/(s V nm)] of the bulk metal at T0
    temperatureCoefficient: number; // [1/K]
    meanFreePath: number; // [nm]
    specularity: number; // p
    defectFactor: number; // s
    counterConductivity: number; // [e/(s V nm)] of the counter electrode, for the spreading resistance
  };
  heat: {
    joule: boolean;
    tunnel: boolean;
    filament: ThermalMaterial; // and the active electrode
    counter: ThermalMaterial;
    film: ThermalMaterial;
    filamentFactor: number; // on the filament's conductivity alone
    outerRadius: number; // [nm] where T = T0
    electrodeDepth: number; // [nm] into each electrode where T = T0
  };
  circuit: {
    saturationVoltage: number; // [V] V0 of the compliance
    seriesResistance: number; // [V s/e]
  };
  contact: {
    gap: number; // [nm] below which tip and electrode count as touching
    handling: 'stop' | 'pointContact'; // end the sweep, or add a quantum of conductance and let the gap shrink no more
  };
  meltingPoint: number; // [K] of the metal
  mesh: { scale: number; layers: number }; // 1 for the coarse mesh, 0.5 for the fine; nodes across the film
  step: { scale: number }; // 1; 0.5 halves every limit of the time step
}

/** kappa(T) = conductivity / (1 + coefficient (T - T0)). */
export interface ThermalMaterial {
  conductivity: number; // [eV/(s nm K)]
  coefficient: number; // [1/K]
  heatCapacity: number; // [eV/(nm3 K)]
}

/** A stretch of the experiment. Voltage is that of the active electrode against the counter electrode; its time starts at 0. */
export interface Stage {
  kind: 'set' | 'reset' | 'rest'; // only 'set' has the compliance in its circuit; 'rest' relaxes at zero bias
  voltage: Waveform;
  duration: number; // [s]
  endCurrent: number; // [e/s] a set stage ends once the current reaches it; Infinity for never
  fall: number; // of the conductance that counts as RESET, such as 1000, or as the end of a relaxed filament's life, such as 10
  endsAtFall: boolean; // else a reset or rest stage goes on to its duration, or until the filament is dissolved
}

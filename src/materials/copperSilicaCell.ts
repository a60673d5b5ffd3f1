import type { CitedValue, Provenance } from './citedValue.ts';
import { metals } from './metals.ts';

const unpublished = 'Table S1 of Buttberg 2025 is not available';
const fitSource =
  'fitted to times, currents and shapes of Buttberg 2025, Figs. 1 to 3 and 5; Table S1 is not available';

function cite(value: number, unit: string, source: string, provenance: Provenance): CitedValue {
  return { value, unit, source, class: provenance };
}

function fit(value: number, unit: string): CitedValue {
  return cite(value, unit, fitSource, 'fitted');
}

/** The Cu / 10 nm SiO2 / Pt cell of Buttberg 2025 beyond what its materials say. */
export const copperSilicaCell = {
  temperature: cite(300, 'K', 'room temperature', 'assumed'),

  thickness: cite(10, 'nm', 'Buttberg 2025, section 3, after Schindler (2009)', 'measured'),
  radius: cite(25, 'nm', 'wide enough for one filament; 50 nm moves the onset of the SET by -0.03 s', 'assumed'),
  nucleusRadius: cite(0.2, 'nm', 'Buttberg 2025, section 2: a quarter circle of the size of a metal atom', 'assumed'),

  valence: metals.Cu.valence,
  atomicVolume: metals.Cu.atomicVolume,
  transferCoefficient: fit(0.115, ''),
  exchangeCurrentDensity: fit(0.426, 'A/m2'),
  activationEnergy: fit(0.6, 'eV'),

  stressEnergy: fit(0.02, 'eV'),
  stressLength: fit(2, 'nm'),
  voidEnergy: cite(0.01, 'eV', 'Buttberg 2025, section 2.4', 'fitted'),
  voidLength: cite(0.11, 'nm', 'Buttberg 2025, section 2.4: growth of about one atom, 0.2 nm, into the void', 'fitted'),
  dissolutionRatio: cite(0.05, '', 'Buttberg 2025, section 2.3', 'fitted'),
  shapeExponent: cite(0.02, '', 'puts the least gap off the axis, as in Buttberg 2025, Fig. 3d', 'fitted'),
  leastGap: cite(0.07, 'nm', 'Buttberg 2025, section 2.3: least of the gaps of 0.07 to 0.4 nm', 'assumed'),

  ionConcentration: cite(
    1e26,
    '/m3',
    `of the order of one ion in a thousand atoms of the film; ${unpublished}`,
    'assumed',
  ),
  attemptFrequency: cite(1e13, 'Hz', 'order of a lattice vibration', 'assumed'),
  hopLength: cite(0.2, 'nm', 'order of the distance of sites in a glass', 'assumed'),
  hopBarrier: fit(0.33, 'eV'),

  effectiveMass: cite(0.86, '', `decay of 18 per nm with the barrier; ${unpublished}`, 'assumed'),
  tunnelBarrier: cite(
    3.6,
    'eV',
    'order of the barrier between Cu and SiO2; decay of 18 per nm with the mass',
    'assumed',
  ),

  specularity: cite(0, '', 'diffuse scattering at a rough surface', 'assumed'),
  defectFactor: cite(0.03, '', 'a drop of tens of mV at 3.5 uA: Buttberg 2025, Fig. 1d and section 3.1', 'fitted'),

  thermalRadius: cite(400, 'nm', 'far from the filament, of the order of what carries its heat away', 'assumed'),
  electrodeDepth: cite(400, 'nm', 'electrodes lead to a heat sink; deeper ones hardly warm the tip', 'assumed'),

  saturationVoltage: cite(0.1, 'V', `V0 of eq. 7; ${unpublished}`, 'assumed'),
  contactGap: cite(0.05, 'nm', 'below it no tunnelling law holds', 'assumed'),

  surfaceTension: cite(0.1, 'J/m2', 'effective in a film, within 0.02 to 0.5 J/m2; the bare metal has 1.79', 'assumed'),
  surfaceMobility: cite(
    1,
    'nm^4/s',
    'sets the time scale of relaxation by surface diffusion, lifetimes of seconds',
    'assumed',
  ),

  nucleationSize: cite(1, '', 'N_c: one atom, of the order of the nuclei of electrochemical deposits', 'assumed'),
  waitingTime: cite(7, 's', 'of a nucleus, at the waiting voltage: nucleation limits below about 0.9 V', 'fitted'),
  waitingVoltage: cite(0.9, 'V', 'where nucleation begins to limit the SET', 'assumed'),
} as const satisfies Record<string, CitedValue>;

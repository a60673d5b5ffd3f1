import type { CitedRange, CitedValue } from './citedValue.ts';

/** An insulator through which ions move. */
interface Film {
  name: string;
  relativePermittivity: CitedValue;
  thermalConductivity: CitedValue;
  thermalConductivityCoefficient: CitedValue; // alpha of kappa / (1 + alpha dT)
  heatCapacity: CitedValue; // per volume
  hopBarrier: CitedRange; // of metal ions
  attemptFrequency: CitedRange;
  hopLength: CitedRange;
}

const siliconDioxide: Film = {
  name: 'amorphous silicon dioxide',
  relativePermittivity: {
    value: 3.9,
    unit: '',
    source: 'Sze and Ng, Physics of Semiconductor Devices: thermal oxide, 300 K',
    class: 'measured',
  },
  thermalConductivity: {
    value: 1.4,
    unit: 'W/(m K)',
    source: 'CRC Handbook of Chemistry and Physics, vitreous silica, 300 K, rounded',
    class: 'measured',
  },
  thermalConductivityCoefficient: {
    value: -7e-4,
    unit: '/K',
    source: 'handbook values of vitreous silica, 1.38 W/(m K) at 300 K and 1.75 W/(m K) at 600 K',
    class: 'computed',
  },
  heatCapacity: {
    value: 1.65e6,
    unit: 'J/(m3 K)',
    source: 'density 2.2 g/cm3 * specific heat 0.75 J/(g K) of vitreous silica, 300 K, handbook values, rounded',
    class: 'computed',
  },
  hopBarrier: {
    lowest: 0.4,
    highest: 1.1,
    unit: 'eV',
    source: 'spread of barriers reported for metal ions in amorphous SiO2; broad',
    class: 'assumed',
  },
  attemptFrequency: {
    lowest: 1e12,
    highest: 1e13,
    unit: '/s',
    source: 'order of a lattice vibration',
    class: 'assumed',
  },
  hopLength: {
    lowest: 0.2,
    highest: 0.5,
    unit: 'nm',
    source: 'order of the distance of sites in a glass',
    class: 'assumed',
  },
};

export const films = { SiO2: siliconDioxide } as const;
export type FilmName = keyof typeof films;
export const filmNames = Object.keys(films) as FilmName[];

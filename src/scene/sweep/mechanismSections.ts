import { wireSettings } from '../conduction.ts';
import { pureNumber, quantity, wholeNumber } from '../quantities.ts';
import { oneOf, section, switchOf } from '../section.ts';

export const reactionSection = section('Exchange of metal and ions at both interfaces, by Butler-Volmer', {
  valence: wholeNumber('Charges of an ion; that of the metal if left out', { atLeast: 1, atMost: 4 }).optional(),
  atomicVolume: quantity('volume', 'Volume of an atom in the metal; that of the metal if left out', {
    above: 0,
  }).optional(),
  transferCoefficient: pureNumber('Transfer coefficient alpha', { above: 0, below: 1 }),
  exchangeCurrentDensity: quantity('currentDensity', 'Exchange current density at the ambient temperature', {
    above: 0,
  }),
  activationEnergy: quantity('energy', 'Activation energy of the exchange current density', { atLeast: 0 }),
});

export const stressSection = section('Mechanical barrier, energy (exp(r/length) - 1) at a radius r', {
  enabled: switchOf('Whether there is one'),
  energy: quantity('energy', 'Energy of the barrier', { atLeast: 0 }),
  length: quantity('length', 'Length over which it rises', { above: 0 }),
});

export const voidSection = section('Barrier of the void that the active electrode leaves, energy exp(depth/length)', {
  enabled: switchOf('Whether there is one'),
  energy: quantity('energy', 'Energy of the barrier', { atLeast: 0 }),
  length: quantity('length', 'Length over which it rises', { above: 0 }),
});

export const dissolutionSection = section('Recession of the active electrode above the growing filament', {
  enabled: switchOf('Whether it recedes'),
  ratio: pureNumber('Its recession over the growth of the filament', { atLeast: 0 }),
  shapeExponent: pureNumber('Exponent of the slope of the surface, 0 for an exact negative of the filament', {
    atLeast: 0,
  }),
  voidRule: oneOf(
    ['frozen', 'mirrored', 'filled'],
    'What becomes of the void while the filament dissolves: it stays, fills as the filament shrinks, or fills by the local flux',
  ),
  greatestDepth: quantity('length', 'Greatest depth of the recession, or "unlimited"', {
    above: 0,
    unlimited: 'unlimited',
  }),
  leastGap: quantity('length', 'Gap that the rule "filled" keeps', { above: 0 }),
});

export const relaxationSection = section('What moves the surface of the filament in rest stages', {
  enabled: switchOf('Whether anything does; else a rest stage is like any other, at zero bias'),
  surfaceTension: quantity('surfaceEnergy', 'Effective surface tension, by Gibbs-Thomson', { atLeast: 0 }),
  surfaceMobility: quantity('surfaceMobility', 'Constant B of surface diffusion', { atLeast: 0 }),
  dissolution: oneOf(
    ['none', 'linear', 'exponential', 'transport'],
    'How metal dissolves beside it: not at all; limited by the interface, linear in the curvature or by Butler-Volmer; limited by transport of ions',
  ),
  foot: oneOf(
    ['pinned', 'rightAngle'],
    'Where filament and counter electrode meet: the foot keeps its place, or stands upright',
  ),
  gapOpening: quantity('length', 'Growth of the least gap that counts as opened', { above: 0 }),
});

export const filmSection = section('Hopping of ions through the film', {
  model: oneOf(
    ['hopping', 'equipotential'],
    'hopping: Mott-Gurney conduction; equipotential: no voltage is lost in the film, the fast mode',
  ),
  ionConcentration: quantity('concentration', 'Concentration of mobile ions', { above: 0 }),
  attemptFrequency: quantity('rate', 'Attempt frequency', { above: 0 }),
  hopLength: quantity('length', 'Distance of a hop', { above: 0 }),
  hopBarrier: quantity('energy', 'Barrier of a hop', { atLeast: 0 }),
});

export const tunnellingSection = section('Tunnelling of electrons from the filament to the active electrode', {
  law: oneOf(
    ['printed', 'lowVoltage', 'simmons'],
    'printed: eq. 5 of Buttberg 2025 as printed; lowVoltage: three times that, after Simmons; simmons: a rectangular barrier at any voltage',
  ),
  effectiveMass: pureNumber('Effective mass, in electron masses', { above: 0 }),
  barrier: quantity('energy', 'Height of the barrier', { above: 0 }),
});

export const wireSection = section('Conduction of electrons in the filament, a thin wire', {
  ...wireSettings,
  counterConductivity: quantity('conductivity', 'Of the counter electrode; that of its metal if left out', {
    above: 0,
  }).optional(),
});

function thermalMaterial(description: string) {
  return section(`${description}; values of the material if left out`, {
    conductivity: quantity('thermalConductivity', 'Thermal conductivity at ambient temperature', {
      above: 0,
    }).optional(),
    coefficient: quantity('temperatureCoefficient', 'b of conductivity/(1 + b (T - ambient))').optional(),
    heatCapacity: quantity('heatCapacity', 'Heat capacity per volume', { above: 0 }).optional(),
  });
}

export const heatSection = section('Heat in the whole cell', {
  joule: switchOf('Whether the current heats the filament'),
  tunnel: switchOf('Whether electrons that tunnel heat both sides of the gap'),
  filament: thermalMaterial('Filament and active electrode'),
  counter: thermalMaterial('Counter electrode'),
  film: thermalMaterial('Film'),
  filamentFactor: pureNumber("Factor on the filament's thermal conductivity alone", { above: 0 }),
  outerRadius: quantity('length', 'Radius at which the temperature is ambient', { above: 0 }),
  electrodeDepth: quantity('length', 'Depth in each electrode at which the temperature is ambient', { above: 0 }),
  meltingPoint: quantity('temperature', 'Of the filament; that of the metal if left out', { above: 0 }).optional(),
});

export const contactSection = section('Contact of filament and active electrode', {
  gap: quantity('length', 'Gap below which they count as touching', { above: 0 }),
  handling: oneOf(
    ['stop', 'pointContact'],
    'stop: the sweep ends; pointContact: a quantum of conductance is added, and the gap shrinks no more',
  ),
});

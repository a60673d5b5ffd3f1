import { metalNames } from '../materials/metals.ts';
import { wireSettings } from './conduction.ts';
import { pureNumber, quantity } from './quantities.ts';
import { oneOf, section, switchOf } from './section.ts';

const tunnellingSection = section('Tunnelling of electrons between pieces of metal', {
  law: oneOf(
    ['printed', 'lowVoltage', 'simmons'],
    'lowVoltage: the linear form of Simmons; printed: a third of it, as in SET scenes; simmons: a rectangular barrier, at low voltage',
  ),
  effectiveMass: pureNumber('Effective mass, in electron masses', { above: 0 }),
  barrier: quantity('energy', 'Height of the barrier', { above: 0 }),
  range: quantity('length', 'Widest gap between surfaces that carries a current', { above: 0 }),
});

const wireSection = section('Conduction of electrons in metal, a thin wire', {
  ...wireSettings,
});

const circuitSection = section('The circuit about the film', {
  seriesResistance: quantity('resistance', 'In series with the film', { atLeast: 0 }),
  compliance: quantity('current', 'Largest current at positive voltage', { above: 0, unlimited: 'unlimited' }),
  saturationVoltage: quantity('voltage', 'V0 of the compliance: voltage over which it saturates', { above: 0 }),
  feedback: switchOf('Whether the film sees what the circuit leaves of the voltage; else all of it'),
});

const heatSection = section('Heat of the current', {
  enabled: switchOf('Whether the temperature is followed'),
  feedback: switchOf('Whether every rate follows it'),
  filmConductivity: quantity('thermalConductivity', 'Of the film; that of the material if left out', {
    above: 0,
  }).optional(),
  metalConductivity: quantity('thermalConductivity', 'Of the moving metal in bulk; that of the metal if left out', {
    above: 0,
  }).optional(),
  counterConductivity: quantity('thermalConductivity', 'Of the counter electrode; that of its metal if left out', {
    above: 0,
  }).optional(),
  meltingPoint: quantity('temperature', 'Rates follow no further; that of the metal if left out', {
    above: 0,
  }).optional(),
});

export const deviceSection = section('Current, circuit and heat; followed where the section is there', {
  counterElectrode: oneOf(metalNames, 'Metal of the counter electrode'),
  tunnelling: tunnellingSection,
  wire: wireSection,
  circuit: circuitSection,
  heat: heatSection,
});

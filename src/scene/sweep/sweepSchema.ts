import { z } from 'zod';
import { filmNames } from '../../materials/films.ts';
import { metalNames } from '../../materials/metals.ts';
import { pureNumber, quantity, wholeNumber } from '../quantities.ts';
import { oneOf, section } from '../section.ts';
import { voltageSchema } from '../voltage.ts';
import {
  contactSection,
  dissolutionSection,
  filmSection,
  heatSection,
  reactionSection,
  relaxationSection,
  stressSection,
  tunnellingSection,
  voidSection,
  wireSection,
} from './mechanismSections.ts';
import { stagesSchema } from './stages.ts';

const materialsSection = section('What the cell is made of', {
  metal: oneOf(metalNames, 'Metal of the active electrode and of the filament'),
  film: oneOf(filmNames, 'Insulator'),
  counterElectrode: oneOf(metalNames, 'Metal of the counter electrode'),
});

const geometrySection = section('Size of the cell, a cylinder about the filament', {
  thickness: quantity('length', 'Thickness of the film between the electrodes', { above: 0 }),
  radius: quantity('length', 'Radius of the cell', { above: 0 }),
  nucleusRadius: quantity('length', 'Radius of the nucleus on the counter electrode that a SET starts from', {
    above: 0,
  }),
});

const compliances = z
  .union(
    [
      z.literal('none'),
      z
        .array(quantity('current', 'Compliance current', { above: 0 }), { error: 'a list of currents' })
        .min(1, { error: 'one current at least, or "none"' }),
    ],
    { error: 'a list of currents such as ["1 uA", "1 mA"], or "none"' },
  )
  .meta({ description: 'Compliance currents, one sweep each; "none" for a single sweep without' });

const snapshotsSection = section('When the state is recorded, besides the first and last moment of each stage', {
  times: z
    .array(quantity('time', 'Time since the beginning', { atLeast: 0 }), { error: 'a list of times' })
    .meta({ description: 'At these times' }),
  currents: z
    .array(quantity('current', 'Current', { above: 0 }), { error: 'a list of currents' })
    .meta({ description: 'When the current first reaches these' }),
  count: wholeNumber('So many more, spread over the course', { atLeast: 0, atMost: 1000 }),
});

const accuracySection = section('Resolution in space and time', {
  meshScale: pureNumber('Size of the meshes: 1 for the coarse one, 0.5 for the fine one', { atLeast: 0.1, atMost: 4 }),
  layers: wholeNumber('Nodes across the film', { atLeast: 3, atMost: 40 }),
  stepScale: pureNumber('Size of the time steps: 1, or 0.5 to halve every limit', { atLeast: 0.05, atMost: 4 }),
});

export const sweepSchema = section('A SET scene: everything that a sweep of the continuum model needs', {
  $schema: z.string({ error: 'the address of the JSON Schema' }).optional(),
  model: z
    .literal('continuum', { error: '"continuum"' })
    .meta({ description: 'Tells a SET scene from one of particles' }),
  title: z
    .string({ error: 'a title' })
    .min(1, { error: 'a title' })
    .meta({ description: 'What the scene shows, in a line' }),
  description: z.string({ error: 'a text' }).meta({ description: 'What the scene shows, at length' }).optional(),
  materials: materialsSection,
  geometry: geometrySection,
  temperature: quantity('temperature', 'Ambient temperature', { above: 0 }),
  compliances,
  voltage: voltageSchema.optional(),
  duration: quantity('time', 'Duration of a single SET under `voltage`; or give `stages`', { above: 0 }).optional(),
  stages: stagesSchema.optional(),
  cycles: wholeNumber('How often the stages are gone through', { atLeast: 1, atMost: 1000 }),
  reaction: reactionSection,
  barrierReading: oneOf(
    ['bothTerms', 'whileDepositing', 'cathodicTerm'],
    'Where the barriers of stress and void count: in both terms of Butler-Volmer; in both, but only where metal deposits; in the depositing term alone',
  ),
  stress: stressSection,
  void: voidSection,
  dissolution: dissolutionSection,
  relaxation: relaxationSection,
  film: filmSection,
  tunnelling: tunnellingSection,
  wire: wireSection,
  heat: heatSection,
  circuit: section('The circuit about the cell', {
    seriesResistance: quantity('resistance', 'In series with the cell, in every stage', { atLeast: 0 }),
  }),
  saturationVoltage: quantity('voltage', 'V0 of the compliance: voltage over which it saturates', { above: 0 }),
  contact: contactSection,
  snapshots: snapshotsSection,
  accuracy: accuracySection,
});

/** A SET scene in internal units. */
export type SweepScene = z.output<typeof sweepSchema>;

import { z } from 'zod';
import { filmNames } from '../materials/films.ts';
import { metalNames } from '../materials/metals.ts';
import { deviceSection } from './deviceSection.ts';
import { inclusionsSection } from './inclusions.ts';
import {
  chargeSection,
  hoppingSection,
  nucleationSection,
  redoxSection,
  surfaceDiffusionSection,
} from './lawSections.ts';
import { countOrUnlimited, pureNumber, quantity, wholeNumber } from './quantities.ts';
import { oneOf, section, switchOf } from './section.ts';
import { voltageSchema } from './voltage.ts';

const geometrySection = section('Size of the simulated film', {
  dimension: z
    .literal([2, 3], { error: '2 (slice) or 3 (box)' })
    .meta({ description: '2: thin slice of the film, 3: box' }),
  width: quantity('length', 'Width along x', { above: 0 }),
  depth: quantity('length', 'Box only: length along y', { above: 0 }).optional(),
  slabThickness: quantity('length', 'Slice only: thickness along y; one particle diameter if left out', {
    above: 0,
  }).optional(),
  thickness: quantity('length', 'Thickness of the film between the electrodes', { above: 0 }),
  particleDiameter: quantity('length', 'Diameter of a particle of metal', { above: 0 }),
  contactFactor: pureNumber('Particles touch when nearer than this many diameters', { atLeast: 1, below: 2 }),
  sides: oneOf(['periodic', 'reflecting'], 'What closes x and, in a box, y; periodic if left out').optional(),
});

const materialsSection = section('Which metal moves through which film', {
  metal: oneOf(metalNames, 'Metal that moves'),
  film: oneOf(filmNames, 'Insulator'),
  valence: wholeNumber('Charges of an ion; that of the metal if left out', { atLeast: 1, atMost: 4 }).optional(),
  atomsPerParticle: pureNumber('Atoms in a particle; a sphere of the metal if left out', { above: 0 }).optional(),
  relativePermittivity: pureNumber('Relative permittivity; that of the film if left out', { atLeast: 1 }).optional(),
});

const tipSection = section('A tip of the active electrode at its middle: half an ellipsoid of metal, upside down', {
  height: quantity('length', 'How far it reaches into the film', { above: 0 }),
  radius: quantity('length', 'Radius on the plane; half its width in a slice', { above: 0 }),
});

const electrodesSection = section('The electrodes; the bottom one (z = 0) is always inert', {
  top: z
    .enum(['active', 'inert'], { error: '"active" or "inert"' })
    .meta({ description: 'active: the top electrode is of the metal and emits ions' }),
  supply: countOrUnlimited('Particles that the top electrode holds', { atLeast: 0 }),
  sourceWidth: quantity('length', 'Full width of the emitting place, or uniform', { above: 0, unlimited: 'uniform' }),
  sourceFloor: pureNumber('Weight of emission far from that place', { atLeast: 0, atMost: 1 }),
  tip: tipSection.optional(),
  refillRatio: pureNumber('R of the probability R G/(1 + R G) that an emitter is replaced, G the redoxRate', {
    atLeast: 0,
  }),
});

const fieldSection = section('Solution of the electric field', {
  gridStep: quantity('length', 'Step of the grid; the nearest that divides the film is taken', { above: 0 }),
  netChargeFraction: pureNumber('Share of the ionic charge that counter-charges leave over', { atLeast: 0, atMost: 1 }),
  windowEvents: wholeNumber('Most events between two solutions', { atLeast: 1 }),
  windowMetalFraction: pureNumber('Change of electrode-attached metal that calls for a solution', { above: 0 }),
  windowVoltage: quantity('voltage', 'Change of the voltage that calls for a solution', { above: 0 }),
  equipotentialSize: wholeNumber('Particles from which a floating body is an equipotential', { atLeast: 1 }),
  tolerance: quantity('voltage', 'Accuracy of the solution', { above: 0 }),
});

const stopSection = section('When a run ends: at whichever comes first', {
  metalParticles: countOrUnlimited('Particles of metal in the film', { atLeast: 1 }),
  bridged: switchOf('Whether to end once metal joins the two electrodes'),
  time: quantity('time', 'Simulated time', { above: 0, unlimited: 'unlimited' }),
  events: countOrUnlimited('Events', { atLeast: 1 }),
});

const recordingSection = section('When a frame of the recording is taken', {
  metalStep: wholeNumber('Particles of metal from one frame to the next', { atLeast: 1 }),
  timeFactor: pureNumber('Factor in simulated time from one frame to the next', { above: 1 }),
});

export const sceneSchema = section('A scene: everything a run needs but its seed', {
  $schema: z.string({ error: 'the address of the JSON Schema' }).optional(),
  title: z
    .string({ error: 'a title' })
    .min(1, { error: 'a title' })
    .meta({ description: 'What the scene shows, in a line' }),
  description: z.string({ error: 'a text' }).meta({ description: 'What the scene shows, at length' }).optional(),
  geometry: geometrySection,
  materials: materialsSection,
  temperature: quantity('temperature', 'Temperature of the film', { above: 0 }),
  voltage: voltageSchema,
  mobility: pureNumber('Factor on every hop', { above: 0 }),
  redoxRate: pureNumber('Factor on every electrode reaction', { above: 0 }),
  electrodes: electrodesSection,
  hopping: hoppingSection,
  redox: redoxSection,
  nucleation: nucleationSection,
  charge: chargeSection,
  surfaceDiffusion: surfaceDiffusionSection,
  field: fieldSection,
  inclusions: inclusionsSection,
  device: deviceSection.optional(),
  stop: stopSection,
  recording: recordingSection,
});

/** A scene in internal units. */
export type Scene = z.output<typeof sceneSchema>;

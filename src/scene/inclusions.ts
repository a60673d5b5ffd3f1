import { z } from 'zod';
import { countOrUnlimited, quantity, wholeNumber } from './quantities.ts';
import { section } from './section.ts';

const coordinate = quantity('length', 'Coordinate', { atLeast: 0 });

const supply = countOrUnlimited('Particles that the piece emits besides its own; more than 0 makes it a source', {
  atLeast: 0,
}).prefault(0);

const placedInclusion = section('A round piece of metal at a given place', {
  center: z
    .array(coordinate, { error: '[x, z] in a slice or [x, y, z] in a box' })
    .meta({ description: '[x, z] in a slice, [x, y, z] in a box' }),
  diameter: quantity('length', 'Diameter', { above: 0 }),
  supply,
});

const randomInclusions = section('Round pieces of metal drawn at random, none touching another', {
  count: wholeNumber('How many', { atLeast: 1 }),
  diameter: section('Normal distribution of diameters', {
    mean: quantity('length', 'Mean diameter', { above: 0 }),
    deviation: quantity('length', 'Standard deviation', { atLeast: 0 }),
  }),
  region: section('Heights between which they lie', {
    from: quantity('length', 'Lowest height of any metal', { atLeast: 0 }),
    to: quantity('length', 'Greatest height of any metal', { above: 0 }),
  }),
  minimumGap: quantity('length', 'Least distance between two surfaces', { atLeast: 0 }),
  supply,
});

export const inclusionsSection = section('Metal inside the film at the start', {
  placed: z.array(placedInclusion, { error: 'a list of pieces' }).meta({ description: 'Pieces at given places' }),
  random: z.array(randomInclusions, { error: 'a list of draws' }).meta({ description: 'Pieces drawn at random' }),
});

/** Pieces to be drawn at random, in internal units. */
export type RandomInclusions = z.output<typeof randomInclusions>;

import { z } from 'zod';
import type { JsonObject } from '../../scene/json.ts';
import { publishSchema } from '../../scene/jsonSchema.ts';
import { wholeNumber } from '../../scene/quantities.ts';
import { section } from '../../scene/section.ts';

const path = z
  .string({ error: 'a path such as "mobility" or "geometry.width"' })
  .meta({ description: 'Which setting of the scene, such as "mobility" or "geometry.width"' });

const listed = z.union([z.number(), z.string(), z.boolean()], { error: 'a value as a scene has it' });

const end = z.union([z.number(), z.string()], { error: 'a number, or a quantity such as "2 V"' });
const ends = { from: end.meta({ description: 'First value' }), to: end.meta({ description: 'Last value' }) };
const count = wholeNumber('How many values, both ends among them', { atLeast: 2 });

/** A setting that takes one value after the other: exactly one of list, linear and logarithmic. */
export const sweepSchema = section('A setting that differs from point to point', {
  path,
  list: z
    .array(listed, { error: 'a list of values' })
    .min(1, { error: 'one value at least' })
    .meta({ description: 'Its values' })
    .optional(),
  linear: section('Values at equal steps', { ...ends, count }).optional(),
  logarithmic: section('Values at equal ratios', { ...ends, count }).optional(),
});

/** A setting within a Latin hypercube: exactly one of linear and logarithmic. */
export const rangeSchema = section('A setting that is drawn from a range', {
  path,
  linear: section('Every value of the range alike', ends).optional(),
  logarithmic: section('Every ratio of values alike', ends).optional(),
});

const pointsSchema = wholeNumber('How many points; each range is cut into as many equal parts', { atLeast: 1 });

const latinHypercube = section('Points drawn so that each part of each range holds one', {
  points: pointsSchema,
  ranges: z
    .array(rangeSchema, { error: 'a list of {"path", "linear"} or {"path", "logarithmic"}' })
    .min(1, { error: 'one range at least' })
    .meta({ description: 'Ranges to draw from' }),
});

function ofRuns(description: string) {
  return z.enum(['none', 'first', 'all'], { error: '"none", "first" or "all"' }).meta({ description });
}

export const planSchema = section('A campaign: a scene, what differs from run to run, and what is kept', {
  $schema: z.string({ error: 'the address of the JSON Schema' }).optional(),
  title: z
    .string({ error: 'a title' })
    .min(1, { error: 'a title' })
    .meta({ description: 'What the campaign asks, in a line' }),
  description: z.string({ error: 'a text' }).meta({ description: 'What the campaign asks, at length' }).optional(),
  scene: z
    .union([z.string(), z.looseObject({})], { error: 'the name or path of a scene, or a scene itself' })
    .meta({ description: 'Name of a bundled scene, path of a scene file, or a scene itself' }),
  set: z
    .record(z.string(), z.unknown(), { error: 'an object such as {"voltage": "2 V"}' })
    .meta({ description: 'Settings of the scene that are other than in its file, by path' }),
  sweeps: z
    .array(sweepSchema, { error: 'a list of sweeps' })
    .meta({ description: 'Settings that differ; every combination of their values is a point' }),
  latinHypercube: latinHypercube.optional(),
  replicas: wholeNumber('Runs of each point, each with a seed of its own', { atLeast: 1 }),
  seed: wholeNumber('Number that the seeds of all runs follow from', { atLeast: 0 }),
  keep: section('What is kept of runs besides their rows: of none, of the first of each point, or of all', {
    timeline: ofRuns('Runs that leave run.json, scene.json, timeline.csv and fluxes.json'),
    recording: ofRuns('Runs that leave a whole run folder'),
  }),
});

/** A plan as it was read. */
export type Plan = z.output<typeof planSchema>;
export type Sweep = z.output<typeof sweepSchema>;
export type Range = z.output<typeof rangeSchema>;

/** What a plan takes for settings that it leaves out. */
export const planDefaults: JsonObject = {
  set: {},
  sweeps: [],
  replicas: 1,
  seed: 1,
  keep: { timeline: 'none', recording: 'none' },
};

let published: JsonObject | undefined;

/** JSON Schema of a plan as it is written; settings with a default are optional. */
export function planJsonSchema(): JsonObject {
  return (published ??= publishSchema(planSchema, 'Filigree campaign', planDefaults));
}

import { z } from 'zod';
import { pureNumber, quantity } from '../quantities.ts';
import { switchOf } from '../section.ts';
import { voltageSchema } from '../voltage.ts';

const duration = quantity('time', 'Longest duration of the stage', { above: 0 });

const setStage = z.strictObject({
  kind: z.literal('set'),
  voltage: voltageSchema,
  duration,
  endCurrent: quantity('current', 'Current that ends the stage, or "unlimited"', {
    above: 0,
    unlimited: 'unlimited',
  }).prefault('unlimited'),
});

const resetStage = z.strictObject({
  kind: z.literal('reset'),
  voltage: voltageSchema,
  duration,
  fall: pureNumber('Factor by which the conductance falls in a RESET', { above: 1 }).prefault(1000),
  endsAtFall: switchOf(
    'Whether the stage ends there; else it goes on until its duration or until nothing is left',
  ).prefault(true),
});

const restStage = z.strictObject({
  kind: z.literal('rest'),
  duration,
  fall: pureNumber("Factor by which the conductance falls at the end of the filament's life", { above: 1 }).prefault(
    10,
  ),
  endsAtFall: switchOf('Whether the stage ends there; else it goes on to its duration').prefault(false),
});

/** Kinds of stages, and what each may say. */
export const stagesSchema = z
  .array(
    z.discriminatedUnion('kind', [setStage, resetStage, restStage], {
      error: 'a stage such as {"kind": "set", "voltage": "1 V", "duration": "2 s"}',
    }),
    { error: 'a list of stages' },
  )
  .min(1, { error: 'one stage at least' })
  .meta({
    description:
      'What is done to the cell, one after the other; each stage goes on from the state that the one before left',
  });

/** A stage in internal units. */
export type SceneStage = z.output<typeof stagesSchema>[number];

import { z } from 'zod';
import { quantity } from './quantities.ts';

/** A group of named settings that accepts no other names. */
export function section<Shape extends z.ZodRawShape>(
  description: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z
    .strictObject(shape, { error: `an object with ${Object.keys(shape).slice(0, 3).join(', ')} ...` })
    .meta({ description });
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[], description: string) {
  return z.enum(words, { error: `one of ${words.join(', ')}` }).meta({ description });
}

/** true or false. */
export function switchOf(description: string) {
  return z.boolean({ error: 'true or false' }).meta({ description });
}

/** An attempt frequency and a barrier: a rate f exp(-E/kT). */
export function activatedRate(description: string) {
  return section(`${description}: attempt frequency times exp(-barrier/kT)`, {
    attemptFrequency: quantity('rate', 'Attempt frequency', { atLeast: 0 }),
    barrier: quantity('energy', 'Activation energy'),
  });
}

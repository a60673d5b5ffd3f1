import { z } from 'zod';
import type { Waveform } from '../circuit/waveform.ts';
import { describeText, quantity, expectedQuantity, nearestQuantity, readQuantity } from './quantities.ts';

/** A voltage as a scene gives it: a waveform, or a constant mean field that the film's thickness turns into one. */
export type SceneVoltage = Waveform | { shape: 'field'; field: number }; // [V/nm]

/** The waveform that a voltage as a scene gives it stands for. */
export function waveformOf(voltage: SceneVoltage, thickness: number): Waveform {
  return voltage.shape === 'field' ? { shape: 'constant', voltage: voltage.field * thickness } : voltage;
}

const textError = `${expectedQuantity('voltage')} or ${expectedQuantity('field')}`;
const waveformError = 'a waveform such as {"shape": "ramp", "start": "0 V", "rate": "1 V/s"}';

const constantVoltage = z
  .string({ error: textError })
  .transform((text, context): SceneVoltage => {
    const voltage = readQuantity(text, 'voltage');
    if (voltage !== null) return { shape: 'constant', voltage };
    const field = readQuantity(text, 'field');
    if (field !== null) return { shape: 'field', field };
    context.addIssue({ code: 'custom', message: textError, params: { nearest: nearestQuantity(text, 'voltage') } });
    return z.NEVER;
  })
  .meta({ description: 'Constant voltage, or mean field times thickness', ...describeText(['voltage', 'field']) });

const constant = z.strictObject({
  shape: z.literal('constant'),
  voltage: quantity('voltage', 'Voltage at all times'),
});

const ramp = z.strictObject({
  shape: z.literal('ramp'),
  start: quantity('voltage', 'Voltage at time zero'),
  rate: quantity('voltageRate', 'Rise of the voltage, negative to fall'),
});

const triangle = z.strictObject({
  shape: z.literal('triangle'),
  start: quantity('voltage', 'Voltage before and after'),
  peak: quantity('voltage', 'Voltage at the turn'),
  rate: quantity('voltageRate', 'Rate of change towards the peak and back', { above: 0 }),
});

const pulses = z.strictObject({
  shape: z.literal('pulses'),
  low: quantity('voltage', 'Voltage between pulses'),
  high: quantity('voltage', 'Voltage in a pulse'),
  width: quantity('time', 'Length of a pulse', { above: 0 }),
  period: quantity('time', 'Time from one pulse to the next', { above: 0 }),
  delay: quantity('time', 'Time before the first pulse', { atLeast: 0 }),
});

const point = z.strictObject(
  {
    time: quantity('time', 'Time of the point', { atLeast: 0 }),
    voltage: quantity('voltage', 'Voltage at that time; straight lines in between, the last one is held'),
  },
  { error: 'a point such as {"time": "1 s", "voltage": "2 V"}' },
);

const points = z
  .strictObject({
    shape: z.literal('points'),
    points: z
      .array(point, { error: 'a list of {"time", "voltage"}' })
      .min(1, { error: 'at least one {"time", "voltage"}' }),
  })
  .transform((given): Waveform => ({
    shape: 'points',
    times: given.points.map(({ time }) => time),
    voltages: given.points.map(({ voltage }) => voltage),
  }));

export const voltageSchema: z.ZodType<SceneVoltage, unknown> = z
  .union(
    [
      constantVoltage,
      z.discriminatedUnion('shape', [constant, ramp, triangle, pulses, points], { error: waveformError }),
    ],
    { error: `${textError}, or ${waveformError}` },
  )
  .meta({ description: 'Voltage of the active (top) against the counter (bottom) electrode' });

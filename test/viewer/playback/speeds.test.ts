import { expect, it } from 'vitest';
import { speedsFor, speedText, usualSpeed } from '../../../viewer/playback/speeds.ts';

it('offers decades of simulated time that fit the span', () => {
  expect(speedsFor('linear', 0.0445)).toEqual([1e-6, 1e-5, 1e-4, 1e-3, 1e-2]);
  expect(usualSpeed('linear', 0.0445)).toBe(1e-3);
  expect(speedsFor('linear', 1250)).toEqual([0.1, 1, 10, 100, 1000]);
  expect(speedsFor('linear', 1250)).toContain(usualSpeed('linear', 1250));
  expect(speedsFor('linear', 0)).toContain(usualSpeed('linear', 0));
});

it('says how fast that is', () => {
  expect(speedText('linear', 1e-5)).toBe('10 µs per second');
  expect(speedText('linear', 1)).toBe('1 s per second (real time)');
  expect(speedText('frames', 20)).toBe('20 frames/s');
  expect(speedText('log', 0.5)).toBe('0.5 decades/s');
});

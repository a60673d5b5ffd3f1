import { expect, it } from 'vitest';
import { TimeAxis, type TimeScale } from '../../../viewer/playback/timeAxis.ts';
import { timeTicks } from '../../../viewer/panels/timeTicks.ts';

function textsOf(scale: TimeScale, times: number[], most: number): string[] {
  const axis = new TimeAxis(scale, Float64Array.from(times), times.length);
  return timeTicks(axis, most).map(({ text }) => text);
}

it('marks round frames, counted from 1', () => {
  const times = Array.from({ length: 115 }, (_, i) => i);
  expect(textsOf('frames', times, 4)).toEqual(['frame 50', 'frame 100']);
  expect(textsOf('frames', [0, 1, 2], 9)).toEqual(['frame 1', 'frame 2', 'frame 3']);
  const axis = new TimeAxis('frames', Float64Array.from(times), times.length);
  expect(timeTicks(axis, 4)[0].coordinate).toBe(49);
});

it('marks round times', () => {
  expect(textsOf('linear', [0, 0.0445], 6)).toEqual(['0 s', '10 ms', '20 ms', '30 ms', '40 ms']);
  expect(textsOf('linear', [0, 1250], 4)).toEqual(['0 s', '500 s', '1 ks']);
});

it('marks decades, and times between where there is room', () => {
  expect(textsOf('log', [0, 2e-3, 0.2], 12)).toEqual([
    ...['1 ms', '2 ms', '5 ms', '10 ms', '20 ms', '50 ms', '100 ms', '200 ms'],
  ]);
  expect(textsOf('log', [0, 2e-3, 0.2], 6)).toEqual(['1 ms', '3 ms', '10 ms', '30 ms', '100 ms']);
  expect(textsOf('log', [0, 2e-9, 1], 4)).toEqual(['1 ns', '1 µs', '1 ms', '1 s']);
});

it('marks nothing where there is no span', () => {
  for (const scale of ['frames', 'linear', 'log'] as const) {
    expect(textsOf(scale, [], 5)).toEqual([]);
    expect(textsOf(scale, [0], 5)).toEqual([]);
  }
});

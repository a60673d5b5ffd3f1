import { describe, expect, it } from 'vitest';
import { Clock, logShare } from '../../../viewer/set/clock.ts';
import { courseOf } from '../../../viewer/set/course.ts';
import { rowBetween } from '../../../viewer/set/moment.ts';
import { timeTicks } from '../../../viewer/set/timeTicks.ts';
import { ampere, row } from './sweepRows.ts';

const thickness = 10; // [nm]

describe('courseOf', () => {
  it('adds up what changes, and nothing from stage to stage', () => {
    const rows = [
      row({ time: 0, height: 1 }),
      row({ time: 1, height: 6 }), // half the film
      row({ time: 2, height: 6, baseRadius: 2, tipRadius: 1 }), // 3 of 10 nm
      row({ time: 3, height: 6, baseRadius: 2, tipRadius: 1, temperature: 500 }), // 200 of 1000 K
      row({ time: 3, stage: 1, height: 1, temperature: 300 }),
    ];
    expect([...courseOf(rows, thickness)].map((value) => Number(value.toFixed(9)))).toEqual([0, 0.5, 0.8, 1, 1]);
  });

  it('counts decades of current, either way, above what is seen', () => {
    const rows = [1e-30, 1e-12, -1e-7, 1e-7].map((current, time) => row({ time, current: current * ampere }));
    const [, first, second, third] = courseOf(rows, thickness);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(5 / 20, 9);
    expect(third).toBeCloseTo(second, 12);
  });
});

describe('rowBetween', () => {
  it('goes along decades of current, and along straight lines of all else', () => {
    const [from, to] = [row({ current: 1, gap: 4 }), row({ current: 100, gap: 2, time: 1 })];
    const middle = rowBetween(from, to, 0.5);
    expect(middle).toMatchObject({ gap: 3, time: 0.5 });
    expect(middle.current).toBeCloseTo(10, 9);
    expect(rowBetween(row({ current: -1 }), row({ current: 1 }), 0.5).current).toBe(0);
  });
});

describe('Clock', () => {
  const rows = [0, 1, 2, 4].map((time) => row({ time, height: time < 2 ? 0.2 : 9 }));

  it('spreads time evenly where it is linear', () => {
    const clock = new Clock([rows], thickness, 'linear', 'time');
    expect(clock.placeOf(1)).toBeCloseTo(0.25, 12);
    expect(clock.timeAt(0.75)).toBeCloseTo(3, 12);
  });

  it('gives most of the bar to what changes, and some to all time', () => {
    const clock = new Clock([rows], thickness, 'course', 'time');
    expect(clock.placeOf(2) - clock.placeOf(1)).toBeCloseTo(0.88 + 0.12 / 4, 9);
    expect(clock.placeOf(1)).toBeCloseTo(0.12 / 4, 9);
    for (const place of [0, 0.1, 0.5, 0.93, 1]) expect(clock.placeOf(clock.timeAt(place))).toBeCloseTo(place, 9);
  });

  it('gives decades of the time since a stage began the same width', () => {
    const rest = [0, 1e-6, 1].map((time) => row({ time: 4 + time, stage: 1 }));
    const clock = new Clock([[...rows, ...rest]], thickness, 'log', 'time');
    const width = (low: number, high: number) => clock.placeOf(4 + high) - clock.placeOf(4 + low);
    expect(clock.placeOf(4)).toBeCloseTo(0.5, 9);
    const [, stage] = clock.stages;
    expect(stage).toMatchObject({ stage: 1, start: 4, end: 5 });
    expect(stage.first).toBeCloseTo(1e-6, 9);
    expect(logShare(stage, 4.1) - logShare(stage, 4.01)).toBeCloseTo(logShare(stage, 4.01) - logShare(stage, 4.001), 3);
    expect(width(0, 1)).toBeCloseTo(0.5, 9);
  });

  it('lets the sweep whose stage ends early wait for the other, at the same voltage', () => {
    const stageOf = (stage: number, start: number, end: number) =>
      [start, end].map((time) => row({ stage, time, appliedVoltage: time - start }));
    const early = [...stageOf(0, 0, 1), ...stageOf(1, 1, 3)];
    const late = [...stageOf(0, 0, 2), ...stageOf(1, 2, 4)];
    const clock = new Clock([early, late], thickness, 'linear', 'voltage');
    expect(clock.rowAt(0, 1.5)).toMatchObject({ stage: 0, time: 1 });
    expect(clock.rowAt(0, 3)).toMatchObject({ stage: 1, time: 2, appliedVoltage: 1 });
    expect(clock.rowAt(1, 3)).toMatchObject({ stage: 1, time: 3, appliedVoltage: 1 });
    const together = new Clock([early, late], thickness, 'linear', 'time');
    expect(together.rowAt(0, 1.5)).toMatchObject({ stage: 1, time: 1.5, appliedVoltage: 0.5 });
    expect(together.rowAt(1, 1.5)).toMatchObject({ stage: 0, time: 1.5 });
  });

  it('steps to computed steps, at least so far off', () => {
    const clock = new Clock([rows], thickness, 'linear', 'time');
    expect(clock.step(0, 0.1, 1)).toBe(0.25);
    expect(clock.step(0.25, 0.3, 1)).toBe(1);
    expect(clock.step(0.3, 0.01, -1)).toBe(0.25);
    expect(clock.step(1, 0.002, 1)).toBe(1);
    expect(clock.step(0, 0.002, -1)).toBe(0);
  });

  it('waits at the end of a sweep that ended before others', () => {
    const clock = new Clock([rows, [row({ time: 0 }), row({ time: 3 })]], thickness, 'linear', 'time');
    expect(clock.rowAt(1, 3.5).time).toBe(3);
    expect(clock.end).toBe(4);
  });
});

describe('timeTicks', () => {
  it('writes round times first, and finer ones where there is room', () => {
    const rows = [0, 1.66, 1.7, 1.78, 4].map((time, i) => row({ time, height: [0.2, 0.4, 5, 10, 10][i] }));
    const clock = new Clock([rows], thickness, 'course', 'time');
    const ticks = timeTicks(clock, 0.05);
    expect(ticks.map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '4', '1.7']));
    for (const [i, { place, text }] of ticks.entries()) {
      expect(clock.placeOf(Number(text))).toBeCloseTo(place, 9);
      if (i > 0) expect(place - ticks[i - 1].place).toBeGreaterThanOrEqual(0.05 - 1e-12);
    }
  });

  it('writes decades where time is logarithmic', () => {
    const rows = [0, 1e-3, 100].map((time) => row({ time }));
    const ticks = timeTicks(new Clock([rows], thickness, 'log', 'time'), 0.08);
    expect(ticks.map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '10 ms', '1 s', '100 s']));
  });
});

import { describe, expect, it } from 'vitest';
import type { SweepRow } from '../../../src/filament/sweep/sweepRecord.ts';
import { renderChart } from '../../../src/report/chart.ts';
import { timeOfCurrent, voltageOfCurrent } from '../../../src/report/set/courses.ts';
import { elephantPlot } from '../../../src/report/set/elephantPlot.ts';
import { lineChart } from '../../../src/report/set/lineChart.ts';
import { parseQuantity } from '../../../src/units/quantity.ts';

const ampere = parseQuantity('1 A', 'current');

describe('a chart of curves', () => {
  const axes = {
    x: { title: 'voltage [V]', scale: 'linear', range: [0, 1] },
    y: { title: 'current [A]', scale: 'log', range: [1e-9, 1e-3] },
  } as const;
  const size = { width: 100, height: 60 };

  it('puts points where they belong, in their order, and leaves out what a logarithmic axis cannot show', async () => {
    const points = [
      [0, 0],
      [0.5, 1e-6],
      [1, 1e-3],
      [0.25, 1e-9],
    ] as const;
    const svg = await renderChart(lineChart({ ...size, ...axes, curves: [{ name: 'a', color: '#123456', points }] }));
    const [, path] = / d="(M50,30[^"]*)"[^>]* stroke="#123456"/u.exec(svg) ?? [];
    expect(path).toBe('M50,30L100,0L25,60');
    expect(svg).toContain('voltage [V]');
  });

  it('holds lines that leave it within reach, and thins those that hardly move', async () => {
    const far = [
      [0, 1e-6],
      [0.5, 1e-90],
    ] as const;
    const dense = Array.from({ length: 1001 }, (_, i): [number, number] => [i / 1000, 1e-6]);
    const curves = [
      { name: 'far', color: '#aa0000', points: far },
      { name: 'dense', color: '#00aa00', points: dense },
    ];
    const svg = await renderChart(lineChart({ ...size, ...axes, curves }));
    expect(svg).toContain('M0,30L50,120');
    const [, path] = / d="(M0,30L[^"]*L100,30)"[^>]* stroke="#00aa00"/u.exec(svg) ?? [];
    expect(path.split('L').length).toBeGreaterThan(150);
    expect(path.split('L').length).toBeLessThan(210);
  });

  it('draws nothing but axes without curves, and keeps apart from the next chart on a page', async () => {
    expect(await renderChart(lineChart({ ...size, ...axes, curves: [] }))).not.toMatch(/NaN|Infinity/u);
    const chart = (x: number) =>
      renderChart(lineChart({ ...size, ...axes, curves: [{ name: 'a', color: '#000000', points: [[x, 1e-6]] }] }));
    const [one, other] = (await Promise.all([chart(0.2), chart(0.4)])).map(
      (svg) => /id="([^"]*clip1)"/u.exec(svg)?.[1],
    );
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
  });
});

describe('where a current is reached', () => {
  const row = (time: number, amperes: number) =>
    ({ time, appliedVoltage: 2 * time, current: amperes * ampere }) as SweepRow;
  const rows = [row(0, 0), row(1, 1e-8), row(2, 1e-6), row(3, 1e-7), row(4, 1e-5)];

  it('is found between steps, on the line of its logarithm, the first time', () => {
    expect(timeOfCurrent(rows, 1e-7)).toBeCloseTo(1.5, 9);
    expect(voltageOfCurrent(rows, 1e-6)).toBeCloseTo(4, 9);
    expect(timeOfCurrent(rows, 1e-5)).toBeCloseTo(4, 9);
  });

  it('is not a number where it never is', () => {
    expect(timeOfCurrent(rows, 1e-4)).toBeNaN();
    expect(timeOfCurrent([], 1e-4)).toBeNaN();
  });
});

describe('the elephant plot', () => {
  it('names its axes and marks, and takes one state or none of a moment as it comes', () => {
    const rows = [1, 2].map((time) => ({ time, height: 4 * time, baseRadius: time }));
    const front = { r: [0, 1, 1], z: [4, 4, 0] };
    const plot = elephantPlot(
      { rows, snapshots: [{ time: 1, front }] },
      10,
      [0, 0.3],
      [
        { time: 1.5, text: 'half-way' },
        { time: 9, text: 'never' },
      ],
    );
    for (const text of ['log10(t / s)', 'z [nm]', 'radius [nm]', 'half-way']) expect(plot).toContain(text);
    expect(plot).not.toMatch(/never|NaN/u);
  });
});

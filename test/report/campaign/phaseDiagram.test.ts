import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/report/chart.ts';
import { judgeCell } from '../../../src/analysis/cellVerdict.ts';
import { layOut } from '../../../src/report/campaign/layout.ts';
import { mappedParameters } from '../../../src/report/campaign/orderParameters.ts';
import { parameterMap } from '../../../src/report/campaign/parameterMap.ts';
import { phaseDiagram, phaseTable } from '../../../src/report/campaign/phaseDiagram.ts';
import { createRandomStream } from '../../../src/math/random.ts';
import {
  campaignRow,
  failedRow,
  logarithmic,
  mobilityAndRedox,
  pointsOf,
  syntheticCampaign,
} from './syntheticCampaign.ts';

const steps = logarithmic(1e-4, 1, 4);

describe('judgeCell', () => {
  const cell = (modes: ('a' | 'b' | null)[], wanted = modes.length) => ({
    wanted,
    rows: modes.map((mode, replica) => campaignRow({ replica, mode })),
  });

  it('takes the mode of most runs and says how many agree', () => {
    const verdict = judgeCell(cell(['a', 'b', 'b'], 4));
    expect(verdict).toMatchObject({ leaders: ['b'], agreement: 2 / 3, isMixed: false, missing: 1, failed: 0 });
  });

  it('is mixed where two modes tie, and without a mode where no run has one', () => {
    expect(judgeCell(cell(['a', 'b']))).toMatchObject({ leaders: ['a', 'b'], agreement: 0.5, isMixed: true });
    expect(judgeCell(cell([null, null]))).toMatchObject({ leaders: [], noMetal: 2, isMixed: false });
  });

  it('leaves failed runs out of the majority', () => {
    const rows = [failedRow({}), campaignRow({ replica: 1, mode: 'c' })];
    expect(judgeCell({ rows, wanted: 2 })).toMatchObject({ leaders: ['c'], agreement: 1, failed: 1, finished: 1 });
  });
});

describe('layOut', () => {
  it('makes a grid of two paths, a strip of one, and scatter plots of a hypercube', () => {
    const grid = layOut(syntheticCampaign(pointsOf(steps, steps), 2));
    expect([grid.shape, grid.panels.length, grid.cells.length]).toEqual(['grid', 1, 16]);
    expect(grid.panels[0].x.kind).toBe('logarithmic');
    expect(layOut(syntheticCampaign(pointsOf(steps), 2, mobilityAndRedox.slice(0, 1))).shape).toBe('strip');
    const stream = createRandomStream(1, 0, 'places');
    const places = Array.from({ length: 30 }, () => [stream.double(), stream.double()]);
    expect(layOut(syntheticCampaign(places, 1)).shape).toBe('scatter');
  });

  it('makes a panel for each value of a third path', () => {
    const voltage = { path: 'voltage', unit: 'V', column: 'voltage [V]' };
    const data = syntheticCampaign(pointsOf(steps, steps, [1, 2]), 1, [...mobilityAndRedox, voltage]);
    expect(layOut(data).panels.map(({ title }) => title)).toEqual(['voltage = 1 V', 'voltage = 2 V']);
  });
});

describe('parameterMap', () => {
  it('draws no map of intervals where no cell has one', async () => {
    const stream = createRandomStream(1, 0, 'places');
    const places = Array.from({ length: 30 }, () => [stream.double(), stream.double()]);
    const draw = (replicas: number) =>
      renderChart(parameterMap(layOut(syntheticCampaign(places, replicas)), mappedParameters[0]));
    expect(await draw(2)).toContain('Width of its 95 % interval');
    expect(await draw(1)).not.toContain('Width of its 95 % interval');
  });
});

describe('a campaign with a failed run', () => {
  const data = syntheticCampaign(pointsOf(steps, steps), 3);
  const layout = layOut(data);

  it('has a table whose lines add up to the runs', () => {
    const [heading, ...lines] = phaseTable(data, layout)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const sum = (name: string) => lines.reduce((all, line) => all + Number(line[heading.indexOf(name)]), 0);
    expect(lines).toHaveLength(16);
    expect(sum('finished') + sum('failed') + sum('missing')).toBe(48);
    expect(sum('mode a') + sum('mode b') + sum('mode c') + sum('mode d') + sum('no metal')).toBe(sum('finished'));
    expect(sum('failed')).toBe(1);
  });

  it('is drawn with letters, counts and intervals that can be read', async () => {
    const diagram = await renderChart(phaseDiagram(layout));
    for (const text of ['>b</text>', '>3/3</text>', '1 failed', 'mobility [1]', 'redoxRate [1]'])
      expect(diagram).toContain(text);
    const map = await renderChart(parameterMap(layout, mappedParameters[0]));
    expect(map).toMatch(/>0\.\d\d–[01]\.\d\d<\/text>/u);
    const sizes = [...diagram.matchAll(/font-size="([\d.]+)px"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});

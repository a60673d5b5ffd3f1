import { describe, expect, it } from 'vitest';
import { heatStops, inkOn, modeColors } from '../../../src/analysis/palette.ts';
import type { CampaignRow } from '../../../src/formats/campaignRow.ts';
import { lookOf } from '../../../viewer/campaign/cellLook.ts';
import { colorScale } from '../../../viewer/campaign/colorScale.ts';
import { meanOf, measures, type Measure } from '../../../viewer/campaign/measures.ts';
import { failed, finished } from './rows.ts';

function cellOf(rows: CampaignRow[], wanted = rows.length) {
  return { column: 0, row: 0, rows, wanted };
}

function measure(id: string): Measure {
  return measures.find((candidate) => candidate.id === id) as Measure;
}

const run = (more: Partial<CampaignRow>, replica = 0) => finished(0, replica, [], more);

describe('lookOf, by growth mode', () => {
  it('has the colour and letter of the mode that all runs agree in', () => {
    const look = lookOf(cellOf([run({ mode: 'b' }), run({ mode: 'b' })]), null, 'light');
    expect(look).toMatchObject({ fill: modeColors.b, head: 'b', note: '2/2', isMixed: false, failed: 0 });
    expect(look.spoken).toBe('mode b, floating clusters, in 2 of 2 runs');
  });

  it('fades where fewer agree, to the ground of the theme, its ink readable', () => {
    const cell = cellOf([run({ mode: 'a' }), run({ mode: 'a' }), run({ mode: 'c', mixed: true })]);
    const [light, dark] = [lookOf(cell, null, 'light'), lookOf(cell, null, 'dark')];
    expect(light).toMatchObject({ head: 'a', note: '2/3', isMixed: false });
    expect(light.fill).toBe('#4d9cc9'); // 0.7 of #0072b2 and 0.3 of white
    expect(dark.fill).toBe('#075887'); // 0.7 of #0072b2 and 0.3 of #161b23
    for (const { fill, ink } of [light, dark]) expect(ink).toBe(inkOn(fill));
    expect(light.spoken).toContain('in 2 of 3 runs; 1 run mixed');
  });

  it('names both modes of a tie, in a broken frame', () => {
    const look = lookOf(cellOf([run({ mode: 'a' }), run({ mode: 'd' })]), null, 'light');
    expect(look).toMatchObject({ head: 'a/d', note: '1/2', isMixed: true });
    expect(look.spoken).toBe('modes a and d in 1 of 2 runs each; a mixed cell');
  });

  it('marks failed and missing runs, and cells without any', () => {
    const some = lookOf(cellOf([run({}), failed(0, 1)], 3), null, 'light');
    expect(some).toMatchObject({ head: 'a', note: '1/1', failed: 1 });
    expect(some.spoken).toBe(
      'mode a, compact metal from the counter electrode, in 1 of 1 run; 1 run failed; 1 run to come',
    );
    const all = lookOf(cellOf([failed(0, 0), failed(0, 1)]), null, 'light');
    expect(all).toMatchObject({ head: '×2', note: 'failed', failed: 0, spoken: '2 runs failed' });
    expect(lookOf(cellOf([]), null, 'dark')).toMatchObject({ head: '', spoken: 'no run' });
    expect(lookOf(cellOf([run({ mode: null, mixed: null })]), null, 'dark')).toMatchObject({
      head: '–',
      note: 'no metal',
    });
  });
});

describe('lookOf, by a measure', () => {
  it('shows mean and range of the runs that have a value, on the ramp', () => {
    const bridge = measure('timeToBridge');
    const cell = cellOf([run({ timeToBridge: 2e-3 }), run({ timeToBridge: null }), run({ timeToBridge: 4e-3 })]);
    const look = lookOf(cell, { measure: bridge, scale: colorScale(bridge, [0, 3e-3]) }, 'light');
    expect(look).toMatchObject({ head: '3 ms', note: '2/3', fill: heatStops[6] });
    expect(look.spoken).toBe('Time to bridge: mean 3 ms of 2 runs, 2 ms to 4 ms');
    const all = lookOf(
      cellOf([cell.rows[0], cell.rows[2]]),
      { measure: bridge, scale: colorScale(bridge, []) },
      'light',
    );
    expect(all.note).toBe('2 ms–4 ms');
  });

  it('says so where no run has a value, or all failed', () => {
    const bridge = measure('timeToBridge');
    const coloring = { measure: bridge, scale: colorScale(bridge, []) };
    const none = lookOf(cellOf([run({ timeToBridge: null })]), coloring, 'light');
    expect(none).toMatchObject({ head: '–', spoken: 'Time to bridge: no run has one' });
    expect(lookOf(cellOf([failed(0, 0)]), coloring, 'light')).toMatchObject({ head: '×1', spoken: '1 run failed' });
  });
});

describe('measures', () => {
  it('read what a run came to, and nothing of one that failed', () => {
    const row = run({ metalFloating: 1, metalActive: 2, metalCounter: 3, clusterSizes: [5, 2] });
    const read = (id: string) => measure(id).read(row);
    expect([read('metal'), read('clusters'), read('largest'), read('events')]).toEqual([6, 2, 5, row.events]);
    expect(measure('largest').read(run({ clusterSizes: [] }))).toBe(0);
    expect(measures.flatMap(({ read: of }) => of(failed(0, 0)) ?? [])).toEqual([]);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  });

  it('have means over the runs that have a value', () => {
    expect(meanOf([run({ ions: 1 }), run({ ions: 4 }), failed(0, 2)], measure('ions'))).toEqual({
      ...{ count: 2, mean: 2.5, least: 1, most: 4 },
    });
    expect(meanOf([failed(0, 0)], measure('ions'))).toBeNull();
    expect([3, 2.5, 1234.5, 55_747].map(measure('events').text)).toEqual(['3', '2.5', '1,235', '55.7 k']);
  });
});

describe('colorScale', () => {
  it('spans the own range of a share, whatever the values', () => {
    const { range, kind, ticks, colorOf } = colorScale(measure('floating'), [0.4, 0.5]);
    expect([range, kind]).toEqual([[0, 1], 'linear']);
    expect(ticks.map(({ text }) => text)).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00']);
    expect([colorOf(0), colorOf(0.5), colorOf(1)]).toEqual([heatStops[0], heatStops[3], heatStops[6]]);
  });

  it('is logarithmic over two decades and more', () => {
    const { kind, colorOf, ticks } = colorScale(measure('events'), [10, 100, 100_000]);
    expect(kind).toBe('logarithmic');
    expect(ticks.map(({ text }) => text)).toEqual(['10', '100', '1,000', '10 k', '100 k']);
    expect(colorOf(1000)).toBe(heatStops[3]);
    expect(colorScale(measure('events'), [0, 1000]).kind).toBe('linear');
  });

  it('has a width where all values are alike, or there is none', () => {
    expect(colorScale(measure('events'), [8, 8]).range).toEqual([4, 12]);
    expect(colorScale(measure('events'), []).range).toEqual([0, 1]);
    expect(colorScale(measure('events'), [0]).range).toEqual([0, 1]);
  });
});

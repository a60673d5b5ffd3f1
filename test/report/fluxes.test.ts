import { expect, it } from 'vitest';
import { netIons } from '../../src/bridge/netIons.ts';
import { fluxRecord, type FluxRecord } from '../../src/formats/fluxRecord.ts';
import { gapBounds, type FluxClass } from '../../src/particle/probes/fluxTypes.ts';
import { renderChart } from '../../src/report/chart.ts';
import { fluxChart } from '../../src/report/fluxChart.ts';
import { injectionTable, plottedClasses } from '../../src/report/fluxProfiles.ts';
import { fluxContent } from '../../src/report/fluxSection.ts';
import { stageChart } from '../../src/report/stageChart.ts';
import { parametersOf } from '../particle/scenes.ts';

const radii = Array.from({ length: 17 }, (_, i) => 0.5 * i);
const areas = [...radii.slice(1).map((outer, i) => Math.PI * (outer ** 2 - radii[i] ** 2)), 55];

/** A class of gaps whose injection is a hill of 1.5 nm on a base, so many particles to a nm^2 of it. */
function classOf(gap: FluxClass['gap'], base: number, side: 'active' | 'filament' = 'active'): FluxClass {
  const hill = (radius: number) => base * (1 + 4 * Math.exp(-(radius ** 2) / (2 * 1.5 ** 2)));
  const byRadius = areas.map((area, i) => (i < 16 ? Math.round(area * hill(radii[i] + 0.25)) : 0));
  const all = byRadius.reduce((sum, count) => sum + count, 0);
  const entry = side === 'active' ? 'emitted' : 'deposited';
  return { gap, time: 1e-3, areas, counts: [{ entry, side, byRadius, byHeight: [all - 2, 2] }], deposition: null };
}

function recordOf(classes: FluxClass[], dimension: 2 | 3 = 3): FluxRecord {
  const filament = { serial: 1, x: 2, y: 2, height: 5, gap: 3 };
  const seen = { filament, nucleation: null, voltage: { least: 0, greatest: 1 } };
  const setting = { ...parametersOf({ geometry: { dimension } }), metal: 'Cu', film: 'SiO2' } as const;
  return fluxRecord({ radii, heights: [0, 0.5, 1], ...seen, classes, stages: [] }, setting);
}

const every = gapBounds.map((from, i) => classOf([from, gapBounds[i + 1] ?? Infinity], 3));

it('draws the classes with the smallest gaps in which ions were counted, with bars, units and a legend', async () => {
  const record = recordOf([classOf([0, 2.5], 0), ...every.slice(1)]);
  expect(plottedClasses(record).map((each) => each['gap [m]'])).toEqual([
    [2.5e-9, 3.5e-9],
    [3.5e-9, 5e-9],
    [5e-9, 7.5e-9],
    [7.5e-9, 1e-8],
  ]);
  const chart = fluxChart(record);
  const svg = chart && (await renderChart(chart));
  for (const text of ['[A/m²]', '[A/m]', '2.5 to 3.5 nm', '7.5 to 10 nm', 'distance from the axis [nm]'])
    expect(svg).toContain(text);
  expect(fluxChart(recordOf([classOf('no filament', 9), classOf([0, 2.5], 0)]))).toBeNull();
});

it('counts deposition on the filament as loss of ions, and only there', () => {
  const { classes } = recordOf([classOf([0, 2.5], 3, 'filament')]);
  const { net, gross } = netIons(classes[0].counts, 'filament', 'byHeight', 2);
  expect(net).toEqual(gross.map((count) => -count));
  expect(net[1]).toBe(-2);
  expect(netIons(classes[0].counts, 'active', 'byHeight', 2).gross).toEqual([0, 0]);
});

it('tables the width of the injection beside what the prototype found', () => {
  const table = injectionTable(recordOf(every));
  expect(table).toMatch(
    /<td>below 2.5 nm<\/td><td>1 ms<\/td><td>[\d,]+<\/td><td>1\.[45]\d nm \(1\.\d+ to 1\.\d+\)<\/td><td>[45]/u,
  );
  expect(table).toMatch(/<td>5 to 7.5 nm<\/td>.*<td>4.3 nm, 1.3<\/td>/u);
  expect(injectionTable(recordOf([classOf('no filament', 3)]))).toContain('<td>–</td>');
});

it('says of a slice that it is one, and of a source how wide it is', () => {
  expect(fluxContent(recordOf(every, 2), '<svg/>', 4)).toMatch(/sigma 1.41 nm.*This is a slice/u);
  expect(fluxContent(recordOf(every), '<svg/>', null)).not.toMatch(/slice|The source/u);
});

it('draws how the filament grew, what the electrode lost to it by stage, and C where enough was deposited', async () => {
  const record = recordOf([
    { ...classOf([0, 2.5], 3), deposition: depositionOf(20) },
    { ...classOf([2.5, 3.5], 3), deposition: depositionOf(5) },
  ]);
  expect(stageChart(record)).toBeNull();
  const heights = [0.5, 1.25, 2.25];
  const stages = heights.map((height, i) => ({
    ...record.classes[0],
    ...{ 'from [s]': 1e-3 * i, 'to [s]': 1e-3 * (i + 1), 'height [m]': height * 1e-9, 'gap [m]': (8 - height) * 1e-9 },
    ...{ 'footRadius [m]': 4e-10, 'middleRadius [m]': 3e-10, metal: 10 * i },
  }));
  const chart = stageChart({ ...record, stages }) as unknown as {
    hconcat: { layer: unknown[]; data: { values: Drawn[] } }[];
  };
  const [courses, ratios, factors] = chart.hconcat.map(({ data }) => data.values);
  expect(courses.filter(({ series }) => series === 'height').map(({ y }) => Number(y.toFixed(9)))).toEqual(heights);
  const injected = record.classes[0].counts[0].byRadius;
  const depth = ((injected[0] + injected[1]) * record['particleVolume [m3]'] * 1e27) / (areas[0] + areas[1]); // [nm]
  expect(ratios.map(({ y }) => y / depth)).toEqual([0.5, 0.75, 1].map((growth) => expect.closeTo(1 / growth, 9)));
  expect(ratios[0].high - ratios[0].y).toBeCloseTo(ratios[0].y / Math.sqrt(injected[0] + injected[1]), 9);
  expect(factors.map(({ y, series }) => [y, series])).toEqual(new Array(9).fill([2, 'below 2.5 nm']));
  expect(await renderChart(stageChart({ ...record, stages }) as never)).toContain('radius half-way');
});

interface Drawn {
  x: number;
  y: number;
  high: number;
  series: string;
}

/** As many gains in every tenth, twice those expected but at the tip, where next to none were. */
function depositionOf(gains: number) {
  const each = (value: number, tip: number) => [...new Array<number>(9).fill(value), tip];
  return { gained: each(gains, gains), lost: each(0, 0), expected: each(gains / 2, 0.5), surface: each(3, 1) };
}

import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../../src/math/random.ts';
import { renderChart } from '../../../src/report/chart.ts';
import { renderPng } from '../../../src/report/png.ts';
import { layOut } from '../../../src/report/campaign/layout.ts';
import { shapePath } from '../../../src/report/campaign/mergedMarks.ts';
import { phaseDiagram } from '../../../src/report/campaign/phaseDiagram.ts';
import { modeColors } from '../../../src/analysis/palette.ts';
import { logarithmic, pointsOf, syntheticCampaign } from './syntheticCampaign.ts';

/** Subpaths of all paths of a colour. */
function subpaths(svg: string, fill: string): number {
  const paths = [...svg.matchAll(new RegExp(`<path fill="${fill}" d="([^"]*)"`, 'gu'))].map(([, path]) => path);
  return paths.join('').split('M').length - 1;
}

describe('a map of more cells than words have room in', () => {
  it('draws every cell in its colour, as a part of the chart, with letters here and there', async () => {
    const values = logarithmic(1e-4, 1, 50);
    const data = syntheticCampaign(pointsOf(values, values), 1);
    const svg = await renderChart(phaseDiagram(layOut(data)));
    for (const mode of ['a', 'b', 'c', 'd'] as const) {
      const runs = data.rows.filter((row) => row.mode === mode).length;
      expect(subpaths(svg, modeColors[mode])).toBe(runs);
      expect(svg).toContain(`>${mode}</text>`);
    }
    expect(svg).not.toContain('<image');
    expect(renderPng(svg, 1).length).toBeGreaterThan(10_000);
  });

  it('draws every point of a large hypercube', async () => {
    const stream = createRandomStream(1, 0, 'hypercube');
    const points = Array.from({ length: 300 }, () => [10 ** (-4 * stream.double()), 10 ** (-4 * stream.double())]);
    const data = syntheticCampaign(points, 1);
    const svg = await renderChart(phaseDiagram(layOut(data)));
    for (const mode of ['a', 'b', 'c', 'd'] as const)
      expect(subpaths(svg, modeColors[mode])).toBe(data.rows.filter((row) => row.mode === mode).length);
    expect(svg).toContain('◆');
  });
});

describe('shapePath', () => {
  it('stands about its point', () => {
    expect(shapePath('square', 10, 20, 10)).toBe('M1 11H19V29H1z');
    expect(shapePath('diamond', 10, 20, 4)).toBe('M10 15l5 5l-5 5l-5 -5z');
    expect(shapePath('circle', 10, 20, 3)).toBe('M7 20a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z');
  });
});

import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { lineChart } from '../set/lineChart.ts';
import { complianceOf } from '../set/sweepLook.ts';
import { cell, cellInputs, cellOf, compliances, joule } from './buttbergCell.ts';
import { atLeast, halfToTwice, within } from './criteria.ts';
import type { Figure, FigureSweep } from './figure.ts';

/** Highest temperature over the compliance, with and without the heat of tunnelling. */
export const buttberg5a: Figure<'hottest' | 'negligible' | 'rises'> = {
  id: 'buttberg-5a',
  title: 'Highest temperature with and without tunnel barrier heating',
  paper:
    'Fig. 5a: highest temperature of the filament for different I_CC. Without tunnel barrier heating the rise is negligible; with it, it grows strongly, to 850 K at 1 mA.',
  inputs: cellInputs,
  runs: [],
  sweeps: [
    { variant: cell, compliances },
    { variant: joule, compliances },
  ],
  checks: {
    hottest: { statement: 'highest temperature at 1 mA [K]', paper: '850 K', criterion: within(850, 0.1) },
    negligible: {
      statement: 'rise in temperature at 1 mA by Joule heat alone [K]',
      paper: 'the temperature increase is negligible',
      criterion: halfToTwice(48),
    },
    rises: {
      statement: 'least factor by which the rise grows from one compliance to the next, from 1 uA on',
      paper: 'an exponential temperature rise with increasing I_CC',
      criterion: atLeast(1.5),
    },
  },
  async analyse(_, sweeps) {
    const ambient = cellOf(sweeps[0]).temperature;
    const pointsOf = (name: string) =>
      sweeps
        .filter(({ variant }) => variant === name)
        .map(({ stored }): [number, number] => [complianceOf(stored), hottest(stored)]);
    const [both, alone] = [pointsOf(cell.name), pointsOf(joule.name)];
    const rises = both.filter(([current]) => current > 0.9e-6).map(([, temperature]) => temperature - ambient);
    const chart = lineChart({
      ...{ width: 560, height: 340 },
      x: { title: 'compliance current [A]', scale: 'log' },
      y: { title: 'highest temperature [K]', scale: 'linear' },
      curves: [
        { name: 'with tunnel heating', color: okabeIto.vermilion, points: both, marks: true },
        { name: 'Joule heat alone', color: okabeIto.blue, points: alone, marks: true },
      ],
    });
    return {
      measured: {
        hottest: { value: both[both.length - 1][1] },
        negligible: { value: alone[alone.length - 1][1] - ambient },
        rises: { value: Math.min(...rises.slice(1).map((rise, i) => rise / rises[i])) },
      },
      picture: await renderChart(chart),
    };
  },
};

function hottest({ record }: FigureSweep['stored']): number {
  return record['maximumTemperature [K]'] ?? NaN;
}

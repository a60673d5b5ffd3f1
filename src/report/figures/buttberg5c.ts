import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { currentOverVoltage } from '../set/courses.ts';
import { lineChart } from '../set/lineChart.ts';
import { cell, cellInputs, still, stillInputs, sweepOf } from './buttbergCell.ts';
import { atLeast } from './criteria.ts';
import type { Figure } from './figure.ts';
import { steepness } from './steepness.ts';

/** Current over voltage with and without dissolution of the active electrode. */
export const buttberg5c: Figure<'without' | 'ratio' | 'contrast'> = {
  id: 'buttberg-5c',
  title: 'Without electrode dissolution the current rises exponentially',
  paper:
    'Fig. 5c: I-V characteristics with and without AE dissolution at 0.1 mA. Without it the current rises exponentially; with it the rise turns gradual (B), then sharper again (C).',
  inputs: [...cellInputs, ...stillInputs],
  runs: [],
  sweeps: [
    { variant: cell, compliances: ['100 uA'] },
    { variant: still, compliances: ['100 uA'] },
  ],
  checks: {
    without: {
      statement: 'without dissolution: steepness from 1 to 10 uA [decades/V]',
      paper: 'an exponential rise',
      criterion: atLeast(100),
    },
    ratio: {
      statement: 'without dissolution: steepness from 1 to 10 uA over that from 1 to 10 nA',
      paper: 'an exponential rise: no gradual regime',
      criterion: atLeast(0.5),
    },
    contrast: {
      statement: 'steepness from 1 to 10 uA without dissolution over that with it',
      paper: 'with dissolution the rise becomes gradual',
      criterion: atLeast(3),
    },
  },
  async analyse(_, sweeps) {
    const [moving, fixed] = [cell, still].map((variant) => sweepOf(sweeps, variant, '100 uA').stored.rows);
    const steep = steepness(fixed, 1e-6, 1e-5);
    const chart = lineChart({
      ...{ width: 560, height: 360 },
      x: { title: 'applied voltage [V]', scale: 'linear', range: [1.6, 1.9] },
      y: { title: 'current [A]', scale: 'log', range: [1e-12, 3e-4] },
      curves: [
        { name: 'with dissolution', color: okabeIto.vermilion, points: currentOverVoltage(moving) },
        { name: 'without', color: okabeIto.blue, points: currentOverVoltage(fixed) },
      ],
    });
    return {
      measured: {
        without: { value: steep },
        ratio: { value: steep / steepness(fixed, 1e-9, 1e-8) },
        contrast: { value: steep / steepness(moving, 1e-6, 1e-5) },
      },
      picture: await renderChart(chart),
    };
  },
};

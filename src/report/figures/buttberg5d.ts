import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { gapOverTime } from '../set/courses.ts';
import { chartRows, lineChart, type ChartContent } from '../set/lineChart.ts';
import { cell, cellInputs, still, stillGap, stillInputs, sweepOf } from './buttbergCell.ts';
import { atLeast, atMost, between } from './criteria.ts';
import type { Figure } from './figure.ts';

/** The gap over time with and without dissolution of the active electrode. */
export const buttberg5d: Figure<'without' | 'with' | 'contact'> = {
  id: 'buttberg-5d',
  title: 'Without electrode dissolution the gap closes altogether',
  paper:
    'Fig. 5d: gap over time with and without AE dissolution at 0.1 mA. Without it the gap decreases to infinitesimal, unphysical values; with it a physically meaningful gap is maintained.',
  inputs: [...cellInputs, ...stillInputs],
  runs: [],
  sweeps: [
    { variant: cell, compliances: ['100 uA'] },
    { variant: still, compliances: ['100 uA'] },
  ],
  checks: {
    without: {
      statement: 'least gap without dissolution [nm]',
      paper: 'infinitesimal, unphysical values',
      criterion: atMost(stillGap),
    },
    with: {
      statement: 'least gap with dissolution [nm]',
      paper: 'a possible minimum gap of 0.07 to 0.4 nm',
      criterion: between(0.07, 0.4),
    },
    contact: {
      statement: 'contacts reported without dissolution',
      paper: 'occurs when contact formation is not permitted in the model',
      criterion: atLeast(1),
    },
  },
  async analyse(_, sweeps) {
    const [moving, fixed] = [cell, still].map((variant) => sweepOf(sweeps, variant, '100 uA').stored);
    const curves = [
      { name: 'with dissolution', color: okabeIto.vermilion, points: gapOverTime(moving.rows) },
      { name: 'without', color: okabeIto.blue, points: gapOverTime(fixed.rows) },
    ];
    const common: Omit<ChartContent, 'x'> = {
      ...{ width: 430, height: 320, curves },
      y: { title: 'gap [nm]', scale: 'log', range: [stillGap / 1.5, 12] },
    };
    const time = { title: 'time [s]', scale: 'linear' } as const;
    return {
      measured: {
        without: { value: fixed.record['minimumGap [nm]'] ?? NaN },
        with: { value: moving.record['minimumGap [nm]'] ?? NaN },
        contact: { value: fixed.record.events.filter(({ kind }) => kind === 'contact').length },
      },
      picture: await renderChart(
        chartRows([
          lineChart({ ...common, x: { ...time, range: [0, 4.1] }, legend: 'none' }),
          lineChart({ ...common, x: { ...time, range: [1.6, 1.85] } }),
        ]),
      ),
    };
  },
};

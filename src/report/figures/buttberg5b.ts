import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { currentOf, currentOverVoltage } from '../set/courses.ts';
import { lineChart } from '../set/lineChart.ts';
import { cell, cellInputs, joule, sweepOf } from './buttbergCell.ts';
import { halfToTwice, near } from './criteria.ts';
import type { Figure } from './figure.ts';

/** Current over voltage at 1 mA, with and without the heat of tunnelling. */
export const buttberg5b: Figure<'reached' | 'share' | 'current' | 'temperature'> = {
  id: 'buttberg-5b',
  title: 'Joule heat alone does not reach 1 mA',
  paper:
    'Fig. 5b: I-V characteristics for I_CC = 1 mA. Without tunnel barrier heating I_CC remains unreachable, due to inadequate thermal energy.',
  inputs: cellInputs,
  runs: [],
  sweeps: [
    { variant: cell, compliances: ['1 mA'] },
    { variant: joule, compliances: ['1 mA'] },
  ],
  checks: {
    reached: {
      statement: 'greatest current with tunnel heating, over 1 mA',
      paper: 'I_CC is reached',
      criterion: near(1, 0.01),
    },
    share: {
      statement: 'greatest current by Joule heat alone, over 1 mA',
      paper: 'I_CC = 1 mA cannot be reached',
      criterion: halfToTwice(0.37),
    },
    current: {
      statement: 'current at the voltage peak of 2 V by Joule heat alone [mA]',
      paper: 'growth too slow to reach I_CC under the triangular bias',
      criterion: halfToTwice(0.17),
    },
    temperature: {
      statement: 'rise in temperature by Joule heat alone [K]',
      paper: 'insufficient thermal energy',
      criterion: halfToTwice(48),
    },
  },
  async analyse(_, sweeps) {
    const [full, alone] = [cell, joule].map((variant) => sweepOf(sweeps, variant, '1 mA').stored);
    const greatest = alone.rows.reduce((most, row) => Math.max(most, currentOf(row)), 0);
    const peak = alone.rows.reduce((most, row) => (row.appliedVoltage > most.appliedVoltage ? row : most));
    const hottest = alone.record['maximumTemperature [K]'] ?? NaN;
    const chart = lineChart({
      ...{ width: 560, height: 360 },
      x: { title: 'applied voltage [V]', scale: 'linear', range: [0, 2.05] },
      y: { title: 'current [A]', scale: 'log', range: [1e-12, 3e-3] },
      curves: [
        { name: 'with tunnel heating', color: okabeIto.vermilion, points: currentOverVoltage(full.rows) },
        { name: 'Joule heat alone', color: okabeIto.blue, points: currentOverVoltage(alone.rows) },
      ],
    });
    return {
      measured: {
        reached: { value: 1e3 * (full.record['maximumCurrent [A]'] ?? NaN) },
        share: { value: 1e3 * greatest },
        current: { value: 1e3 * currentOf(peak) },
        temperature: { value: hottest - alone.rows[0].temperature },
      },
      picture: await renderChart(chart),
    };
  },
};

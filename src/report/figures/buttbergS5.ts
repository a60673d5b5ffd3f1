import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { currentOverVoltage } from '../set/courses.ts';
import { chartRows, lineChart } from '../set/lineChart.ts';
import { cell, cellInputs, changedCell, sweepOf } from './buttbergCell.ts';
import { atLeast, near } from './criteria.ts';
import type { Figure } from './figure.ts';

const insulated = changedCell('insulated', ['heat.filamentFactor=0.3']);

/** A filament that conducts heat less well. */
export const buttbergS5: Figure<'reached' | 'earlier' | 'hotter'> = {
  id: 'buttberg-s5',
  title: 'A filament of lower thermal conductivity switches earlier and hotter',
  paper:
    'Section S5: reduced thermal conductivity from nanoscale scattering leads to earlier onset of heating and higher maximum temperatures, which accelerate switching.',
  inputs: [
    ...cellInputs,
    'The supporting information is not available: 0.3 times the conductivity of the bulk, in the filament alone, was chosen.',
  ],
  runs: [],
  sweeps: [
    { variant: cell, compliances: ['1 mA'] },
    { variant: insulated, compliances: ['1 mA'] },
  ],
  checks: {
    reached: {
      statement: 'log10 of the time [s] at which 1 mA is reached at 0.3 kappa',
      paper: 'an earlier onset, without a number',
      criterion: near(Number(Math.log10(1.746).toFixed(4)), 0.01),
    },
    earlier: { statement: 'how much earlier [ms]', paper: 'accelerates the switching process', criterion: atLeast(5) },
    hotter: { statement: 'how much hotter at most [K]', paper: 'higher maximum temperatures', criterion: atLeast(50) },
  },
  async analyse(_, sweeps) {
    const [bulk, poor] = [cell, insulated].map((variant) => sweepOf(sweeps, variant, '1 mA').stored);
    const reached = [bulk, poor].map(({ record }) => record['complianceReachedAt [s]'] ?? NaN);
    const hottest = [bulk, poor].map(({ record }) => record['maximumTemperature [K]'] ?? NaN);
    const looks = [
      { name: 'bulk kappa', color: okabeIto.blue, rows: bulk.rows },
      { name: '0.3 kappa', color: okabeIto.vermilion, rows: poor.rows },
    ];
    const common = { width: 400, height: 320 };
    const x = { title: 'applied voltage, rising [V]', scale: 'linear', range: [1.64, 1.8] } as const;
    const rising = looks.map(({ rows, ...look }) => ({ ...look, rows: rows.filter(({ time }) => time <= 2) }));
    return {
      measured: {
        reached: { value: Math.log10(reached[1]), detail: `${reached[1].toFixed(3)} s` },
        earlier: { value: 1000 * (reached[0] - reached[1]) },
        hotter: { value: hottest[1] - hottest[0], detail: hottest.map((value) => `${value.toFixed(0)} K`).join(', ') },
      },
      picture: await renderChart(
        chartRows([
          lineChart({
            ...{ ...common, x, legend: 'none' },
            y: { title: 'current [A]', scale: 'log', range: [1e-11, 3e-3] },
            curves: rising.map(({ rows, ...look }) => ({ ...look, points: currentOverVoltage(rows) })),
          }),
          lineChart({
            ...{ ...common, x },
            y: { title: 'highest temperature [K]', scale: 'linear' },
            curves: rising.map(({ rows, ...look }) => ({
              ...look,
              points: rows.map((row): [number, number] => [row.appliedVoltage, row.temperature]),
            })),
          }),
        ]),
      ),
    };
  },
};

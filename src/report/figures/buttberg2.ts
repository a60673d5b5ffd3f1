import { timeOfCurrent } from '../set/courses.ts';
import { elephantPlot } from '../set/elephantPlot.ts';
import type { SweepRow } from '../../filament/sweep/sweepRecord.ts';
import { cell, cellInputs, cellOf, sweepOf } from './buttbergCell.ts';
import { atMost, near, within } from './criteria.ts';
import type { Figure } from './figure.ts';

const visibleHeight = 1; // [nm]
const shownTime = [-0.1, 0.45] as const; // [log10 s]
const lastGrowth = 10 ** 0.35; // [s]

/** Growth of the filament in space and time. */
export const buttberg2: Figure<'visible' | 'inhibited' | 'reached' | 'radius' | 'height'> = {
  id: 'buttberg-2',
  title: 'Elephant plot: growth in space and time',
  paper:
    'Fig. 2: growth in space and time at I_CC = 1 mA. Growth starts around log10 t = 0.05; at 0.225 the void inhibits the closing of the gap, at 0.25 the maximum current is reached, from 0.35 on growth is unrecognisable.',
  inputs: [
    ...cellInputs,
    'Growth counts as visible once the filament is 1 nm high, a tenth of the film; closing counts as inhibited once the tip has slowed down to half its greatest speed before 1 uA.',
    'The colour is the radius of the filament. Between the states recorded, heights and base radii are those of every step.',
  ],
  runs: [],
  sweeps: [{ variant: cell, compliances: ['1 mA'] }],
  checks: {
    visible: {
      statement: `time at which the filament is ${visibleHeight} nm high [s]`,
      paper: 'growth starts around log10 t = 0.05, 1.12 s',
      criterion: within(1.12, 0.1),
    },
    inhibited: {
      statement: 'log10 of the time [s] at which the tip has slowed down to half its greatest speed',
      paper: 'about 0.225',
      criterion: near(0.225, 0.01),
    },
    reached: {
      statement: 'log10 of the time [s] at which the current reaches 99 % of 1 mA',
      paper: 'about 0.25',
      criterion: near(0.25, 0.01),
    },
    radius: {
      statement: 'growth of the radius at half height after log10 t = 0.35 [nm]',
      paper: 'growth becomes unrecognisable',
      criterion: atMost(0.06),
    },
    height: {
      statement: 'growth of the height after log10 t = 0.35 [nm]',
      paper: 'growth becomes unrecognisable',
      criterion: atMost(0.06),
    },
  },
  async analyse(_, sweeps) {
    const sweep = sweepOf(sweeps, cell, '1 mA');
    const { rows, snapshots, record } = sweep.stored;
    const visible = rows.find(({ height }) => height >= visibleHeight)?.time ?? NaN;
    const inhibited = timeOfSlowing(rows);
    const reached = record['complianceReachedAt [s]'] ?? NaN;
    const [last, then] = [rows[rows.length - 1], rows.find(({ time }) => time >= lastGrowth) ?? rows[0]];
    return {
      measured: {
        visible: { value: visible, detail: `log10 t = ${Math.log10(visible).toFixed(3)}` },
        inhibited: { value: Math.log10(inhibited) },
        reached: { value: Math.log10(reached) },
        radius: { value: last.middleRadius - then.middleRadius },
        height: { value: last.height - then.height },
      },
      picture: elephantPlot({ rows, snapshots }, cellOf(sweep).thickness + 1, shownTime, [
        { time: visible, text: '1 nm' },
        { time: inhibited, text: 'Γ' },
        { time: reached, text: 'Υ' },
        { time: lastGrowth, text: 'Λ' },
      ]),
    };
  },
};

/** When the tip has slowed down to half of the greatest speed that it had before 1 uA. [s] */
function timeOfSlowing(rows: readonly SweepRow[]): number {
  const until = timeOfCurrent(rows, 1e-6);
  const speeds = rows.slice(1).flatMap((row, i) => {
    const span = row.time - rows[i].time;
    return span > 0 && row.time < until ? [{ time: row.time, speed: (row.height - rows[i].height) / span }] : [];
  });
  const fastest = speeds.reduce((most, one) => (one.speed > most.speed ? one : most));
  return speeds.find(({ time, speed }) => time > fastest.time && speed < fastest.speed / 2)?.time ?? NaN;
}

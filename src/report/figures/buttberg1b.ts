import { renderChart } from '../chart.ts';
import { timeOfCurrent } from '../set/courses.ts';
import { gaps } from '../set/setCharts.ts';
import { cell, cellInputs, compliances, shown, sweepOf } from './buttbergCell.ts';
import { atLeast, atMost, within } from './criteria.ts';
import type { Figure, FigureSweep } from './figure.ts';

/** The gap over time, with the states it ends in. */
export const buttberg1b: Figure<'narrowest' | 'widest' | 'slows' | 'jumps' | 'order'> = {
  id: 'buttberg-1b',
  title: 'The gap closes, slows down, and closes again',
  paper:
    'Fig. 1b: evolution of the gap over time, with the final states; the inset reveals a slowdown during side growth, and a jump as the tip heats up.',
  inputs: cellInputs,
  runs: [],
  sweeps: [{ variant: cell, compliances }],
  checks: {
    narrowest: {
      statement: 'gap at the end at 1 mA [nm]',
      paper: 'a possible minimum gap of 0.07 to 0.4 nm',
      criterion: within(0.079, 0.1),
    },
    widest: {
      statement: 'gap at the end at 1 nA [nm]',
      paper: 'a possible minimum gap of 0.07 to 0.4 nm',
      criterion: within(0.396, 0.1),
    },
    order: {
      statement: 'least difference of the final gaps of neighbouring compliances [nm]',
      paper: 'the final gap falls with I_CC',
      criterion: atLeast(0.01),
    },
    slows: {
      statement: 'speed of closing from 5 to 20 uA over that from 0.5 to 2 nA',
      paper: 'a slowdown in gap closure during side growth',
      criterion: atMost(0.2),
    },
    jumps: {
      statement: 'speed of closing from 0.3 to 0.9 mA over that from 5 to 20 uA',
      paper: 'a jump-like behaviour in the gap evolution',
      criterion: atLeast(10),
    },
  },
  async analyse(_, sweeps) {
    const ends = sweeps.map(({ stored }) => stored.rows[stored.rows.length - 1].gap);
    const full = sweepOf(sweeps, cell, '1 mA');
    const side = closingSpeed(full, 5e-6, 2e-5);
    const speeds = [closingSpeed(full, 5e-10, 2e-9), side, closingSpeed(full, 3e-4, 9e-4)];
    const detail = `${speeds.map((speed) => speed.toPrecision(3)).join(', ')} nm/s`;
    return {
      measured: {
        narrowest: { value: ends[ends.length - 1] },
        widest: { value: ends[0] },
        order: { value: Math.min(...ends.slice(1).map((gap, i) => ends[i] - gap)) },
        slows: { value: side / speeds[0], detail },
        jumps: { value: speeds[2] / side, detail },
      },
      picture: await renderChart(gaps(shown(sweeps))),
    };
  },
};

/** Mean speed at which the gap closes while the current rises from one value to another. [nm/s] */
function closingSpeed({ stored: { rows } }: FigureSweep, from: number, to: number): number {
  const [start, end] = [timeOfCurrent(rows, from), timeOfCurrent(rows, to)];
  const gapAt = (time: number) => rows.find((row) => row.time >= time)?.gap ?? NaN;
  return (gapAt(start) - gapAt(end)) / (end - start);
}

import { renderChart } from '../chart.ts';
import { currentOf } from '../set/courses.ts';
import { chartRows, lineChart } from '../set/lineChart.ts';
import { setCurrents } from '../set/setCharts.ts';
import type { SweepRow } from '../../filament/sweep/sweepRecord.ts';
import { cell, cellInputs, cellOf, compliances, shown, sweepOf } from './buttbergCell.ts';
import { atLeast, halfToTwice } from './criteria.ts';
import type { Figure } from './figure.ts';
import { steepness } from './steepness.ts';

/** Current over voltage: abrupt, gradual, abrupt. */
export const buttberg1e: Figure<'first' | 'second' | 'third' | 'steepest' | 'slower' | 'faster' | 'onset' | 'heating'> =
  {
    id: 'buttberg-1e',
    title: 'Current over voltage: abrupt, gradual, abrupt',
    paper:
      'Fig. 1e: I-V characteristics for different I_CC with abrupt (A, gap closure), gradual (B, side growth) and abrupt (C, gap closure) switching.',
    inputs: [
      ...cellInputs,
      'Steepness is the mean number of decades a volt of applied voltage while the current of the 1 mA sweep rises through the range given.',
      'The gradual regime is slower than A by a factor of several, but not linear as the paper says.',
    ],
    runs: [],
    sweeps: [{ variant: cell, compliances }],
    checks: {
      first: {
        statement: 'regime A, 1 to 10 nA [decades/V]',
        paper: 'exponential rise from gap closure',
        criterion: halfToTwice(221),
      },
      second: {
        statement: 'regime B, 1 to 10 uA [decades/V]',
        paper: 'gradual rise from side growth',
        criterion: halfToTwice(31),
      },
      third: {
        statement: 'regime C at its beginning, 100 to 300 uA [decades/V]',
        paper: 'exponential rise again',
        criterion: halfToTwice(85),
      },
      steepest: {
        statement: 'regime C at its end, 300 to 900 uA [decades/V]',
        paper: 'an even faster exponential current response',
        criterion: halfToTwice(1100),
      },
      slower: { statement: 'steepness of A over that of B', paper: 'abrupt, then gradual', criterion: atLeast(3) },
      faster: { statement: 'mean steepness of C over that of B', paper: 'gradual, then abrupt', criterion: atLeast(3) },
      onset: {
        statement: 'current at which the steepness is twice its least [uA]',
        paper: 'an abrupt increase at approximately 100 uA',
        criterion: halfToTwice(100),
      },
      heating: {
        statement: 'rise in temperature at 100 uA [K]',
        paper: 'more than 100 uA cause a temperature increase of more than 100 K',
        criterion: halfToTwice(95),
      },
    },
    async analyse(_, sweeps) {
      const full = sweepOf(sweeps, cell, '1 mA');
      const { rows } = full.stored;
      const [first, second] = [steepness(rows, 1e-9, 1e-8), steepness(rows, 1e-6, 1e-5)];
      const mean = steepness(rows, 1e-4, 9e-4);
      const course = steepnessOverCurrent(rows);
      const hot = rows.find((row) => currentOf(row) >= 1e-4)?.temperature ?? NaN;
      const chart = lineChart({
        ...{ width: 430, height: 360, title: 'steepness, 1 mA', legend: 'none' },
        x: { title: 'current [A]', scale: 'log' },
        y: { title: 'd log10 I / dV [decades/V]', scale: 'log' },
        curves: [{ name: '', color: shown(sweeps)[0].color, points: course }],
        guides: [
          { x: 1e-9, text: 'A' },
          { x: 1e-6, text: 'B' },
          { x: 1e-4, text: 'C' },
        ],
      });
      return {
        measured: {
          first: { value: first },
          second: { value: second },
          third: { value: steepness(rows, 1e-4, 3e-4) },
          steepest: { value: steepness(rows, 3e-4, 9e-4) },
          slower: { value: first / second },
          faster: { value: mean / second, detail: `${mean.toPrecision(3)} decades/V from 100 to 900 uA` },
          onset: { value: 1e6 * onsetOf(course) },
          heating: { value: hot - cellOf(full).temperature },
        },
        picture: await renderChart(chartRows([setCurrents(shown(sweeps)), chart])),
      };
    },
  };

/** Steepness over a tenth of a decade each. */
function steepnessOverCurrent(rows: readonly SweepRow[]): [current: number, slope: number][] {
  const currents = Array.from({ length: 81 }, (_, i) => 1e-11 * 10 ** (i / 10));
  return currents.slice(1).map((to, i) => [Math.sqrt(currents[i] * to), steepness(rows, currents[i], to)]);
}

/** Where the steepness has risen to twice its least. */
function onsetOf(course: readonly (readonly [current: number, slope: number])[]): number {
  const least = course.reduce((low, one) => (one[1] < low[1] ? one : low));
  return course.find(([current, slope]) => current > least[0] && slope >= 2 * least[1])?.[0] ?? NaN;
}

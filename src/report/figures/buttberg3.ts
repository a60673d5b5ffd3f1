import { okabeIto } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { gapAlong } from '../../formats/sweepProfiles.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { currentOf } from '../set/courses.ts';
import { lineChart } from '../set/lineChart.ts';
import { stateText } from '../set/setPlots.ts';
import { temperatureMaps } from '../set/temperatureMaps.ts';
import { cell, cellInputs, cellOf, sweepOf } from './buttbergCell.ts';
import { atLeast, atMost, halfToTwice, within } from './criteria.ts';
import type { Figure } from './figure.ts';
import { stateAtCurrent, stateAtTime } from './sweepStates.ts';

const currents = [1e-4, 3e-4, 6.03e-4]; // [A] of the first three maps
const after = 1.78; // [s] shortly after 1 mA is reached

/** Temperatures as the current rises, and just after the compliance is reached. */
export const buttberg3: Figure<'rises' | 'hot' | 'cools' | 'offAxis'> = {
  id: 'buttberg-3',
  title: 'Temperature of the filament while the current rises',
  paper:
    'Fig. 3: shape and temperature at different momentary currents, rising to a peak of 750 K at 603 uA; shortly after I_CC = 1 mA is reached it falls, and the least gap lies off the axis.',
  inputs: [
    ...cellInputs,
    'The temperature is the highest of the cell; steps change it by up to 10 K, so that a momentary one is known to some 3 %.',
    'That the least gap lies off the axis at the end is put in by the shape of the void (dissolution.shapeExponent 0.02); with 0, the exact mirror image, it lies on it.',
  ],
  runs: [],
  sweeps: [{ variant: cell, compliances: ['1 mA'] }],
  checks: {
    rises: {
      statement: 'least rise in temperature from one map to the next, 100 to 603 uA [K]',
      paper: 'temperature rise from (a) to (c)',
      criterion: atLeast(10),
    },
    hot: { statement: 'temperature at 603 uA [K]', paper: '750 K', criterion: within(750, 0.1) },
    cools: {
      statement: `temperature at ${after} s over the highest of the sweep`,
      paper: 'the temperature decreases shortly after 1 mA is reached',
      criterion: atMost(0.9),
    },
    offAxis: {
      statement: 'radius at which the gap is least at the end [nm]',
      paper: 'off-centred from the symmetry axis',
      criterion: halfToTwice(3.3),
    },
  },
  async analyse(_, sweeps) {
    const sweep = sweepOf(sweeps, cell, '1 mA');
    const { rows, snapshots } = sweep.stored;
    const facts = cellOf(sweep);
    const temperatures = currents.map((amperes) => rows.find((row) => currentOf(row) >= amperes)?.temperature ?? NaN);
    const cooled = rows.find(({ time }) => time >= after)?.temperature ?? NaN;
    const highest = rows.reduce((most, { temperature }) => Math.max(most, temperature), 0);
    const states = [...currents.map((amperes) => stateAtCurrent(snapshots, amperes)), stateAtTime(snapshots, after)];
    const panels = states.map((snapshot) => ({ title: stateText(snapshot), snapshot }));
    return {
      measured: {
        rises: {
          value: Math.min(...temperatures.slice(1).map((value, i) => value - temperatures[i])),
          detail: temperatures.map((value) => `${value.toFixed(0)} K`).join(', '),
        },
        hot: { value: temperatures[temperatures.length - 1] },
        cools: { value: cooled / highest, detail: `${cooled.toFixed(0)} of ${highest.toFixed(0)} K` },
        offAxis: { value: rows[rows.length - 1].gapRadius },
      },
      picture: contactSheet(
        [
          { title: 'Temperature', svg: temperatureMaps(panels, facts.thickness, facts.temperature) },
          {
            title: 'Gap at the end',
            svg: await renderChart(gapChart(snapshots[snapshots.length - 1], facts.thickness)),
          },
        ],
        1,
      ),
    };
  },
};

/** The gap over the radius, as far as the tip is flat. */
function gapChart(snapshot: Snapshot, thickness: number) {
  const gap = gapAlong(snapshot, thickness);
  const points = snapshot.recession.r.map((r, i): [number, number] => [r, gap[i]]);
  return lineChart({
    ...{ width: 620, height: 240, legend: 'none' },
    x: { title: 'r [nm]', scale: 'linear', range: [0, 7] },
    y: { title: 'gap [nm]', scale: 'linear', range: [0, 4 * Math.min(...gap)] },
    curves: [{ name: '', color: okabeIto.blue, points }],
  });
}

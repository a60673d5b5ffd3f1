import { okabeIto } from '../../analysis/palette.ts';
import { withPrefix } from '../../formats/numberText.ts';
import { convertQuantity } from '../../units/quantity.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { lineChart } from '../set/lineChart.ts';
import { potentialPicture } from '../set/potentialPicture.ts';
import { cell, cellInputs, cellOf, sweepOf } from './buttbergCell.ts';
import { between } from './criteria.ts';
import type { Figure } from './figure.ts';
import { stateAtCurrent } from './sweepStates.ts';

const current = 3.5e-6; // [A]

/** The potential that a filament loses at a momentary current of 3.5 uA. */
export const buttberg1d: Figure<'drop' | 'resistance'> = {
  id: 'buttberg-1d',
  title: 'Voltage drop along the filament',
  paper:
    'Fig. 1d: voltage drop across the filament during SET at a momentary current of 3.5 uA: tens of millivolts, a resistance in the k-ohm range.',
  inputs: [
    ...cellInputs,
    'How well the filament conducts was fitted (wire.defectFactor); the drop is not, and a factor that gave more of it would let Joule heat alone reach 1 mA.',
  ],
  runs: [],
  sweeps: [{ variant: cell, compliances: ['1 mA'] }],
  checks: {
    drop: {
      statement: 'potential of the tip against the counter electrode at 3.5 uA [mV]',
      paper: 'on the order of tens of millivolts',
      criterion: between(10, 100),
    },
    resistance: {
      statement: 'resistance of the filament [kohm]',
      paper: 'in the k-ohm range',
      criterion: between(1, 10),
    },
  },
  async analyse(_, sweeps) {
    const sweep = sweepOf(sweeps, cell, '1 mA');
    const snapshot = stateAtCurrent(sweep.stored.snapshots, current);
    const { z, potential } = snapshot.wire;
    const momentary = convertQuantity(snapshot.current, 'A');
    const tip = potential[potential.length - 1];
    const chart = lineChart({
      ...{ width: 420, height: 290, legend: 'none' },
      x: { title: 'z [nm]', scale: 'linear' },
      y: { title: 'potential [mV]', scale: 'linear' },
      curves: [
        {
          name: '',
          color: okabeIto.blue,
          points: z.map((height, i): [number, number] => [height, 1000 * potential[i]]),
        },
      ],
    });
    return {
      measured: {
        drop: { value: 1000 * tip * (current / momentary), detail: `scaled from ${withPrefix(momentary, 'A')}` },
        resistance: { value: tip / momentary / 1000 },
      },
      picture: contactSheet([
        { title: 'in the filament', svg: potentialPicture(snapshot, cellOf(sweep).thickness) },
        { title: 'over its height', svg: await renderChart(chart) },
      ]),
    };
  },
};

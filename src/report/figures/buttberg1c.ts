import { lastOf } from '../set/setCharts.ts';
import { outlinesPicture } from '../set/outlines.ts';
import { cell, cellInputs, cellOf, compliances, shown } from './buttbergCell.ts';
import { halfToTwice, near, within } from './criteria.ts';
import type { Figure } from './figure.ts';

/** Outlines of the filament at the end of each sweep. */
export const buttberg1c: Figure<'constant' | 'factor' | 'base' | 'electrode'> = {
  id: 'buttberg-1c',
  title: 'Shapes of the filament by compliance current',
  paper:
    'Fig. 1c: filament morphologies for various I_CC, almost constant up to 100 nA, strong side growth above. The average radius varies by a factor of about 2.',
  inputs: cellInputs,
  runs: [],
  sweeps: [{ variant: cell, compliances }],
  checks: {
    constant: {
      statement: 'base radius at 100 nA over that at 1 nA',
      paper: 'constant morphology for I_CC up to 100 nA',
      criterion: near(1, 0.05),
    },
    base: {
      statement: 'base radius at 1 nA [nm]',
      paper: 'a drawing without a number',
      criterion: within(2.92, 0.1),
    },
    factor: {
      statement: 'base radius at 1 mA over that at 1 nA',
      paper: 'average filament radius increased by a factor of about 2',
      criterion: within(2, 0.1),
    },
    electrode: {
      statement: 'greatest recession of the electrode at any compliance [nm]',
      paper: 'the electrode recedes v* times as far as the filament grows, v* < 1',
      criterion: halfToTwice(0.5),
    },
  },
  async analyse(_, sweeps) {
    const radii = sweeps.map(({ stored }) => stored.record['baseRadius [nm]'] ?? NaN);
    const outlines = shown(sweeps).flatMap((sweep) => {
      const snapshot = lastOf(sweep, 'set');
      return snapshot ? [{ name: sweep.name, color: sweep.color, snapshot }] : [];
    });
    const depths = sweeps.map(({ stored }) => stored.rows[stored.rows.length - 1].recession);
    return {
      measured: {
        constant: { value: radii[2] / radii[0] },
        base: { value: radii[0], detail: `${radii.map((radius) => radius.toFixed(2)).join(', ')} nm` },
        factor: { value: radii[radii.length - 1] / radii[0] },
        electrode: { value: Math.max(...depths) },
      },
      picture: outlinesPicture(outlines, cellOf(sweeps[0]).thickness),
    };
  },
};

import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { currentOf } from '../set/courses.ts';
import { lineChart } from '../set/lineChart.ts';
import { complianceOf } from '../set/sweepLook.ts';
import { cell, cellInputs, compliances } from './buttbergCell.ts';
import { atLeast, atMost, halfToTwice } from './criteria.ts';
import type { Figure, FigureSweep } from './figure.ts';

const prototype = [7.9e7, 1.3e7, 2.2e6, 3.8e5, 6.1e4, 7.9e3, NaN, 502]; // [ohm] of each compliance; 300 uA was not noted

/** Resistance of the low state over the compliance current. */
export const buttberg1a: Figure<'falls' | 'prototype' | 'span' | 'limit'> = {
  id: 'buttberg-1a',
  title: 'Low resistance over compliance current',
  paper:
    'Fig. 1a: LRS as a function of I_CC of a Cu / 10 nm SiO2 / Pt cell swept at 1 V/s to 2 V; states defined by the gap at low, by side growth at high currents.',
  inputs: [...cellInputs, 'The measured points of the paper are not available as numbers, and are not drawn.'],
  runs: [],
  sweeps: [{ variant: cell, compliances }],
  checks: {
    falls: {
      statement: 'least factor by which the LRS falls from one compliance to the next',
      paper: 'the LRS falls with I_CC',
      criterion: atLeast(1.5),
    },
    prototype: {
      statement: 'LRS, largest deviation from the prototype [%]',
      paper: 'a curve without numbers',
      criterion: atMost(10),
    },
    span: {
      statement: 'LRS at 1 nA over LRS at 1 mA',
      paper: 'a curve without numbers',
      criterion: halfToTwice(prototype[0] / prototype[7]),
    },
    limit: {
      statement: 'largest current over I_CC',
      paper: 'the current never exceeds I_CC, from 1 nA to 1 mA',
      criterion: atMost(1),
    },
  },
  async analyse(_, sweeps) {
    const points = sweeps.map(({ stored }): [number, number] => [complianceOf(stored), resistanceOf(stored)]);
    const factors = points.slice(1).map(([, resistance], i) => points[i][1] / resistance);
    const deviations = points.map(([, resistance], i) => 100 * Math.abs(resistance / prototype[i] - 1));
    const reference = points.map(([current]): [number, number] => [current, 0.3 / current]);
    const chart = lineChart({
      ...{ width: 560, height: 380 },
      x: { title: 'compliance current [A]', scale: 'log' },
      y: { title: 'low resistance [ohm]', scale: 'log' },
      guides: [{ x: 1e-7, text: 'gap | side growth' }],
      curves: [
        { name: 'LRS', color: okabeIto.blue, points, marks: true },
        { name: '0.3 V / I_CC', color: okabeIto.grey, points: reference, dash: [5, 4] },
      ],
    });
    return {
      measured: {
        falls: { value: Math.min(...factors) },
        prototype: {
          value: Math.max(...deviations.filter(Number.isFinite)),
          detail: points.map(([, resistance]) => `${resistance.toPrecision(3)} ohm`).join(', '),
        },
        span: { value: points[0][1] / points[points.length - 1][1] },
        limit: { value: Math.max(...sweeps.map(({ stored }) => largestShare(stored))) },
      },
      picture: await renderChart(chart),
    };
  },
};

function resistanceOf({ record }: FigureSweep['stored']): number {
  return record['lowResistance [ohm]'] ?? NaN;
}

function largestShare(stored: FigureSweep['stored']): number {
  return stored.rows.reduce((most, row) => Math.max(most, currentOf(row) / complianceOf(stored)), 0);
}

import type { BarrierReading, VoidRule } from '../../filament/parameters.ts';
import { fitLine } from '../../math/lineFit.ts';
import type { TopLevelSpec } from 'vega-lite';
import { renderChart } from '../chart.ts';
import { okabeIto } from '../../analysis/palette.ts';
import { chartRows, lineChart, type Curve } from '../set/lineChart.ts';
import { resetCurrents } from '../set/setCharts.ts';
import { shown } from './buttbergCell.ts';
import { atMost, between, within } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';

export const resetCompliances = ['10 nA', '100 nA', '1 uA', '10 uA', '100 uA', '1 mA'];
const pulse = ['stages[1].voltage=-0.3 V', 'stages[1].duration=100 s'];

// Of the prototype: V at which the conductance is down 1000 times, and largest current [A].
const reductionVoltages = [-0.454, -0.463, -0.479, -0.511, -0.579, -0.53];
const reductionPeaks = [6.8e-9, 4.0e-8, 2.4e-7, 1.6e-6, 1.4e-5, 7.3e-4];
const literalVoltages = [-0.315, -0.377, -0.497, -0.738, -0.68, -0.58];

function variant(name: string, barrierReading: BarrierReading, voidRule: VoidRule, changes: string[] = []): SetVariant {
  const settings = [`barrierReading=${barrierReading}`, `dissolution.voidRule=${voidRule}`, ...changes];
  return { name: `reset-${name}`, scene: 'set/reset', settings, cost: 1 };
}

export const reduction = variant('reduction', 'whileDepositing', 'mirrored');
export const literal = variant('literal', 'bothTerms', 'frozen');
const cathodic = variant('cathodic', 'cathodicTerm', 'mirrored');
const reductionPulse = variant('reduction-pulse', 'whileDepositing', 'mirrored', pulse);
const literalPulse = variant('literal-pulse', 'bothTerms', 'frozen', pulse);
const cathodicPulse = variant('cathodic-pulse', 'cathodicTerm', 'mirrored', pulse);

type Check = 'voltages' | 'peaks' | 'literal' | 'foot' | 'literalFoot' | 'exponent' | 'independent' | 'independentToo';

/** RESET from six states, under three readings of the barriers. */
export const reset: Figure<Check> = {
  id: 'reset',
  title: 'RESET from six states, under three readings of the barriers',
  paper:
    'No figure of the paper: section 3.3 cites both findings, no correlation of LRS and RESET time, and an exponential one; section 1 tells retraction of the tip from hourglass-shaped constriction.',
  inputs: [
    'Parameters are those of the SET figures; nothing was fitted for RESET. How the barriers of stress and void act while metal dissolves, and what the void does, the paper leaves open: barrierReading and dissolution.voidRule.',
    'A RESET begins where the SET triangle ended, at 0 V, has no compliance, and counts as done once the conductance is down 1000 times. Ramps fall by 1 V/s; the times are those of a pulse of -0.3 V.',
    'The values expected are those of the prototype.',
  ],
  runs: [],
  sweeps: [reduction, literal, cathodic, reductionPulse, literalPulse, cathodicPulse].map((one) => ({
    variant: one,
    compliances: one.name.endsWith('pulse') ? resetCompliances.slice(0, 4) : resetCompliances,
  })),
  checks: {
    voltages: {
      statement: 'RESET voltage, barriers where metal deposits, largest deviation from the prototype [%]',
      paper: 'no number',
      criterion: atMost(10),
    },
    peaks: {
      statement: 'largest RESET current, the same, largest deviation from the prototype [%]',
      paper: 'no number',
      criterion: atMost(10),
    },
    literal: {
      statement: 'RESET voltage, barriers on both terms, largest deviation from the prototype [%]',
      paper: 'no number',
      criterion: atMost(10),
    },
    foot: {
      statement: 'states that part at the foot, barriers where metal deposits: 1 mA alone',
      paper: 'tips retract in a tunnelling regime, filaments with a contact constrict like an hourglass',
      criterion: between(1, 1),
    },
    literalFoot: {
      statement: 'states that part at the foot, barriers on both terms: 100 uA and 1 mA',
      paper: 'the same',
      criterion: between(2, 2),
    },
    exponent: {
      statement: 'exponent of the RESET time over the LRS, 10 nA to 10 uA, barriers on both terms',
      paper: 'lower LRS corresponding to longer RESET times',
      criterion: within(-0.41, 0.1),
    },
    independent: {
      statement: 'the same exponent, barriers where metal deposits',
      paper: 'no correlation between LRS and RESET time',
      criterion: between(-0.1, 0.1),
    },
    independentToo: {
      statement: 'the same exponent, barriers on the depositing term',
      paper: 'no correlation between LRS and RESET time',
      criterion: between(-0.1, 0.1),
    },
  },
  async analyse(_, sweeps) {
    const of = ({ name }: SetVariant) => sweeps.filter((sweep) => sweep.variant === name);
    return {
      measured: {
        voltages: deviation(of(reduction).map(resetVoltage), reductionVoltages, 'V'),
        peaks: deviation(of(reduction).map(peakCurrent), reductionPeaks, 'A'),
        literal: deviation(of(literal).map(resetVoltage), literalVoltages, 'V'),
        foot: { value: feet(of(reduction)) },
        literalFoot: { value: feet(of(literal)) },
        exponent: { value: exponentOf(of(literalPulse)) },
        independent: { value: exponentOf(of(reductionPulse)) },
        independentToo: { value: exponentOf(of(cathodicPulse)) },
      },
      picture: await renderChart(
        chartRows([
          titled('barriers where metal deposits', resetCurrents(shown(of(reduction)))),
          titled('barriers on both terms', resetCurrents(shown(of(literal)))),
          lineChart({
            ...{ width: 420, height: 320, title: 'ramp of -1 V/s' },
            x: { title: 'low resistance [ohm]', scale: 'log' },
            y: { title: 'RESET voltage [V]', scale: 'linear' },
            curves: readings([reduction, literal, cathodic], of, resetVoltage),
          }),
          lineChart({
            ...{ width: 420, height: 320, title: 'pulse of -0.3 V' },
            x: { title: 'low resistance [ohm]', scale: 'log' },
            y: { title: 'RESET time [s]', scale: 'log' },
            curves: readings([reductionPulse, literalPulse, cathodicPulse], of, resetTime),
          }),
        ]),
      ),
    };
  },
};

function titled(text: string, chart: TopLevelSpec): TopLevelSpec {
  return { ...chart, title: { text, anchor: 'start' } };
}

function readings(
  variants: readonly SetVariant[],
  of: (variant: SetVariant) => FigureSweep[],
  value: (sweep: FigureSweep) => number,
): Curve[] {
  const names = ['where metal deposits', 'on both terms', 'on the depositing term'];
  const colors = [okabeIto.blue, okabeIto.vermilion, okabeIto.green];
  return variants.map((variant, i) => ({
    ...{ name: names[i], color: colors[i], marks: true },
    points: of(variant).map((sweep): [number, number] => [resistanceOf(sweep), value(sweep)]),
  }));
}

function deviation(values: readonly number[], expected: readonly number[], unit: string) {
  const largest = values.reduce((most, value, i) => Math.max(most, 100 * Math.abs(value / expected[i] - 1)), 0);
  return { value: largest, detail: values.map((value) => `${value.toPrecision(3)} ${unit}`).join(', ') };
}

function resetEvent({ stored: { record } }: FigureSweep) {
  return record.events.find(({ kind }) => kind === 'tipRetraction' || kind === 'footNecking');
}

/** Where the conductance has fallen 1000 times. [V] */
export function resetVoltage(sweep: FigureSweep): number {
  return resetEvent(sweep)?.['appliedVoltage [V]'] ?? NaN;
}

function resetTime(sweep: FigureSweep): number {
  return (resetEvent(sweep)?.['time [s]'] ?? NaN) - sweep.stored.record.stages[1]['start [s]'];
}

function peakCurrent({ stored: { record } }: FigureSweep): number {
  return -record.stages[1]['peakCurrent [A]'];
}

function feet(sweeps: readonly FigureSweep[]): number {
  return sweeps.filter((sweep) => resetEvent(sweep)?.kind === 'footNecking').length;
}

function resistanceOf({ stored: { record } }: FigureSweep): number {
  return record['lowResistance [ohm]'] ?? NaN;
}

function exponentOf(sweeps: readonly FigureSweep[]): number {
  const resistances = sweeps.map((sweep) => Math.log10(resistanceOf(sweep)));
  const times = sweeps.map((sweep) => Math.log10(resetTime(sweep)));
  return fitLine(resistances, times).slope;
}

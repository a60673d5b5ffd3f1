import { okabeIto } from '../../analysis/palette.ts';
import { nucleationTimes } from '../../filament/kinetics/nucleationTimes.ts';
import { kineticRegimes, pulseTimes, type KineticRegime } from '../../filament/kinetics/pulseKinetics.ts';
import { copperSilicaCell } from '../../materials/copperSilicaCell.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import { renderChart } from '../chart.ts';
import { chartRows, lineChart } from '../set/lineChart.ts';
import { atLeast, atMost, between } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';

const voltages = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4];
const prototype = { 0.3: 101, 0.5: 40, 0.8: 10.5, 1: 4.39, 1.5: 0.552, 2: 0.0755, 2.5: 1.11e-2, 3: 2.09e-3, 4: 2.6e-4 };
const rates = [1e-3, 1e-2, 1e-1, 1, 10, 100, 1000]; // [V/s]
const temperature = copperSilicaCell.temperature.value; // [K]

function pulse(voltage: number, model: 'hopping' | 'equipotential'): SetVariant {
  const settings = [`stages[0].voltage=${voltage} V`, 'stages[0].duration=1000 s', `film.model=${model}`];
  return { name: `pulse-${model}-${voltage}V`, scene: 'set/pulse', settings, cost: 0.3 };
}

const full = voltages.map((voltage) => pulse(voltage, 'hopping'));
const fast = voltages.map((voltage) => pulse(voltage, 'equipotential'));

type Check =
  | 'prototype'
  | 'fast'
  | 'fastAbove'
  | 'growth'
  | 'nucleation'
  | 'nucleationSlope'
  | 'slope'
  | 'transport'
  | 'ramp'
  | 'sweep';

/** Time to set by a pulse over its voltage. */
export const kinetics: Figure<Check> = {
  id: 'kinetics',
  title: 'Switching kinetics: time to 1 uA over the voltage of a pulse',
  paper:
    'No figure of the paper; section 2 says that the slope at low voltages shows nucleation to limit (its reference 11).',
  inputs: [
    'The cell of the SET figures without compliance, from its nucleus until 1 uA flows; the mean wait for the nucleus is added to it. Under a ramp the rate of nucleation is a hazard, integrated over the ramp.',
    'The wait is calibrated, not foretold: 7 s at 0.9 V, N_c = 1 (docs/physics.md, section 13). Boundaries of the regimes are found from the data.',
  ],
  runs: [],
  sweeps: [...full, ...fast].map((variant) => ({ variant, compliances: ['1 A'] })),
  checks: {
    prototype: {
      statement: 'time of growth, largest deviation from the prototype, hopping film, 0.3 to 4 V [%]',
      paper: 'no number',
      criterion: atMost(10),
    },
    fast: {
      statement: 'fast mode against the hopping film, largest deviation up to 2 V [%]',
      paper: 'no number; the prototype agrees within 1 %',
      criterion: atMost(1),
    },
    fastAbove: {
      statement: 'fast mode against the hopping film at 3 V [%]',
      paper: 'no number; the prototype, which leaves the drop in the film out, differs by 32 %',
      criterion: atMost(32),
    },
    growth: { statement: 'decades of time spanned by growth', paper: 'no number', criterion: atLeast(5) },
    nucleation: {
      statement: 'decades of time spanned with the wait for a nucleus',
      paper: 'no number',
      criterion: atLeast(12),
    },
    nucleationSlope: {
      statement: 'slope where nucleation limits [mV/decade]',
      paper: 'steeper at low voltages',
      criterion: between(48, 59),
    },
    slope: {
      statement: 'slope where charge transfer limits [mV/decade]',
      paper: 'no number; kT ln 10 / alpha = 518',
      criterion: between(500, 600),
    },
    transport: {
      statement: 'voltage from which the transport of ions limits [V]',
      paper: 'no number; the prototype bends above 2.7 V',
      criterion: between(2.2, 3.2),
    },
    ramp: {
      statement: 'rise of the median voltage of nucleation under ramps, 1 mV/s to 1 kV/s [mV/decade]',
      paper: 'no number; kT ln 10 / (N_c + alpha) = 53',
      criterion: between(48, 59),
    },
    sweep: {
      statement: 'median voltage of nucleation in a sweep of 1 V/s [V]',
      paper: 'the SET begins with a stable nucleus (section 2): before growth is visible, at 1.12 V',
      criterion: atMost(1.12),
    },
  },
  async analyse(_, sweeps) {
    const timeOf = (variants: readonly SetVariant[]) => (voltage: number) =>
      endTime(sweeps, variants[voltages.indexOf(voltage)]);
    const waiting = {
      time: copperSilicaCell.waitingTime.value,
      voltage: copperSilicaCell.waitingVoltage.value,
      criticalSize: copperSilicaCell.nucleationSize.value,
      transferCoefficient: copperSilicaCell.transferCoefficient.value,
      valence: copperSilicaCell.valence.value,
    };
    const thermalEnergy = boltzmannConstant * temperature;
    const times = pulseTimes(voltages, waiting, thermalEnergy, timeOf(full));
    const ramps = rates.map((rate): [number, number] => {
      const { median } = nucleationTimes(waiting, thermalEnergy, { shape: 'ramp', start: 0, rate });
      return [rate, rate * median];
    });
    const regimes = kineticRegimes(times);
    const regime = (limit: KineticRegime['limit']) => regimes.find((one) => one.limit === limit);
    const offBy = (voltage: number) => 100 * Math.abs(timeOf(fast)(voltage) / timeOf(full)(voltage) - 1);
    const known = Object.entries(prototype).map(([voltage, time]) => [timeOf(full)(Number(voltage)), time]);
    const growth = times.map(({ voltage, growth: time }): [number, number] => [voltage, time]);
    const total = times.map((one): [number, number] => [one.voltage, one.waiting + one.growth]);
    const quick = voltages.map((voltage): [number, number] => [voltage, timeOf(fast)(voltage)]);
    return {
      measured: {
        prototype: {
          value: Math.max(...known.map(([got, expected]) => 100 * Math.abs(got / expected - 1))),
          detail: known.map(([got]) => `${got.toPrecision(3)} s`).join(', '),
        },
        fast: { value: Math.max(...voltages.filter((voltage) => voltage <= 2).map(offBy)) },
        fastAbove: { value: offBy(3) },
        growth: { value: decades(growth) },
        nucleation: { value: decades(total) },
        nucleationSlope: { value: 1e3 * (regime('nucleation')?.slope ?? NaN) },
        slope: { value: 1e3 * (regime('chargeTransfer')?.slope ?? NaN) },
        transport: { value: regime('ionTransport')?.from ?? NaN },
        ramp: {
          value: (1e3 * (ramps[ramps.length - 1][1] - ramps[0][1])) / Math.log10(rates[rates.length - 1] / rates[0]),
        },
        sweep: { value: ramps[rates.indexOf(1)][1] },
      },
      picture: await renderChart(
        chartRows([
          lineChart({
            ...{ width: 620, height: 420 },
            x: { title: 'pulse voltage [V]', scale: 'linear' },
            y: { title: 'time to 1 uA [s]', scale: 'log' },
            curves: [
              { name: 'growth, hopping film', color: okabeIto.blue, points: growth, marks: true },
              { name: 'growth, fast mode', color: okabeIto.vermilion, points: quick, dash: [5, 4] },
              { name: 'with the wait for a nucleus', color: okabeIto.green, points: total, dash: [2, 3] },
            ],
            guides: regimes.slice(1).map(({ from, limit }) => ({ x: from, text: words[limit] })),
          }),
          lineChart({
            ...{ width: 300, height: 420, title: 'nucleation under a ramp', legend: 'none' },
            x: { title: 'sweep rate [V/s]', scale: 'log' },
            y: { title: 'median voltage of nucleation [V]', scale: 'linear' },
            curves: [{ name: 'median', color: okabeIto.green, points: ramps, marks: true }],
          }),
        ]),
      ),
    };
  },
};

const words = { nucleation: 'nucleation', chargeTransfer: 'charge transfer', ionTransport: 'ion transport' };

function endTime(sweeps: readonly FigureSweep[], { name }: SetVariant): number {
  const rows = sweeps.find(({ variant }) => variant === name)?.stored.rows ?? [];
  return rows.length > 0 ? rows[rows.length - 1].time : NaN;
}

function decades(points: readonly (readonly [number, number])[]): number {
  const times = points.map(([, time]) => Math.log10(time));
  return Math.max(...times) - Math.min(...times);
}

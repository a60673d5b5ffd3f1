import { okabeIto } from '../../analysis/palette.ts';
import { renderChart } from '../chart.ts';
import { chartRows, lineChart, type Curve } from '../set/lineChart.ts';
import { atLeast, atMost } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';
import { literal, reduction, resetCompliances, resetVoltage } from './resetFigure.ts';

const scales = [1, 0.5, 0.25];
const cold = ['heat.joule=false', 'heat.tunnel=false'];

/** A variant with mesh and steps that many times as fine. */
function finer(variant: SetVariant, mesh: number, step: number): SetVariant {
  const accuracy = [`meshScale=${mesh}`, `layers=${Math.round(8 / mesh) + 1}`, `stepScale=${step}`];
  const settings = [...variant.settings, ...accuracy.map((setting) => `accuracy.${setting}`)];
  const cost = variant.cost / (mesh * mesh * step);
  return { ...variant, name: `${variant.name}-mesh-${mesh}-step-${step}`, settings, cost };
}

const set: SetVariant = { name: 'convergence', scene: 'set/cu-sio2-pt', settings: cold, cost: 0.3 };
const steps = scales.map((scale) => finer(set, 1, scale));
const meshes = scales.map((scale) => finer(set, scale, 1));
const halves: [SetVariant, SetVariant][] = [reduction, literal].map((one) => [one, finer(one, 0.5, 0.5)]);

type Check = 'reset' | 'times' | 'stepOrder' | 'meshOrder' | 'faraday';

/** How the answers change when mesh and steps are halved. */
export const convergence: Figure<Check> = {
  id: 'convergence',
  title: 'Mesh and steps halved',
  paper: 'No figure of the paper.',
  inputs: [
    'Orders are those of the final resistance at 1 uA without heat, over three meshes and three limits of the step, the other one as in the bundled scenes. RESET voltages are those of ramps of -1 V/s from 10 nA to 1 mA, with heat.',
  ],
  runs: [],
  sweeps: [
    ...[...new Set([...steps, ...meshes])].map((variant) => ({ variant, compliances: ['1 uA'] })),
    ...halves.flat().map((variant) => ({ variant, compliances: resetCompliances })),
  ],
  checks: {
    reset: {
      statement: 'largest change of a RESET voltage when mesh and steps are halved [mV]',
      paper: 'no number',
      criterion: atMost(10),
    },
    times: {
      statement: 'largest change of log10 of the time to 1 uA when mesh or steps are halved',
      paper: 'no number',
      criterion: atMost(0.005),
    },
    stepOrder: { statement: 'observed order in the step', paper: 'no number', criterion: atLeast(0.8) },
    meshOrder: { statement: 'observed order in the mesh', paper: 'no number', criterion: atLeast(0.8) },
    faraday: {
      statement: 'metal gained against charge passed, largest error of all these sweeps [%]',
      paper: "Faraday's law",
      criterion: atMost(1),
    },
  },
  async analyse(_, sweeps) {
    const of = ({ name }: SetVariant) => sweeps.filter((sweep) => sweep.variant === name);
    const one = (variant: SetVariant) => of(variant)[0];
    const shifts = halves.flatMap(([coarse, fine]) =>
      of(coarse).map((sweep, i) => 1e3 * Math.abs(resetVoltage(sweep) - resetVoltage(of(fine)[i]))),
    );
    const [stepValues, meshValues] = [steps, meshes].map((variants) =>
      variants.map((variant) => resistance(one(variant))),
    );
    const timeShifts = [steps, meshes].map(([coarse, fine]) =>
      Math.abs(Math.log10(reached(one(coarse)) / reached(one(fine)))),
    );
    const finest = [stepValues, meshValues].map((values) => values[2] - (values[1] - values[2]));
    const curve = (name: string, color: string, values: number[], limit: number): Curve => ({
      ...{ name, color, marks: true },
      points: values.map((value, i): [number, number] => [scales[i], 100 * Math.abs(value / limit - 1)]),
    });
    return {
      measured: {
        reset: { value: Math.max(...shifts), detail: shifts.map((shift) => shift.toFixed(1)).join(', ') },
        times: { value: Math.max(...timeShifts) },
        stepOrder: { value: order(stepValues), detail: ohms(stepValues) },
        meshOrder: { value: order(meshValues), detail: ohms(meshValues) },
        faraday: { value: Math.max(...sweeps.map(({ stored }) => 100 * (stored.record.metal?.error ?? NaN))) },
      },
      picture: await renderChart(
        chartRows([
          lineChart({
            ...{ width: 420, height: 320, title: 'resistance at 1 uA' },
            x: { title: 'step or mesh, over the usual one', scale: 'log' },
            y: { title: 'off the first-order limit [%]', scale: 'log' },
            curves: [
              curve('steps', okabeIto.blue, stepValues, finest[0]),
              curve('mesh', okabeIto.vermilion, meshValues, finest[1]),
            ],
          }),
          lineChart({
            ...{ width: 420, height: 320, title: 'RESET voltage, both halved' },
            x: { title: 'compliance current [A]', scale: 'log' },
            y: { title: 'change [mV]', scale: 'linear' },
            curves: halves.map(([coarse, fine], k) => ({
              name: k === 0 ? 'barriers where metal deposits' : 'barriers on both terms',
              ...{ color: [okabeIto.blue, okabeIto.vermilion][k], marks: true },
              points: of(coarse).map((sweep, i): [number, number] => [
                sweep.stored.record['compliance [A]'] ?? NaN,
                1e3 * (resetVoltage(of(fine)[i]) - resetVoltage(sweep)),
              ]),
            })),
          }),
        ]),
      ),
    };
  },
};

function resistance({ stored: { record } }: FigureSweep): number {
  return record['lowResistance [ohm]'] ?? NaN;
}

function reached({ stored: { record } }: FigureSweep): number {
  return record['complianceReachedAt [s]'] ?? NaN;
}

/** Of the error, from three values with the step halved twice. */
function order([coarse, middle, fine]: readonly number[]): number {
  return Math.log2(Math.abs((coarse - middle) / (middle - fine)));
}

function ohms(values: readonly number[]): string {
  return `${values.map((value) => value.toPrecision(6)).join(', ')} ohm`;
}

import { okabeIto } from '../../analysis/palette.ts';
import { buildSweeps } from '../../scene/sweep/buildSweeps.ts';
import { parseSweepScene } from '../../scene/sweep/sweepScene.ts';
import { renderChart } from '../chart.ts';
import { chartRows, lineChart, type Curve } from '../set/lineChart.ts';
import { atLeast, between, near } from './criteria.ts';
import type { Figure, FigureSweep, SetVariant } from './figure.ts';
import { exponentOf, fingerLaws, fingerLifetimes, relativeTo, type Lifetimes } from './fingerLaws.ts';

const compliances = ['10 nA', '100 nA', '1 uA', '10 uA', '100 uA', '1 mA'];
const settings = [
  ...['film.model=equipotential', 'snapshots.count=2', 'stages.1.duration=1e6 s', 'stages.1.endsAtFall=true'],
  ...['relaxation.surfaceTension=1.79 J/m2', 'relaxation.surfaceMobility=0 nm^4/s'],
];

function variantOf(law: string): SetVariant {
  const changed = [...settings, `relaxation.dissolution=${law}`];
  return { name: `relaxation-${law}`, scene: 'set/relaxation', settings: changed, cost: 0.7 };
}

const exponential = variantOf('exponential');
const linear = variantOf('linear');
const sizes = ['tipRadius', 'middleRadius'] as const;

/** Lifetimes of filaments at rest over their radius. */
export const relaxation: Figure<
  'diffusion' | 'transport' | 'interface' | 'power' | 'spread' | 'tip' | 'middle' | 'linear'
> = {
  id: 'relaxation',
  title: 'Lifetime over radius, and what its power tells',
  paper:
    'Buttberg 2025, section 4: filaments of different radius may explain orders of magnitude of relaxation time by the scaling law of Herring, t ~ r^4.',
  inputs: [
    'SET end states of the cell, left at zero bias; a life ends as the conductance has fallen tenfold. Dissolution is limited by the interface, by Butler-Volmer in full or linear in the curvature, with the surface energy of copper, 1.79 J/m2; no surface diffusion. The tip radius is that 0.5 nm below the tip, the middle radius that at half the film.',
    'Fingers, cylinders with a hemisphere on them, five times as high as wide in radius, 1 to 6 nm; a life ends as a finger has become shorter by its radius. All have the mesh and the steps of the SET end states.',
    'For surface diffusion alone the SET end states of 1 uA and more have no lifetime: their flat tips round upwards into the active electrode.',
  ],
  runs: [],
  sweeps: [exponential, linear].map((variant) => ({ variant, compliances })),
  checks: {
    diffusion: {
      statement: 'fingers: power of the radius by surface diffusion',
      paper: 'Herring: t ~ r^4',
      criterion: near(4, 0.05),
    },
    transport: {
      statement: 'fingers: power of the radius where transport limits',
      paper: 'Herring: t ~ r^3',
      criterion: near(3, 0.05),
    },
    interface: {
      statement: 'fingers: power of the radius where the interface limits, linear in the curvature',
      paper: 'Herring: t ~ r^2',
      criterion: near(2, 0.05),
    },
    power: {
      statement: 'fingers, surface diffusion: power lost where a life ends at a shortening of 0.5 nm for all',
      paper: 'no statement; a tip retracts at a speed of one power more',
      criterion: near(1, 0.2),
    },
    spread: {
      statement: 'SET end states: lifetime at 1 mA over that at 10 nA, the smaller of both laws',
      paper: 'relaxation times vary by more than an order of magnitude',
      criterion: atLeast(10),
    },
    tip: {
      statement: 'SET end states, Butler-Volmer in full: power of the tip radius',
      paper: 'r^4, taken for the mark of surface diffusion; the prototype had 3.4',
      criterion: between(3, 5),
    },
    linear: {
      statement: 'SET end states, linear in the curvature: power of the tip radius',
      paper: 'no statement; fingers have 2',
      criterion: near(2, 0.3),
    },
    middle: {
      statement: 'SET end states, Butler-Volmer in full: power of the middle radius less that of the tip radius',
      paper: 'no statement; the law does not say which radius is meant',
      criterion: atLeast(1),
    },
  },
  async analyse(_, sweeps) {
    const ofStates = (variant: SetVariant, size: (typeof sizes)[number]): Lifetimes =>
      sweeps.filter((sweep) => sweep.variant === variant.name).map((sweep) => lifetimeOf(sweep, size));
    const full = sizes.map((size) => ofStates(exponential, size));
    const simple = sizes.map((size) => ofStates(linear, size));
    const [cell] = buildSweeps(parseSweepScene(sweeps[0].set.scene)).map(({ parameters }) => parameters);
    const diffusing = { ...fingerLaws.diffusion, surfaceMobility: 1 };
    const fingers = [diffusing, fingerLaws.transport, fingerLaws.interface, fingerLaws.exponential].map((law) =>
      fingerLifetimes(cell, law),
    );
    const [diffusion, transport, interfacial, ownExponential] = fingers.map(exponentOf);
    const fixed = exponentOf(fingerLifetimes(cell, diffusing, 0.5));
    const [tip, middle] = full.map(exponentOf);
    const spreads = [full[0], simple[0]].map((times) => times[times.length - 1][1] / times[0][1]);
    const charts = [stateChart(full, simple), fingerChart(fingers)];
    return {
      measured: {
        diffusion: { value: diffusion },
        transport: { value: transport },
        interface: { value: interfacial, detail: `Butler-Volmer in full: ${ownExponential.toFixed(2)}` },
        power: { value: diffusion - fixed, detail: `${diffusion.toFixed(2)} and ${fixed.toFixed(2)}` },
        spread: { value: Math.min(...spreads), detail: spreads.map((one) => one.toPrecision(3)).join(', ') },
        tip: { value: tip, detail: full[0].map(([r, t]) => `${r.toFixed(2)} nm ${t.toPrecision(3)} s`).join(', ') },
        linear: { value: exponentOf(simple[0]), detail: `middle radius: ${exponentOf(simple[1]).toFixed(2)}` },
        middle: { value: middle - tip, detail: `${middle.toFixed(2)} and ${tip.toFixed(2)}` },
      },
      picture: await renderChart(chartRows(charts)),
    };
  },
};

/** Radius of a filament as it is left at rest, and the time until its conductance has fallen. */
function lifetimeOf({ stored }: FigureSweep, size: (typeof sizes)[number]): Lifetimes[number] {
  const { events, stages } = stored.record;
  const fallen = events.find(({ kind }) => kind === 'conductanceFallen');
  const state = stored.rows.find(({ stage }) => stage === 1);
  return [state?.[size] ?? NaN, (fallen?.['time [s]'] ?? NaN) - stages[1]['start [s]']];
}

function stateChart([fullTip, fullMiddle]: Lifetimes[], [tip, middle]: Lifetimes[]) {
  const [radius, time] = fullTip[2];
  const herring: Lifetimes = [0.7, 1, 2, 4, 8].map((r) => [r, time * (r / radius) ** 4]);
  return lineChart({
    ...{ title: 'SET end states of 10 nA to 1 mA, limited by the interface', width: 360, height: 380 },
    x: { title: 'radius [nm]', scale: 'log', range: [0.8, 7] },
    y: { title: 'lifetime [s]', scale: 'log', range: [1e-3, 30] },
    curves: [
      { name: 'in full, tip', color: okabeIto.blue, points: fullTip, marks: true },
      { name: 'in full, middle', color: okabeIto.skyBlue, points: fullMiddle, marks: true, dash: [3, 3] },
      { name: 'linear, tip', color: okabeIto.vermilion, points: tip, marks: true },
      { name: 'linear, middle', color: okabeIto.orange, points: middle, marks: true, dash: [3, 3] },
      { name: 'Herring, r^4', color: okabeIto.grey, points: herring, dash: [8, 4] },
    ],
  });
}

function fingerChart([diffusion, transport, interfacial, exponential]: Lifetimes[]) {
  const curve = (law: string, color: string, times: Lifetimes): Curve => {
    const name = `${law}: ${exponentOf(times).toFixed(2)}`;
    return { name, color, points: relativeTo(times), marks: true };
  };
  return lineChart({
    ...{ title: 'Fingers of one shape, and the power of r', width: 360, height: 380 },
    x: { title: 'radius [nm]', scale: 'log', range: [0.8, 7] },
    y: { title: 'lifetime over that at 2 nm', scale: 'log' },
    curves: [
      curve('surface diffusion', okabeIto.green, diffusion),
      curve('transport', okabeIto.purple, transport),
      curve('interface, linear', okabeIto.orange, interfacial),
      curve('interface, in full', okabeIto.blue, exponential),
    ],
  });
}

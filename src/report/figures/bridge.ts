import { okabeIto } from '../../analysis/palette.ts';
import { bridgedCell } from '../../bridge/bridgedCell.ts';
import { measureClosures, type Closures } from '../../bridge/closures.ts';
import type { Spread } from '../../bridge/spread.ts';
import type { CellParameters } from '../../filament/parameters.ts';
import { runSweep } from '../../filament/sweep/runSweep.ts';
import type { SweepOutcome } from '../../filament/sweep/sweepPlan.ts';
import { runFluxesOf } from '../../formats/runFluxes.ts';
import { studentQuantile } from '../../math/studentInterval.ts';
import { buildSweeps } from '../../scene/sweep/buildSweeps.ts';
import { parseSweepScene } from '../../scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../storage/sceneFiles.ts';
import { convertQuantity } from '../../units/quantity.ts';
import { renderChart } from '../chart.ts';
import { chartRows, lineChart, type Curve } from '../set/lineChart.ts';
import { atLeast, between, within } from './criteria.ts';
import type { Figure } from './figure.ts';

const confidence = 0.95;
const twoLayers = 0.42; // [nm] of copper, (111) planes

/** The SET family of one set of closures. */
interface Family {
  name: string;
  color: string;
  dash: readonly number[];
  sweeps: readonly SweepOutcome[]; // by compliance, the greatest last
}

/** The SET family of Fig 1 with closures fitted, and as particle runs have measured them. */
export const bridge: Figure<'ratio' | 'depth' | 'width' | 'reached' | 'capped'> = {
  id: 'bridge',
  title: 'Closures of the continuum model, measured in particle runs',
  paper:
    'Buttberg 2025, section 2.3: the electrode recedes by v* = 0.05 of the growth, two atomic layers of it may dissolve, ions take the shortest path; eight compliances are reached.',
  inputs: [
    'The source of the particle runs is 5 nm wide; v* and the width follow it in part (docs/bridge.md tells how far).',
    'Nothing in the particle engine holds recession back: D_max is how far the runs went.',
    `D_max of two atomic layers, ${twoLayers} nm, is put in by hand for the last check; it is no result.`,
  ],
  runs: [{ label: '', scene: 'device/cu-10nm', settings: ['stop.bridged=true'], seeds: [1, 2, 3, 4, 5], cost: 2 }],
  checks: {
    ratio: { statement: 'v*, mean over seeds', paper: '0.05', criterion: within(0.05, 0.5) },
    depth: {
      statement: 'D_max on the axis, mean over seeds [nm]',
      paper: 'two atomic layers, 0.36 to 0.42 nm for copper',
      criterion: between(0.3, 0.5),
    },
    width: {
      statement: 'width of injection at the widest gap where it is known over that at gaps below 2.5 nm',
      paper: 'ions take the shortest path',
      criterion: atLeast(1.3),
    },
    reached: {
      statement: 'compliances reached with all closures measured',
      paper: 'all 8',
      criterion: atLeast(8),
    },
    capped: {
      statement: 'compliances reached with measured injection, D_max of two atomic layers, C = 1',
      paper: 'all 8',
      criterion: atLeast(8),
    },
  },
  async analyse(runs) {
    const closures = measureClosures(
      runs.flatMap(({ stored }) => {
        const fluxes = stored.fluxes();
        return fluxes ? [runFluxesOf(fluxes, stored.path)] : [];
      }),
    );
    const families = sweepFamilies(closures);
    const [fitted, measured, capped] = families.map(countReached);
    const widths = closures.injection.flatMap(({ gap, profile }) => (profile ? [{ gap, sigma: profile.sigma }] : []));
    const byGap = widths.toSorted((one, other) => one.gap[0] - other.gap[0]);
    return {
      measured: {
        ratio: { value: closures.ratio.mean, detail: intervalOf(closures.ratio) },
        depth: { value: closures.greatestDepth.mean, detail: intervalOf(closures.greatestDepth) },
        width: {
          value: byGap.length > 0 ? byGap[byGap.length - 1].sigma / byGap[0].sigma : NaN,
          detail: byGap.map(({ gap, sigma }) => `gap ${gap.join(' to ')} nm: ${sigma.toFixed(2)} nm`).join('; '),
        },
        reached: { value: measured, detail: `with fitted closures ${fitted}` },
        capped: { value: capped, detail: `with fitted closures ${fitted}` },
      },
      picture: await renderChart(picture(families)),
    };
  },
};

function sweepFamilies(closures: Closures): Family[] {
  const plans = buildSweeps(parseSweepScene(readSceneFile('set/cu-sio2-pt').json));
  const sweep = (change: (cell: CellParameters) => CellParameters) =>
    plans.map((plan) => runSweep({ ...plan, parameters: change(plan.parameters) }));
  const capped = (cell: CellParameters): CellParameters => {
    const { dissolution, ...others } = bridgedCell(cell, closures);
    return { ...others, dissolution: dissolution && { ...dissolution, greatestDepth: twoLayers }, deposition: null };
  };
  return [
    { name: 'fitted', color: okabeIto.blue, dash: [], sweeps: sweep((cell) => cell) },
    {
      name: 'measured',
      color: okabeIto.vermilion,
      dash: [],
      sweeps: sweep((cell) => bridgedCell(cell, closures)),
    },
    { name: 'measured injection, two layers', color: okabeIto.green, dash: [6, 4], sweeps: sweep(capped) },
  ];
}

function countReached({ sweeps }: Family): number {
  return sweeps.filter(({ events }) => events.some(({ kind }) => kind === 'complianceReached')).length;
}

function picture(families: readonly Family[]) {
  const size = { width: 420, height: 340 };
  const x = { title: 'time [s]', scale: 'linear', range: [0, 4] } as const;
  const curvesOf = (
    of: (family: Family) => readonly SweepOutcome[],
    y: (row: SweepOutcome['rows'][number]) => number,
  ) =>
    families.flatMap((family) =>
      of(family).map(({ rows }): Curve => ({
        ...{ name: family.name, color: family.color, dash: family.dash },
        points: rows.map((row) => [row.time, y(row)] as const),
      })),
    );
  const gaps = curvesOf(
    ({ sweeps }) => sweeps.slice(-1),
    ({ gap }) => gap,
  );
  const currents = curvesOf(
    ({ sweeps }) => sweeps,
    ({ current }) => convertQuantity(current, 'A'),
  );
  return chartRows([
    lineChart({
      ...{ ...size, title: 'least gap, compliance of 1 mA', x, curves: gaps, legend: 'none' },
      y: { title: 'gap [nm]', scale: 'linear', range: [0, 10] },
    }),
    lineChart({
      ...{ ...size, title: 'current, eight compliances', x, curves: currents },
      y: { title: 'current [A]', scale: 'log', range: [1e-12, 1e-2] },
    }),
  ]);
}

function intervalOf({ standardError, runs }: Spread): string {
  if (standardError === null) return 'one run';
  const half = studentQuantile(confidence, runs - 1) * standardError;
  return `± ${half.toFixed(3)} (${100 * confidence} % interval over ${runs} seeds)`;
}

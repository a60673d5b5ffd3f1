import type { TopLevelSpec } from 'vega-lite';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { atLeast, atMost } from './criteria.ts';
import { currentChart, electronCurrent, onsetOf } from './currentOfRun.ts';
import type { Figure, FigureRun } from './figure.ts';
import { shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const conducting = 1e-6; // [A]
const closed = 1e-6; // [S] of the film
const gap = { x: 15, from: 8, to: 10.5 }; // [nm] in scenes/figures/yang-5hj.json: top of the filament, foot of the tip
const discMiddle = 4.25; // [nm]
const label = { biased: '', idle: 'idle', still: 'still' };

/** A gap between the silver electrode and a filament closes under bias. */
export const yang5hj: Figure<'refills' | 'idle' | 'sooner' | 'field' | 'place' | 'diffusion'> = {
  id: 'yang-5hj',
  title: 'A gap that is refilled',
  paper:
    'Fig. 5h-j: with positive voltage on the Ag electrode the gap at the interface is refilled, as the paper believes by surface diffusion from the bulk of the electrode, driven by the field, which is much higher near the gap.',
  inputs: [
    'A tip of silver of 5 nm by 12 nm above a disc of 8.5 nm that stands for the broken filament, 1.5 nm apart, in a slice at the rates of mode a; 1 V for 12 ms, compliance 10 uA, heat without feedback: chosen. In a first look without an end at 12 ms, two of three gaps closed at 1 mV as well, later; the disc then stood off the counter electrode.',
    'The disc joins the counter electrode within its first steps; until then the field below it is the strongest in the film, 11 V/L. After a first look the field is taken above its middle, and the time to close was added.',
    '"Idle" is the same at 1 mV, "still" the same at 1 V with a barrier of 1 eV to surface diffusion.',
    'Surface diffusion of the model has no drive by the field: a particle tries the places near it and keeps to those with more neighbours. Ions may cross the gap as well; the run without surface diffusion tells the two apart.',
  ],
  runs: [
    { label: label.biased, scene: 'figures/yang-5hj', seeds: [1, 2, 3, 4, 5], cost: 2 },
    { label: label.idle, scene: 'figures/yang-5hj', settings: ['voltage=1 mV'], seeds: [1, 2, 3], cost: 2 },
    {
      label: label.still,
      scene: 'figures/yang-5hj',
      settings: ['surfaceDiffusion.exchange.barrier=1 eV'],
      seeds: [1, 2, 3],
      cost: 2,
    },
  ],
  checks: {
    refills: {
      statement: 'share of seeds in which the gap closes and carries 1 uA',
      paper: 'the broken contact can be cured when positive voltage is applied',
      criterion: atLeast(0.8),
    },
    idle: {
      statement: 'share of seeds in which the film conducts 1 uS within the same time without bias',
      paper: 'refilling while voltage is applied',
      criterion: atMost(0),
    },
    sooner: {
      statement: 'time until it conducts 1 uS without bias (12 ms where it does not) over that with it, medians',
      paper: 'refilling as positive voltage was continuously applied',
      criterion: atLeast(10),
    },
    field: {
      statement: 'strongest field above the middle of the disc at the start, over V/L',
      paper: 'noticeably higher field in the vicinity of the nanogap',
      criterion: atLeast(2),
    },
    place: {
      statement: 'distance of its place from the middle of the gap [nm]',
      paper: 'in the vicinity of the nanogap',
      criterion: atMost(3),
    },
    diffusion: {
      statement: 'share of seeds in which the gap stays open (below 1 uA) without surface diffusion',
      paper: 'surface diffusion was believed to drive this process',
      criterion: atLeast(0.8),
    },
  },
  async analyse(runs) {
    const withLabel = (own: string) => runs.filter((run) => run.label === own);
    const [biased, idle, still] = [label.biased, label.idle, label.still].map(withLabel);
    const field = fieldAtStart(biased[0]);
    const strongest = field.points
      .filter(({ z }) => z > discMiddle)
      .reduce((most, point) => (point.strength > most.strength ? point : most));
    const middle = (gap.from + gap.to) / 2;
    return {
      measured: {
        refills: shareOf(biased, hasClosed),
        idle: shareOf(idle, ({ stored }) =>
          stored.timeline().some(({ device }) => (device?.conductance ?? 0) >= closed),
        ),
        sooner: { value: medianOf(idle.map(timeToClose)) / medianOf(biased.map(timeToClose)) },
        field: {
          value: strongest.strength,
          detail: `at x = ${strongest.x.toFixed(1)} nm, z = ${strongest.z.toFixed(1)} nm`,
        },
        place: { value: Math.sqrt((strongest.x - gap.x) ** 2 + (strongest.z - middle) ** 2) },
        diffusion: shareOf(still, (run) => !hasClosed(run)),
      },
      picture: await sheetOf(biased[0], field),
    };
  },
};

function hasClosed({ stored }: FigureRun): boolean {
  return stored.timeline().some((row) => electronCurrent(row) >= conducting);
}

/** [s] that of the end where it does not close. */
function timeToClose({ stored }: FigureRun): number {
  const rows = stored.timeline();
  return (rows.find(({ device }) => (device?.conductance ?? 0) >= closed) ?? rows[rows.length - 1]).time;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

interface FieldPoint {
  x: number; // [nm] of the middle of a mesh
  z: number; // [nm]
  strength: number; // over V/L
}

interface FieldMap {
  points: FieldPoint[];
  step: number; // [nm]
}

function fieldAtStart({ stored }: FigureRun): FieldMap {
  const recording = stored.recording();
  return fieldOf(recording.frame(0), recording.header.frame);
}

/** The field in the middle of each mesh of the grid, by the differences along its sides. */
function fieldOf({ potential, voltage }: Frame, { grid, width, thickness }: FrameHeader): FieldMap {
  if (!potential) throw new Error('the frame holds no potential');
  const [nx, , nz] = grid;
  const [dx, dz] = [width / nx, thickness / (nz - 1)];
  const points: FieldPoint[] = [];
  for (let i = 0; i < nx; i++)
    for (let k = 0; k + 1 < nz; k++) {
      const [a, b] = [potential[i * nz + k], potential[i * nz + k + 1]];
      const next = ((i + 1) % nx) * nz + k;
      const [c, d] = [potential[next], potential[next + 1]];
      const [across, along] = [(c + d - a - b) / (2 * dx), (b + d - a - c) / (2 * dz)];
      const strength = (Math.sqrt(across * across + along * along) * thickness) / voltage;
      points.push({ x: (i + 0.5) * dx, z: (k + 0.5) * dz, strength });
    }
  return { points, step: Math.max(dx, dz) };
}

async function sheetOf(run: FigureRun, field: FieldMap): Promise<string> {
  const rows = run.stored.timeline();
  const end = rows[rows.length - 1].time;
  const onset = onsetOf(rows, conducting) ?? end;
  const charts = contactSheet([
    { title: 'Field at the start', svg: await renderChart(fieldChart(field)) },
    {
      title: `Current, seed ${run.seed}`,
      svg: await renderChart(currentChart(rows, { floor: 1e-15, isTimeLogarithmic: true })),
    },
  ]);
  const times = [0, onset / 2, onset * 0.99, onset * 1.02, (onset + end) / 2, end];
  return contactSheet(
    [
      { title: `States, seed ${run.seed}`, svg: stripOfRun(run, times, 3, true) },
      { title: '', svg: charts },
    ],
    1,
  );
}

function fieldChart({ points, step }: FieldMap): TopLevelSpec {
  const values = points.map(({ x, z, strength }) => ({
    ...{ left: x - step / 2, right: x + step / 2, bottom: z - step / 2, top: z + step / 2 },
    strength,
  }));
  return {
    ...{ width: 420, height: 210 },
    data: { values },
    mark: { type: 'rect' },
    encoding: {
      x: { field: 'left', type: 'quantitative', title: 'x [nm]', scale: { nice: false } },
      x2: { field: 'right' },
      y: { field: 'bottom', type: 'quantitative', title: 'z [nm]', scale: { nice: false } },
      y2: { field: 'top' },
      color: {
        field: 'strength',
        type: 'quantitative',
        title: 'field over V/L, up to 6',
        scale: { scheme: 'viridis', domain: [0, 6], clamp: true },
        legend: { orient: 'bottom' },
      },
    },
  } as TopLevelSpec;
}

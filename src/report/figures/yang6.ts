import type { TopLevelSpec } from 'vega-lite';
import { okabeIto } from '../../analysis/palette.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import type { TimelineRow } from '../../particle/probes/timelineRow.ts';
import { ON_COUNTER, FLOATING } from '../../particle/state/bodies.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { atLeast, atMost, between } from './criteria.ts';
import { currentChart, onsetOf } from './currentOfRun.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const jump = 1e-6; // [A] of the paper
const seeds = [1, 2, 3];
const compared = [1, 2]; // seeds of the two variants

const labels = { warm: '', plain: 'plain', cold: 'cold' };

type CheckName = 'steps' | 'jump' | 'abrupt' | 'warm' | 'faster' | 'retarded' | 'plain' | 'dominant' | 'base' | 'solid';

/** Clusters step through the film; the current they carry in the end heats it, and growth goes on faster and from below. */
export const yang6: Figure<CheckName> = {
  id: 'yang-6',
  title: 'From clusters to a filament by heat',
  paper:
    'Fig. 6: step-by-step growth of Ag clusters, which suddenly become one larger, solid filament with a wide base on the W cathode, as the current exceeds 1 uA. The paper puts it down to heat: more mobile ions, and nuclei that are retarded.',
  inputs: [
    'A slice at the rates of mode b, 2 V, with 10 kohm in series and a compliance of 10 uA, both chosen; the counter electrode conducts heat as Pt does.',
    'That heat retards nuclei is put in: a solution enthalpy of 0.3 eV, assumed. "Plain" is the same without it, "cold" has rates that do not follow the heat (and no use for the enthalpy).',
    'One temperature holds for all of the film. Time, current and heat are simulated for assumed rates; none is fitted to the paper.',
    '1 uA is from the paper; all other limits were set after a first look at these seeds.',
  ],
  runs: [
    { label: labels.warm, scene: 'figures/yang-6', seeds, cost: 8 },
    {
      label: labels.plain,
      scene: 'figures/yang-6',
      settings: ['nucleation.solutionEnthalpy=0 eV'],
      seeds: compared,
      cost: 8,
    },
    {
      label: labels.cold,
      scene: 'figures/yang-6',
      settings: ['nucleation.solutionEnthalpy=0 eV', 'device.heat.feedback=false'],
      seeds: compared,
      cost: 8,
    },
  ],
  checks: {
    steps: {
      statement: 'floating clusters of 3 or more particles just before the current exceeds 1 uA, mean',
      paper: 'step-by-step growth of clusters at first',
      criterion: atLeast(5),
    },
    jump: {
      statement: 'share of seeds in which the current exceeds 1 uA',
      paper: 'a significant increase in current of more than 1 uA',
      criterion: atLeast(1),
    },
    abrupt: {
      statement: 'time from 1 nA to 1 uA as a share of the time before, mean',
      paper: 'suddenly',
      criterion: atMost(0.05),
    },
    warm: {
      statement: 'highest temperature of the film, mean [K]',
      paper: 'increase of the device temperature',
      criterion: atLeast(400),
    },
    faster: {
      statement: 'time from 1 uA to 1200 particles of metal without the feedback of heat over that with it, mean',
      paper: 'significantly increased mobility and redox rates',
      criterion: atLeast(10),
    },
    retarded: {
      statement: 'nuclei born for each particle of metal gained after 1 uA, over the same in the cold film, mean',
      paper: 'the increased temperature retards stable nucleus formation',
      criterion: atMost(0.75),
    },
    plain: {
      statement: 'the same without the solution enthalpy: heat alone retards no nuclei',
      paper: '(not in the paper: what the assumption does)',
      criterion: between(0.8, 1.25),
    },
    dominant: {
      statement: 'share of the metal in the largest body at the end, mean',
      paper: 'one much larger, dominant filament',
      criterion: atLeast(0.5),
    },
    base: {
      statement:
        'metal joined to the counter electrode: that in the lowest quarter over that in the highest, at the end, mean',
      paper: 'a much wider base on the W cathode side',
      criterion: atLeast(2),
    },
    solid: {
      statement: 'mean coordination of metal at the end less that at 1 uA, mean',
      paper: 'much more solid',
      criterion: atLeast(0.2),
    },
  },
  async analyse(runs) {
    const growths = new Map(runs.map((run) => [run, growthOf(run)]));
    const of = (run: FigureRun) => growths.get(run) as Growth;
    const withLabel = (label: string) => runs.filter((run) => run.label === label);
    const [warm, plain, cold] = [labels.warm, labels.plain, labels.cold].map(withLabel);
    const ratio = (pick: (growth: Growth) => number) => (run: FigureRun) => {
      const reference = cold.find(({ seed }) => seed === run.seed);
      return reference ? pick(of(run)) / pick(of(reference)) : null;
    };
    return {
      measured: {
        steps: meanOf(warm, (run) => of(run).clusters),
        jump: shareOf(warm, (run) => Number.isFinite(of(run).onset)),
        abrupt: meanOf(warm, (run) => of(run).rise),
        warm: meanOf(warm, (run) => of(run).hottest),
        faster: meanOf(
          warm,
          ratio(({ duration }) => 1 / duration),
        ),
        retarded: meanOf(
          warm,
          ratio(({ nuclei }) => nuclei),
        ),
        plain: meanOf(
          plain,
          ratio(({ nuclei }) => nuclei),
        ),
        dominant: meanOf(warm, (run) => of(run).dominant),
        base: meanOf(warm, (run) => of(run).base),
        solid: meanOf(warm, (run) => of(run).solid),
      },
      picture: await sheetOf(warm[0], of(warm[0]), runs),
    };
  },
};

interface Growth {
  onset: number; // [s] of 1 uA
  rise: number; // from 1 nA to it, as a share of the time before
  hottest: number; // [K]
  duration: number; // [s] from the onset to the end
  nuclei: number; // born for each particle of metal gained after the onset
  solid: number; // mean coordination gained after the onset
  clusters: number; // just before the onset
  dominant: number; // share of the metal in the largest body at the end
  base: number; // metal on the counter electrode at the end, lowest quarter over highest
}

function growthOf({ stored }: FigureRun): Growth {
  const rows = stored.timeline();
  const onset = onsetOf(rows, jump) ?? NaN;
  const foot = onsetOf(rows, jump / 1000) ?? NaN;
  const at = rows.find(({ time }) => time >= onset) ?? rows[rows.length - 1];
  const end = rows[rows.length - 1];
  const recording = stored.recording();
  const before = recording.frame(
    Math.max(
      0,
      recording.times.findLastIndex((time) => time < onset),
    ),
  );
  const last = recording.frame(recording.frameCount - 1);
  return {
    onset,
    rise: (onset - foot) / foot,
    hottest: Math.max(...rows.map(({ temperature }) => temperature)),
    duration: end.time - onset,
    nuclei: (end.nucleations - at.nucleations) / (metalOf(end) - metalOf(at)),
    solid: end.meanCoordination - at.meanCoordination,
    clusters: before.bodySize.filter((size, body) => size >= 3 && before.bodyAttachment[body] === FLOATING).length,
    dominant: Math.max(...last.bodySize) / metalOf(end),
    base: baseOf(last, recording.header.frame),
  };
}

function metalOf({ floating, ae, ce }: TimelineRow): number {
  return floating + ae + ce;
}

function baseOf(frame: Frame, { thickness }: FrameHeader): number {
  const attachment = new Map([...frame.bodySerial].map((serial, body) => [serial, frame.bodyAttachment[body]]));
  let [lowest, highest] = [0, 0];
  frame.z.forEach((z, i) => {
    if ((attachment.get(frame.body[i]) ?? FLOATING) < ON_COUNTER) return;
    if (z < thickness / 4) lowest++;
    if (z > (3 * thickness) / 4) highest++;
  });
  return lowest / Math.max(1, highest);
}

async function sheetOf(run: FigureRun, { onset }: Growth, runs: readonly FigureRun[]): Promise<string> {
  const rows = run.stored.timeline();
  const end = rows[rows.length - 1].time;
  const times = [0.2, 0.6, 0.99].map((share) => share * onset);
  const after = [0.02, 0.3, 1].map((share) => onset + share * (end - onset));
  const charts = contactSheet([
    {
      title: `Current, seed ${run.seed}`,
      svg: await renderChart(currentChart(rows, { floor: 1e-13, isTimeLogarithmic: false })),
    },
    { title: 'Growth after 1 uA, all seeds', svg: await renderChart(growthChart(runs)) },
  ]);
  return contactSheet(
    [
      {
        title: `States, seed ${run.seed}: three before 1 uA, then ${after.map((time) => (time - onset).toPrecision(2)).join(', ')} s after it`,
        svg: stripOfRun(run, [...times, ...after], 3, true),
      },
      { title: '', svg: charts },
    ],
    1,
  );
}

function growthChart(runs: readonly FigureRun[]): TopLevelSpec {
  const names: Record<string, string> = {
    [labels.warm]: 'warm',
    [labels.plain]: 'warm, no enthalpy',
    [labels.cold]: 'cold',
  };
  const values = runs.flatMap(({ label, seed, stored }) => {
    const rows = stored.timeline();
    const onset = onsetOf(rows, jump) ?? Infinity;
    return rows
      .filter(({ time }) => time > onset)
      .map((row) => ({ time: row.time - onset, metal: metalOf(row), seed, film: names[label] }));
  });
  return {
    ...{ width: 420, height: 260 },
    data: { values },
    mark: { type: 'line', strokeWidth: 1.5 },
    encoding: {
      x: {
        field: 'time',
        type: 'quantitative',
        title: 'time after 1 uA [s]',
        scale: { type: 'log', domain: [0.01, 200], clamp: true },
        axis: { format: '~g' },
      },
      y: { field: 'metal', type: 'quantitative', title: 'metal particles', scale: { zero: false } },
      detail: { field: 'seed' },
      color: {
        field: 'film',
        type: 'nominal',
        title: null,
        scale: { domain: Object.values(names), range: [okabeIto.vermilion, okabeIto.orange, okabeIto.blue] },
        legend: { orient: 'bottom' },
      },
    },
  } as TopLevelSpec;
}

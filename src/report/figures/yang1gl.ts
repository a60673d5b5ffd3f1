import { metalHeight, metalNear } from '../../analysis/clusterFates.ts';
import type { Place } from '../../analysis/metalTrace.ts';
import { filmStrip } from '../filmStrip.ts';
import type { StripMark } from '../stripMarks.ts';
import { stripPanels } from '../stripPanels.ts';
import { atLeast } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';

/** Centres of the clusters in scenes/figures/yang-1gl.json; the first two stand one behind the other along the field. */
const clusters: readonly Place[] = [
  { x: 12, z: 25.5 },
  { x: 12.5, z: 18.5 },
  { x: 27, z: 20 },
  { x: 40, z: 23 },
  { x: 50, z: 17 },
];
const radius = 3.2; // [nm] a cluster's and what touches it
const panelTimes = [0, 300, 700, 1200, 2000, 3000]; // [s]

/** Five embedded silver clusters: some dissolve and move on, some stay, at different times. */
export const yang1gl: Figure<'someLose' | 'someStay' | 'times' | 'pair' | 'shift'> = {
  id: 'yang-1gl',
  title: 'Five embedded silver clusters',
  paper:
    'Fig. 1g-l: five Ag clusters of about 5 nm at 3 V, 0.8 MV/cm. Three dissolve and reappear downstream at different times, two do not change.',
  inputs: [
    'Where the clusters stand is chosen: two of them 7 nm apart along the field, as the pair of the paper, three by themselves.',
    'The rates of Ag (mobility 1e-2, redox rate 3e-3) are those of the threshold fields of Fig. 2h, assumed; so the time axis is not predicted: the paper saw 40 s.',
    'The same clusters dissolve with every seed: their neighbours and their height above the counter electrode decide, more than the disorder of the film. The downstream one of the pair grows at first and dissolves later.',
  ],
  runs: [{ label: '', scene: 'figures/yang-1gl', seeds: [1, 2, 3, 4, 5, 6], cost: 3 }],
  checks: {
    someLose: {
      statement: 'share of seeds in which 1 to 4 of the five clusters lose more than a third of their metal',
      paper: 'three of five were gradually dissolved',
      criterion: atLeast(0.8),
    },
    someStay: {
      statement: 'share of seeds in which at least one cluster keeps 90 % of its metal',
      paper: 'two did not undergo apparent oxidation',
      criterion: atLeast(0.8),
    },
    times: {
      statement: 'time at which the last of the dissolving clusters has lost a third, over that of the first, mean',
      paper: 'they migrated at different times',
      criterion: atLeast(1.5),
    },
    pair: {
      statement:
        'share of seeds in which the downstream one of the pair first grows by 3 particles or more while the other one shrinks',
      paper: 'the cluster upstream was dissolved and merged into the one downstream',
      criterion: atLeast(0.8),
    },
    shift: {
      statement: 'mean shift of all metal along the field [nm]',
      paper: 'an overall movement along the direction of the field',
      criterion: atLeast(1),
    },
  },
  async analyse(runs) {
    const histories = new Map(runs.map((run) => [run, historyOf(run)]));
    const of = (run: FigureRun) => histories.get(run) as History;
    const recording = runs[0].stored.recording();
    return {
      measured: {
        someLose: shareOf(runs, (run) => of(run).losses.length >= 1 && of(run).losses.length <= 4),
        someStay: shareOf(runs, (run) => of(run).least.some((share) => share >= 0.9)),
        times: meanOf(runs, (run) => spreadOf(of(run).losses)),
        pair: shareOf(runs, (run) => of(run).pairGain >= 3),
        shift: meanOf(runs, (run) => of(run).shift),
      },
      picture: filmStrip({
        header: recording.header.frame,
        panels: stripPanels(recording, panelTimes).map((panel) => ({ ...panel, marks: marksOf() })),
        columns: 3,
        isTopActive: false,
        field: 'down',
      }),
    };
  },
};

interface History {
  least: number[]; // least share of its metal that each cluster had at any time
  losses: number[]; // [s] when each dissolving cluster had lost a third
  pairGain: number; // particles that the downstream one of the pair gained at most while the other one had lost as many
  shift: number; // [nm] of all metal, along the field
}

function historyOf({ stored }: FigureRun): History {
  const recording = stored.recording();
  const header = recording.header.frame;
  const frames = [...recording.frames()];
  const counts = clusters.map((place) => frames.map((frame) => metalNear(frame, header, place, radius)));
  const losses = counts.flatMap((own) => {
    const at = own.findIndex((count) => count < (2 / 3) * own[0]);
    return at < 0 ? [] : [frames[at].time];
  });
  const [upstream, downstream] = counts;
  const gains = downstream.map((count, at) => Math.min(count - downstream[0], upstream[0] - upstream[at]));
  return {
    least: counts.map((own) => Math.min(...own) / own[0]),
    losses,
    pairGain: Math.max(...gains),
    shift: metalHeight(frames[0]) - metalHeight(frames[frames.length - 1]),
  };
}

function spreadOf(times: readonly number[]): number | null {
  return times.length < 2 ? null : Math.max(...times) / Math.min(...times);
}

/** Circles with the clusters' numbers; that of the second stands below it, where the first does not hide it. */
function marksOf(): StripMark[] {
  return clusters.map(({ x, z }, index) =>
    index === 1
      ? { x: x + 2, z: z - 2, shape: 'arrow', text: '2' }
      : { x, z, shape: 'circle', radius: 3, text: String(index + 1) },
  );
}

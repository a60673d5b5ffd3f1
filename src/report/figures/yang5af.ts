import { weakestLink } from '../../analysis/weakestLink.ts';
import type { Frame } from '../../particle/probes/frameTypes.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { atLeast, atMost } from './criteria.ts';
import { currentChart, electronCurrent, onsetOf } from './currentOfRun.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const conducting = 1e-6; // [A]
const insulating = 1e-8; // [A]
const seeds = [1, 2, 3, 4, 5, 6];
const tipFoot = 10; // [nm] lowest point of the tip in scenes/figures/yang-5af.json
const label = { small: '', large: 'large' };

/** A finite source of silver: the current rises abruptly, and is lost once the source is used up. */
export const yang5af: Figure<'off' | 'rise' | 'falls' | 'used' | 'where' | 'filament' | 'large'> = {
  id: 'yang-5af',
  title: 'A silver source that is used up',
  paper:
    'Fig. 5a-f: Ag/SiO2/W with a small contact. Nothing at first, then an abrupt rise of the current; it drops again by itself as the Ag at the interface is used up and the contact breaks.',
  inputs: [
    'The source is a tip of 5 nm by 8 nm and 300 particles behind it, in a slice; rates of mode a, 2 V, a compliance of 10 uA: chosen. in a first look at seed 1, 150 particles never conducted, 300 did as described and 600 still did, on and off, after a second. The limits were set after a first look at all six seeds.',
    'The rates do not follow the heat of the current here (device.heat.feedback false); the film is told as 500 to 800 K, above what contacts of this size would stand for long.',
    '"Large" is the same with a source without limit (Supplementary Fig. 1: large devices are not depleted).',
    'Metal on the active electrode that is not refilled dissolves: nothing in the model ends the current but the loss of that metal. Time is not predicted: the paper saw the rise after some 100 s.',
  ],
  runs: [
    { label: label.small, scene: 'figures/yang-5af', seeds, cost: 4 },
    {
      label: label.large,
      scene: 'figures/yang-5af',
      settings: ['electrodes.supply=unlimited'],
      seeds: [1, 2],
      cost: 8,
    },
  ],
  checks: {
    off: {
      statement: 'largest current in the first half of the time before 1 uA, mean [nA]',
      paper: 'initially in a high-resistance state',
      criterion: atMost(1),
    },
    rise: {
      statement: 'time from 1 nA to 1 uA as a share of the time before, mean',
      paper: 'an abrupt change',
      criterion: atMost(0.2),
    },
    falls: {
      statement: 'share of seeds in which the current falls by a factor of 100 or more, below 10 nA, at the end',
      paper: 'the current drops spontaneously after the filament has formed',
      criterion: atLeast(0.8),
    },
    used: {
      statement: 'metal left on the active electrode at the end, mean [particles of 126 at the start]',
      paper: 'depletion of the Ag source at the interface',
      criterion: atMost(12),
    },
    where: {
      statement: `share of seeds in which the widest gap of the path lies above ${tipFoot - 1} nm (the height of the source) at the end`,
      paper: 'the contact breaks at the Ag/SiO2 interface',
      criterion: atLeast(0.8),
    },
    filament: {
      statement: 'share of the metal that still stands on the counter electrode at the end, mean',
      paper: 'the filament is left in the film',
      criterion: atLeast(0.5),
    },
    large: {
      statement: 'source without limit: share of seeds that still carry 1 uA at the end',
      paper: 'a virtually infinite reservoir is not depleted',
      criterion: atLeast(1),
    },
  },
  async analyse(runs) {
    const small = runs.filter((run) => run.label === label.small);
    const large = runs.filter((run) => run.label === label.large);
    return {
      measured: {
        off: meanOf(small, earlyCurrent),
        rise: meanOf(small, riseOf),
        falls: shareOf(
          small,
          (run) => peakCurrent(run) > conducting && endCurrent(run) < Math.min(insulating, peakCurrent(run) / 100),
        ),
        used: meanOf(small, ({ stored }) => stored.timeline().at(-1)?.ae ?? null),
        where: shareOf(small, (run) => breaksAtSource(run)),
        filament: meanOf(small, standingShare),
        large: shareOf(large, (run) => endCurrent(run) > conducting),
      },
      picture: await sheetOf(small[0], large[0]),
    };
  },
};

function peakCurrent({ stored }: FigureRun): number {
  return Math.max(...stored.timeline().map(electronCurrent));
}

function endCurrent({ stored }: FigureRun): number {
  return electronCurrent(stored.timeline().slice(-1)[0]);
}

/** [nA] */
function earlyCurrent({ stored }: FigureRun): number | null {
  const rows = stored.timeline();
  const onset = onsetOf(rows, conducting);
  if (onset === null) return null;
  return 1e9 * Math.max(...rows.filter(({ time }) => time <= onset / 2).map(electronCurrent));
}

function riseOf({ stored }: FigureRun): number | null {
  const rows = stored.timeline();
  const [foot, onset] = [onsetOf(rows, conducting / 1000), onsetOf(rows, conducting)];
  return foot === null || onset === null ? null : (onset - foot) / foot;
}

function lastFrame({ stored }: FigureRun): Frame {
  const recording = stored.recording();
  return recording.frame(recording.frameCount - 1);
}

function breaksAtSource(run: FigureRun): boolean {
  const link = weakestLink(lastFrame(run), run.stored.recording().header.frame);
  return link !== null && link.gap > 0 && link.z > tipFoot - 1;
}

function standingShare({ stored }: FigureRun): number | null {
  const end = stored.timeline().at(-1);
  return end ? end.ce / (end.ae + end.ce + end.floating) : null;
}

async function sheetOf(small: FigureRun, large: FigureRun): Promise<string> {
  const rows = small.stored.timeline();
  const onset = onsetOf(rows, conducting) ?? 0;
  const end = rows[rows.length - 1].time;
  const lost = rows.findLast((row) => electronCurrent(row) > conducting)?.time ?? end;
  const times = [onset / 2, onset * 0.99, onset * 1.02, (onset + lost) / 2, lost * 1.1, end];
  const chart = { floor: 1e-15, isTimeLogarithmic: true };
  const charts = contactSheet([
    { title: `300 particles, seed ${small.seed}`, svg: await renderChart(currentChart(rows, chart)) },
    {
      title: `Source without limit, seed ${large.seed}`,
      svg: await renderChart(currentChart(large.stored.timeline(), chart)),
    },
  ]);
  return contactSheet(
    [
      { title: `States, seed ${small.seed}`, svg: stripOfRun(small, times, 3, true) },
      { title: '', svg: charts },
    ],
    1,
  );
}

import { weakestLink } from '../../analysis/weakestLink.ts';
import { BRIDGING, ON_ACTIVE } from '../../particle/state/bodies.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { atLeast } from './criteria.ts';
import { currentChart, electronCurrent } from './currentOfRun.ts';
import type { Figure, FigureRun } from './figure.ts';
import { shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const carried = 1e-8; // [A]
const atInterface = 1; // [nm] from the active electrode

/** A small device: the filament's contact to the silver is lost, though a current would still pass. */
export const yangS2: Figure<'bridged' | 'lost' | 'intact' | 'where'> = {
  id: 'yang-s2',
  title: 'A small device loses the contact at the silver',
  paper:
    'Supplementary Fig. 2, as told in the text: at 30 to 40 nm the immediate contact of the filament at the Ag electrode can be lost after the initial growth, even though the overall electrical contact appears to be intact. The picture itself was not at hand.',
  inputs: [
    'A slice of 35 nm by 35 nm, 700 particles of silver and a contact of 10 nm, at rates between those of modes b and c: chosen after a first look at seeds 1 and 2.',
    'A compliance of 10 uA: chosen. The rates do not follow the heat of the current (device.heat.feedback false); the film is told as 300 to 560 K at the end.',
    'Time is not predicted. Left for longer without a circuit, the filament broke inside the film: a gap of 1.2 nm after 3000 s and 1300 s in seeds 1 and 2. Two of four seeds keep microamperes: the check on that is as likely to fail as to pass.',
  ],
  runs: [{ label: '', scene: 'figures/yang-s2', seeds: [1, 2, 3, 4], cost: 6 }],
  checks: {
    bridged: {
      statement: 'share of seeds in which metal joins both electrodes at some time',
      paper: 'the initial filament growth',
      criterion: atLeast(1),
    },
    lost: {
      statement: 'share of seeds in which no metal touches the active electrode at the end',
      paper: 'the immediate contact to the filament at the Ag electrode/SiO2 interface can be lost',
      criterion: atLeast(0.5),
    },
    intact: {
      statement: 'share of seeds in which the electrons carry 10 nA or more at the end',
      paper: 'the overall electrical contact appears to be intact',
      criterion: atLeast(0.5),
    },
    where: {
      statement: `share of seeds in which the widest gap of the way between the electrodes lies within ${atInterface} nm of the active electrode at the end`,
      paper: 'at the Ag electrode/SiO2 interface',
      criterion: atLeast(0.5),
    },
  },
  async analyse(runs) {
    const found = new Map(runs.map((run) => [run, lookAt(run)]));
    const of = (run: FigureRun) => found.get(run) as Findings;
    const bridge = of(runs[0]).bridgeTime;
    return {
      measured: {
        bridged: shareOf(runs, (run) => of(run).bridgeTime !== null),
        lost: shareOf(runs, (run) => !of(run).touchesActive),
        intact: shareOf(runs, (run) => of(run).current >= carried),
        where: shareOf(runs, (run) => of(run).fromActive <= atInterface),
      },
      picture: await sheetOf(runs[0], bridge === null ? [1, 10, 100] : [bridge / 2, bridge, 100]),
    };
  },
};

async function sheetOf(run: FigureRun, times: readonly number[]): Promise<string> {
  const chart = await renderChart(currentChart(run.stored.timeline(), { floor: 1e-15, isTimeLogarithmic: true }));
  return contactSheet(
    [
      { title: `States, seed ${run.seed}`, svg: stripOfRun(run, times, 3, true) },
      { title: 'Current, 3.5 V applied', svg: chart },
    ],
    1,
  );
}

interface Findings {
  bridgeTime: number | null; // [s]
  touchesActive: boolean; // at the end
  current: number; // [A] at the end
  fromActive: number; // [nm] of its middle from the active electrode; Infinity without a gap
}

function lookAt({ stored }: FigureRun): Findings {
  const recording = stored.recording();
  const header = recording.header.frame;
  let bridgeTime: number | null = null;
  for (const { time, happenings } of recording.frames()) {
    if (happenings.some(({ kind }) => kind === 'bridge')) bridgeTime ??= time;
  }
  const last = recording.frame(recording.frameCount - 1);
  const link = weakestLink(last, header);
  return {
    bridgeTime,
    touchesActive: last.bodyAttachment.some((each) => each === ON_ACTIVE || each === BRIDGING),
    current: electronCurrent(stored.timeline().slice(-1)[0]),
    fromActive: link && link.gap > 0 ? header.thickness - link.z : Infinity,
  };
}

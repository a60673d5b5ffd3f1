import { clusterFates } from '../../analysis/clusterFates.ts';
import { atLeast } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const smallest = 8; // particles from which a cluster counts
const panelTimes = [0, 3e10, 5e10, 8e10]; // [s]

/** New platinum clusters stay once they have formed. */
export const yang2g: Figure<'forms' | 'stays'> = {
  id: 'yang-2g',
  title: 'New platinum clusters do not dissolve again',
  paper:
    'Fig. 2g: the Pt clusters formed after the first nucleation were never found to dissolve again within the experiment, probably due to their low oxidation rate.',
  inputs: [
    'The rates of Pt (mobility 1e-7, redox rate 1e-11, two charges) are those of the threshold fields of Fig. 2h: that Pt is slow is put in.',
    'The run lasts until the new metal has several tens of particles; its length in seconds follows from the assumed rates and means nothing.',
    'The new clusters form just above the counter electrode, where their electrons cannot escape: this holds them as much as their low oxidation rate.',
  ],
  runs: [{ label: '', scene: 'figures/yang-2g', seeds: [1, 2, 3, 4], cost: 9 }],
  checks: {
    forms: {
      statement: `share of seeds in which a new cluster of ${smallest} or more particles forms`,
      paper: 'new Pt clusters formed',
      criterion: atLeast(0.75),
    },
    stays: {
      statement: 'least share of its largest size that any new cluster ever kept, mean',
      paper: 'never found to be dissolved again',
      criterion: atLeast(0.8),
    },
  },
  async analyse(runs) {
    const kept = new Map(runs.map((run) => [run, keptShares(run)]));
    const of = (run: FigureRun) => kept.get(run) as number[];
    return {
      measured: {
        forms: shareOf(runs, (run) => of(run).length > 0),
        stays: meanOf(runs, (run) => (of(run).length > 0 ? Math.min(...of(run)) : null)),
      },
      picture: stripOfRun(runs[0], panelTimes, 4, false),
    };
  },
};

function keptShares({ stored }: FigureRun): number[] {
  const recording = stored.recording();
  const frames = [...recording.frames()];
  const source = frames[0].bodySerial[0];
  const fates = clusterFates(frames, recording.header.frame, smallest);
  return fates.filter(({ serial }) => serial !== source).map((fate) => fate.kept);
}

import { clusterFates, metalHeight, type ClusterFate } from '../../analysis/clusterFates.ts';
import { atLeast } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const smallest = 12; // particles from which a cluster counts
const clearOfElectrode = 4; // [nm] above the counter electrode
const sourceCentre = 33; // [nm] in scenes/figures/yang-2af.json
const sourceFoot = 29; // [nm] its lower end: what breaks off it above that is no new cluster
const panelTimes = [0, 300, 3000, 2e4, 1e5, 1e6]; // [s]

/** An embedded copper source and the clusters that form below it, grow, and dissolve again once they are large. */
export const yang2af: Figure<'clusters' | 'dissolve' | 'steps' | 'shift'> = {
  id: 'yang-2af',
  title: 'Copper steps on from cluster to cluster',
  paper:
    'Fig. 2a-f: at 6 V three Cu clusters nucleate and grow between the embedded source and the counter electrode; once larger they are oxidised too, and a fourth forms nearer to it.',
  inputs: [
    'The film is 40 nm thick and the source 8 nm wide; mobility 1e-5 and redox rate 1e-3 are those of a film in which ions nucleate before they arrive.',
    'The time axis is not predicted: it goes with the assumed rates.',
  ],
  runs: [{ label: '', scene: 'figures/yang-2af', seeds: [1, 2, 3, 4, 5, 6], cost: 3 }],
  checks: {
    clusters: {
      statement: `new clusters of ${smallest} or more particles between source and counter electrode, mean`,
      paper: 'three new clusters',
      criterion: atLeast(3),
    },
    dissolve: {
      statement: 'share of seeds in which a new cluster later loses more than half of its largest size',
      paper: 'as they grew larger they also became oxidised and were gradually dissolved',
      criterion: atLeast(0.8),
    },
    steps: {
      statement: 'height of the clusters born first less that of those born last (halves by order of birth), mean [nm]',
      paper: 'the next cluster was even closer to the counter electrode',
      criterion: atLeast(1),
    },
    shift: {
      statement: 'shift of all metal along the field as a share of the way from source to counter electrode, mean',
      paper: 'a step-by-step movement along the direction of the field',
      criterion: atLeast(0.2),
    },
  },
  async analyse(runs) {
    const found = new Map(runs.map((run) => [run, lookAt(run)]));
    const of = (run: FigureRun) => found.get(run) as Findings;
    return {
      measured: {
        clusters: meanOf(runs, (run) => of(run).fates.length),
        dissolve: shareOf(runs, (run) => of(run).fates.some(({ kept }) => kept < 0.5)),
        steps: meanOf(runs, (run) => stepOf(of(run).fates)),
        shift: meanOf(runs, (run) => of(run).shift / sourceCentre),
      },
      picture: stripOfRun(runs[0], panelTimes, 3, false),
    };
  },
};

interface Findings {
  fates: ClusterFate[];
  shift: number; // [nm]
}

function lookAt({ stored }: FigureRun): Findings {
  const recording = stored.recording();
  const frames = [...recording.frames()];
  const source = frames[0].bodySerial[0];
  const fates = clusterFates(frames, recording.header.frame, smallest).filter(
    ({ serial, place }) => serial !== source && place.z > clearOfElectrode && place.z < sourceFoot,
  );
  return { fates, shift: metalHeight(frames[0]) - metalHeight(frames[frames.length - 1]) };
}

function stepOf(fates: readonly ClusterFate[]): number | null {
  if (fates.length < 2) return null;
  const half = Math.ceil(fates.length / 2);
  return heightOf(fates.slice(0, half)) - heightOf(fates.slice(-half));
}

function heightOf(fates: readonly ClusterFate[]): number {
  return fates.reduce((sum, { place }) => sum + place.z, 0) / fates.length;
}

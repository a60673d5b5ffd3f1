import { FLOATING } from '../../particle/state/bodies.ts';
import { floatingClusters } from '../../analysis/clusters.ts';
import { metalByHeight } from '../../analysis/heightProfile.ts';
import { MetalTrace } from '../../analysis/metalTrace.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import { atLeast } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

const firstMetal = 50; // particles, when the first clusters are looked at
const cone = 300; // particles, when the shape is looked at

/** A film of 40 nm: clusters near the silver first, a cone with its base there, and a void at the interface. */
export const yang4: Figure<'first' | 'cone' | 'discrete' | 'voids'> = {
  id: 'yang-4',
  title: 'Clusters from the silver side in a film of 40 nm',
  paper:
    'Fig. 4: in an evaporated SiO2 film of about 40 nm several Ag clusters appear near the Ag electrode first, move on, and form a cone with its base at the Ag interface, where a void is left.',
  inputs: [
    'Mobility and redox rate are 1e-4 each, those of mode b; the field is 1 MV/cm, chosen.',
    'The time axis is not predicted: the paper saw the first clusters after about 3 min.',
  ],
  runs: [{ label: '', scene: 'figures/yang-4', seeds: [1, 2, 3, 4], cost: 4 }],
  checks: {
    first: {
      statement: `height of the floating metal at ${firstMetal} particles, as a share of the film, mean`,
      paper: 'several Ag clusters near the Ag electrode',
      criterion: atLeast(0.7),
    },
    cone: {
      statement: `floating metal in the upper half of the film over that in the lower half at ${cone} particles, mean`,
      paper: 'a conically shaped filament with its base at the Ag interface',
      criterion: atLeast(2),
    },
    discrete: {
      statement: `floating clusters of 3 or more particles at ${cone} particles, mean`,
      paper: 'discrete clusters',
      criterion: atLeast(5),
    },
    voids: {
      statement: 'places that metal has left, in the quarter at the Ag side over those in a quarter on average, mean',
      paper: 'a void at the interface region',
      criterion: atLeast(1.2),
    },
  },
  async analyse(runs) {
    const times = [firstMetal, 120, 200, cone, 450, Infinity].map((metal) => timeOf(runs[0], metal));
    return {
      measured: {
        first: meanOf(runs, (run) => meanHeight(stateAt(run, firstMetal))),
        cone: meanOf(runs, (run) => upperOverLower(stateAt(run, cone))),
        discrete: meanOf(runs, (run) => countClusters(stateAt(run, cone))),
        voids: meanOf(runs, voidsAtSilver),
      },
      picture: stripOfRun(runs[0], times, 3, true),
    };
  },
};

interface State {
  frame: Frame;
  header: FrameHeader;
}

/** The first frame with so much metal, or the last one. */
function stateAt({ stored }: FigureRun, metal: number): State {
  const recording = stored.recording();
  const header = recording.header.frame;
  for (const frame of recording.frames()) if (metalOf(frame) >= metal) return { frame, header };
  return { frame: recording.frame(recording.frameCount - 1), header };
}

function timeOf(run: FigureRun, metal: number): number {
  return stateAt(run, metal).frame.time;
}

function metalOf({ kind }: Frame): number {
  return kind.reduce((sum, each) => sum + each, 0);
}

/** Of floating metal, as a share of the film; null where there is none. */
function meanHeight({ frame, header }: State): number | null {
  const clusters = floatingClusters(frame, header);
  const size = clusters.reduce((sum, cluster) => sum + cluster.size, 0);
  const sum = clusters.reduce((all, cluster) => all + cluster.size * cluster.z, 0);
  return size > 0 ? sum / size / header.thickness : null;
}

function upperOverLower({ frame, header }: State): number {
  const [lower, upper] = metalByHeight(frame, header, 2, [FLOATING]);
  return upper / Math.max(1, lower);
}

function countClusters({ frame, header }: State): number {
  return floatingClusters(frame, header).filter(({ size }) => size >= 3).length;
}

function voidsAtSilver({ stored }: FigureRun): number | null {
  const recording = stored.recording();
  const header = recording.header.frame;
  const trace = new MetalTrace(header);
  for (const frame of recording.frames()) trace.add(frame);
  const places = trace.emptied(recording.frame(recording.frameCount - 1));
  const near = places.filter(({ z }) => z > 0.75 * header.thickness).length;
  return places.length > 0 ? near / (places.length / 4) : null;
}

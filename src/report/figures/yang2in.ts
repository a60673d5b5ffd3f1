import { BRIDGING, FLOATING, ON_ACTIVE } from '../../particle/state/bodies.ts';
import type { Frame } from '../../particle/probes/frameTypes.ts';
import { atLeast } from './criteria.ts';
import type { Figure, FigureRun } from './figure.ts';
import { meanOf, shareOf } from './overSeeds.ts';
import { stripOfRun } from './stripOfRun.ts';

/** A nickel cluster before a large nickel source: metal is added on its cathode side until it joins the source. */
export const yang2in: Figure<'tip' | 'joins' | 'foot'> = {
  id: 'yang-2in',
  title: 'Nickel grows backward from a cluster to the source',
  paper:
    'Fig. 2i-n: persistent reduction of Ni ions from a large source onto the cathode side of an existing cluster led to backward growth towards the source, whose volume hardly changed.',
  inputs: [
    'The large source is the active electrode, which is not used up; the cluster of 5 nm stands 14 nm below it.',
    'The rates of Ni (mobility 1e-6, redox rate 1e-9, two charges) are those of the threshold fields of Fig. 2h, assumed; so is the time axis.',
    'The field is 1 MV/cm, chosen; Yang used 3 to 5 MV/cm for Ni. At 3 MV/cm the cluster of the model charges so far that it takes up no more electrons: it then moves towards the source as a whole.',
    'Tried besides: a longer run, in which the foot follows; a cluster 5 nm below the source, which comes to within 1 nm of it, loses its electrons to it and stays apart.',
    'The paper attributes the growth to suppressed oxidation of the cluster; the model suppresses it only by the charge that the cluster takes up.',
  ],
  runs: [{ label: '', scene: 'figures/yang-2in', seeds: [1, 2, 3, 4], cost: 2 }],
  checks: {
    tip: {
      statement: 'way that the upper end of the cluster moves towards the source before they join, mean [nm]',
      paper: 'backward growth towards the Ni source',
      criterion: atLeast(3),
    },
    joins: {
      statement: 'share of seeds in which the cluster joins the source before metal joins source and counter electrode',
      paper: 'a backward connection between the cluster and the source',
      criterion: atLeast(0.75),
    },
    foot: {
      statement:
        'way that the lower end of the cluster moves away from the counter electrode meanwhile, below half of that of its upper end: share of seeds',
      paper: 'the cluster grows; it does not move as a whole',
      criterion: atLeast(0.75),
    },
  },
  async analyse(runs) {
    const found = new Map(runs.map((run) => [run, follow(run)]));
    const of = (run: FigureRun) => found.get(run) as Backward;
    return {
      measured: {
        tip: meanOf(runs, (run) => of(run).tip),
        joins: shareOf(runs, (run) => of(run).joins),
        foot: shareOf(runs, (run) => of(run).foot < 0.5 * of(run).tip),
      },
      picture: stripOfRun(
        runs[0],
        [0, 0.3, 0.6, 0.8, 0.95, 1].map((share) => share * of(runs[0]).end),
        3,
        true,
      ),
    };
  },
};

interface Backward {
  tip: number; // [nm] rise of the upper end
  foot: number; // [nm] rise of the lower end
  joins: boolean;
  end: number; // [s] time of the last frame before the film is bridged
}

/** Follows the cluster by its serial, as long as it floats. */
function follow({ stored }: FigureRun): Backward {
  const frames = [...stored.recording().frames()];
  const serial = frames[0].bodySerial[0];
  const [low, high] = endsOf(frames[0], serial);
  let [foot, tip] = [low, high];
  for (const frame of frames) {
    const body = frame.bodySerial.indexOf(serial);
    if (body < 0 || frame.bodyAttachment[body] !== FLOATING) break;
    [foot, tip] = endsOf(frame, serial);
  }
  const happenings = frames.flatMap((frame) => frame.happenings);
  const joined = happenings.find(({ kind, body, other }) => kind === 'attach' && (body === serial || other === serial));
  const last = frames.findLast((frame) => !frame.bodyAttachment.includes(BRIDGING)) ?? frames[0];
  const isOnSource = joined !== undefined && attachmentAfter(frames, joined.time) === ON_ACTIVE;
  return { tip: tip - high, foot: foot - low, joins: isOnSource, end: last.time };
}

/** Attachment of the largest body on an electrode in the first frame after a time; -1 where there is none. */
function attachmentAfter(frames: readonly Frame[], time: number): number {
  const frame = frames.find((each) => each.time >= time);
  if (!frame) return -1;
  const attached = [...frame.bodySize.keys()].filter((body) => frame.bodyAttachment[body] !== FLOATING);
  attached.sort((one, other) => frame.bodySize[other] - frame.bodySize[one]);
  return attached.length > 0 ? frame.bodyAttachment[attached[0]] : -1;
}

/** Lowest and highest particle of a body [nm]. */
function endsOf(frame: Frame, serial: number): [number, number] {
  const heights = [...frame.z].filter((_, i) => frame.body[i] === serial);
  return [Math.min(...heights), Math.max(...heights)];
}

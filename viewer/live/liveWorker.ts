import { concatenate } from '../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../src/particle/probes/frame.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { withDefaults } from '../../src/scene/defaults.ts';
import { FrameSchedule } from '../../src/scene/frameSchedule.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { formatProblem, SceneError } from '../../src/scene/problem.ts';
import type { LiveMessage, LiveOrder } from './messages.ts';

const postInterval = 50; // [ms] between messages; changes nothing in the run

addEventListener('message', ({ data }: MessageEvent<LiveOrder>) => {
  try {
    run(data);
  } catch (error) {
    const lines = error instanceof SceneError ? error.problems.map(formatProblem) : [String(error)];
    post({ kind: 'failure', lines });
  }
});

/** Runs to the end, as `filigree run` does, and sends the recording on the way. */
function run({ json, seed }: LiveOrder): void {
  const scene = parseScene(json);
  const simulation = Simulation.create(buildParticleParameters(scene, seed), seed);
  const { world } = simulation;
  const schedule = new FrameSchedule(scene.recording);
  const header = { title: scene.title, frame: frameHeader(world), scene: withDefaults(json), seed };
  const encoder = new RecordingEncoder(header);
  let pieces = [encoder.header(), encoder.frame(readFrame(world, schedule.take(world)))];
  let postedAt = 0; // [ms]
  const postPieces = () => {
    const bytes = concatenate(pieces);
    post({ kind: 'bytes', bytes, events: world.eventCount, metal: world.metalCount });
    [pieces, postedAt] = [[], performance.now()];
  };
  while (!simulation.stopReason) {
    simulation.advanceWindow();
    if (!simulation.stopReason && schedule.isDue(world))
      pieces.push(encoder.frame(readFrame(world, schedule.take(world))));
    if (performance.now() - postedAt > postInterval) postPieces();
  }
  pieces.push(encoder.frame(readFrame(world, true)));
  postPieces();
  post({
    kind: 'end',
    stoppedBy: simulation.stopReason,
    events: world.eventCount,
    time: world.time,
    stateHash: simulation.stateHash(),
  });
}

function post(message: LiveMessage): void {
  postMessage(message, { transfer: message.kind === 'bytes' ? [message.bytes.buffer as ArrayBuffer] : [] });
}

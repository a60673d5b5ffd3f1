import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../../src/particle/probes/frame.ts';
import type { Frame, FrameHeader } from '../../../src/particle/probes/frameTypes.ts';
import { FREE } from '../../../src/particle/state/particles.ts';
import type { World } from '../../../src/particle/state/world.ts';
import type { JsonObject } from '../../../src/scene/json.ts';
import { parametersOf } from '../../particle/scenes.ts';

/** A short run with metal that comes, goes, joins and parts. */
export interface ShortRun {
  header: FrameHeader;
  frames: Frame[];
  world: World; // at the last frame
}

/** Metal in the middle of a small film, which dissolves on one side and grows on the other. */
export function runShortly(overrides: JsonObject, frameCount: number, windows = 1): ShortRun {
  const simulation = Simulation.create(parametersOf(overrides), 5);
  const { world } = simulation;
  const frames = [byAscendingSerial(readFrame(world, false))];
  while (frames.length < frameCount && !simulation.stopReason) {
    for (let window = 0; window < windows; window++) simulation.advanceWindow();
    frames.push(byAscendingSerial(readFrame(world, false)));
  }
  return { header: frameHeader(world), frames, world };
}

/** Coordination as the engine keeps it, by serial of the metal particle. */
export function engineCoordination({ particles }: World): Map<number, number> {
  const slots = Array.from(particles.kind.keys()).filter((slot) => particles.kind[slot] !== FREE);
  return new Map(
    slots
      .filter((slot) => particles.body[slot] >= 0)
      .map((slot) => [particles.serial[slot], particles.coordination[slot]]),
  );
}

/** A frame as a recording gives it back: particles and bodies ascend by serial. */
function byAscendingSerial(frame: Frame): Frame {
  const particles = ascending(frame.serial);
  const bodies = ascending(frame.bodySerial);
  const reorder = <T extends Uint8Array | Uint32Array | Int32Array | Float32Array>(column: T, order: number[]): T =>
    column.map((_, at) => column[order[at]]) as T;
  return {
    ...frame,
    serial: reorder(frame.serial, particles),
    kind: reorder(frame.kind, particles),
    body: reorder(frame.body, particles),
    x: reorder(frame.x, particles),
    y: reorder(frame.y, particles),
    z: reorder(frame.z, particles),
    bodySerial: reorder(frame.bodySerial, bodies),
    bodySize: reorder(frame.bodySize, bodies),
    bodyCharge: reorder(frame.bodyCharge, bodies),
    bodyPotential: reorder(frame.bodyPotential, bodies),
    bodyOxidised: reorder(frame.bodyOxidised, bodies),
    bodyReduced: reorder(frame.bodyReduced, bodies),
    bodyAttachment: reorder(frame.bodyAttachment, bodies),
  };
}

function ascending(serials: Uint32Array): number[] {
  return Array.from(serials.keys()).sort((one, other) => serials[one] - serials[other]);
}

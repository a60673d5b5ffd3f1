import type { HappeningKind } from '../probes/frameTypes.ts';
import type { World } from './world.ts';

/** Records what befell a body, at the place of one of its particles, for the recording's lineage. */
export function report(
  world: World,
  kind: HappeningKind,
  body: number,
  other: number,
  slot: number,
  barrier = 0,
  criticalSize = 0,
): void {
  const { particles, bodies } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  world.happenings.push({ kind, time: world.time, body: bodies.serial[body], other, x, y, z, barrier, criticalSize });
}

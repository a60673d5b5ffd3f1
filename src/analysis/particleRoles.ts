import type { Frame } from '../particle/probes/frameTypes.ts';

type MetalRole = 'floating' | 'active' | 'counter';

export type MatterRole = MetalRole | 'ion';

const roleOfAttachment: readonly (MetalRole | null)[] = ['floating', 'active', 'counter', null];

/**
 * What each particle is drawn as; metal of a body that joins both electrodes keeps what it was in `before`, a frame without such a
 * body, and metal that is new since then is drawn as most of its body is.
 */
export function particleRoles(frame: Frame, before: Frame | null): MatterRole[] {
  const now = rolesOfBodies(frame);
  const earlier = new Map<number, MetalRole>();
  if (before) {
    const then = rolesOfBodies(before);
    before.serial.forEach((serial, i) => {
      const role = then.get(before.body[i]);
      if (role) earlier.set(serial, role);
    });
  }
  const majority = majorityRole(frame, now, earlier);
  return Array.from(frame.serial, (serial, i) => {
    if (frame.kind[i] === 0) return 'ion';
    return now.get(frame.body[i]) ?? earlier.get(serial) ?? majority;
  });
}

/** Bodies that join both electrodes have no role of their own. */
function rolesOfBodies(frame: Frame): Map<number, MetalRole | null> {
  return new Map(Array.from(frame.bodySerial, (serial, i) => [serial, roleOfAttachment[frame.bodyAttachment[i]]]));
}

function majorityRole(frame: Frame, now: Map<number, MetalRole | null>, earlier: Map<number, MetalRole>): MetalRole {
  const count = { floating: 0, active: 0, counter: 0 };
  frame.serial.forEach((serial, i) => {
    const role = frame.kind[i] === 1 && now.get(frame.body[i]) === null ? earlier.get(serial) : undefined;
    if (role) count[role]++;
  });
  return count.active > count.counter ? 'active' : 'counter';
}

import type { Front } from './front.ts';

/**
 * Ends a front where it first comes down to the counter electrode: an undercut that grows shut is filled, and the foot stands outside of it.
 *
 * **Holds** afterwards z > 0 everywhere but at the foot; a front that touches the counter electrode nowhere else is left as it is.
 */
export function trimFoot(front: Front): void {
  const { r, z } = front;
  for (let i = 1; i + 1 < front.count; i++) {
    if (z[i] > 0) continue;
    const share = z[i - 1] / (z[i - 1] - z[i]);
    r[i] = r[i - 1] + share * (r[i] - r[i - 1]);
    z[i] = 0;
    front.count = i + 1;
  }
}

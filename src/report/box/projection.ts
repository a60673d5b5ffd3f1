import { channelsOf, roles } from '../../analysis/palette.ts';
import { particleRoles } from '../../analysis/particleRoles.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';

/** From where a box is seen: from the side along y, z upwards; or from above along -z, y upwards. */
export type Direction = 'side' | 'top';

/** A sphere as the eye sees it. */
export interface Sphere {
  across: number; // [nm] to the right
  up: number; // [nm]
  away: number; // [nm] of its centre from the near face of the box
  radius: number; // [nm]
  color: readonly number[]; // red, green, blue
}

/** What of a box is seen: its sides as the eye has them. */
export interface Extent {
  across: number; // [nm]
  up: number; // [nm]
  away: number; // [nm]
}

const ionShare = 0.4; // diameter of an ion in particle diameters

/** The box as seen from a direction. */
export function extentOf({ width, depth, thickness }: FrameHeader, direction: Direction): Extent {
  return direction === 'side'
    ? { across: width, up: thickness, away: depth }
    : { across: width, up: depth, away: thickness };
}

/** The particles of a box as spheres in the colours of their roles; one that reaches across a periodic edge appears at both. */
export function spheresOf(
  frame: Frame,
  before: Frame | null,
  header: FrameHeader,
  direction: Direction,
  withIons: boolean,
): Sphere[] {
  const extent = extentOf(header, direction);
  const spheres: Sphere[] = [];
  particleRoles(frame, before).forEach((role, i) => {
    if (role === 'ion' && !withIons) return;
    const radius = (header.particleDiameter / 2) * (role === 'ion' ? ionShare : 1);
    const [x, y, z] = [frame.x[i], frame.y[i], frame.z[i]];
    const [up, away] = direction === 'side' ? [z, y] : [y, header.thickness - z];
    const color = channelsOf(roles[role].color);
    for (const across of imagesOf(x, radius, extent.across))
      for (const own of direction === 'side' ? [up] : imagesOf(up, radius, extent.up))
        spheres.push({ across, up: own, away, radius, color });
  });
  return spheres;
}

/** Where a particle is seen along a periodic axis: also beyond an edge that it reaches across. [nm] */
export function imagesOf(place: number, radius: number, period: number): number[] {
  const images = [place];
  if (place < radius) images.push(place + period);
  if (place > period - radius) images.push(place - period);
  return images;
}

import { bodyRadius } from '../laws/bipolar.ts';
import type { FrameHeader } from '../particle/probes/frameTypes.ts';

/** Radius [nm] of the disc or sphere that so many particles of a film's metal fill. */
export function clusterRadius(
  particles: number,
  { particleDiameter, dimension }: Pick<FrameHeader, 'particleDiameter' | 'dimension'>,
): number {
  return bodyRadius(particles, particleDiameter, dimension);
}

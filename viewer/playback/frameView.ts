import type { Section } from '../../src/analysis/section.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';

/** What the page shows of one frame. Rows of bodies and particles ascend by serial, as in `frame`. */
export interface FrameView {
  index: number; // in the recording
  frame: Frame;
  /** What each particle is drawn as: its place in `matterRoles`. */
  roles: Uint8Array;
  /** Metal particles in contact with each metal particle; 0 for ions. */
  coordination: Uint8Array;
  /** [s] time of the frame that first shows the particle as metal without a break, NaN for ions; null where it was not asked for, and until the recording is read through so far. */
  metalSince: Float64Array | null;
  /** Gamma_ox, Gamma_red of each body over the time since `ratesFrom`. [particles/s] */
  oxidationRate: Float64Array;
  reductionRate: Float64Array;
  ratesFrom: number; // [s] time of an earlier frame
  /** Recorded potential of this frame or the latest before that has one. */
  section: Section | null;
  sectionTime: number; // [s] time of the frame that it is from
  /** Whether each grid node is a place that metal has left; from the same frame; null where the recording does not say. */
  voids: Uint8Array | null;
}

/** What matter is drawn as, far layers first. */
export const matterRoles = ['counter', 'active', 'floating', 'ion'] as const;

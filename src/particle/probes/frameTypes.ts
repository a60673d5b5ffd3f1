/** What can happen to a body between two frames. */
export type HappeningKind = 'nucleate' | 'merge' | 'split' | 'dissolve' | 'attach' | 'detach' | 'bridge';

/** One change in the life of a body. */
export interface Happening {
  kind: HappeningKind;
  time: number; // [s]
  body: number; // serial of the body it happened to
  other: number; // serial of its partner, parent or child; 0 for none
  x: number; // [nm]
  y: number; // [nm]
  z: number; // [nm]
  barrier: number; // [eV] dG*, 0 unless a nucleation
  criticalSize: number; // N_c, 0 unless a nucleation
}

/** The state of the film at one moment, as probes record it: first the particles, one entry each, then the bodies. */
export interface Frame {
  time: number; // [s]
  events: number; // since the start of the run
  voltage: number; // [V] of the active against the counter electrode
  serial: Uint32Array;
  kind: Uint8Array; // 0 ion, 1 metal
  body: Uint32Array; // serial of the body, 0 for ions
  x: Float32Array; // [nm]
  y: Float32Array; // [nm]
  z: Float32Array; // [nm]
  bodySerial: Uint32Array;
  bodySize: Uint32Array; // particles
  bodyCharge: Int32Array; // [e]
  bodyPotential: Float32Array; // [V]
  bodyOxidised: Uint32Array; // particles since the body's birth: Gamma_ox by difference over time
  bodyReduced: Uint32Array; // particles since the body's birth: Gamma_red by difference over time
  bodyAttachment: Uint8Array; // 0 floating, 1 active electrode, 2 counter electrode, 3 both
  happenings: Happening[]; // since the preceding frame
  /** Full field [V], node (ix, iy, iz) at index (iy * nx + ix) * nz + iz; null in most frames. */
  potential: Float32Array | null;
  /** 1 at each node that is a place metal has left, 0 elsewhere; goes with the potential, null also in recordings that lack it. */
  voids: Uint8Array | null;
}

/** What is the same in every frame of a run. */
export interface FrameHeader {
  dimension: 2 | 3;
  width: number; // [nm] along x, periodic
  depth: number; // [nm] along y: slab thickness in 2D, periodic box length in 3D
  thickness: number; // [nm] along z
  particleDiameter: number; // [nm]
  atomsPerParticle: number;
  valence: number; // [e]
  grid: [number, number, number]; // nodes of the potential along x, y and z
}

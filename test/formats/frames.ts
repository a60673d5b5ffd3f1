import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';

export const header: FrameHeader = {
  dimension: 2,
  width: 40,
  depth: 0.5,
  thickness: 20,
  particleDiameter: 0.5,
  atomsPerParticle: 3.8,
  valence: 1,
  grid: [4, 1, 3],
};

/** A frame without particles or bodies, but for what is given. */
export function frameWith(given: Partial<Frame>): Frame {
  return {
    time: 0,
    events: 0,
    voltage: 2,
    serial: new Uint32Array(0),
    kind: new Uint8Array(0),
    body: new Uint32Array(0),
    x: new Float32Array(0),
    y: new Float32Array(0),
    z: new Float32Array(0),
    bodySerial: new Uint32Array(0),
    bodySize: new Uint32Array(0),
    bodyCharge: new Int32Array(0),
    bodyPotential: new Float32Array(0),
    bodyOxidised: new Uint32Array(0),
    bodyReduced: new Uint32Array(0),
    bodyAttachment: new Uint8Array(0),
    happenings: [],
    potential: null,
    voids: null,
    ...given,
  };
}

/** Uniform numbers in [0, 1), the same ones each time (mulberry32). */
export function uniformNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Walker {
  serial: number;
  metal: boolean;
  place: number[]; // [nm] x, y, z
}

/**
 * Frames of particles that walk, turn into metal, vanish and appear, in shuffled order: the storage order of a real world is arbitrary too.
 * Ions step by a Gaussian of `stride` along x and z (and y in a box).
 */
export function* walkingFrames(options: {
  particles: number;
  frames: number;
  stride: number; // [nm] standard deviation along one axis
  metalShare: number;
  dimension: 2 | 3;
  seed: number;
}): Generator<Frame> {
  const uniform = uniformNumbers(options.seed);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const depth = options.dimension === 3 ? 40 : 0;
  const size = [40, depth, 20];
  let lastSerial = 0;
  const born = (): Walker => ({
    serial: ++lastSerial,
    metal: uniform() < options.metalShare,
    place: size.map((length) => uniform() * length),
  });
  const walkers = Array.from({ length: options.particles }, born);
  for (let i = 0; i < options.frames; i++) {
    for (const walker of walkers)
      if (!walker.metal)
        walker.place = walker.place.map((value, axis) => {
          const moved = value + (size[axis] > 0 ? options.stride * gauss() : 0);
          return axis === 2 ? Math.min(20, Math.max(0, moved)) : size[axis] > 0 ? (moved + size[axis]) % size[axis] : 0;
        });
    for (let swap = 0; swap < options.particles / 200; swap++) walkers[Math.floor(uniform() * walkers.length)] = born();
    yield frameWith({
      time: i * 1e-4,
      events: i * 4000,
      voltage: 2 - i * 1e-3,
      serial: Uint32Array.from(walkers, (walker) => walker.serial),
      kind: Uint8Array.from(walkers, (walker) => Number(walker.metal)),
      body: Uint32Array.from(walkers, (walker) => (walker.metal ? 1 + (walker.serial % 50) : 0)),
      x: Float32Array.from(walkers, (walker) => walker.place[0]),
      y: Float32Array.from(walkers, (walker) => walker.place[1]),
      z: Float32Array.from(walkers, (walker) => walker.place[2]),
      ...walkingBodies(i, gauss),
      happenings: [
        { kind: 'nucleate', time: i * 1e-4, body: i + 1, other: 0, x: 3, y: 0, z: 1.5, barrier: 0.25, criticalSize: 3 },
      ],
    });
  }
}

function walkingBodies(index: number, gauss: () => number): Partial<Frame> {
  const count = 50;
  const each = <T>(from: (body: number) => T) => Array.from({ length: count }, (_, body) => from(body));
  return {
    bodySerial: Uint32Array.from(each((body) => 50 - body)),
    bodySize: Uint32Array.from(each((body) => 10 + body)),
    bodyCharge: Int32Array.from(each(() => Math.round(gauss()))),
    bodyPotential: Float32Array.from(each((body) => body / 25 + 0.01 * gauss())),
    bodyOxidised: Uint32Array.from(each((body) => 3 * index + body)),
    bodyReduced: Uint32Array.from(each((body) => 2 * index + body)),
    bodyAttachment: Uint8Array.from(each((body) => body % 4)),
  };
}

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { RecordingEncoder } from '../src/formats/recordingEncoder.ts';
import { createRandomStream, type RandomStream } from '../src/math/random.ts';
import type { Frame, FrameHeader } from '../src/particle/probes/frameTypes.ts';

const particles = 5000;
const ionShare = 0.5;
const bodySize = 25; // particles
const step = 0.25; // [nm] greatest in a frame, along an axis
const potentialEvery = 8; // frames, as in a recording of a run

const header: FrameHeader = {
  dimension: 2,
  width: 80,
  depth: 0.5,
  thickness: 40,
  particleDiameter: 0.5,
  atomsPerParticle: 3.8,
  valence: 1,
  grid: [160, 1, 81],
};

/**
 * Writes a run folder whose 5,000 particles walk at random, half of them ions and half metal in bodies of 25, with a potential every
 * eighth frame as runs have it.
 *
 * @param bytes least size of the recording
 * @returns number of frames
 */
export function writeWalkingRun(folder: string, bytes: number): number {
  mkdirSync(folder);
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ scene: 'walking', seed: 1, run: 0, version: '0' }));
  const encoder = new RecordingEncoder({ title: 'Walking particles', frame: header, scene: null, seed: null });
  const file = openSync(join(folder, 'recording.fgr'), 'w');
  const random = createRandomStream(1, 0, 'walk');
  const frame = firstFrame(random);
  let [frames, size] = [0, writeSync(file, encoder.header())];
  while (size < bytes) {
    const withField = frames % potentialEvery === 0;
    frame.potential = withField ? potentialAt(frames) : null;
    frame.voids = withField ? new Uint8Array(header.grid[0] * header.grid[2]) : null;
    size += writeSync(file, encoder.frame(frame));
    frames++;
    frame.time = frames * 1e-3;
    frame.events = frames * particles;
    for (let i = 0; i < particles; i++) {
      frame.x[i] = (frame.x[i] + step * (2 * random.next() - 1) + header.width) % header.width;
      frame.z[i] = Math.min(header.thickness, Math.max(0, frame.z[i] + step * (2 * random.next() - 1)));
    }
  }
  closeSync(file);
  return frames;
}

function firstFrame(random: RandomStream): Frame {
  const bodies = (particles * (1 - ionShare)) / bodySize;
  const isMetal = (i: number) => i >= particles * ionShare;
  const bodyOf = (i: number) => 1 + Math.floor((i - particles * ionShare) / bodySize);
  const index = Uint32Array.from({ length: particles }, (_, i) => i);
  return {
    time: 0,
    events: 0,
    voltage: 2,
    serial: index.map((i) => i + 1),
    kind: Uint8Array.from(index, (i) => (isMetal(i) ? 1 : 0)),
    body: index.map((i) => (isMetal(i) ? bodyOf(i) : 0)),
    x: Float32Array.from(index, () => random.next() * header.width),
    y: new Float32Array(particles),
    z: Float32Array.from(index, () => random.next() * header.thickness),
    bodySerial: Uint32Array.from({ length: bodies }, (_, i) => i + 1),
    bodySize: new Uint32Array(bodies).fill(bodySize),
    bodyCharge: new Int32Array(bodies),
    bodyPotential: new Float32Array(bodies).fill(1),
    bodyOxidised: new Uint32Array(bodies),
    bodyReduced: new Uint32Array(bodies),
    bodyAttachment: new Uint8Array(bodies),
    happenings: [],
    potential: null,
    voids: null,
  };
}

/** A drop from plane to plane with a wave along x that wanders. */
function potentialAt(frames: number): Float32Array {
  const [nx, , nz] = header.grid;
  return Float32Array.from({ length: nx * nz }, (_, node) => {
    const [ix, iz] = [Math.floor(node / nz), node % nz];
    const height = iz / (nz - 1);
    return 2 * height + 0.3 * Math.sin(Math.PI * height) * Math.sin((2 * Math.PI * (3 * ix + frames)) / nx);
  });
}

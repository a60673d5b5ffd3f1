import { METAL, FREE } from '../state/particles.ts';
import type { World } from '../state/world.ts';
import type { Frame, FrameHeader } from './frameTypes.ts';

/** What stays the same in all frames of a run. */
export function frameHeader(world: World): FrameHeader {
  const { geometry, atomsPerParticle, valence } = world.parameters;
  const { dimension, width, depth, thickness, particleDiameter } = geometry;
  const { nx, ny, nz } = world.field.grid;
  return { dimension, width, depth, thickness, particleDiameter, atomsPerParticle, valence, grid: [nx, ny, nz] };
}

/** The present state as a frame; takes the happenings since the preceding one out of the world. */
export function readFrame(world: World, withField: boolean): Frame {
  const happenings = world.happenings;
  world.happenings = [];
  return {
    time: world.time,
    events: world.eventCount,
    voltage: world.voltage,
    ...readMatter(world),
    happenings,
    potential: withField ? Float32Array.from(world.field.full) : null,
    voids: withField ? world.field.voids.slice() : null,
  };
}

/** The particles and bodies of the present state, as frames have them. */
export function readMatter(world: World): Pick<Frame, ParticleColumns | BodyColumns> {
  return { ...readParticles(world), ...readBodies(world) };
}

type ParticleColumns = 'serial' | 'kind' | 'body' | 'x' | 'y' | 'z';

function readParticles(world: World): Pick<Frame, ParticleColumns> {
  const { particles, bodies } = world;
  const count = world.ionCount + world.metalCount;
  const frame = {
    serial: new Uint32Array(count),
    kind: new Uint8Array(count),
    body: new Uint32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
    z: new Float32Array(count),
  };
  let at = 0;
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] === FREE) continue;
    const isMetal = particles.kind[slot] === METAL;
    frame.serial[at] = particles.serial[slot];
    frame.kind[at] = isMetal ? 1 : 0;
    frame.body[at] = isMetal ? bodies.serial[particles.body[slot]] : 0;
    frame.x[at] = particles.x[slot];
    frame.y[at] = particles.y[slot];
    frame.z[at++] = particles.z[slot];
  }
  return frame;
}

type BodyColumns =
  'bodySerial' | 'bodySize' | 'bodyCharge' | 'bodyPotential' | 'bodyOxidised' | 'bodyReduced' | 'bodyAttachment';

function readBodies(world: World): Pick<Frame, BodyColumns> {
  const { bodies } = world;
  const slots: number[] = [];
  for (let body = 0; body < bodies.capacity; body++) if (bodies.size[body] > 0) slots.push(body);
  return {
    bodySerial: Uint32Array.from(slots, (body) => bodies.serial[body]),
    bodySize: Uint32Array.from(slots, (body) => bodies.size[body]),
    bodyCharge: Int32Array.from(slots, (body) => bodies.charge[body]),
    bodyPotential: Float32Array.from(slots, (body) => bodies.potential[body]),
    bodyOxidised: Uint32Array.from(slots, (body) => bodies.oxidised[body]),
    bodyReduced: Uint32Array.from(slots, (body) => bodies.reduced[body]),
    bodyAttachment: Uint8Array.from(slots, (body) => bodies.attachment(body)),
  };
}

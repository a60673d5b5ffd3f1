import { cos, exp, sin } from '../../math/elementary.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { landOnMetal } from '../space/landing.ts';
import { changeCell } from '../state/matter.ts';
import { TOUCHES_ACTIVE, TOUCHES_COUNTER, TOUCHES_FLOATING, TOUCHES_NOTHING } from '../state/particles.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * An ion hops by the hop length along, against or across the local field: G e^k, G e^-k and a total weight 2 (dim - 1) across.
 *
 * **Sign** along means the way a positive ion is driven, down the potential.
 * **Breaks** beyond the drive's bound; the field is frozen within a window.
 * **Source** Buttberg et al. 2025, eq. 4 (Mott-Gurney), resolved into single hops.
 */
export const hop: EventKind = { name: 'hop', owner: 'particle', rate: hopRate, apply: applyHop };

/** Rate of one direction without field, at an ion's place and for what it touches [1/s]. */
function localHopRate(world: World, slot: number): number {
  const { particles, parameters, constants, field } = world;
  const node = field.grid.nearestNode(particles.x[slot], particles.y[slot], particles.z[slot]);
  const touch = particles.touch[slot];
  const { imageFactor, adsorbedFactor } = parameters.hopping;
  const held =
    touch === TOUCHES_NOTHING || touch === TOUCHES_ACTIVE
      ? 1
      : touch === TOUCHES_FLOATING
        ? imageFactor
        : adsorbedFactor;
  return constants.hopRate * field.hopFactor[node] * held;
}

/**
 * Rate of all hops of an ion; what drives them stays in `particles.way` for the event.
 * A direction that points into what the ion touches is closed.
 */
function hopRate(world: World, slot: number): number {
  const { particles, constants, parameters, space } = world;
  const { way } = particles;
  const local = localHopRate(world, slot); // first, so that the memory is asked for it and for the field at once
  sampleField(world, particles.x[slot], particles.y[slot], particles.z[slot]);
  const { x, y, z } = sampled;
  const strength = Math.sqrt(x * x + y * y + z * z);
  const at = (space.dimension + 2) * slot;
  way[at] = strength > 0 ? x / strength : 0;
  way[at + 1] = strength > 0 ? z / strength : -1;
  if (space.dimension === 3) way[at + 4] = strength > 0 ? y / strength : 0;
  let along = exp(Math.min(parameters.hopping.maximumDrive, constants.driveFactor * strength));
  let against = 1 / along;
  if (particles.touch[slot] !== TOUCHES_NOTHING) {
    const into = towardsTouched(world, slot, at);
    if (into > 0.5) along = 0;
    else if (into < -0.5) against = 0;
  }
  way[at + 2] = along;
  way[at + 3] = against;
  return local * (along + against + 2 * (space.dimension - 1));
}

/** Cosine of the angle between the field and the direction to what an ion touches. */
function towardsTouched(world: World, slot: number, at: number): number {
  const { particles, space } = world;
  const { way } = particles;
  const touched = particles.touched[slot];
  if (touched < 0) return particles.touch[slot] === TOUCHES_COUNTER ? -way[at + 1] : way[at + 1];
  const dx = space.separationX(particles.x[touched], particles.x[slot]);
  const dy = space.separationY(particles.y[touched], particles.y[slot]);
  const dz = particles.z[touched] - particles.z[slot];
  const across = space.dimension === 3 ? dy * way[at + 4] : 0;
  return (dx * way[at] + across + dz * way[at + 1]) / Math.sqrt(dx * dx + dy * dy + dz * dz);
}

function applyHop(world: World, slot: number): boolean {
  const { random, space } = world;
  const { way } = world.particles;
  const at = (space.dimension + 2) * slot;
  const x = way[at];
  const z = way[at + 1];
  const y = space.dimension === 3 ? way[at + 4] : 0;
  const along = way[at + 2];
  const against = way[at + 3];
  const across = 2 * (space.dimension - 1);
  const choice = random.next() * (along + against + across);
  if (choice < along) return moveIon(world, slot, x, y, z);
  if (choice < along + against) return moveIon(world, slot, -x, -y, -z);
  if (space.dimension === 2) {
    const side = choice < along + against + 0.5 * across ? 1 : -1;
    return moveIon(world, slot, -side * z, 0, side * x);
  }
  turnAcross(x, y, z, 2 * Math.PI * random.next());
  return moveIon(world, slot, turned.x, turned.y, turned.z);
}

/** The direction found last by `turnAcross`. */
export const turned = { x: 0, y: 0, z: 0 };

/** Finds the unit vector across u with the given azimuth about it [rad]. */
export function turnAcross(ux: number, uy: number, uz: number, azimuth: number): void {
  const cosine = cos(azimuth);
  const sine = sin(azimuth);
  const isFlat = Math.abs(uz) < 0.9;
  const ax = isFlat ? uy : 0;
  const ay = isFlat ? -ux : uz;
  const az = isFlat ? 0 : -uy;
  const length = Math.sqrt(ax * ax + ay * ay + az * az);
  const px = ax / length;
  const py = ay / length;
  const pz = az / length;
  turned.x = cosine * px + sine * (uy * pz - uz * py);
  turned.y = cosine * py + sine * (uz * px - ux * pz);
  turned.z = cosine * pz + sine * (ux * py - uy * px);
}

/** Moves an ion by a hop along a unit vector; a hop that meets metal or a plane ends in contact with it. */
export function moveIon(world: World, slot: number, ux: number, uy: number, uz: number): boolean {
  const { particles, space, ionCells, change } = world;
  const { hopLength } = world.parameters.hopping;
  let length = hopLength;
  const z = particles.z[slot];
  const radius = 0.5 * space.diameter;
  if (uz < 0) length = Math.min(length, Math.max(0, (radius - z) / uz));
  else if (uz > 0) length = Math.min(length, Math.max(0, (space.thickness - radius - z) / uz));
  length = landOnMetal(world, slot, ux, uy, uz, length);
  if (!(length > 1e-9)) return false;
  const x = space.wrapX(particles.x[slot] + ux * length);
  const y = space.wrapY(particles.y[slot] + uy * length);
  const newZ = Math.min(space.thickness - radius, Math.max(radius, z + uz * length));
  particles.x[slot] = x;
  particles.y[slot] = y;
  particles.z[slot] = newZ;
  const cell = ionCells.cellAt(x, y, newZ);
  if (cell !== ionCells.cellOf[slot]) changeCell(world, slot, cell);
  change.ions.add(slot);
  return true;
}

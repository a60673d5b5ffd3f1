import { filmPotential, findOutward } from '../events/oxidation.ts';
import { solveField } from '../field/solveField.ts';
import { metalPotential } from '../state/bodyPotential.ts';
import { updateSurroundings } from '../state/contacts.ts';
import { join, leave } from '../state/membership.ts';
import { FREE, ION, METAL } from '../state/particles.ts';
import type { ParticleParameters } from '../state/parameters.ts';
import { World } from '../state/world.ts';
import type { Frame } from './frameTypes.ts';

/** The field of a frame; nodes as in Frame.potential, bodies in the order of Frame.bodySerial. */
export interface FrameFieldResult {
  full: Float64Array; // [V] with floating clusters as equipotentials
  background: Float64Array; // [V] without them
  bodyPotential: Float64Array; // [V]
  highestOverpotential: Float64Array; // [V] over the body's surface, not bounded; NaN for a body without any
  lowestOverpotential: Float64Array; // [V]
}

/**
 * Solves the field of recorded frames, also of those that do not carry it.
 *
 * **Holds** bodies, their charges and attachments are those of the frame, whatever the rounded places of particles say.
 * **Breaks** places are recorded in steps of 1/64 nm, so metal beside the middle between two grid nodes may be held at the other
 * one: there the potential is off by what it changes over a grid step.
 */
export class FrameField {
  readonly #world: World;
  #bodies: number[] = []; // slots, in the order of the frame

  /** Throws RangeError where the box does not fit the grid. */
  constructor(parameters: ParticleParameters) {
    this.#world = new World({ ...parameters, inclusions: [] }, 0, 0, []);
  }

  /** Nodes along x, y and z. */
  get grid(): [number, number, number] {
    const { nx, ny, nz } = this.#world.field.grid;
    return [nx, ny, nz];
  }

  /** Throws Error where the solution does not converge. */
  solve(frame: Frame): FrameFieldResult {
    const world = this.#world;
    this.#clear();
    this.#place(frame);
    world.field.stale = true;
    solveField(world, frame.voltage);
    const [highestOverpotential, lowestOverpotential] = this.#overpotentials();
    return {
      full: world.field.full.slice(),
      background: world.field.background.slice(),
      bodyPotential: Float64Array.from(this.#bodies, (body) => world.bodies.potential[body]),
      highestOverpotential,
      lowestOverpotential,
    };
  }

  #clear(): void {
    const { particles, bodies, metalCells } = this.#world;
    for (let slot = 0; slot < particles.capacity; slot++) {
      if (particles.kind[slot] === FREE) continue;
      if (particles.kind[slot] === METAL) {
        leave(this.#world, slot);
        metalCells.remove(slot);
      }
      particles.release(slot);
    }
    for (const body of this.#bodies) bodies.release(body);
    this.#world.ionCount = this.#world.metalCount = 0;
  }

  #place(frame: Frame): void {
    const world = this.#world;
    const { bodySerial, bodyAttachment, bodyCharge } = frame;
    const slots = new Map<number, number>();
    this.#bodies = Array.from(bodySerial, (serial, i) => {
      world.makeRoom();
      const { bodies } = world;
      const body = bodies.claim();
      bodies.charge[body] = bodyCharge[i];
      bodies.activeContacts[body] = bodyAttachment[i] & 1;
      bodies.counterContacts[body] = bodyAttachment[i] >> 1;
      slots.set(serial, body);
      return body;
    });
    for (let i = 0; i < frame.serial.length; i++) {
      world.makeRoom();
      const { particles, metalCells } = world;
      const isMetal = frame.kind[i] === 1;
      const [x, y, z] = [frame.x[i], frame.y[i], frame.z[i]];
      const slot = particles.claim(isMetal ? METAL : ION, x, y, z);
      if (isMetal) {
        world.metalCount++;
        particles.background[slot] = 0;
        metalCells.insert(slot, metalCells.cellAt(x, y, z));
        join(world, slot, slots.get(frame.body[i]) as number);
      } else world.ionCount++;
    }
  }

  #overpotentials(): [highest: Float64Array, lowest: Float64Array] {
    const world = this.#world;
    const { particles, bodies, constants } = world;
    const highest = new Float64Array(this.#bodies.length).fill(NaN);
    const lowest = highest.slice();
    this.#bodies.forEach((body, i) => {
      for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
        updateSurroundings(world, slot);
        if (particles.coordination[slot] >= constants.surfaceCoordination) continue;
        findOutward(world, slot);
        const eta = metalPotential(world, slot) - filmPotential(world, slot);
        if (!(eta <= highest[i])) highest[i] = eta;
        if (!(eta >= lowest[i])) lowest[i] = eta;
      }
    });
    return [highest, lowest];
  }
}

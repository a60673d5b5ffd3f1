import { HIGH, LOW } from '../../circuit/conductanceNetwork.ts';
import { longer } from '../../math/longer.ts';
import { findBottleneck } from '../../circuit/bottleneck.ts';
import { ON_ACTIVE, ON_COUNTER } from '../state/bodies.ts';
import type { World } from '../state/world.ts';
import { conductanceQuantum, type Junctions } from './junctions.ts';
import type { MetalPairs } from './metalPairs.ts';

/** Partners of a junction that are no slot: the planes of the electrodes. */
export const COUNTER_PLANE = -1;
export const ACTIVE_PLANE = -2;

const weakest = 1e-7; // of the best path's narrowest junction, below which a junction is left out
const weakestBarrier = 1e-12; // the same where a junction's conductance rises with its voltage
const slack = 0.01; // of that cut, for what may change until the next time
const leastBridge = 1e-3 * conductanceQuantum; // [e/(s V)] taken for the narrowest place of metal all the way

/** All junctions of a world, and the bodies and junctions that a current from electrode to electrode can go through. */
export class JunctionList {
  /** Joints of bodies on electrodes come first, then junctions. */
  count = 0;
  joints = 0;
  /** A slot of metal, and another one or a plane. */
  slot = new Int32Array(1024);
  partner = new Int32Array(1024);
  gap = new Float64Array(1024); // [nm]
  conductance = new Float64Array(1024); // [e/(s V)] at low voltage
  /** Junctions that conduct less are left out. */
  least = Infinity; // [e/(s V)]
  /** Whether a body may carry current. */
  isOnPath = new Uint8Array(0);
  /** Where the listing begins. */
  #first = 0; // [e/(s V)]
  #from = new Int32Array(1024);
  #to = new Int32Array(1024);
  /** The one node that a body is joined to, -1: none yet. */
  #neighbour = new Int32Array(0);
  #stillOn = new Uint8Array(0);

  /** Lists the junctions of a world; false where they make no path from electrode to electrode. */
  gather(world: World, pairs: MetalPairs, junctions: Junctions): boolean {
    const share = junctions.dependsOnVoltage ? weakestBarrier : weakest;
    // Most of the junctions are too weak to count. What counted last is where to look first, and if the cut proves higher, nothing is missing.
    let least = this.#listFrom(this.#first, share, world, pairs, junctions);
    if (this.#first > 0 && least < this.#first) least = this.#listFrom(0, share, world, pairs, junctions);
    this.#first = least * slack;
    this.least = least;
    if (least === 0) return false;
    this.#markPaths(world.bodies.size);
    return true;
  }

  /** Lists all junctions of a conductance or more; returns the least that counts, 0 where they make no path. */
  #listFrom(start: number, share: number, world: World, pairs: MetalPairs, junctions: Junctions): number {
    this.#listBodies(world);
    this.joints = this.count;
    this.#listPlanes(world, pairs, junctions);
    this.#listPairs(pairs, start);
    const narrowest = findBottleneck(world.bodies.capacity + 2, this.count, this.#from, this.#to, this.conductance);
    return share * (narrowest === Infinity ? leastBridge : narrowest);
  }

  /** Bodies on electrodes are joined to them by what counts as no junction. */
  #listBodies({ bodies }: World): void {
    if (this.isOnPath.length < bodies.capacity) {
      this.isOnPath = new Uint8Array(bodies.capacity);
      this.#neighbour = new Int32Array(bodies.capacity);
      this.#stillOn = new Uint8Array(bodies.capacity);
    }
    this.count = 0;
    for (let body = 0; body < bodies.capacity; body++) {
      if (bodies.size[body] === 0) continue;
      const attachment = bodies.attachment(body);
      if ((attachment & ON_COUNTER) !== 0) this.#add(LOW, body + 2, Infinity);
      if ((attachment & ON_ACTIVE) !== 0) this.#add(HIGH, body + 2, Infinity);
    }
  }

  /** Metal of bodies that are not on an electrode, near its plane. */
  #listPlanes({ space, particles, bodies }: World, { body }: MetalPairs, junctions: Junctions): void {
    const radius = space.diameter / 2;
    const reach = junctions.range + radius;
    for (let slot = 0; slot < body.length; slot++) {
      if (body[slot] < 0) continue;
      const below = particles.z[slot];
      const above = space.thickness - below;
      if (below < reach && bodies.counterContacts[body[slot]] === 0)
        this.#addJunction(LOW, body[slot], slot, COUNTER_PLANE, below - radius, junctions.toPlane(below - radius, 0));
      if (above < reach && bodies.activeContacts[body[slot]] === 0)
        this.#addJunction(HIGH, body[slot], slot, ACTIVE_PLANE, above - radius, junctions.toPlane(above - radius, 0));
    }
  }

  #listPairs({ body, facing, next, other, gap, conductance }: MetalPairs, start: number): void {
    for (let slot = 0; slot < body.length; slot++)
      for (let record = facing[slot]; record >= 0; record = next[record]) {
        const partner = other[record];
        if (partner < slot || conductance[record] < start) continue;
        this.#addJunction(body[partner] + 2, body[slot], slot, partner, gap[record], conductance[record]);
      }
  }

  /** Bodies are on a path where junctions that count join them to two others at least, themselves on a path. */
  #markPaths(sizes: Int32Array): void {
    const isOn = this.isOnPath;
    for (let body = 0; body < sizes.length; body++) isOn[body] = sizes[body] > 0 ? 1 : 0;
    for (let hasChanged = true; hasChanged;) {
      this.#neighbour.fill(-1);
      this.#stillOn.fill(0);
      for (let link = 0; link < this.count; link++) {
        const [from, to] = [this.#from[link], this.#to[link]];
        if (this.conductance[link] < this.least || isOn[to - 2] === 0 || (from > HIGH && isOn[from - 2] === 0))
          continue;
        this.#meet(to - 2, from);
        if (from > HIGH) this.#meet(from - 2, to);
      }
      hasChanged = false;
      for (let body = 0; body < sizes.length; body++) {
        if (isOn[body] === this.#stillOn[body]) continue;
        isOn[body] = 0;
        hasChanged = true;
      }
    }
  }

  #meet(body: number, node: number): void {
    if (this.#neighbour[body] < 0) this.#neighbour[body] = node;
    else if (this.#neighbour[body] !== node) this.#stillOn[body] = 1;
  }

  #addJunction(from: number, body: number, slot: number, partner: number, gap: number, conductance: number): void {
    this.slot[this.count] = slot;
    this.partner[this.count] = partner;
    this.gap[this.count] = gap;
    this.#add(from, body + 2, conductance);
  }

  #add(from: number, to: number, conductance: number): void {
    this.#from[this.count] = from;
    this.#to[this.count] = to;
    this.conductance[this.count++] = conductance;
    if (this.count === this.slot.length) this.#grow();
  }

  #grow(): void {
    const length = 2 * this.count;
    this.slot = longer(this.slot, new Int32Array(length));
    this.partner = longer(this.partner, new Int32Array(length));
    this.gap = longer(this.gap, new Float64Array(length));
    this.conductance = longer(this.conductance, new Float64Array(length));
    this.#from = longer(this.#from, new Int32Array(length));
    this.#to = longer(this.#to, new Int32Array(length));
  }
}

import { longer } from '../../math/longer.ts';

/** Links between nodes, at most one for each two, with sums over what makes them up. */
export class LinkTable {
  count = 0;
  from = new Int32Array(256);
  to = new Int32Array(256);
  /** Pairs of particles, or particles at a plane, that touch; 0: a tunnel junction. */
  contacts = new Int32Array(256);
  conductance = new Float64Array(256); // [e/(s V)]
  /** Sums of the heights of both ends, weighted with the conductance of what tunnels there. */
  fromHeight = new Float64Array(256); // [nm e/(s V)]
  toHeight = new Float64Array(256); // [nm e/(s V)]
  #places = new Int32Array(1024).fill(-1);

  clear(): void {
    this.count = 0;
    this.#places.fill(-1);
  }

  /** The link between two nodes, made where there is none yet; the arrays may be others afterwards. */
  #between(from: number, to: number): number {
    const mask = this.#places.length - 1;
    let place = hash(from, to) & mask;
    for (let link = this.#places[place]; link >= 0; link = this.#places[place]) {
      if (this.from[link] === from && this.to[link] === to) return link;
      place = (place + 1) & mask;
    }
    if (this.count === this.from.length) {
      this.#grow();
      return this.#between(from, to);
    }
    const link = this.count++;
    this.#places[place] = link;
    this.from[link] = from;
    this.to[link] = to;
    this.contacts[link] = 0;
    this.conductance[link] = 0;
    this.fromHeight[link] = 0;
    this.toHeight[link] = 0;
    return link;
  }

  /** Counts one more contact between two nodes. */
  touch(from: number, to: number): void {
    const link = this.#between(from, to);
    this.contacts[link]++;
  }

  /** Adds a tunnel junction, with the heights of its ends, between two nodes. */
  tunnel(from: number, to: number, conductance: number, fromHeight: number, toHeight: number): void {
    const link = this.#between(from, to);
    this.conductance[link] += conductance;
    this.fromHeight[link] += conductance * fromHeight;
    this.toHeight[link] += conductance * toHeight;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.from = longer(this.from, new Int32Array(length));
    this.to = longer(this.to, new Int32Array(length));
    this.contacts = longer(this.contacts, new Int32Array(length));
    this.conductance = longer(this.conductance, new Float64Array(length));
    this.fromHeight = longer(this.fromHeight, new Float64Array(length));
    this.toHeight = longer(this.toHeight, new Float64Array(length));
    this.#places = new Int32Array(4 * length).fill(-1);
    const mask = this.#places.length - 1;
    for (let link = 0; link < this.count; link++) {
      let place = hash(this.from[link], this.to[link]) & mask;
      while (this.#places[place] >= 0) place = (place + 1) & mask;
      this.#places[place] = link;
    }
  }
}

function hash(from: number, to: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

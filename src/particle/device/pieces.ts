import { FLOATING } from '../state/bodies.ts';
import type { World } from '../state/world.ts';
import type { MetalPairs } from './metalPairs.ts';

/** Nodes before the first piece: the two electrodes. */
const terminals = 2;

/**
 * The metal as nodes of the network: a floating body is one, as it is one equipotential to the field; a body on an electrode is cut into levels, and
 * what touches within a level is one piece, so that branches side by side stay apart.
 */
export class Pieces {
  /** Nodes, electrodes included. */
  nodes = terminals;
  /** Node of each slot of metal that takes part, -1 of others. */
  nodeOf = new Int32Array(0);
  /** By node: its body, its level (that of its first particle where it floats), its particles. */
  body = new Int32Array(256);
  level = new Int32Array(256);
  size = new Int32Array(256);
  #parent = new Int32Array(0);

  /** Finds the pieces of some bodies anew; numbered in order of their first slots. */
  gather({ bodies }: World, pairs: MetalPairs, takesPart: Uint8Array): void {
    const { body } = pairs;
    const slots = body.length;
    if (this.nodeOf.length < slots) {
      this.nodeOf = new Int32Array(slots);
      this.#parent = new Int32Array(slots);
    }
    for (let slot = 0; slot < slots; slot++)
      this.#parent[slot] = body[slot] >= 0 && takesPart[body[slot]] === 1 ? slot : -1;
    for (let slot = 0; slot < slots; slot++) {
      if (this.#parent[slot] < 0) continue;
      this.#joinTouching(pairs, pairs.beside, slot);
      if (bodies.attachment(body[slot]) === FLOATING) this.#joinTouching(pairs, pairs.across, slot);
    }
    this.#number(pairs);
  }

  #joinTouching({ next, other }: MetalPairs, heads: Int32Array, slot: number): void {
    // In order of their slots: those that come later meet this one in turn.
    for (let record = heads[slot]; record >= 0 && other[record] < slot; record = next[record])
      this.#unite(slot, other[record]);
  }

  #number({ body, level }: MetalPairs): void {
    this.nodes = terminals;
    for (let slot = 0; slot < body.length; slot++) {
      this.nodeOf[slot] = -1;
      if (this.#parent[slot] < 0) continue;
      const root = this.#rootOf(slot);
      // A root is the lowest slot of its piece, so it has been numbered before its other slots.
      if (root === slot) {
        if (this.nodes === this.size.length) this.#grow();
        const node = this.nodes++;
        this.nodeOf[slot] = node;
        this.body[node] = body[slot];
        this.level[node] = level[slot];
        this.size[node] = 0;
      }
      const node = this.nodeOf[root];
      this.nodeOf[slot] = node;
      this.size[node]++;
    }
  }

  #rootOf(slot: number): number {
    const parent = this.#parent;
    while (parent[slot] !== slot) {
      parent[slot] = parent[parent[slot]];
      slot = parent[slot];
    }
    return slot;
  }

  #unite(one: number, other: number): void {
    const a = this.#rootOf(one);
    const b = this.#rootOf(other);
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
  }

  #grow(): void {
    for (const name of ['body', 'level', 'size'] as const) {
      const array = new Int32Array(2 * this.nodes);
      array.set(this[name]);
      this[name] = array;
    }
  }
}

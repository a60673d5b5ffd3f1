import { findBottleneck } from './bottleneck.ts';
import { longer } from '../math/longer.ts';
import { NetworkReduction } from './networkReduction.ts';

/** The terminals are the first two nodes. */
export const LOW = 0; // at 0 V
export const HIGH = 1; // at 1 V

const weakest = 1e-7; // of the best path's narrowest link, below which a link is left out
const strongest = 1e8; // of the same, above which a link counts as this strong

/**
 * Nodes joined by conductances, between two terminals at 0 V and 1 V.
 *
 * Links far weaker than the narrowest of the best path are left out and far stronger ones bounded, so that equations of conductances over twenty
 * decades stay well posed: with n links, potentials and conductance move by less than n 1e-7 of themselves. What is on no path between the
 * terminals takes no part.
 *
 * **Holds** Kirchhoff's law at every node; the power of all links at 1 V is the conductance.
 */
export class ConductanceNetwork {
  nodes = 2;
  links = 0;
  from = new Int32Array(256);
  to = new Int32Array(256);
  linkConductance = new Float64Array(256); // [e/(s V)]
  potential = new Float64Array(256); // [V] at 1 V; 0 where no path leads
  conductance = 0; // [e/(s V)] between the terminals
  readonly #reduction = new NetworkReduction();
  #least = 0;
  #greatest = 0;

  /** Starts anew with so many nodes, terminals included, and no links. */
  reset(nodes: number): void {
    this.nodes = nodes;
    this.links = 0;
    if (nodes > this.potential.length) this.potential = new Float64Array(2 * nodes);
  }

  /** Adds a link; several may join the same nodes. */
  connect(from: number, to: number, conductance: number): void {
    if (this.links === this.from.length) this.#grow();
    this.from[this.links] = from;
    this.to[this.links] = to;
    this.linkConductance[this.links++] = conductance;
  }

  /** Finds the potentials of all nodes and the conductance. */
  solve(): void {
    const { nodes, links, from, to, linkConductance, potential } = this;
    potential.fill(0, 0, nodes);
    potential[HIGH] = 1;
    this.conductance = 0;
    const narrowest = findBottleneck(nodes, links, from, to, linkConductance);
    this.#least = Math.max(weakest * narrowest, Number.MIN_VALUE);
    this.#greatest = strongest * narrowest;
    if (narrowest === 0) return;
    this.#reduction.reset(nodes);
    for (let link = 0; link < links; link++) {
      const conductance = this.#effective(link);
      if (conductance > 0) this.#reduction.join(from[link], to[link], conductance);
    }
    this.#reduction.solve(potential);
    for (let link = 0; link < links; link++)
      if (from[link] === LOW || to[link] === LOW) this.conductance += Math.abs(this.current(link));
  }

  /** Current of a link at 1 V, from its second node to its first. [e/(s V)] */
  current(link: number): number {
    return this.#effective(link) * (this.potential[this.to[link]] - this.potential[this.from[link]]);
  }

  /** Power of a link at 1 V. [eV/(s V2)] */
  power(link: number): number {
    return this.current(link) * (this.potential[this.to[link]] - this.potential[this.from[link]]);
  }

  #effective(link: number): number {
    const conductance = this.linkConductance[link];
    return conductance < this.#least ? 0 : Math.min(this.#greatest, conductance);
  }

  #grow(): void {
    this.from = longer(this.from, new Int32Array(2 * this.links));
    this.to = longer(this.to, new Int32Array(2 * this.links));
    this.linkConductance = longer(this.linkConductance, new Float64Array(2 * this.links));
  }
}

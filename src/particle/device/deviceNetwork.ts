import { ConductanceNetwork, HIGH, LOW } from '../../circuit/conductanceNetwork.ts';
import { touchedPlanes } from '../state/contacts.ts';
import type { DeviceParameters } from '../state/parameters.ts';
import type { World } from '../state/world.ts';
import { findFilaments, type ConductingFilament } from './filaments.ts';
import { Junctions } from './junctions.ts';
import { Levels } from './levels.ts';
import { LinkTable } from './linkTable.ts';
import { MetalPairs } from './metalPairs.ts';
import { Pieces } from './pieces.ts';
import { WireLinks } from './wireLinks.ts';

const mostPasses = 6; // over junctions whose conductance follows their voltage
const accuracy = 0.01; // of the conductance, from one pass to the next

/**
 * The path of the electrons through the metal of a world: pieces of metal as nodes, thin wires within bodies, tunnel junctions between them and to
 * the electrodes.
 *
 * **Holds** a function of the world, the temperature and the voltage alone, whatever was asked before.
 * **Breaks** metal between two others does not screen their junction; a level of a branch is one equipotential.
 */
export class DeviceNetwork {
  conductance = 0; // [e/(s V)] between the electrodes
  readonly levels: Levels;
  /** Power at 1 V by level, from the counter electrode up. */
  readonly powerByLevel: Float64Array; // [eV/(s V2)]
  readonly #world: World;
  readonly #pairs: MetalPairs;
  readonly #pieces = new Pieces();
  readonly #links = new LinkTable();
  readonly #network = new ConductanceNetwork();
  readonly #junctions: Junctions;
  readonly #wire: WireLinks;
  #temperature = NaN; // [K]
  #voltage = NaN; // [V]
  #filaments: readonly ConductingFilament[] | null = null;

  constructor(world: World, { tunnelling, tunnelRange, wire }: DeviceParameters) {
    this.#world = world;
    this.levels = new Levels(world.space);
    this.powerByLevel = new Float64Array(this.levels.count);
    this.#pairs = new MetalPairs(world, tunnelRange);
    this.#junctions = new Junctions(tunnelling, tunnelRange, world.space);
    this.#wire = new WireLinks(wire, world.space, this.levels);
  }

  /**
   * Brings the network up to date.
   *
   * @param metalTemperature [K]
   * @param voltage [V] across the cell
   * @returns false where nothing has changed
   */
  update(metalTemperature: number, voltage: number): boolean {
    const hasMoved = this.#pairs.update();
    const isVoltageNew = this.#junctions.dependsOnVoltage && voltage !== this.#voltage;
    if (!hasMoved && metalTemperature === this.#temperature && !isVoltageNew) return false;
    this.#temperature = metalTemperature;
    this.#voltage = voltage;
    this.#filaments = null;
    this.#wire.warm(metalTemperature - this.#world.parameters.temperature);
    this.#pieces.gather(this.#world, this.#pairs, this.levels);
    this.#solve(voltage);
    this.#gatherPower();
    return true;
  }

  /** Current paths from electrode to electrode, the one with most current first. */
  get filaments(): readonly ConductingFilament[] {
    this.#filaments ??= findFilaments(this.#world, this.#pieces, this.#network);
    return this.#filaments;
  }

  #solve(voltage: number): void {
    this.#network.reset(this.#pieces.nodes);
    for (let pass = 0; pass < mostPasses; pass++) {
      const before = this.conductance;
      this.#connect(voltage, pass === 0);
      this.#network.solve();
      this.conductance = this.#network.conductance;
      const isSettled = pass > 0 && Math.abs(this.conductance - before) <= accuracy * before;
      if (!this.#junctions.dependsOnVoltage || this.conductance === 0 || isSettled) return;
    }
  }

  /** Lays out all links; at first with the whole voltage across each junction, then with what it had in the pass before. */
  #connect(voltage: number, isFirst: boolean): void {
    const network = this.#network;
    const links = this.#links;
    links.clear();
    this.#connectPairs(voltage, isFirst);
    this.#connectPlanes(voltage, isFirst);
    network.reset(this.#pieces.nodes);
    for (let link = 0; link < links.count; link++) {
      if (links.contacts[link] > 0) links.conductance[link] = this.#wireConductance(link);
      network.connect(links.from[link], links.to[link], links.conductance[link]);
    }
  }

  #connectPairs(voltage: number, isFirst: boolean): void {
    const { nodeOf } = this.#pieces;
    const { first, next, other, gap, body } = this.#pairs;
    const { z } = this.#world.particles;
    for (let slot = 0; slot < body.length; slot++) {
      if (body[slot] < 0) continue;
      const node = nodeOf[slot];
      for (let record = first[slot]; record >= 0; record = next[record]) {
        const second = other[record];
        const to = nodeOf[second];
        if (to === node) continue;
        const isFlipped = node > to;
        const link = isFlipped ? this.#links.between(to, node) : this.#links.between(node, to);
        if (body[second] === body[slot]) this.#links.contacts[link]++;
        else {
          const conductance = this.#junctions.betweenParticles(
            gap[record],
            this.#voltageAcross(node, to, voltage, isFirst),
          );
          this.#links.add(link, conductance, z[isFlipped ? second : slot], z[isFlipped ? slot : second]);
        }
      }
    }
  }

  #connectPlanes(voltage: number, isFirst: boolean): void {
    const { space, particles, bodies } = this.#world;
    const { body } = this.#pairs;
    const radius = space.diameter / 2;
    const reach = this.#junctions.range + radius;
    for (let slot = 0; slot < body.length; slot++) {
      if (body[slot] < 0) continue;
      const z = particles.z[slot];
      if (z >= reach && space.thickness - z >= reach) continue;
      const planes = touchedPlanes(this.#world, z);
      const node = this.#pieces.nodeOf[slot];
      for (const terminal of [LOW, HIGH]) {
        const isLow = terminal === LOW;
        const distance = isLow ? z : space.thickness - z;
        if (distance >= reach) continue;
        const contacts = isLow ? bodies.counterContacts : bodies.activeContacts;
        if ((planes & (isLow ? 2 : 1)) !== 0) this.#links.contacts[this.#links.between(terminal, node)]++;
        else if (contacts[body[slot]] === 0) {
          const across = this.#voltageAcross(terminal, node, voltage, isFirst);
          const conductance = this.#junctions.toPlane(distance - radius, across);
          this.#links.add(this.#links.between(terminal, node), conductance, isLow ? 0 : space.thickness, z);
        }
      }
    }
  }

  #voltageAcross(node: number, other: number, voltage: number, isFirst: boolean): number {
    const { potential } = this.#network;
    return isFirst ? voltage : voltage * (potential[node] - potential[other]);
  }

  #wireConductance(link: number): number {
    const { size, level } = this.#pieces;
    const [from, to, contacts] = [this.#links.from[link], this.#links.to[link], this.#links.contacts[link]];
    if (from <= HIGH) return this.#wire.toPlane(contacts);
    return this.#wire.betweenPieces(size[from], size[to], Math.abs(level[to] - level[from]), contacts);
  }

  /** Each link heats its two ends alike; what spreads into an electrode's plane heats the metal on it. */
  #gatherPower(): void {
    const { powerByLevel, levels } = this;
    const { level } = this.#pieces;
    const links = this.#links;
    powerByLevel.fill(0);
    if (this.conductance === 0) return;
    for (let link = 0; link < links.count; link++) {
      const power = this.#network.power(link) / 2;
      if (power === 0) continue;
      const [from, to] = [links.from[link], links.to[link]];
      if (links.contacts[link] > 0) {
        powerByLevel[level[from <= HIGH ? to : from]] += power;
        powerByLevel[level[to]] += power;
      } else {
        powerByLevel[levels.at(links.fromHeight[link] / links.conductance[link])] += power;
        powerByLevel[levels.at(links.toHeight[link] / links.conductance[link])] += power;
      }
    }
  }
}

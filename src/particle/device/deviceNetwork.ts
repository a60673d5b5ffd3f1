import { ConductanceNetwork, HIGH, LOW } from '../../circuit/conductanceNetwork.ts';
import type { DeviceParameters } from '../state/parameters.ts';
import type { World } from '../state/world.ts';
import { findFilaments, type ConductingFilament } from './filaments.ts';
import { Junctions } from './junctions.ts';
import { ACTIVE_PLANE, COUNTER_PLANE, JunctionList } from './junctionList.ts';
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
  readonly #list = new JunctionList();
  readonly #pieces = new Pieces();
  readonly #links = new LinkTable();
  readonly #network = new ConductanceNetwork();
  readonly #junctions: Junctions;
  readonly #wire: WireLinks;
  #temperature = NaN; // [K]
  #voltage = NaN; // [V]
  #hasPath = false;
  #filaments: readonly ConductingFilament[] | null = null;

  constructor(world: World, { tunnelling, tunnelRange, wire }: DeviceParameters) {
    this.#world = world;
    this.levels = new Levels(world.space);
    this.powerByLevel = new Float64Array(this.levels.count);
    this.#junctions = new Junctions(tunnelling, tunnelRange, world.space);
    this.#pairs = new MetalPairs(world, this.#junctions, this.levels);
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
    this.conductance = 0;
    this.powerByLevel.fill(0);
    if (hasMoved) this.#hasPath = this.#list.gather(this.#world, this.#pairs, this.#junctions);
    if (!this.#hasPath) return true;
    this.#wire.warm(metalTemperature - this.#world.parameters.temperature);
    if (hasMoved) this.#pieces.gather(this.#world, this.#pairs, this.#list.isOnPath);
    this.#solve(voltage);
    this.#gatherPower();
    return true;
  }

  /** Current paths from electrode to electrode, the one with most current first. */
  get filaments(): readonly ConductingFilament[] {
    this.#filaments ??= this.conductance === 0 ? [] : findFilaments(this.#world, this.#pieces, this.#network);
    return this.#filaments;
  }

  #solve(voltage: number): void {
    for (let pass = 0; pass < mostPasses; pass++) {
      const before = this.conductance;
      this.#connect(pass === 0 ? null : voltage);
      this.#network.solve();
      this.conductance = this.#network.conductance;
      const isSettled = pass > 0 && Math.abs(this.conductance - before) <= accuracy * before;
      if (!this.#junctions.dependsOnVoltage || this.conductance === 0 || isSettled) return;
    }
  }

  /** Lays out all links; junctions have the share of the voltage that they had before, or, with null, all of it. */
  #connect(voltage: number | null): void {
    const network = this.#network;
    const links = this.#links;
    links.clear();
    this.#connectJunctions(voltage);
    this.#connectMetal();
    network.reset(this.#pieces.nodes);
    for (let link = 0; link < links.count; link++) {
      if (links.contacts[link] > 0) links.conductance[link] = this.#wireConductance(link);
      network.connect(links.from[link], links.to[link], links.conductance[link]);
    }
  }

  #connectJunctions(voltage: number | null): void {
    const { nodeOf } = this.#pieces;
    const { count, joints, slot, partner, gap, conductance, least } = this.#list;
    const { z } = this.#world.particles;
    const { thickness } = this.#world.space;
    for (let junction = joints; junction < count; junction++) {
      const own = slot[junction];
      const other = partner[junction];
      const node = nodeOf[own];
      const far = other === COUNTER_PLANE ? LOW : other === ACTIVE_PLANE ? HIGH : nodeOf[other];
      if (conductance[junction] < least || node < 0 || far < 0) continue;
      const farHeight = other === COUNTER_PLANE ? 0 : other === ACTIVE_PLANE ? thickness : z[other];
      const through = this.#junctions.dependsOnVoltage
        ? this.#conductanceAt(other < 0, gap[junction], this.#voltageAcross(node, far, voltage))
        : conductance[junction];
      if (far < node) this.#links.tunnel(far, node, through, farHeight, z[own]);
      else this.#links.tunnel(node, far, through, z[own], farHeight);
    }
  }

  #conductanceAt(isPlane: boolean, gap: number, voltage: number): number {
    return isPlane ? this.#junctions.toPlane(gap, voltage) : this.#junctions.betweenParticles(gap, voltage);
  }

  #voltageAcross(node: number, other: number, voltage: number | null): number {
    const { potential } = this.#network;
    return voltage === null ? this.#voltage : voltage * (potential[node] - potential[other]);
  }

  /** Counts the particles that touch from piece to piece and on the planes. */
  #connectMetal(): void {
    const { nodeOf } = this.#pieces;
    const { across, next, other, body } = this.#pairs;
    const { particles, constants, space } = this.#world;
    const links = this.#links;
    for (let slot = 0; slot < body.length; slot++) {
      const node = nodeOf[slot];
      if (node < 0) continue;
      const z = particles.z[slot];
      if (z < constants.planeContact) links.touch(LOW, node);
      if (z > space.thickness - constants.planeContact) links.touch(HIGH, node);
      for (let record = across[slot]; record >= 0 && other[record] < slot; record = next[record]) {
        const to = nodeOf[other[record]];
        if (to < node) links.touch(to, node);
        else if (to > node) links.touch(node, to);
      }
    }
  }

  #wireConductance(link: number): number {
    const { size, level } = this.#pieces;
    const [from, to, contacts] = [this.#links.from[link], this.#links.to[link], this.#links.contacts[link]];
    if (from <= HIGH) return this.#wire.toPlane(size[to], contacts);
    return this.#wire.betweenPieces(size[from], size[to], Math.abs(level[to] - level[from]), contacts);
  }

  /** Each link heats its two ends alike; what spreads into an electrode's plane heats the metal on it. */
  #gatherPower(): void {
    const { powerByLevel, levels } = this;
    const { level } = this.#pieces;
    const links = this.#links;
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

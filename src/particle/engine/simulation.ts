import { timeOfVoltageChange } from '../../circuit/waveform.ts';
import { solveField } from '../field/solveField.ts';
import { hop } from '../events/hop.ts';
import { Device } from '../device/device.ts';
import { embedMetal } from '../space/embed.ts';
import { findAllPlaces } from '../space/keepPlaces.ts';
import { TOUCHES_NOTHING } from '../state/particles.ts';
import type { ParticleParameters } from '../state/parameters.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { restoreWorld, snapshotWorld } from '../state/worldSnapshot.ts';
import { hashWorld } from '../state/hash.ts';
import { World } from '../state/world.ts';
import { HOP, eventKinds } from './eventKinds.ts';
import { hotHop } from './hotHop.ts';
import { hotHopInBox } from './hotHopInBox.ts';
import { refreshAll, refreshChanged } from './refresh.ts';

/** Why a simulation has ended; exhausted: nothing can happen any more. */
export type StopReason = 'metal' | 'bridged' | 'time' | 'events' | 'exhausted';

/**
 * A kinetic Monte-Carlo simulation: rejection-free selection among all events, in windows within which the field is frozen.
 *
 * **Holds** same parameters, seed and run give the same state hash, also across snapshot and restore.
 * **Breaks** within a window the field does not follow the metal and the ions; windows are short enough for it (tested by halving).
 */
export class Simulation {
  readonly world: World;
  stopReason: StopReason | null = null;
  /** Kinds of events that can happen at all. */
  private readonly live: readonly number[];

  private readonly hotHop: (world: World, slot: number) => boolean;

  private constructor(world: World) {
    this.world = world;
    const { dimension, isReflecting } = world.space;
    this.hotHop = isReflecting ? hop.apply : dimension === 3 ? hotHopInBox : hotHop;
    this.live = eventKinds.flatMap((_, kind) => (world.isLive[kind] ? [kind] : []));
  }

  /** Sets the scene up: inclusions placed, field solved, all rates known. Throws RangeError where the box does not fit the grid. */
  static create(parameters: ParticleParameters, seed: number, run = 0): Simulation {
    const world = new World(parameters, seed, run, eventKinds);
    embedMetal(world);
    refreshChanged(world);
    world.device = createDevice(world);
    world.device?.update();
    solveField(world);
    refreshAll(world);
    const simulation = new Simulation(world);
    simulation.checkStop();
    return simulation;
  }

  /** Continues exactly where a snapshot was taken; throws Error where it does not belong to these parameters. */
  static restore(parameters: ParticleParameters, snapshot: Snapshot): Simulation {
    const world = new World(parameters, 0, 0, eventKinds);
    world.device = createDevice(world);
    restoreWorld(world, snapshot);
    findAllPlaces(world);
    refreshAll(world);
    const simulation = new Simulation(world);
    simulation.checkStop();
    return simulation;
  }

  /** The exact state; only between windows. */
  snapshot(): Snapshot {
    return snapshotWorld(this.world);
  }

  stateHash(): string {
    return hashWorld(this.world);
  }

  /** Runs to the end of the present field window, then solves the field anew; sets `stopReason` when the run is over. */
  advanceWindow(): void {
    if (this.stopReason) return;
    const { world } = this;
    const { field, stop, voltage } = world.parameters;
    const usualEvents = Math.max(field.windowEvents, world.ionCount);
    const windowEvents = Math.ceil(usualEvents * (world.device?.windowShare ?? 1));
    const lastEvent = Math.min(stop.events, world.eventCount + windowEvents);
    const attachedLimit = Math.max(
      world.constants.windowAttachments,
      field.windowMetalFraction * (world.activeMetal + world.counterMetal),
    );
    const change = timeOfVoltageChange(voltage, world.time, field.windowVoltage);
    const end = Math.min(change, stop.time);
    while (world.eventCount < lastEvent && world.attachedChanges < attachedLimit) {
      if (!this.step(end) || world.metalCount >= stop.metalParticles || (stop.bridged && world.bridged)) break;
    }
    this.checkStop();
    const isWarmed = world.device?.update() ?? false;
    if (solveField(world) || isWarmed) refreshAll(world);
  }

  /** Carries out the next event, or goes to the end of the window where that comes first (then false). */
  private step(end: number): boolean {
    const { world, live } = this;
    const { trees, random } = world;
    let total = 0;
    for (let i = 0; i < live.length; i++) total += trees[live[i]].nodes[1];
    const wait = total > 0 ? random.exponential() / total : Infinity;
    if (!(world.time + wait < end)) {
      if (end === Infinity) this.stopReason = 'exhausted';
      else world.time = end;
      return false;
    }
    world.time += wait;
    let target = random.double() * total;
    let i = 0;
    while (i < live.length - 1 && target >= trees[live[i]].nodes[1]) target -= trees[live[i++]].nodes[1];
    while (i > 0 && trees[live[i]].nodes[1] === 0) i--;
    const kind = live[i];
    this.carryOut(kind, trees[kind].pick(target));
    return true;
  }

  private carryOut(kind: number, owner: number): void {
    const { world } = this;
    world.eventCount++;
    try {
      const isHot = kind === HOP && world.particles.touch[owner] === TOUCHES_NOTHING;
      if (isHot ? this.hotHop(world, owner) : eventKinds[kind].apply(world, owner)) {
        world.eventCounts[kind]++;
        refreshChanged(world);
      } else {
        world.nullCounts[kind]++;
        world.forgetChange();
      }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`event ${eventKinds[kind].name} of owner ${owner} failed at ${world.time} s: ${message}`, {
        cause,
      });
    }
  }

  private checkStop(): void {
    const { world } = this;
    const { stop } = world.parameters;
    if (this.stopReason) return;
    if (world.metalCount >= stop.metalParticles) this.stopReason = 'metal';
    else if (stop.bridged && world.bridged) this.stopReason = 'bridged';
    else if (world.time >= stop.time) this.stopReason = 'time';
    else if (world.eventCount >= stop.events) this.stopReason = 'events';
  }
}

function createDevice(world: World): Device | null {
  const { device } = world.parameters;
  return device && new Device(world, device);
}

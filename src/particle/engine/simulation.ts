import { timeOfVoltageChange } from '../../circuit/waveform.ts';
import type { RateTree } from '../../math/rateTree.ts';
import { solveField } from '../field/solveField.ts';
import { embedInclusions } from '../space/embed.ts';
import type { ParticleParameters } from '../state/parameters.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { restoreWorld, snapshotWorld } from '../state/worldSnapshot.ts';
import { hashWorld } from '../state/hash.ts';
import { World } from '../state/world.ts';
import { eventKinds } from './eventKinds.ts';
import { refreshAll, refreshChanged } from './refresh.ts';

/** Why a simulation has ended; exhausted: nothing can happen any more. */
export type StopReason = 'metal' | 'bridged' | 'time' | 'events' | 'exhausted';

const owners = eventKinds.map((kind) => kind.owner);

/**
 * A kinetic Monte-Carlo simulation: rejection-free selection among all events, in windows within which the field is frozen.
 *
 * **Holds** same parameters, seed and run give the same state hash, also across snapshot and restore.
 * **Breaks** within a window the field does not follow the metal and the ions; windows are short enough for it (tested by halving).
 */
export class Simulation {
  readonly world: World;
  stopReason: StopReason | null = null;

  private constructor(world: World) {
    this.world = world;
  }

  /** Sets the scene up: inclusions placed, field solved, all rates known. Throws RangeError where the box does not fit the grid. */
  static create(parameters: ParticleParameters, seed: number, run = 0): Simulation {
    const world = new World(parameters, seed, run, owners);
    embedInclusions(world);
    refreshChanged(world);
    solveField(world);
    refreshAll(world);
    const simulation = new Simulation(world);
    simulation.checkStop();
    return simulation;
  }

  /** Continues exactly where a snapshot was taken; throws Error where it does not belong to these parameters. */
  static restore(parameters: ParticleParameters, snapshot: Snapshot): Simulation {
    const world = new World(parameters, 0, 0, owners);
    restoreWorld(world, snapshot);
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
    const lastEvent = world.eventCount + Math.max(field.windowEvents, world.ionCount);
    const attachedLimit = Math.max(1, field.windowMetalFraction * (world.activeMetal + world.counterMetal));
    const change = timeOfVoltageChange(voltage, world.time, field.windowVoltage);
    const end = Math.min(change, stop.time);
    while (world.eventCount < lastEvent && world.attachedChanges < attachedLimit) {
      if (!this.step(end)) break;
      this.checkStop();
      if (this.stopReason) break;
    }
    if (solveField(world)) refreshAll(world);
  }

  /** Carries out the next event, or goes to the end of the window where that comes first (then false). */
  private step(end: number): boolean {
    const { world } = this;
    const { trees, random } = world;
    let total = 0;
    for (const tree of trees) total += tree.total;
    const wait = total > 0 ? random.exponential() / total : Infinity;
    if (!(world.time + wait < end)) {
      if (end === Infinity) this.stopReason = 'exhausted';
      else world.time = end;
      this.checkStop();
      return false;
    }
    world.time += wait;
    let target = random.double() * total;
    let kind = 0;
    const last = lastPossible(trees);
    while (kind < last && target >= trees[kind].total) target -= trees[kind++].total;
    this.carryOut(kind, trees[kind].pick(target));
    return true;
  }

  private carryOut(kind: number, owner: number): void {
    const { world } = this;
    const { name, apply } = eventKinds[kind];
    try {
      world.eventCount++;
      if (apply(world, owner)) {
        world.eventCounts[kind]++;
        refreshChanged(world);
      } else {
        world.nullCounts[kind]++;
        world.change.clear();
      }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`event ${name} of owner ${owner} failed at ${world.time} s: ${message}`, { cause });
    }
  }

  private checkStop(): void {
    const { world } = this;
    const { stop } = world.parameters;
    if (world.metalCount >= stop.metalParticles) this.stopReason = 'metal';
    else if (stop.bridged && world.bridged) this.stopReason = 'bridged';
    else if (world.time >= stop.time) this.stopReason = 'time';
    else if (world.eventCount >= stop.events) this.stopReason = 'events';
  }
}

/** The last kind that can happen; rounding of the running sum must not lead beyond it. */
function lastPossible(trees: readonly RateTree[]): number {
  let kind = trees.length - 1;
  while (kind > 0 && trees[kind].total === 0) kind--;
  return kind;
}

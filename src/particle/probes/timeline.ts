import { elementaryCharge } from '../../units/constants.ts';
import type { World } from '../state/world.ts';
import { meanCoordination } from './summary.ts';
import type { TimelineRow } from './timelineRow.ts';

const timeFactor = 1.1;

/** Reads a row whenever there is more metal than ever before, or a tenth more time has passed than at the last row. */
export class TimelineProbe {
  private readonly world: World;
  private mostMetal = -1;
  private nextTime = 0; // [s]
  private lastTime = 0; // [s]
  private lastCharge = 0; // [e]

  constructor(world: World) {
    this.world = world;
  }

  due(): boolean {
    return this.world.metalCount > this.mostMetal || this.world.time >= this.nextTime;
  }

  read(): TimelineRow {
    const { world } = this;
    const elapsed = world.time - this.lastTime;
    const charge = (world.ledger.activeCharge - this.lastCharge) * world.parameters.atomsPerParticle;
    const row: TimelineRow = {
      time: world.time,
      voltage: world.voltage,
      current: elapsed > 0 ? (charge / elapsed) * elementaryCharge : 0,
      temperature: world.parameters.temperature,
      ions: world.ionCount,
      floating: world.floatingMetal,
      ae: world.activeMetal,
      ce: world.counterMetal,
      clusters: world.floatingBodies,
      nucleations: world.nucleations,
      merges: world.merges,
      splits: world.splits,
      events: world.eventCount,
      meanCoordination: meanCoordination(world),
    };
    this.mostMetal = Math.max(this.mostMetal, world.metalCount);
    this.nextTime = world.time * timeFactor;
    this.lastTime = world.time;
    this.lastCharge = world.ledger.activeCharge;
    return row;
  }

  snapshot(): number[] {
    return [this.mostMetal, this.nextTime, this.lastTime, this.lastCharge];
  }

  restore(values: readonly number[]): void {
    [this.mostMetal, this.nextTime, this.lastTime, this.lastCharge] = values;
  }
}

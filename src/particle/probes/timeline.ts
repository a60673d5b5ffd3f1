import { elementaryCharge } from '../../units/constants.ts';
import type { Device } from '../device/device.ts';
import type { World } from '../state/world.ts';
import { meanCoordination } from './summary.ts';
import type { DeviceRow, TimelineRow } from './timelineRow.ts';

const timeFactor = 1.1;
const currentFactor = 1.25; // of the electrons, up or down
const leastCurrent = 1e-15 / elementaryCharge; // [e/s] smaller ones call for no row
const warmStep = 5; // [K]

/**
 * Reads a row whenever there is more metal than ever before, or a tenth more time has passed than at the last row; with a device also where the
 * current of electrons has changed by a quarter, or the temperature by 5 K.
 */
export class TimelineProbe {
  private readonly world: World;
  private mostMetal = -1;
  private nextTime = 0; // [s]
  private lastTime = 0; // [s]
  private lastCharge = 0; // [e]
  private lastElectrons = 0; // [e/s]
  private lastTemperature = 0; // [K]

  constructor(world: World) {
    this.world = world;
  }

  due(): boolean {
    return this.world.metalCount > this.mostMetal || this.world.time >= this.nextTime || this.hasJumped();
  }

  read(): TimelineRow {
    const { world } = this;
    const elapsed = world.time - this.lastTime;
    const charge = (world.ledger.activeCharge - this.lastCharge) * world.parameters.atomsPerParticle;
    const device = world.device && readDevice(world.device);
    const row: TimelineRow = {
      time: world.time,
      voltage: world.voltage,
      current: (elapsed > 0 ? (charge / elapsed) * elementaryCharge : 0) + (device?.electronCurrent ?? 0),
      temperature: world.device?.temperature ?? world.parameters.temperature,
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
      ...(device && { device }),
    };
    this.mostMetal = Math.max(this.mostMetal, world.metalCount);
    this.nextTime = world.time * timeFactor;
    this.lastTime = world.time;
    this.lastCharge = world.ledger.activeCharge;
    this.lastElectrons = world.device?.current ?? 0;
    this.lastTemperature = world.device?.temperature ?? 0;
    return row;
  }

  /** Whether the current of electrons or the temperature is another than at the last row. */
  private hasJumped(): boolean {
    const { device } = this.world;
    if (!device) return false;
    const [size, last] = [Math.abs(device.current), Math.abs(this.lastElectrons)];
    const isOther = size > currentFactor * last || last > currentFactor * size;
    return (
      (isOther && Math.max(size, last) > leastCurrent) || Math.abs(device.temperature - this.lastTemperature) > warmStep
    );
  }

  snapshot(): number[] {
    return [this.mostMetal, this.nextTime, this.lastTime, this.lastCharge, this.lastElectrons, this.lastTemperature];
  }

  restore(values: readonly number[]): void {
    [this.mostMetal, this.nextTime, this.lastTime, this.lastCharge, this.lastElectrons, this.lastTemperature] = values;
  }
}

function readDevice(device: Device): DeviceRow {
  return {
    appliedVoltage: device.appliedVoltage,
    electronCurrent: device.current * elementaryCharge,
    conductance: device.conductance * elementaryCharge,
    greatestTemperature: device.greatestTemperature,
    filaments: device.network.filaments.length,
  };
}

import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { readFrame } from '../../../src/particle/probes/frame.ts';
import { FrameField } from '../../../src/particle/probes/frameField.ts';
import { TimelineProbe } from '../../../src/particle/probes/timeline.ts';
import type { World } from '../../../src/particle/state/world.ts';
import { buildParticleParameters } from '../../../src/scene/build.ts';
import type { JsonObject } from '../../../src/scene/json.ts';
import { parseScene } from '../../../src/scene/parse.ts';
import { elementaryCharge } from '../../../src/units/constants.ts';

const slice = { dimension: 2, width: '10 nm', thickness: '6 nm' };
const box = { dimension: 3, width: '6 nm', depth: '6 nm', thickness: '6 nm' };

function simulationOf(geometry: JsonObject, device?: JsonObject, change: JsonObject = {}): Simulation {
  const scene = {
    ...{ title: 't', geometry, materials: { metal: 'Cu' }, voltage: '1 V', electrodes: { sourceWidth: '3 nm' } },
    ...{ stop: { bridged: false, metalParticles: 'unlimited', events: 8_000 }, ...change },
    ...(device && { device }),
  };
  return Simulation.create(buildParticleParameters(parseScene(scene), 3), 3);
}

function run(simulation: Simulation, look: (world: World) => void = () => undefined): Simulation {
  while (!simulation.stopReason) {
    simulation.advanceWindow();
    look(simulation.world);
  }
  return simulation;
}

const watching = { circuit: { feedback: false }, heat: { feedback: false } };
const acting = { circuit: { compliance: '1 uA', seriesResistance: '5 kohm' } };

describe('a device about a run', () => {
  it.each([
    ['slice', slice],
    ['box', box],
  ])('changes nothing without feedback, in a %s', (_what, geometry) => {
    const [watched, alone] = [simulationOf(geometry, watching), simulationOf(geometry)];
    for (let windows = 0; windows < 3 && !watched.stopReason;) {
      watched.advanceWindow();
      alone.advanceWindow();
      if ((watched.world.device?.conductance ?? 0) > 0) windows++;
    }
    expect(watched.stateHash()).toBe(alone.stateHash());
    expect(watched.world.device?.history.greatestCurrent).toBeGreaterThan(0);
  });

  it('bounds the current by the compliance, and the film sees what the circuit leaves', () => {
    let most = 0;
    let conductance = 0;
    const { world } = run(simulationOf(box, acting), ({ device, voltage }) => {
      most = Math.max(most, (device?.current ?? 0) * elementaryCharge);
      conductance = Math.max(conductance, device?.conductance ?? 0);
      expect(voltage).toBe(device?.cellVoltage);
    });
    expect(world.bridged).toBe(true);
    expect(conductance * elementaryCharge).toBeGreaterThan(2e-6); // without the circuit it would be as many amperes
    expect(most).toBeLessThanOrEqual(1e-6);
    expect(most).toBeGreaterThan(0.9e-6);
    expect(world.voltage).toBeLessThan(0.5);
    const field = new FrameField(world.parameters);
    const { background } = field.solve(readFrame(world, true));
    expect(background[field.grid[2] - 1]).toBe(world.voltage); // of a node on the active electrode
  });

  it('warms the rates with the current, each by its own barrier', () => {
    const warmed: number[] = [];
    const { world } = run(
      simulationOf(box, { circuit: { compliance: '5 uA' } }),
      ({ device, constants, parameters }) => {
        if (!device || device.temperature === 300) return;
        warmed.push(device.temperature);
        const { rate } = parameters.hopping;
        const boltzmann = 8.617333262e-5;
        const hop = parameters.mobility * rate.frequency * Math.exp(-rate.barrier / (boltzmann * device.temperature));
        if (device.temperature < 1358) expect(constants.hopRate / hop).toBeCloseTo(1, 6);
      },
    );
    expect(Math.max(...warmed)).toBeGreaterThan(330);
    expect(world.device?.history.greatestTemperature).toBeGreaterThanOrEqual(Math.max(...warmed));
  });

  it.each([
    ['slice', slice],
    ['box', box],
  ])('goes on from a snapshot as if never interrupted, in a %s', (_what, geometry) => {
    const device = { circuit: { compliance: '5 uA' }, tunnelling: { law: 'simmons' } };
    const whole = simulationOf(geometry, device);
    const { parameters } = whole.world;
    const snapshots: [number, ReturnType<Simulation['snapshot']>][] = [];
    const ends: string[] = [];
    run(whole, (world) => {
      if (world.device && world.device.temperature > 310 && snapshots.length < 1)
        snapshots.push([world.eventCount, whole.snapshot()]);
    });
    expect(snapshots.length).toBeGreaterThan(0);
    for (const [, snapshot] of snapshots) {
      const resumed = Simulation.restore(parameters, snapshot);
      expect(resumed.snapshot()).toEqual(snapshot);
      ends.push(run(resumed).stateHash());
      expect(new TimelineProbe(resumed.world).read()).toEqual(new TimelineProbe(whole.world).read());
    }
    expect(ends).toEqual(ends.map(() => whole.stateHash()));
  });
});

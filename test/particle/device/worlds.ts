import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { DeviceNetwork } from '../../../src/particle/device/deviceNetwork.ts';
import { createMetal } from '../../../src/particle/state/matter.ts';
import type { DeviceParameters } from '../../../src/particle/state/parameters.ts';
import type { World } from '../../../src/particle/state/world.ts';
import type { JsonObject } from '../../../src/scene/json.ts';
import { mergeJson } from '../../../src/scene/json.ts';
import { parametersOf } from '../scenes.ts';

/** An empty film between inert electrodes, with a device. */
export function filmOf(geometry: JsonObject, device: JsonObject = {}): World {
  const base = {
    electrodes: { top: 'inert' },
    nucleation: { cellSize: '1 nm' },
    field: { gridStep: '0.5 nm' },
    device: { tunnelling: { range: '1.5 nm' }, heat: { enabled: false }, circuit: { feedback: false } },
  };
  return Simulation.create(parametersOf(mergeJson(mergeJson(base, { geometry }), { device })), 1).world;
}

/** Metal at the heights given, one above the other; its slots. */
export function stack(world: World, x: number, y: number, heights: readonly number[]): number[] {
  return heights.map((z) => createMetal(world, x, y, z));
}

/** Parameters of a device that is known to be there. */
export function deviceOf(world: World): DeviceParameters {
  if (!world.parameters.device) throw new Error('the scene has no device');
  return world.parameters.device;
}

/** The network of a world as it is. */
export function networkOf(world: World, voltage = 0.1): DeviceNetwork {
  const network = new DeviceNetwork(world, deviceOf(world));
  network.update(world.parameters.temperature, voltage);
  return network;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordingHeader } from '../../../src/formats/recordingHeader.ts';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../../src/particle/probes/frame.ts';
import type { Frame } from '../../../src/particle/probes/frameTypes.ts';
import { buildParticleParameters } from '../../../src/scene/build.ts';
import { withDefaults } from '../../../src/scene/defaults.ts';
import { parseScene } from '../../../src/scene/parse.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { FieldClient } from '../../../viewer/live/fieldClient.ts';
import { FieldSolver } from '../../../viewer/live/fieldSolver.ts';
import type { EngineMessage, EngineOrder } from '../../../viewer/live/messages.ts';

type Recompute = Extract<EngineOrder, { kind: 'recompute' }>;

/** Takes orders as a worker does, and answers when it is told to. */
class SlowWorker extends EventTarget {
  static latest: SlowWorker;
  readonly orders: Recompute[] = [];
  isTerminated = false;
  constructor() {
    super();
    SlowWorker.latest = this;
  }
  postMessage(order: Recompute): void {
    this.orders.push(order);
  }
  answer(message: EngineMessage): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: message }));
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const seed = 3;
const json = withDefaults(readSceneFile('examples/embedded-clusters').json);
const { world } = Simulation.create(buildParticleParameters(parseScene(json), seed), seed);
const header: RecordingHeader = { title: 't', frame: frameHeader(world), scene: json, seed };
const frame = readFrame(world, true);
const field = new FieldSolver(json).solve(frame);

describe('fields of frames', () => {
  beforeEach(() => vi.stubGlobal('Worker', SlowWorker));
  afterEach(() => vi.unstubAllGlobals());

  it('are solved one after the other; of those that wait only the latest', async () => {
    const client = new FieldClient();
    const at = (time: number): Frame => ({ ...frame, time });
    const wishes = [1, 2, 3].map((time) => client.recompute(header, at(time)));
    const { orders } = SlowWorker.latest;
    expect(orders.map((order) => order.frame.time)).toEqual([1]);
    expect(orders[0].scene).toBe(json);
    expect(orders[0].frame.potential).toBeNull();
    SlowWorker.latest.answer({ kind: 'field', id: orders[0].id, field });
    expect(orders.map((order) => order.frame.time)).toEqual([1, 3]);
    expect(orders[1]).not.toHaveProperty('scene');
    SlowWorker.latest.answer({ kind: 'noField', id: orders[1].id, message: 'no end' });
    expect(await wishes[0]).toBe(field);
    expect(await wishes[1]).toBeNull();
    await expect(wishes[2]).rejects.toThrow('no end');
    void client.recompute(header, at(4)).catch(() => undefined);
    expect(orders[2].scene).toBe(json);
    client.close();
    expect(SlowWorker.latest.isTerminated).toBe(true);
  });

  it('are refused in words where the recording does not hold its scene', async () => {
    await expect(new FieldClient().recompute({ ...header, scene: null }, frame)).rejects.toThrow(
      'does not hold its scene',
    );
  });

  it('have the recorded potential, and both signs of overpotential on clusters without charge', () => {
    const { rows, columns } = field.full;
    const nodes = Float32Array.from(frame.potential as Float32Array);
    expect(columns).toBe(header.frame.grid[0] + 1);
    for (let at = 0; at < nodes.length; at++) expect(Math.abs(field.full.values[at] - nodes[at])).toBeLessThan(0.1);
    expect(field.background.values.length).toBe(rows * columns);
    frame.bodySerial.forEach((_, i) => {
      expect(Math.abs(field.bodyPotential[i] - frame.bodyPotential[i])).toBeLessThan(0.01);
      expect(field.bodyOverpotential.highest[i]).toBeGreaterThan(0.02);
      expect(field.bodyOverpotential.lowest[i]).toBeLessThan(-0.02);
    });
  });
});

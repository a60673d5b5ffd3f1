import { describe, expect, it } from 'vitest';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import { concatenate } from '../../src/formats/bytes.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../src/particle/probes/frame.ts';
import { FrameField, type FrameFieldResult } from '../../src/particle/probes/frameField.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { FLOATING } from '../../src/particle/state/bodies.ts';
import type { World } from '../../src/particle/state/world.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { applySettings } from '../../src/scene/set.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';

const seed = 3;
const tolerance = 1e-3; // [V] of every scene here

interface Moment {
  frame: Frame;
  exact: Frame; // with places that are not rounded
  full: Float64Array; // [V] of the engine
  background: Float64Array; // [V]
  potential: Map<number, number>; // [V] of bodies by serial
}

/** With how many windows from one moment to the next. */
const scenes: [name: string, windows: number, settings: string[]][] = [
  ['growth/b', 25, []],
  ['growth/c', 4, []],
  ['examples/embedded-clusters', 4, []],
  [
    'examples/box',
    3,
    ['inclusions.placed=[{"center": ["6 nm", "6 nm", "6 nm"], "diameter": "3 nm", "supply": 0}]', 'redoxRate=100'],
  ],
];

describe.each(scenes)('the field of recorded frames of %s', (name, windows, settings) => {
  const scene = parseScene(applySettings(readSceneFile(name).json, settings));
  const parameters = buildParticleParameters(scene, seed);
  const { moments, recorded } = record(parameters, 8, windows);

  it('is that of the engine where places are exact, in whatever order the frames come', () => {
    const field = new FrameField(parameters);
    expect(moments[7].frame.bodySerial.length).toBeGreaterThan(0);
    const order = [...moments.slice(4), ...moments.slice(0, 4).reverse()];
    for (const { exact, full, background, potential } of order) {
      const result = field.solve(exact);
      expect(largestGap(result.full, full)).toBeLessThan(2 * tolerance);
      expect(largestGap(result.background, background)).toBeLessThan(2 * tolerance);
      exact.bodySerial.forEach((serial, i) =>
        expect(Math.abs(result.bodyPotential[i] - (potential.get(serial) as number))).toBeLessThan(2 * tolerance),
      );
    }
  });

  it('is nearly that of the engine where places are rounded as in a recording', () => {
    const field = new FrameField(parameters);
    recorded.forEach((frame, index) => {
      const { full } = moments[index];
      const result = field.solve(frame);
      const sum = full.reduce((total, value, node) => total + Math.abs(value - result.full[node]), 0);
      expect(sum / full.length).toBeLessThan(6 * tolerance);
      expectOverpotentials(frame, result);
    });
  });
});

function record(parameters: Parameters<typeof Simulation.create>[0], count: number, windows: number) {
  const simulation = Simulation.create(parameters, seed);
  const { world } = simulation;
  const header = { title: '', frame: frameHeader(world), scene: null, seed };
  const encoder = new RecordingEncoder(header);
  const moments: Moment[] = [];
  for (let i = 0; i < count; i++) {
    for (let n = 0; n < windows; n++) simulation.advanceWindow();
    moments.push(readMoment(world));
  }
  const file = concatenate([encoder.header(), ...moments.map(({ frame }) => encoder.frame(frame))]);
  return { moments, recorded: [...new RecordingReader(file).frames()] };
}

function readMoment(world: World): Moment {
  const frame = readFrame(world, true);
  const { particles, bodies, field } = world;
  const slots = [...particles.kind.keys()].filter((slot) => particles.kind[slot] !== 0);
  const places = (values: Float64Array) => Float64Array.from(slots, (slot) => values[slot]) as unknown as Float32Array;
  return {
    frame,
    exact: { ...frame, x: places(particles.x), y: places(particles.y), z: places(particles.z) },
    full: field.full.slice(),
    background: field.background.slice(),
    potential: new Map([...bodies.serial.entries()].map(([body, serial]) => [serial, bodies.potential[body]])),
  };
}

function largestGap(one: Float64Array, other: Float64Array): number {
  return one.reduce((largest, value, i) => Math.max(largest, Math.abs(value - other[i])), 0);
}

/** A floating body without charge lies at the mean of its surroundings, so both signs occur; all lie within what is applied. */
function expectOverpotentials(frame: Frame, { highestOverpotential, lowestOverpotential }: FrameFieldResult): void {
  frame.bodySerial.forEach((_, i) => {
    const [highest, lowest] = [highestOverpotential[i], lowestOverpotential[i]];
    expect(highest).toBeGreaterThanOrEqual(lowest);
    if (frame.bodyAttachment[i] !== FLOATING || frame.bodyCharge[i] !== 0) return;
    expect(lowest).toBeLessThan(1e-9);
    expect(highest).toBeGreaterThan(-1e-9);
    expect(highest - lowest).toBeLessThanOrEqual(Math.abs(frame.voltage));
  });
}

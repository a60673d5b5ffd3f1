import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { frameWith, header } from './frames.ts';

/** What docs/formats.md promises, spelled out for one particle and one body. */
describe('the bytes of a recording', () => {
  const encoder = new RecordingEncoder({ title: 'one', frame: header, scene: { mobility: 2 }, seed: 7 });
  const start = encoder.header();
  const at = (x: number, charge: number) =>
    frameWith({
      time: 0.5,
      events: 3,
      serial: Uint32Array.of(7),
      kind: Uint8Array.of(1),
      body: Uint32Array.of(2),
      x: Float32Array.of(x),
      y: Float32Array.of(0),
      z: Float32Array.of(2),
      bodySerial: Uint32Array.of(2),
      bodySize: Uint32Array.of(1),
      bodyCharge: Int32Array.of(charge),
      bodyPotential: Float32Array.of(0.25),
      bodyOxidised: Uint32Array.of(0),
      bodyReduced: Uint32Array.of(1),
      bodyAttachment: Uint8Array.of(1),
    });
  const key = encoder.frame(at(10, -1));
  const change = encoder.frame(at(10.0625, 1));
  const contentOf = (block: Uint8Array) => Array.from(inflateSync(block.subarray(48, -4)));

  it('begin with magic, version, length and JSON', () => {
    expect(Array.from(start.subarray(0, 12))).toEqual([0x89, 0x46, 0x47, 0x52, 0x0d, 0x0a, 0x1a, 0x0a, 1, 0, 0, 0]);
    const length = new DataView(start.buffer).getUint32(12, true);
    expect(start.length).toBe(16 + length + 4);
    const json = JSON.parse(new TextDecoder().decode(start.subarray(16, 16 + length)));
    expect(json).toMatchObject({
      title: 'one',
      'width [nm]': 40,
      'lengthStep [nm]': 1 / 64,
      'potentialStep [V]': 1 / 4096,
      scene: { mobility: 2 },
      seed: 7,
    });
    expect(json.particles).toEqual(['kind', 'body', 'x', 'y', 'z']);
  });

  it('hold a frame whole, then its changes', () => {
    const view = new DataView(key.buffer);
    expect(new TextDecoder().decode(key.subarray(0, 4))).toBe('FRAM');
    expect([4, 8, 12, 16, 20].map((offset) => view.getUint32(offset, true))).toEqual([1, key.length - 12, 0, 1, 1]);
    expect([24, 32, 40].map((offset) => view.getFloat64(offset, true))).toEqual([0.5, 3, 2]);
    const particle = [1, 14, 1, 2, 1, 4, 2, 0x00, 0x05, 0, 2, 0x00, 0x01]; // 7, 1, 2, 640, 0, 128 folded
    const body = [1, 4, 1, 2, 1, 1, 2, 0x00, 0x08, 0, 1, 2, 1, 2]; // 2, 1, -1, 1024, 0, 1, 1 folded
    expect(contentOf(key)).toEqual([...particle, ...body]);
    expect(new DataView(change.buffer).getUint32(4, true)).toBe(0);
    expect(contentOf(change)).toEqual([1, 14, 0, 0, 1, 8, 0, 0, 1, 4, 0, 1, 4, 0, 0, 0, 0]); // x + 4 steps, charge + 2
  });
});

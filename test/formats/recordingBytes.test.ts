import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../src/formats/bytes.ts';
import { crc32 } from '../../src/formats/crc32.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
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

  it('end with the potential and, a bit a node, the voids', () => {
    const field = { potential: new Float32Array(12), voids: Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0) };
    const block = encoder.frame(frameWith(field));
    expect(new DataView(block.buffer).getUint32(4, true)).toBe(2 | 4);
    expect(contentOf(block)).toEqual([...new Array<number>(6 + 7 + 1).fill(0), 0x81, 0x06]);
  });

  it('may end with more that a later version adds: a bit of the flags, and content behind all other', () => {
    const block = encoder.frame(frameWith({ potential: new Float32Array(12) }));
    const content = deflateSync(Buffer.concat([Buffer.from(contentOf(block)), Buffer.alloc(200, 'new')]), { level: 0 });
    const later = Buffer.concat([block.subarray(0, 48), content, Buffer.alloc(4)]);
    later.writeUInt32LE(later.readUInt32LE(4) | 8, 4);
    later.writeUInt32LE(later.length - 12, 8);
    later.writeUInt32LE(crc32(later.subarray(0, -4)), later.length - 4);
    const reader = new RecordingReader(concatenate([start, later]));
    expect(reader.head(0)).toMatchObject({ hasPotential: true, hasVoids: false, hasMore: true });
    expect(reader.frame(0)).toMatchObject({ potential: new Float32Array(12), voids: null, time: 0 });
  });
});

/** Two frames, the first with a potential, as they were written before recordings had a scene, a seed and voids. */
const oldFile = [
  'iUZHUg0KGgoBAAAAowEAAHsidGl0bGUiOiJvbGQiLCJkaW1lbnNpb24iOjIsIndpZHRoIFtubV0iOjQwLCJkZXB0aCBbbm1dIjowLjUsInRoaW',
  'NrbmVzcyBbbm1dIjoyMCwicGFydGljbGVEaWFtZXRlciBbbm1dIjowLjUsImF0b21zUGVyUGFydGljbGUiOjMuOCwidmFsZW5jZSBbZV0iOjEs',
  'ImdyaWQiOls0LDEsM10sImxlbmd0aFN0ZXAgW25tXSI6MC4wMTU2MjUsInBvdGVudGlhbFN0ZXAgW1ZdIjowLjAwMDI0NDE0MDYyNSwicGFydG',
  'ljbGVzIjpbImtpbmQiLCJib2R5IiwieCIsInkiLCJ6Il0sImJvZGllcyI6WyJzaXplIiwiY2hhcmdlIiwicG90ZW50aWFsIiwib3hpZGlzZWQi',
  'LCJyZWR1Y2VkIiwiYXR0YWNobWVudCJdLCJoYXBwZW5pbmdzIjpbIm51Y2xlYXRlIiwibWVyZ2UiLCJzcGxpdCIsImRpc3NvbHZlIiwiYXR0YW',
  'NoIiwiZGV0YWNoIiwiYnJpZGdlIl196HnTtkZSQU0DAAAAVAAAAAAAAAABAAAAAQAAAAAAAAAAAOA/AAAAAAAACEAAAAAAAAAAQHheY+RjZGJk',
  'YWJgZWBiYGRkAXIYmRg4GIA0ExMDA8N/GGJQULCHIQBKHwT4MTaiTUZSQU0AAAAAOwAAAAAAAAABAAAAAQAAAAAAAAAAAOA/AAAAAAAACEAAAA',
  'AAAAAAQHheY+RjYGDkAGIWBjAAAAF6AB5GrT+s',
].join('');

it('reads a recording that lacks scene, seed and voids', () => {
  const reader = new RecordingReader(new Uint8Array(Buffer.from(oldFile, 'base64')));
  expect(reader.header).toEqual({ title: 'old', frame: header, scene: null, seed: null });
  expect([reader.frameCount, reader.tail.bytes]).toEqual([2, 0]);
  const potential = Float32Array.from({ length: 12 }, (_, node) => node % 3);
  expect(reader.frame(0)).toMatchObject({ time: 0.5, x: Float32Array.of(10), potential, voids: null });
  expect(reader.frame(1)).toMatchObject({ x: Float32Array.of(10.0625), potential: null, voids: null });
  expect(reader.field(0)).toEqual({ potential, voids: null });
});

import * as fflate from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { concatenate } from '../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import { frameWith, header, walkingFrames } from './frames.ts';

vi.mock('fflate', async (load) => {
  const whole = await load<typeof fflate>();
  return { ...whole, unzlibSync: vi.fn(whole.unzlibSync) };
});
const inflated = vi.mocked(fflate.unzlibSync);

const nodes = 12; // of the grid of the test header
const voidsAt = (...places: number[]) => Uint8Array.from({ length: nodes }, (_, node) => Number(places.includes(node)));
const field = { potential: new Float32Array(nodes).fill(0.5), voids: voidsAt(0, 7, 8, 11) };
const frames = [
  ...walkingFrames({ particles: 40, frames: 100, stride: 0.5, metalShare: 0.3, dimension: 2, seed: 3 }),
].map((frame, i) => (i % 8 === 3 ? { ...frame, ...field, voids: voidsAt(i % nodes) } : frame));
const encoder = new RecordingEncoder({ title: 'a test', frame: header, scene: null, seed: null });
const pieces = [encoder.header(), ...frames.map((frame) => encoder.frame(frame))];
const file = concatenate(pieces);

describe('the frames of a recording', () => {
  beforeEach(() => {
    inflated.mockClear();
  });

  it('tell what they hold before anything is inflated', () => {
    const reader = new RecordingReader(file);
    for (const index of [0, 3, 32, 99]) {
      const { time, events, voltage, potential, serial, bodySerial } = frames[index];
      expect(reader.head(index)).toMatchObject({
        ...{ time, events, voltage, key: index % 32 === 0, hasPotential: potential !== null, happenings: 1 },
        ...{ hasVoids: potential !== null, hasMore: false, particles: serial.length, bodies: bodySerial.length },
      });
    }
    expect(() => reader.head(100)).toThrow(/frame 100 of a recording with 100 frames/);
    expect(inflated).not.toHaveBeenCalled();
  });

  it('are inflated once each by a reader and its twin that read on in turn', () => {
    const wanted = [...new RecordingReader(file).frames()];
    const reader = new RecordingReader(file);
    const twin = reader.twin();
    expect([twin.frameCount, twin.wholeBytes, twin.tail]).toEqual([100, file.length, reader.tail]);
    inflated.mockClear();
    for (let step = 0; step < 50; step++) {
      expect(reader.frame(step)).toEqual(wanted[step]);
      expect(reader.frame(step)).toEqual(wanted[step]); // at hand
      expect(twin.frame(50 + step)).toEqual(wanted[50 + step]);
    }
    expect(inflated).toHaveBeenCalledTimes(100 + 18); // 32 to 49 lead to frame 50
  });

  it('give their field and happenings each by itself', () => {
    const reader = new RecordingReader(file);
    const read = reader.frame(67);
    expect(read.voids).toEqual(voidsAt(67 % nodes));
    inflated.mockClear();
    expect(reader.field(67)).toEqual({ potential: read.potential, voids: read.voids });
    expect(reader.happeningsOf(66)).toEqual(frames[66].happenings);
    expect(inflated).toHaveBeenCalledTimes(2);
    expect(reader.field(66)).toEqual({ potential: null, voids: null });
    expect(inflated).toHaveBeenCalledTimes(2);
    expect(() => reader.field(100)).toThrow(RangeError);
    expect(() => reader.happeningsOf(-1)).toThrow(RangeError);
    expect(reader.frame(68)).toEqual(new RecordingReader(file).frame(68)); // from 67, which nothing has disturbed
  });

  it('are read on from where a reader stands as a recording grows, old bytes not looked at again', () => {
    const part = file.slice(0, pieces.slice(0, 41).reduce((sum, { length }) => sum + length, 0) + 20);
    const reader = new RecordingReader(part);
    const last = reader.frame(39);
    inflated.mockClear();
    const grown = file.slice();
    grown.fill(0, 0, reader.wholeBytes);
    expect(reader.grow(grown)).toBe(100);
    expect(reader.frame(39)).toEqual(last);
    reader.frame(45);
    expect(inflated).toHaveBeenCalledTimes(6);
  });
});

describe('voids', () => {
  const recordOf = (frame: Partial<(typeof frames)[number]>) => encoder.frame(frameWith(frame));

  it('come back node by node, whatever their number, with a potential and without', () => {
    for (const voids of [voidsAt(), field.voids, new Uint8Array(nodes).fill(1)])
      for (const potential of [null, field.potential]) {
        const reader = new RecordingReader(concatenate([pieces[0], recordOf({ potential, voids })]));
        expect(reader.frame(0)).toMatchObject({ potential, voids });
        expect(reader.field(0)).toEqual({ potential, voids });
      }
  });

  it('must be those of the grid', () => {
    expect(() => recordOf({ voids: new Uint8Array(11) })).toThrow(/voids have 11 nodes.*4 x 1 x 3/);
    expect(() => recordOf({ potential: new Float32Array(13) })).toThrow(/potentials have 13 nodes.*4 x 1 x 3/);
  });
});

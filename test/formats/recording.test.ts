import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingError } from '../../src/formats/recordingError.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { frameWith, header, walkingFrames } from './frames.ts';

const about = { title: 'a test', scene: { title: 'a test', mobility: 2 }, seed: 4_000_000_000 };

function record(frames: Iterable<Frame>, frameHeader: FrameHeader = header): Uint8Array {
  const encoder = new RecordingEncoder({ ...about, frame: frameHeader });
  return concatenate([encoder.header(), ...Array.from(frames, (frame) => encoder.frame(frame))]);
}

function faultOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return error.fault;
  }
}

const walk = { particles: 60, frames: 70, stride: 0.5, metalShare: 0.3, dimension: 2, seed: 5 } as const;

/** What a reader must return for a frame: the same, by ascending serial, positions and potentials within half a step. */
function expectSame(got: Frame, wanted: Frame): void {
  expect([got.time, got.events, got.voltage]).toEqual([wanted.time, wanted.events, wanted.voltage]);
  const rows = Array.from(wanted.serial.keys()).sort((a, b) => wanted.serial[a] - wanted.serial[b]);
  expect(Array.from(got.serial)).toEqual(rows.map((row) => wanted.serial[row]));
  expect(Array.from(got.kind)).toEqual(rows.map((row) => wanted.kind[row]));
  expect(Array.from(got.body)).toEqual(rows.map((row) => wanted.body[row]));
  for (const axis of ['x', 'y', 'z'] as const)
    rows.forEach((row, i) => {
      const error = Math.abs(got[axis][i] - wanted[axis][row]);
      expect(axis === 'x' ? Math.min(error, header.width - error) : error).toBeLessThanOrEqual(1 / 128);
    });
  const bodies = Array.from(wanted.bodySerial.keys()).sort((a, b) => wanted.bodySerial[a] - wanted.bodySerial[b]);
  for (const column of ['Serial', 'Size', 'Charge', 'Oxidised', 'Reduced', 'Attachment'] as const)
    expect(Array.from(got[`body${column}`])).toEqual(bodies.map((row) => wanted[`body${column}`][row]));
  bodies.forEach((row, i) =>
    expect(Math.abs(got.bodyPotential[i] - wanted.bodyPotential[row])).toBeLessThanOrEqual(1 / 8192 + 1e-7),
  );
}

describe('a recording', () => {
  it('returns every frame, in order and at random', () => {
    const frames = [...walkingFrames(walk)];
    const reader = new RecordingReader(record(frames));
    expect(reader.header).toEqual({ ...about, frame: header });
    expect(reader.times).toEqual(frames.map((frame) => frame.time));
    [...reader.frames()].forEach((frame, i) => expectSame(frame, frames[i]));
    for (const index of [69, 0, 31, 33, 32, 2, 1, 64]) expectSame(reader.frame(index), frames[index]);
    expect(reader.tail).toEqual({ bytes: 0, fault: null });
    expect(() => reader.frame(70)).toThrow(RangeError);
    expect(() => reader.frame(-1)).toThrow(RangeError);
  });

  it('keeps what happened to bodies, with barrier, size and place', () => {
    const merge = {
      kind: 'merge',
      time: 0.1,
      body: 7,
      other: 9,
      x: 1.5,
      y: 0,
      z: 2.25,
      barrier: 0,
      criticalSize: 0,
    } as const;
    const nucleus = { ...merge, kind: 'nucleate', time: 1 / 3, other: 0, barrier: 0.375, criticalSize: 4 } as const;
    const bridge = { ...merge, kind: 'bridge', time: 0.7, body: 4294967295 } as const;
    const frames = [
      frameWith({ happenings: [merge, nucleus] }),
      frameWith({ time: 1 }),
      frameWith({ time: 2, happenings: [bridge] }),
    ];
    const reader = new RecordingReader(record(frames));
    expect(reader.happenings()).toEqual([merge, nucleus, bridge]);
    expect(reader.frame(0).happenings).toEqual([merge, nucleus]);
    expect(reader.frame(1).happenings).toEqual([]);
  });

  it('keeps the potential of the frames that carry one', () => {
    const potential = Float32Array.from({ length: 12 }, (_, i) => 2 - i / 7 - (i === 5 ? 40 : 0));
    const reader = new RecordingReader(
      record([frameWith({}), frameWith({ potential, time: 1 }), frameWith({ time: 2 })]),
    );
    expect([0, 1, 2].map((index) => reader.head(index).hasPotential)).toEqual([false, true, false]);
    expect(reader.frame(0).potential).toBeNull();
    reader
      .frame(1)
      .potential?.forEach((volts, i) => expect(Math.abs(volts - potential[i])).toBeLessThanOrEqual(1 / 8192));
    expect(() => record([frameWith({ potential: new Float32Array(11) })])).toThrow(/11 nodes.*4 x 1 x 3/);
  });

  it('puts a particle at the seam on the near edge', () => {
    const one = {
      serial: Uint32Array.of(3),
      kind: new Uint8Array(1),
      body: new Uint32Array(1),
      y: new Float32Array(1),
    };
    const at = (x: number) => frameWith({ ...one, x: Float32Array.of(x), z: Float32Array.of(20) });
    const reader = new RecordingReader(record([at(39.99), at(39.995)]));
    expect([reader.frame(0).x[0], reader.frame(1).x[0], reader.frame(1).z[0]]).toEqual([39.984375, 0, 20]);
    expect(() => record([at(Number.NaN)])).toThrow(/NaN cannot be recorded/);
  });

  it('takes 2,000 particles in 500 frames below 5 MB, all of them walking in a box', () => {
    const box: FrameHeader = { ...header, dimension: 3, depth: 40 };
    const restless = { particles: 2000, frames: 500, stride: 0.5, metalShare: 0, dimension: 3, seed: 1 } as const;
    const bytes = record(walkingFrames(restless), box);
    expect(new RecordingReader(bytes).frameCount).toBe(500);
    expect(bytes.length).toBeLessThan(3.7e6);
  }, 60_000);
});

describe('a recording that grows, or ends early', () => {
  const frames = [...walkingFrames({ ...walk, frames: 5, particles: 20 })];
  const whole = record(frames);

  it('reads at any length: all whole frames, the rest reported', () => {
    const start = new RecordingEncoder({ ...about, frame: header }).header().length;
    let count = 0;
    for (let length = start; length <= whole.length; length++) {
      const reader = new RecordingReader(whole.subarray(0, length));
      expect(reader.frameCount).toBeGreaterThanOrEqual(count);
      count = reader.frameCount;
      expect(reader.wholeBytes + reader.tail.bytes).toBe(length);
      expect(reader.tail.fault).toBe(reader.tail.bytes > 0 ? 'truncated' : null);
    }
    expect(count).toBe(5);
    for (let length = 0; length < start; length++)
      expect(faultOf(() => new RecordingReader(whole.subarray(0, length)))).toBe('truncated');
  });

  it('takes up what was appended since', () => {
    const reader = new RecordingReader(whole.subarray(0, Math.floor(whole.length / 2)));
    reader.frame(reader.frameCount - 1);
    expect(reader.grow(whole)).toBe(5);
    expectSame(reader.frame(4), frames[4]);
    expect(reader.tail.fault).toBeNull();
  });

  it('goes on byte for byte after any frame', () => {
    const long = [...walkingFrames(walk)];
    const uninterrupted = record(long);
    for (const done of [0, 1, 31, 32, 33, 69]) {
      const first = record(long.slice(0, done));
      const encoder = RecordingEncoder.continuing(new RecordingReader(first));
      const resumed = concatenate([first, ...long.slice(done).map((frame) => encoder.frame(frame))]);
      expect(resumed).toEqual(uninterrupted);
    }
  });

  it('stops at a changed byte', () => {
    const reader = new RecordingReader(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = whole.slice();
        bytes[place] ^= change;
        const fault = faultOf(() => {
          const damaged = new RecordingReader(bytes);
          expect(damaged.tail.fault).not.toBeNull();
          expect(damaged.wholeBytes).toBeLessThanOrEqual(place);
          [...damaged.frames()].forEach((frame, i) => expect(frame).toEqual(reader.frame(i)));
        });
        if (place >= 8) expect(fault === null || ['damaged', 'newer', 'truncated'].includes(fault)).toBe(true);
        else expect(fault).toBe('foreign');
      }),
    );
  });

  it('tells a foreign file and a later version apart', () => {
    expect(faultOf(() => new RecordingReader(new TextEncoder().encode('time [s],voltage [V]\n')))).toBe('foreign');
    const later = whole.slice();
    later[8] = 2;
    expect(() => new RecordingReader(later)).toThrow(/format version 2.*reads up to 1/);
    expect(faultOf(() => new RecordingReader(later))).toBe('newer');
  });
});

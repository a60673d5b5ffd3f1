import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckpointError, decodeCheckpoint, encodeCheckpoint } from '../../src/formats/checkpoint.ts';
import type { Checkpoint } from '../../src/formats/checkpoint.ts';

const origin = { version: '0.1.0', sceneHash: 'ab12' };
const checkpoint: Checkpoint = {
  ...origin,
  cpuSeconds: 1.25,
  timelineBytes: 310,
  recordingBytes: 2 ** 33,
  probes: { timeline: [3, 0.1, -0] },
  snapshot: {
    values: {
      supply: Infinity,
      lowest: -Infinity,
      zero: -0,
      tiny: 5e-324,
      third: 1 / 3,
      text: 'größe',
      flag: false,
      none: null,
      mixed: [-0, Infinity, 0.1],
    },
    arrays: {
      odd: Uint8Array.of(1, 2, 255),
      x: Float64Array.of(-0, Infinity, 0.1, Number.NaN),
      empty: new Int32Array(0),
      serial: Uint32Array.of(4294967295),
      body: Int32Array.of(-2147483648),
      potential: Float32Array.of(1.5),
    },
  },
};

describe('a checkpoint', () => {
  it('comes back exactly, infinities and the sign of zero included', () => {
    const got = decodeCheckpoint(encodeCheckpoint(checkpoint), origin);
    expect(got).toStrictEqual(checkpoint);
    expect(Object.is(got.snapshot.values.zero, -0)).toBe(true);
    expect(Object.is((got.snapshot.values.mixed as number[])[0], -0)).toBe(true);
    expect(Object.is(got.snapshot.arrays.x[0], -0)).toBe(true);
  });

  it('takes an array that is a view into a larger one', () => {
    const view = Float64Array.of(9, 1, 2, 9).subarray(1, 3);
    const got = decodeCheckpoint(
      encodeCheckpoint({ ...checkpoint, snapshot: { values: {}, arrays: { view } } }),
      origin,
    );
    expect(got.snapshot.arrays.view).toEqual(Float64Array.of(1, 2));
  });

  it('refuses to hold a NaN among its values', () => {
    const bad = { ...checkpoint, snapshot: { values: { rate: Number.NaN }, arrays: {} } };
    expect(() => encodeCheckpoint(bad)).toThrow(/NaN/);
  });

  it('refuses every truncation and every changed byte', () => {
    const bytes = encodeCheckpoint(checkpoint);
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeCheckpoint(bytes.subarray(0, length), origin)).toThrow(CheckpointError);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = bytes.slice();
        changed[place] ^= change;
        expect(() => decodeCheckpoint(changed, origin)).toThrow(CheckpointError);
      }),
    );
  });

  it('says what is wrong', () => {
    const bytes = encodeCheckpoint(checkpoint);
    expect(() => decodeCheckpoint(new Uint8Array(0), origin)).toThrow(/empty/);
    expect(() => decodeCheckpoint(new TextEncoder().encode('{"a": 1, "b": 2}'), origin)).toThrow(/not a Filigree/);
    expect(() => decodeCheckpoint(bytes.subarray(0, 90), origin)).toThrow(/truncated or damaged \(90 bytes\)/);
    expect(() => decodeCheckpoint(bytes, { ...origin, version: '0.2.0' })).toThrow(
      /written by Filigree 0.1.0, this is 0.2.0/,
    );
    expect(() => decodeCheckpoint(bytes, { ...origin, sceneHash: 'cd' })).toThrow(/another scene/);
    bytes[8] = 7;
    expect(() => decodeCheckpoint(bytes, origin)).toThrow(/format version 7.*reads version 3/);
  });
});

import { expect, it } from 'vitest';
import { metalByHeight } from '../../src/analysis/heightProfile.ts';
import { frameWith } from '../formats/frames.ts';

it('metalByHeight counts the metal of the bodies asked for, layer by layer', () => {
  const frame = frameWith({
    serial: Uint32Array.of(1, 2, 3, 4, 5),
    kind: Uint8Array.of(1, 1, 1, 1, 0),
    body: Uint32Array.of(7, 7, 8, 9, 0),
    x: new Float32Array(5),
    y: new Float32Array(5),
    z: Float32Array.of(0.25, 11, 19.9, 20, 5),
    bodySerial: Uint32Array.of(7, 8, 9),
    bodyAttachment: Uint8Array.of(2, 0, 1),
  });
  expect(metalByHeight(frame, { thickness: 20 }, 4, [2])).toEqual([1, 0, 1, 0]);
  expect(metalByHeight(frame, { thickness: 20 }, 4, [0, 1])).toEqual([0, 0, 0, 2]);
});

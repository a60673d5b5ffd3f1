import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { particleRoles } from '../../src/analysis/particleRoles.ts';
import { frameWith } from '../formats/frames.ts';

/** A frame of one particle for each [serial, body], body 0 for ions, and of bodies with their attachment. */
function frameOf(particles: [number, number][], bodies: [number, number][]): Frame {
  return frameWith({
    serial: Uint32Array.from(particles, ([serial]) => serial),
    kind: Uint8Array.from(particles, ([, body]) => (body > 0 ? 1 : 0)),
    body: Uint32Array.from(particles, ([, body]) => body),
    bodySerial: Uint32Array.from(bodies, ([serial]) => serial),
    bodyAttachment: Uint8Array.from(bodies, ([, attachment]) => attachment),
  });
}

describe('particleRoles', () => {
  it('tells ions from metal by what its body is attached to', () => {
    const bodies: [number, number][] = [
      [7, 0],
      [8, 1],
      [9, 2],
    ];
    const particles: [number, number][] = [
      [1, 0],
      [2, 7],
      [3, 8],
      [4, 9],
    ];
    expect(particleRoles(frameOf(particles, bodies), null)).toEqual(['ion', 'floating', 'active', 'counter']);
  });

  it('keeps what metal was before its body joined both electrodes, and gives new metal the majority', () => {
    const before = frameOf(
      [
        [1, 7],
        [2, 8],
        [3, 8],
        [4, 9],
      ],
      [
        [7, 0],
        [8, 1],
        [9, 2],
      ],
    );
    const bridged = frameOf(
      [
        [1, 8],
        [2, 8],
        [3, 8],
        [4, 8],
        [5, 8],
      ],
      [[8, 3]],
    );
    expect(particleRoles(bridged, before)).toEqual(['floating', 'active', 'active', 'counter', 'active']);
  });
});

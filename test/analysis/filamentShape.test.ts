import { describe, expect, it } from 'vitest';
import { filamentShape } from '../../src/analysis/filamentShape.ts';
import { frameWith } from '../formats/frames.ts';

const film = { thickness: 20, particleDiameter: 0.5 };

/** Metal at the given heights, all of one body; 2 is the counter electrode. */
function bodyAt(heights: number[], attachment: number) {
  const count = heights.length;
  return frameWith({
    serial: Uint32Array.from(heights, (_, i) => i + 1),
    kind: new Uint8Array(count).fill(1),
    body: new Uint32Array(count).fill(4),
    x: new Float32Array(count),
    y: new Float32Array(count),
    z: Float32Array.from(heights),
    bodySerial: Uint32Array.of(4),
    bodySize: Uint32Array.of(count),
    bodyAttachment: Uint8Array.of(attachment),
  });
}

/** A cone of radius 6 nm at z = 0 and 0 at 20 nm, as many evenly spread particles as its solid volume holds. */
function cone(): number[] {
  const sphere = (Math.PI / 6) * film.particleDiameter ** 3;
  const count = Math.round((Math.PI * 36 * 20) / 3 / sphere);
  // The volume above a height goes with the cube of the distance to the tip.
  return Array.from({ length: count }, (_, i) => 20 * (1 - Math.cbrt((i + 0.5) / count)));
}

describe('filamentShape', () => {
  it('finds the radius of a cone at every height', () => {
    const shape = filamentShape(bodyAt(cone(), 2), film);
    expect(shape).toMatchObject({ foot: 'counter', isBridging: false });
    for (const { height, radius } of shape?.sections.slice(1, -2) ?? []) {
      const exact = 6 * (1 - height / 20); // the mean over a slab of 1 nm differs by less than 1 %
      expect(Math.abs(radius - exact)).toBeLessThan(0.02 * exact + 0.01);
    }
    const { height = 0, middleRadius } = shape ?? {};
    expect(middleRadius).toBeCloseTo(6 - 0.15 * height, 1);
    expect((shape?.tipRadius ?? 1) / (shape?.footRadius ?? 0)).toBeLessThan(0.1);
  });

  it('keeps the volume of the particles', () => {
    const heights = [0.25, 0.7, 1.1, 1.3, 2.4];
    const shape = filamentShape(bodyAt(heights, 2), film);
    const volume = shape?.sections.reduce((sum, { radius }) => sum + Math.PI * radius * radius, 0); // slabs of 1 nm
    expect(volume).toBeCloseTo((heights.length * Math.PI) / 48, 10);
    expect(shape?.height).toBeCloseTo(2.65, 6);
  });

  it('measures metal on the active electrode from there', () => {
    const down = filamentShape(bodyAt([19.75, 19.75, 19.25], 1), film);
    const up = filamentShape(bodyAt([0.25, 0.25, 0.75], 2), film);
    expect(down).toEqual({ ...up, foot: 'active' });
    expect(filamentShape(bodyAt([0.25, 19.75], 3), film)).toMatchObject({
      foot: 'counter',
      isBridging: true,
      height: 20,
    });
  });

  it('knows none where all metal floats', () => {
    expect(filamentShape(bodyAt([5], 0), film)).toBeNull();
  });
});

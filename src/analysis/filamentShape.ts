import { sphereBelow } from '../math/sphereBelow.ts';
import { BRIDGING, FLOATING, ON_ACTIVE } from '../particle/state/bodies.ts';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

const slabDiameters = 2; // thickness of a cross-section in particle diameters

type Film = Pick<FrameHeader, 'thickness' | 'particleDiameter'>;
type Metal = Pick<Frame, 'kind' | 'body' | 'z' | 'bodySerial' | 'bodySize' | 'bodyAttachment'>;

/** A cross-section of a filament. */
export interface FilamentSection {
  height: number; // [nm] of its middle above the foot
  radius: number; // [nm]
}

/** How wide a filament of spheres is at which height above the electrode that it stands on. */
export interface FilamentShape {
  foot: 'counter' | 'active'; // the electrode that it stands on
  isBridging: boolean;
  particles: number;
  height: number; // [nm] from the foot to the farthest metal
  footRadius: number; // [nm] of the lowest slab
  middleRadius: number; // [nm] of the slab half-way
  tipRadius: number; // [nm] of the slab that ends at the tip
  sections: FilamentSection[]; // from the foot to the tip
}

/**
 * Shape of the filament of a box: the largest body on an electrode, cut into slabs of two particle diameters.
 *
 * The radius of a slab is that of the circle with the area A = V / t, V the volume of the spheres within it (those that reach in by a
 * part count by that part) and t its thickness.
 *
 * **Holds** the areas times their thickness add up to the volume of all its particles, that of as much solid metal.
 * **Breaks** as an outline: spheres leave gaps, so the outline of a packed body is wider by about 1.25 (0.64^-1/2), and several
 * columns of one body count as one.
 * @returns null where no metal is on an electrode
 */
export function filamentShape(frame: Metal, { thickness, particleDiameter }: Film): FilamentShape | null {
  const row = largestOnElectrode(frame);
  if (row < 0) return null;
  const attachment = frame.bodyAttachment[row];
  const isUpsideDown = attachment === ON_ACTIVE;
  const radius = particleDiameter / 2;
  const heights: number[] = [];
  frame.body.forEach((serial, i) => {
    if (frame.kind[i] === 1 && serial === frame.bodySerial[row])
      heights.push(isUpsideDown ? thickness - frame.z[i] : frame.z[i]);
  });
  const tip = Math.min(
    thickness,
    heights.reduce((most, height) => Math.max(most, height + radius), 0),
  );
  const slab = Math.min(tip, slabDiameters * particleDiameter);
  const radiusFrom = (low: number) => Math.sqrt(meanArea(heights, radius, low, low + slab) / Math.PI);
  const count = Math.max(1, Math.ceil(tip / slab - 1e-9));
  return {
    foot: isUpsideDown ? 'active' : 'counter',
    isBridging: attachment === BRIDGING,
    particles: heights.length,
    height: tip,
    footRadius: radiusFrom(0),
    middleRadius: radiusFrom((tip - slab) / 2),
    tipRadius: radiusFrom(tip - slab),
    sections: Array.from({ length: count }, (_, i) => ({ height: (i + 0.5) * slab, radius: radiusFrom(i * slab) })),
  };
}

/** Row of the largest body that is on an electrode, -1 for none. */
function largestOnElectrode({ bodySize, bodyAttachment }: Metal): number {
  let largest = -1;
  bodySize.forEach((size, row) => {
    if (bodyAttachment[row] !== FLOATING && (largest < 0 || size > bodySize[largest])) largest = row;
  });
  return largest;
}

/** Volume of spheres between two heights over the distance of these. [nm^2] */
function meanArea(heights: readonly number[], radius: number, low: number, high: number): number {
  const volume = heights.reduce(
    (sum, height) => sum + sphereBelow(high - height, radius) - sphereBelow(low - height, radius),
    0,
  );
  return volume / (high - low);
}

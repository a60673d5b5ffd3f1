import type { FilamentShape } from './filamentShape.ts';

/** Size of the filament of a box, as run.json has it. */
export interface FilamentRecord {
  foot: FilamentShape['foot']; // the electrode that it stands on
  particles: number;
  'height [nm]': number;
  'footRadius [nm]': number;
  'middleRadius [nm]': number;
  'tipRadius [nm]': number;
}

export function filamentRecord(shape: FilamentShape): FilamentRecord {
  const { foot, particles, height, footRadius, middleRadius, tipRadius } = shape;
  return {
    ...{ foot, particles, 'height [nm]': height },
    ...{ 'footRadius [nm]': footRadius, 'middleRadius [nm]': middleRadius, 'tipRadius [nm]': tipRadius },
  };
}

/** A place relative to another. */
export type Offset = [x: number, y: number, z: number]; // [nm]

/**
 * Close-packed places about one at the origin, all that lie within `reach` along each axis and some beyond: a hexagonal
 * layer of discs in a slice, hexagonal close packing of spheres in a box.
 *
 * @param spacing of neighbours [nm]
 * @param reach [nm]
 */
export function closePacking(dimension: 2 | 3, spacing: number, reach: number): Offset[] {
  return dimension === 2 ? discs(spacing, reach) : spheres(spacing, reach);
}

function discs(spacing: number, reach: number): Offset[] {
  const rows = Math.ceil(reach / (spacing * Math.sqrt(0.75)));
  const columns = Math.ceil(reach / spacing) + 1;
  const offsets: Offset[] = [];
  for (let row = -rows; row <= rows; row++)
    for (let column = -columns; column <= columns; column++)
      offsets.push([(column + (row % 2 === 0 ? 0 : 0.5)) * spacing, 0, row * spacing * Math.sqrt(0.75)]);
  return offsets;
}

function spheres(spacing: number, reach: number): Offset[] {
  const layerHeight = spacing * Math.sqrt(2 / 3);
  const rowHeight = spacing * Math.sqrt(0.75);
  const count = Math.ceil(reach / (spacing * 0.8)) + 1;
  const offsets: Offset[] = [];
  for (let layer = -count; layer <= count; layer++)
    for (let row = -count; row <= count; row++)
      for (let column = -count; column <= count; column++) {
        const shifted = layer % 2 !== 0;
        const dy = row * rowHeight + (shifted ? rowHeight / 3 : 0);
        const dx = (column + (row % 2 === 0 ? 0 : 0.5) + (shifted ? 0.5 : 0)) * spacing;
        offsets.push([dx, dy, layer * layerHeight]);
      }
  return offsets;
}

/**
 * Ions in a cell at a density: n = c s^dim, times the slab's thickness b in a slice.
 *
 * @param density c [1/nm^3]
 * @param cellSize s [nm]
 * @param slabThickness b of a slice [nm]
 */
export function ionsInCell(density: number, cellSize: number, slabThickness: number, dimension: 2 | 3): number {
  return density * cellSize * cellSize * (dimension === 2 ? slabThickness : cellSize);
}

/**
 * Weight of an ion in one of the 3^dim - 1 cells about a cell, where these together weigh `share` times as much as the cell itself.
 */
export function neighbourCellWeight(share: number, dimension: 2 | 3): number {
  return share / (dimension === 2 ? 8 : 26);
}

import { indexBelow, type HeatGrid } from './heatGrid.ts';

/**
 * What a line in the half plane, turned about the axis, encloses of each cell, and how it lies there.
 *
 * Every piece adds the ring between itself and the axis, negative where it climbs on its way outwards, so a line that hangs over is
 * counted right.
 *
 * **Holds** the volumes add up to the volume of revolution of the line above its base.
 */
export class RevolvedLine {
  readonly volume: Float64Array; // [nm3] enclosed, one a cell
  readonly area: Float64Array; // [nm2] of the surface within the cell, over 2 pi
  readonly level: Float64Array; // [nm2] of it, times the square of the normal's z component
  readonly #grid: HeatGrid;
  readonly #inside: Float64Array; // [nm] height by which all cells of the row nearer to the axis are enclosed

  constructor(grid: HeatGrid) {
    const size = grid.r.count * grid.z.count;
    this.volume = new Float64Array(size);
    this.area = new Float64Array(size);
    this.level = new Float64Array(size);
    this.#grid = grid;
    this.#inside = new Float64Array(size);
  }

  /**
   * @param count points in use, from the axis outwards, the film on their left
   * @param base [nm] plane that closes the body; a face of the grid
   */
  set(count: number, r: Float64Array, z: Float64Array, base: number): void {
    this.volume.fill(0);
    this.area.fill(0);
    this.level.fill(0);
    this.#inside.fill(0);
    for (let k = 0; k + 1 < count; k++) {
      this.#addPiece(r[k], Math.max(base, z[k]), r[k + 1], Math.max(base, z[k + 1]));
    }
    const { r: radial, z: axial } = this.#grid;
    for (let j = 0; j < axial.count; j++) {
      let height = 0;
      for (let i = radial.count - 1; i >= 0; i--) {
        const cell = j * radial.count + i;
        const inner = radial.face[i];
        const outer = radial.face[i + 1];
        this.volume[cell] += Math.PI * height * (outer * outer - inner * inner);
        height += this.#inside[cell];
      }
    }
  }

  /** Cuts a piece of the line at the faces that it crosses. */
  #addPiece(r0: number, z0: number, r1: number, z1: number): void {
    const { r: radial, z: axial } = this.#grid;
    const dr = r1 - r0;
    const dz = z1 - z0;
    let i = Math.min(indexBelow(radial.face, r0), radial.count - 1);
    let j = Math.min(indexBelow(axial.face, z0), axial.count - 1);
    if (dr < 0 && r0 === radial.face[i] && i > 0) i--;
    if (dz < 0 && z0 === axial.face[j] && j > 0) j--;
    let from = 0;
    while (true) {
      const across = wayTo(radial.face, i, r0, dr);
      const along = wayTo(axial.face, j, z0, dz);
      const to = Math.min(1, across, along);
      if (to > from) this.#addCut(i, j, r0 + from * dr, r0 + to * dr, -(to - from) * dz, (to - from) * dr);
      if (to === 1) return;
      from = to;
      if (across <= along) i += dr > 0 ? 1 : -1;
      else j += dz > 0 ? 1 : -1;
      if (i < 0 || j < 0 || i >= radial.count || j >= axial.count) return;
    }
  }

  #addCut(i: number, j: number, ra: number, rb: number, drop: number, dr: number): void {
    const { r: radial } = this.#grid;
    const cell = j * radial.count + i;
    const inner = radial.face[i];
    this.volume[cell] += Math.PI * drop * ((ra * ra + ra * rb + rb * rb) / 3 - inner * inner);
    this.#inside[cell] += drop;
    const length = Math.sqrt(dr * dr + drop * drop);
    if (length === 0) return;
    const radius = 0.5 * (ra + rb);
    this.area[cell] += radius * length;
    this.level[cell] += (radius * dr * dr) / length;
  }
}

/** Share of the way at which a piece leaves its cell along one axis. */
function wayTo(face: Float64Array, cell: number, start: number, way: number): number {
  if (way === 0) return Infinity;
  return (face[way > 0 ? cell + 1 : cell] - start) / way;
}

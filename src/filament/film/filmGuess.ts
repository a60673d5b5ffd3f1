import type { FilmLines } from './filmLines.ts';

/** The film's potential at the nodes of the mesh, carried from one mesh to the next: at equal shares of the filament's outline, and column by column. */
export class FilmGuess {
  potential: Float64Array; // [V] of each node
  readonly #lines: FilmLines;
  readonly #layers: number;
  #old: Float64Array;
  #share: Float64Array; // of the outline from the tip to each marker
  #oldShare: Float64Array;
  #oldMarkers = 0;

  constructor(lines: FilmLines, layers: number) {
    this.#lines = lines;
    this.#layers = layers;
    this.potential = new Float64Array(lines.capacity * layers);
    this.#old = new Float64Array(lines.capacity * layers);
    this.#share = new Float64Array(lines.capacity);
    this.#oldShare = new Float64Array(lines.capacity);
  }

  /** Takes the potential over to the lines as they have been laid out anew. */
  carryOver(): void {
    [this.#share, this.#oldShare] = [this.#oldShare, this.#share];
    const markers = this.#oldMarkers;
    this.#measureOutline();
    this.#oldMarkers = this.#lines.markers;
    if (markers === 0) return;
    [this.potential, this.#old] = [this.#old, this.potential];
    const layers = this.#layers;
    let before = 0;
    for (let line = 0; line < this.#lines.markers; line++) {
      while (before + 2 < markers && this.#oldShare[before + 1] < this.#share[line]) before++;
      const gap = this.#oldShare[before + 1] - this.#oldShare[before];
      const part = Math.min(1, Math.max(0, (this.#share[line] - this.#oldShare[before]) / gap));
      const from = before * layers;
      for (let k = 0; k < layers; k++) {
        const value = this.#old[from + k];
        this.potential[line * layers + k] = value + part * (this.#old[from + layers + k] - value);
      }
    }
    const columns = this.#lines.count - this.#lines.markers;
    const first = markers * layers;
    this.potential.set(this.#old.subarray(first, first + columns * layers), this.#lines.markers * layers);
  }

  /** Forgets all but where the film is. */
  flatten(): void {
    this.potential.fill(0);
  }

  #measureOutline(): void {
    const { markers, r, z } = this.#lines;
    const share = this.#share;
    share[0] = 0;
    for (let i = 1; i < markers; i++) {
      const dr = r[i] - r[i - 1];
      const dz = z[i] - z[i - 1];
      share[i] = share[i - 1] + Math.sqrt(dr * dr + dz * dz);
    }
    for (let i = 1; i < markers; i++) share[i] /= share[markers - 1];
  }
}

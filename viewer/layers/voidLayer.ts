import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { StageColors } from '../theme.ts';
import { Strokes } from './strokes.ts';
import { voidShares } from './voidShares.ts';
import { packHex } from './packedColor.ts';
import type { CameraUniforms } from './vertexMesh.ts';

const densestVoid = 0.7; // opacity where all places along y are void

/** Places that metal has left: pale, hatched, with an outline; in a box the paler the fewer lie along y, and nothing else. */
export class VoidLayer {
  readonly #strokes: Strokes;
  #shown: { voids: Uint8Array | null; colors: StageColors } | null = null;

  constructor(camera: CameraUniforms) {
    this.#strokes = new Strokes(camera);
  }

  get mesh(): Strokes['mesh'] {
    return this.#strokes.mesh;
  }

  show(voids: Uint8Array | null, header: FrameHeader, colors: StageColors): void {
    if (this.#shown?.voids === voids && this.#shown.colors === colors) return;
    this.#shown = { voids, colors };
    this.#strokes.begin(0);
    if (voids && header.dimension === 3) this.#shade(voidShares(voids, header), header, colors);
    else if (voids) this.#draw(voidShares(voids, header), header, colors);
    this.#strokes.end();
  }

  #shade(shares: Float32Array, { grid: [nx, , nz], width, thickness }: FrameHeader, colors: StageColors): void {
    const [stepX, stepZ] = [width / nx, thickness / (nz - 1)];
    this.#strokes.begin((nx + 1) * nz);
    for (let i = 0; i <= nx; i++)
      for (let k = 0; k < nz; k++) {
        const share = shares[(i % nx) * nz + k];
        const [x, z] = [(i - 0.5) * stepX, (k - 0.5) * stepZ];
        if (share > 0) this.#strokes.area(x, z, x + stepX, z + stepZ, packHex(colors.void, densestVoid * share));
      }
  }

  #draw(shares: Float32Array, { grid: [nx, , nz], width, thickness }: FrameHeader, colors: StageColors): void {
    const [stepX, stepZ] = [width / nx, thickness / (nz - 1)];
    let cells = 0;
    for (const share of shares) if (share > 0) cells++;
    this.#strokes.begin(7 * cells);
    const outline = packHex(colors.void, 0.9);
    const isVoid = (i: number, k: number) => k >= 0 && k < nz && shares[((i + nx) % nx) * nz + k] > 0;
    for (let i = 0; i <= nx; i++)
      for (let k = 0; k < nz; k++) {
        if (!isVoid(i, k)) continue;
        const share = shares[(i % nx) * nz + k];
        const [x, z] = [i * stepX, k * stepZ];
        const [west, east, south, north] = [x - stepX / 2, x + stepX / 2, z - stepZ / 2, z + stepZ / 2];
        this.#strokes.area(west, south, east, north, packHex(colors.void, 0.16 + 0.24 * share));
        this.#strokes.line(west, south, east, north, 1, packHex(colors.void, 0.75));
        if (!isVoid(i - 1, k)) this.#strokes.line(west, south, west, north, 1, outline);
        if (!isVoid(i + 1, k)) this.#strokes.line(east, south, east, north, 1, outline);
        if (!isVoid(i, k - 1)) this.#strokes.line(west, south, east, south, 1, outline);
        if (!isVoid(i, k + 1)) this.#strokes.line(west, north, east, north, 1, outline);
      }
  }
}

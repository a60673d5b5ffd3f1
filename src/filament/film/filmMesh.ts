import type { FilmLines } from './filmLines.ts';
import { kneeLayer, layerShare } from './layers.ts';

const thinnest = 1e-4; // area of a triangle, of the square on its edges, that is kept where the mesh has collapsed

/**
 * Linear triangles between the lines of the film, turned about the axis.
 *
 * Node (line, layer) has the number line * layers + layer. The quadrangle beyond it is cut into two triangles, with the numbers 2 q and 2 q + 1 for
 * q = line * (layers - 1) + layer: one has its right angle at the node (line, layer), the other at (line + 1, layer + 1), and of both the first leg
 * runs along the layer and the second along the line. With u and v the rise of the potential along the two legs, its gradient squared is
 * a u^2 + 2 b u v + c v^2.
 */
export class FilmMesh {
  readonly layers: number;
  leastArea = 0; // [nm2] of a triangle: below 0 where the mesh has turned inside out
  readonly volume: Float64Array; // [nm3] of each triangle, turned about the axis
  readonly metric: Float64Array; // [1/nm2] a, b, c of each triangle
  readonly #lines: FilmLines;
  readonly #shares: Float64Array;
  readonly #kneeLayer: number;
  #r: Float64Array; // [nm] of the nodes of a line
  #z: Float64Array; // [nm]
  #nextR: Float64Array; // [nm] of the line after it
  #nextZ: Float64Array; // [nm]

  constructor(lines: FilmLines, layers: number) {
    this.layers = layers;
    this.#lines = lines;
    this.#kneeLayer = kneeLayer(layers);
    this.#shares = Float64Array.from({ length: layers }, (_, layer) => layerShare(layer, layers));
    const triangles = 2 * lines.capacity * (layers - 1);
    this.volume = new Float64Array(triangles);
    this.metric = new Float64Array(3 * triangles);
    this.#r = new Float64Array(layers);
    this.#z = new Float64Array(layers);
    this.#nextR = new Float64Array(layers);
    this.#nextZ = new Float64Array(layers);
  }

  /** Measures all triangles, once the lines have been laid out. */
  layOut(): void {
    const { layers } = this;
    this.leastArea = Infinity;
    this.#placeNodes(0);
    for (let line = 0; line + 1 < this.#lines.count; line++) {
      [this.#r, this.#nextR] = [this.#nextR, this.#r];
      [this.#z, this.#nextZ] = [this.#nextZ, this.#z];
      this.#placeNodes(line + 1);
      for (let k = 0; k + 1 < layers; k++) this.#measureQuadrangle(line * (layers - 1) + k, k);
    }
  }

  /** Nodes of a line, as those of the next. */
  #placeNodes(line: number): void {
    const { r, z, kneeR, kneeZ, endR, endZ } = this.#lines;
    const shares = this.#shares;
    const knee = shares[this.#kneeLayer];
    for (let k = 0; k < this.layers; k++) {
      if (k <= this.#kneeLayer) {
        const along = shares[k] / knee;
        this.#nextR[k] = r[line] + along * (kneeR[line] - r[line]);
        this.#nextZ[k] = z[line] + along * (kneeZ[line] - z[line]);
      } else {
        const left = (1 - shares[k]) / (1 - knee);
        this.#nextR[k] = endR[line] - left * (endR[line] - kneeR[line]);
        this.#nextZ[k] = endZ[line] - left * (endZ[line] - kneeZ[line]);
      }
    }
  }

  #measureQuadrangle(quadrangle: number, k: number): void {
    const r = this.#r;
    const z = this.#z;
    const nextR = this.#nextR;
    const nextZ = this.#nextZ;
    const across = r[k + 1] + nextR[k];
    const below = nextR[k] - r[k];
    const before = r[k + 1] - r[k];
    this.#measure(2 * quadrangle, across + r[k], below, nextZ[k] - z[k], before, z[k + 1] - z[k]);
    const above = r[k + 1] - nextR[k + 1];
    const after = nextR[k] - nextR[k + 1];
    const top = nextZ[k + 1];
    this.#measure(2 * quadrangle + 1, across + nextR[k + 1], above, z[k + 1] - top, after, nextZ[k] - top);
  }

  /** A triangle by the sum of the radii of its corners and its two legs. */
  #measure(triangle: number, radii: number, ur: number, uz: number, vr: number, vz: number): void {
    const twice = ur * vz - uz * vr;
    if (0.5 * twice < this.leastArea) this.leastArea = 0.5 * twice;
    const uu = ur * ur + uz * uz;
    const vv = vr * vr + vz * vz;
    const area = Math.max(Math.abs(twice), thinnest * (uu + vv));
    const scale = 1 / (area * area);
    this.volume[triangle] = (Math.PI / 3) * radii * area;
    this.metric[3 * triangle] = scale * vv;
    this.metric[3 * triangle + 1] = -scale * (ur * vr + uz * vz);
    this.metric[3 * triangle + 2] = scale * uu;
  }
}

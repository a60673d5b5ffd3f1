import type { Front } from './front.ts';
import { heightOf } from './measures.ts';

const fineSpacing = 0.1; // [nm] at the tip
const footSpacing = 0.1; // [nm] at the counter electrode, where a RESET cuts the filament's neck
const coarseSpacing = 0.4; // [nm] along the shaft
const tipZone = 0.6; // [nm] below the tip that is finely marked
const growth = 0.15; // of the spacing, per nm from tip zone and foot
const leastPieces = 12; // however small the filament
const tolerance = 1.6; // of a piece over the wanted spacing, or under it, before the markers are set anew

/** Sets the markers of a front anew where they have drifted together or apart. */
export class Redistribution {
  readonly #scale: number;
  readonly #arc: Float64Array; // [nm] from the tip
  readonly #weight: Float64Array; // wanted pieces from the tip to here
  readonly #oldR: Float64Array;
  readonly #oldZ: Float64Array;
  readonly #slope: Float64Array;

  /**
   * @param scale of all spacings: 1 for the coarse mesh
   * @param capacity markers that a front has room for: one that wants more is marked less finely
   */
  constructor(scale: number, capacity = 1000) {
    this.#scale = scale;
    this.#arc = new Float64Array(capacity);
    this.#weight = new Float64Array(capacity);
    this.#oldR = new Float64Array(capacity);
    this.#oldZ = new Float64Array(capacity);
    this.#slope = new Float64Array(capacity);
  }

  /** Returns whether the markers were set anew: by monotone cubic interpolation over the length of arc. */
  apply(front: Front): boolean {
    const { count } = front;
    if (!this.#measure(front)) return false;
    const total = this.#weight[count - 1];
    const pieces = Math.min(this.#arc.length - 1, Math.max(leastPieces, Math.ceil(total)));
    this.#oldR.set(front.r.subarray(0, count));
    this.#oldZ.set(front.z.subarray(0, count));
    monotoneSlopes(this.#arc, this.#oldR, count, this.#slope);
    this.#resample(this.#oldR, count, front.r, pieces);
    monotoneSlopes(this.#arc, this.#oldZ, count, this.#slope);
    this.#slope[0] = 0; // round about the axis
    this.#resample(this.#oldZ, count, front.z, pieces);
    front.count = pieces + 1;
    front.r[0] = 0;
    front.z[pieces] = 0;
    return true;
  }

  /** Arc lengths and wanted numbers of pieces; whether any piece is too long or too short. */
  #measure({ count, r, z }: Front): boolean {
    const top = heightOf({ count, r, z });
    let isWorn = false;
    this.#arc[0] = 0;
    this.#weight[0] = 0;
    let length = 0;
    for (let i = 0; i + 1 < count; i++) length += pieceLength(r, z, i);
    const most = length / leastPieces;
    for (let i = 0; i + 1 < count; i++) {
      const piece = pieceLength(r, z, i);
      const height = 0.5 * (z[i] + z[i + 1]);
      const fromTip = fineSpacing + growth * Math.max(0, top - tipZone - height);
      const fromFoot = footSpacing + growth * height;
      const wanted = Math.min(most, this.#scale * Math.min(coarseSpacing, fromTip, fromFoot));
      if (piece > tolerance * wanted || piece * tolerance < wanted) isWorn = true;
      this.#arc[i + 1] = this.#arc[i] + piece;
      this.#weight[i + 1] = this.#weight[i] + piece / wanted;
    }
    return isWorn;
  }

  #resample(values: Float64Array, count: number, into: Float64Array, pieces: number): void {
    const arc = this.#arc;
    const weight = this.#weight;
    const step = weight[count - 1] / pieces;
    let i = 0;
    for (let k = 1; k < pieces; k++) {
      const wanted = k * step;
      while (i + 2 < count && weight[i + 1] < wanted) i++;
      const width = arc[i + 1] - arc[i];
      const u = (wanted - weight[i]) / (weight[i + 1] - weight[i]);
      const v = 1 - u;
      into[k] =
        v * v * ((1 + 2 * u) * values[i] + u * width * this.#slope[i]) +
        u * u * ((1 + 2 * v) * values[i + 1] - v * width * this.#slope[i + 1]);
    }
    into[0] = values[0];
    into[pieces] = values[count - 1];
  }
}

function pieceLength(r: Float64Array, z: Float64Array, i: number): number {
  const dr = r[i + 1] - r[i];
  const dz = z[i + 1] - z[i];
  return Math.sqrt(dr * dr + dz * dz);
}

/**
 * Slopes of the monotone cubic through some points: the weighted harmonic mean of the slopes on both sides, 0 at a turn.
 *
 * **Source** F. N. Fritsch and J. Butland, SIAM J. Sci. Stat. Comput. 5, 300 (1984).
 */
function monotoneSlopes(x: Float64Array, y: Float64Array, count: number, slope: Float64Array): void {
  const last = count - 1;
  for (let i = 1; i < last; i++) {
    const left = x[i] - x[i - 1];
    const right = x[i + 1] - x[i];
    const before = (y[i] - y[i - 1]) / left;
    const after = (y[i + 1] - y[i]) / right;
    const heavy = left + 2 * right;
    const light = 2 * left + right;
    slope[i] = before * after > 0 ? (light + heavy) / (light / after + heavy / before) : 0;
  }
  slope[0] = (y[1] - y[0]) / (x[1] - x[0]);
  slope[last] = (y[last] - y[last - 1]) / (x[last] - x[last - 1]);
}

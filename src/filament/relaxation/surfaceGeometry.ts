import type { Front } from '../front/front.ts';

const axisWeight = 0.75; // of the tip's gradient of volume: with it a sphere has the curvature 2/R at its tip too

/** Normals, areas and curvatures of the surface that a front turns out, from the gradients of its volume and area at each marker. */
export class SurfaceGeometry {
  readonly length: Float64Array; // [nm] of the piece after each marker
  readonly middle: Float64Array; // [nm] radius of its middle
  readonly tangentR: Float64Array; // of the piece
  readonly tangentZ: Float64Array;
  readonly normalR: Float64Array; // at the marker, outward
  readonly normalZ: Float64Array;
  readonly area: Float64Array; // [nm2] volume per way along the normal
  readonly weight: Float64Array; // [nm2] what the gradient of the area is divided by to give the curvature
  readonly curvature: Float64Array; // [1/nm] sum of both principal ones, positive where convex
  readonly smoothCurvature: Float64Array; // [1/nm] mean over each marker and its neighbours
  surface = 0; // [nm2]

  constructor(capacity: number) {
    const room = () => new Float64Array(capacity);
    this.length = room();
    this.middle = room();
    this.tangentR = room();
    this.tangentZ = room();
    this.normalR = room();
    this.normalZ = room();
    this.area = room();
    this.weight = room();
    this.curvature = room();
    this.smoothCurvature = room();
  }

  measure(front: Front): void {
    const { count, r, z } = front;
    this.surface = 0;
    for (let i = 0; i + 1 < count; i++) {
      const dr = r[i + 1] - r[i];
      const dz = z[i + 1] - z[i];
      const length = Math.sqrt(dr * dr + dz * dz);
      this.length[i] = length;
      this.middle[i] = 0.5 * (r[i] + r[i + 1]);
      this.tangentR[i] = dr / length;
      this.tangentZ[i] = dz / length;
      this.surface += 2 * Math.PI * this.middle[i] * length;
    }
    for (let i = 0; i < count; i++) this.#measureMarker(front, i);
    for (let i = 0; i < count; i++) this.#smooth(i, count);
  }

  #smooth(i: number, count: number): void {
    let sum = 0;
    let area = 0;
    for (let j = Math.max(0, i - 1); j <= Math.min(count - 1, i + 1); j++) {
      sum += this.area[j] * this.curvature[j];
      area += this.area[j];
    }
    this.smoothCurvature[i] = sum / area;
  }

  #measureMarker({ count, r, z }: Front, i: number): void {
    let volumeR = 0; // gradient of the volume, over pi/3
    let volumeZ = 0;
    let areaR = 0; // gradient of the area, over pi
    let areaZ = 0;
    if (i > 0) {
      volumeR += (z[i - 1] - z[i]) * (r[i - 1] + 2 * r[i]);
      volumeZ -= r[i - 1] * r[i - 1] + r[i - 1] * r[i] + r[i] * r[i];
      areaR += this.length[i - 1] + 2 * this.middle[i - 1] * this.tangentR[i - 1];
      areaZ += 2 * this.middle[i - 1] * this.tangentZ[i - 1];
    }
    if (i + 1 < count) {
      volumeR += (z[i] - z[i + 1]) * (2 * r[i] + r[i + 1]);
      volumeZ += r[i] * r[i] + r[i] * r[i + 1] + r[i + 1] * r[i + 1];
      areaR += this.length[i] - 2 * this.middle[i] * this.tangentR[i];
      areaZ -= 2 * this.middle[i] * this.tangentZ[i];
    }
    if (i === 0) volumeR = 0;
    if (i === count - 1) volumeZ = 0;
    const size = Math.sqrt(volumeR * volumeR + volumeZ * volumeZ);
    this.normalR[i] = volumeR / size;
    this.normalZ[i] = volumeZ / size;
    this.area[i] = (Math.PI / 3) * size;
    this.weight[i] = this.area[i] * (i === 0 ? axisWeight : 1);
    this.curvature[i] = (Math.PI * (areaR * this.normalR[i] + areaZ * this.normalZ[i])) / this.weight[i];
  }
}

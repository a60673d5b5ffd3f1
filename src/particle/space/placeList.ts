import { longer } from '../../math/longer.ts';

/** Stands for the third sphere of a place that lies on the plane of the counter or the active electrode. */
export const ON_COUNTER_PLANE = 2 ** 31 - 2;
export const ON_ACTIVE_PLANE = 2 ** 31 - 1;

/** Places where a particle of metal would touch three others, or two and an electrode's plane, as parallel arrays. */
export class PlaceList {
  count = 0;
  x = new Float64Array(256); // [nm]
  y = new Float64Array(256); // [nm]
  z = new Float64Array(256); // [nm]
  /** Slots of the spheres that it touches, lowest first, or a plane. */
  first = new Int32Array(256);
  second = new Int32Array(256);
  third = new Int32Array(256);

  add(x: number, y: number, z: number, first: number, second: number, third: number): void {
    if (this.count === this.x.length) this.grow(2 * this.count);
    const at = this.count++;
    this.x[at] = x;
    this.y[at] = y;
    this.z[at] = z;
    this.first[at] = first;
    this.second[at] = second;
    this.third[at] = third;
  }

  touches(at: number, slot: number): boolean {
    return this.first[at] === slot || this.second[at] === slot || this.third[at] === slot;
  }

  /** Puts the last place where another one stood. */
  protected moveLast(at: number): void {
    const last = --this.count;
    this.x[at] = this.x[last];
    this.y[at] = this.y[last];
    this.z[at] = this.z[last];
    this.first[at] = this.first[last];
    this.second[at] = this.second[last];
    this.third[at] = this.third[last];
  }

  protected grow(capacity: number): void {
    this.x = longer(this.x, new Float64Array(capacity));
    this.y = longer(this.y, new Float64Array(capacity));
    this.z = longer(this.z, new Float64Array(capacity));
    this.first = longer(this.first, new Int32Array(capacity));
    this.second = longer(this.second, new Int32Array(capacity));
    this.third = longer(this.third, new Int32Array(capacity));
  }
}

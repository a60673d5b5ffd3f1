import type { Space } from '../space/space.ts';

/** The film in levels of about one particle's diameter, from the counter electrode up. */
export class Levels {
  readonly count: number;
  readonly height: number; // [nm] of one

  constructor({ thickness, diameter }: Space) {
    this.count = Math.max(1, Math.round(thickness / diameter));
    this.height = thickness / this.count;
  }

  at(z: number): number {
    return Math.min(this.count - 1, Math.max(0, Math.floor(z / this.height)));
  }
}

import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

/** A place in the plane of a picture. */
export interface Place {
  x: number; // [nm]
  z: number; // [nm]
}

/** Remembers where metal has been, so that the places it has left can be shown at any frame. */
export class MetalTrace {
  readonly #step: number; // [nm]
  readonly #columns: number;
  readonly #places = new Map<number, Place>(); // by cell of one particle

  constructor({ particleDiameter, width }: Pick<FrameHeader, 'particleDiameter' | 'width'>) {
    this.#step = particleDiameter;
    this.#columns = Math.max(1, Math.round(width / particleDiameter));
  }

  /** Frames in order, every one of them. */
  add(frame: Frame): void {
    frame.kind.forEach((kind, i) => {
      if (kind === 1) this.#places.set(this.#cellOf(frame.x[i], frame.z[i]), { x: frame.x[i], z: frame.z[i] });
    });
  }

  /** Places that metal has left: no metal of the frame lies in their cell or beside it. */
  emptied(frame: Frame): Place[] {
    const near = new Set<number>();
    frame.kind.forEach((kind, i) => {
      if (kind !== 1) return;
      for (const dx of [-1, 0, 1])
        for (const dz of [-1, 0, 1]) near.add(this.#cellOf(frame.x[i] + dx * this.#step, frame.z[i] + dz * this.#step));
    });
    return [...this.#places].filter(([cell]) => !near.has(cell)).map(([, place]) => place);
  }

  #cellOf(x: number, z: number): number {
    const column = Math.floor(x / this.#step);
    const wrapped = column - this.#columns * Math.floor(column / this.#columns);
    return Math.floor(z / this.#step) * this.#columns + wrapped;
  }
}

import type { Frame } from '../../src/particle/probes/frameTypes.ts';

const framesApart = 32; // as key frames are

/** The metal of one frame, by ascending serial. */
interface MetalState {
  serial: Uint32Array;
  since: Float64Array; // [s]
}

const noMetal: MetalState = { serial: new Uint32Array(0), since: new Float64Array(0) };

/** Since when each particle has been metal without a break, as far as frames show it. */
export class MetalAges {
  #count = 0;
  #latest: MetalState = noMetal;
  readonly #snapshots: MetalState[] = []; // at frames 0, 32, 64, ...
  #shown: { index: number; state: MetalState } = { index: -1, state: noMetal };

  /** Frames read so far. */
  get count(): number {
    return this.#count;
  }

  /** Takes the next frame, whose particles ascend by serial. */
  add(frame: Frame): void {
    this.#latest = after(this.#latest, frame);
    if (this.#count % framesApart === 0) this.#snapshots.push(this.#latest);
    this.#count++;
  }

  /**
   * For each particle of frame `index` the time [s] of the frame that first shows it as metal, NaN for ions. Throws RangeError for a
   * frame that was not added yet.
   *
   * @param frameOf gives frames again, at most the 31 before `index`
   */
  at(index: number, frameOf: (index: number) => Frame): Float64Array {
    if (index < 0 || index >= this.#count) throw new RangeError(`frame ${index} of ${this.#count} read through`);
    const snapshot = index - (index % framesApart);
    const isNear = this.#shown.index <= index && this.#shown.index >= snapshot;
    let { index: reached, state } = isNear
      ? this.#shown
      : { index: snapshot, state: this.#snapshots[snapshot / framesApart] };
    while (reached < index) state = after(state, frameOf(++reached));
    this.#shown = { index, state };
    return byRows(state, frameOf(index));
  }
}

/** The state one frame later; the walk through both needs serials to ascend. */
function after({ serial, since }: MetalState, frame: Frame): MetalState {
  let count = 0;
  for (let i = 0; i < frame.kind.length; i++) if (frame.kind[i] === 1) count++;
  const next = { serial: new Uint32Array(count), since: new Float64Array(count) };
  for (let i = 0, at = 0, before = 0; i < frame.kind.length; i++) {
    if (frame.kind[i] === 0) continue;
    while (before < serial.length && serial[before] < frame.serial[i]) before++;
    next.serial[at] = frame.serial[i];
    next.since[at++] = serial[before] === frame.serial[i] ? since[before] : frame.time;
  }
  return next;
}

function byRows({ since }: MetalState, { kind }: Frame): Float64Array {
  const rows = new Float64Array(kind.length).fill(NaN);
  for (let i = 0, at = 0; i < kind.length; i++) if (kind[i] === 1) rows[i] = since[at++];
  return rows;
}

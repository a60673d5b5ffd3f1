import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { bodyCentres } from './frameAnalysis.ts';
import type { BodyTrack } from './messages.ts';

/** Where a body's entries are in the columns. */
interface Trace {
  entry: number; // its last
  end: number; // last frame that shows the body
}

/** Where all bodies were at all frames; a body at rest takes no room. */
export class BodyTracks {
  readonly #header: FrameHeader;
  readonly #traces = new Map<number, Trace>();
  #frames = 0;
  #entries = 0;
  #columns = columnsOf(1024);

  constructor(header: FrameHeader) {
    this.#header = header;
  }

  /** Takes the next frame. */
  add(frame: Frame): void {
    const { x, z } = bodyCentres(frame, this.#header);
    for (let row = 0; row < frame.bodySerial.length; row++) {
      const serial = frame.bodySerial[row];
      const trace = this.#traces.get(serial);
      if (!trace) this.#traces.set(serial, { entry: this.#write(-1, frame, row, x[row], z[row]), end: this.#frames });
      else {
        if (this.#differs(trace.entry, frame, row, x[row], z[row]))
          trace.entry = this.#write(trace.entry, frame, row, x[row], z[row]);
        trace.end = this.#frames;
      }
    }
    this.#frames++;
  }

  /** One entry for each frame that shows the body; none for a serial that no frame shows. */
  track(serial: number): BodyTrack {
    const trace = this.#traces.get(serial);
    const entries: number[] = [];
    for (let entry = trace?.entry ?? -1; entry >= 0; entry = this.#columns.previous[entry]) entries.push(entry);
    entries.reverse();
    const first = trace ? this.#columns.frame[entries[0]] : 0;
    const count = trace ? trace.end - first + 1 : 0;
    const track = {
      ...{ serial, frame: new Uint32Array(count), x: new Float32Array(count), z: new Float32Array(count) },
      ...{ size: new Uint32Array(count), charge: new Int32Array(count) },
    };
    const { frame, x, z, size, charge } = this.#columns;
    for (let i = 0, at = 0; i < count; i++) {
      if (at + 1 < entries.length && frame[entries[at + 1]] <= first + i) at++;
      const entry = entries[at];
      track.frame[i] = first + i;
      track.x[i] = x[entry];
      track.z[i] = z[entry];
      track.size[i] = size[entry];
      track.charge[i] = charge[entry];
    }
    return track;
  }

  #differs(entry: number, frame: Frame, row: number, x: number, z: number): boolean {
    const columns = this.#columns;
    return (
      columns.size[entry] !== frame.bodySize[row] ||
      columns.charge[entry] !== frame.bodyCharge[row] ||
      columns.z[entry] !== Math.fround(z) ||
      Math.abs(this.#shortest(x - columns.x[entry])) > 1e-4 // [nm] rounding of an unwrapped place
    );
  }

  #write(previous: number, frame: Frame, row: number, x: number, z: number): number {
    const entry = this.#entries++;
    if (entry === this.#columns.frame.length) this.#columns = columnsOf(2 * entry, this.#columns);
    const columns = this.#columns;
    columns.previous[entry] = previous;
    columns.frame[entry] = this.#frames;
    columns.x[entry] = previous < 0 ? x : columns.x[previous] + this.#shortest(x - columns.x[previous]);
    columns.z[entry] = z;
    columns.size[entry] = frame.bodySize[row];
    columns.charge[entry] = frame.bodyCharge[row];
    return entry;
  }

  #shortest(difference: number): number {
    return difference - this.#header.width * Math.round(difference / this.#header.width);
  }
}

interface Columns {
  previous: Int32Array; // entry of the same body before, -1 for none
  frame: Uint32Array;
  x: Float32Array; // [nm] not wrapped
  z: Float32Array; // [nm]
  size: Uint32Array; // particles
  charge: Int32Array; // [e]
}

function columnsOf(capacity: number, old?: Columns): Columns {
  const columns = {
    ...{ previous: new Int32Array(capacity), frame: new Uint32Array(capacity), x: new Float32Array(capacity) },
    ...{ z: new Float32Array(capacity), size: new Uint32Array(capacity), charge: new Int32Array(capacity) },
  };
  if (old) for (const name of Object.keys(columns) as (keyof Columns)[]) columns[name].set(old[name]);
  return columns;
}

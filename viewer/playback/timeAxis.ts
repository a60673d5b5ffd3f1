/** How time runs along the bar, along the plots and in playing. */
export const timeScales = ['frames', 'linear', 'log'] as const;
export type TimeScale = (typeof timeScales)[number];

/**
 * Times and frames of a recording as coordinates of a time scale: frames, seconds, or decades of a second.
 *
 * **Holds** coordinates never fall from frame to frame.
 */
export class TimeAxis {
  readonly scale: TimeScale;
  readonly count: number; // frames
  /** [s] Where a logarithmic axis begins: the first time, or half the first one above 0; earlier times are drawn there. */
  readonly origin: number;
  readonly #time: Float64Array;

  /** @param time [s] of each frame, ascending; entries behind `count` are not read */
  constructor(scale: TimeScale, time: Float64Array, count: number) {
    this.scale = scale;
    this.count = count;
    this.#time = time;
    this.origin = originOf(time, count);
  }

  get first(): number {
    return this.coordinate(0);
  }

  get last(): number {
    return this.coordinate(Math.max(0, this.count - 1));
  }

  coordinate(index: number): number {
    if (this.count === 0) return 0;
    return this.scale === 'frames' ? index : this.#ofTime(this.#time[index]);
  }

  /** Coordinate of a time [s]; on an axis of frames between those before and after it. */
  coordinateOfTime(time: number): number {
    if (this.scale !== 'frames') return this.#ofTime(time);
    const before = lastUpTo(this.count, (index) => this.#time[index], time);
    if (before < 0) return 0;
    if (before >= this.count - 1) return Math.max(0, this.count - 1);
    const start = this.#time[before];
    return before + (time - start) / (this.#time[before + 1] - start);
  }

  /** The last frame that is not behind a coordinate. */
  frameAt(coordinate: number): number {
    return Math.max(
      0,
      lastUpTo(this.count, (index) => this.coordinate(index), coordinate),
    );
  }

  nearestFrame(coordinate: number): number {
    const before = this.frameAt(coordinate);
    if (before >= this.count - 1) return before;
    const isNearer = this.coordinate(before + 1) - coordinate < coordinate - this.coordinate(before);
    return isNearer ? before + 1 : before;
  }

  /** Place of a coordinate, 0 at the first frame and 1 at the last. */
  share(coordinate: number): number {
    const span = this.last - this.first;
    return span > 0 ? Math.min(1, Math.max(0, (coordinate - this.first) / span)) : 0;
  }

  coordinateOfShare(share: number): number {
    return this.first + Math.min(1, Math.max(0, share)) * (this.last - this.first);
  }

  /** [s] */
  timeOf(coordinate: number): number {
    if (this.count === 0) return 0;
    if (this.scale === 'linear') return coordinate;
    if (this.scale === 'log') return 10 ** coordinate;
    const before = this.frameAt(coordinate);
    const next = Math.min(this.count - 1, before + 1);
    return this.#time[before] + (coordinate - before) * (this.#time[next] - this.#time[before]);
  }

  #ofTime(time: number): number {
    return this.scale === 'log' ? Math.log10(Math.max(time, this.origin)) : time;
  }
}

/** [s] Half the first time above 0 leaves the frame at 0 a place of its own. */
function originOf(time: Float64Array, count: number): number {
  if (count > 0 && time[0] > 0) return time[0];
  const first = lastUpTo(count, (index) => time[index], 0) + 1;
  return first < count ? time[first] / 2 : 1;
}

/** The last of `count` ascending values that is at most `limit`, or -1. */
export function lastUpTo(count: number, value: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

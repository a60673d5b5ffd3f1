const hold = 0.3; // [s] for which the last frame of a loop in simulated time is held

/** Two marks between which playing repeats. */
export class LoopRange {
  start: number | null = null; // frame; null for the first
  end: number | null = null; // frame; null for the last
  on = false;

  clear(): void {
    [this.start, this.end, this.on] = [null, null, false];
  }

  /** Sets an end; the other one is given up where it would come to lie on the wrong side. */
  mark(which: 'start' | 'end', index: number): void {
    this[which] = index;
    if (this.start !== null && this.end !== null && this.start > this.end)
      this[which === 'start' ? 'end' : 'start'] = null;
  }

  /** First and last frame that are repeated; null while off, and where the end is that of a run that goes on. */
  frames(count: number, growing: boolean): [first: number, last: number] | null {
    if (!this.on || count === 0 || (growing && this.end === null)) return null;
    return [this.start ?? 0, Math.min(this.end ?? count - 1, count - 1)];
  }
}

/** Where playing is that has come to `place` in a loop over coordinates `start` to `end`. */
export function loopPlace(place: number, start: number, end: number, speed: number, byFrames: boolean): number {
  const period = end - start + (byFrames ? 1 : hold * speed);
  return place < start ? start : start + ((place - start) % period);
}

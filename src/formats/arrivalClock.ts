import { duration } from './numberText.ts';

const longestEstimate = 1e6; // [s] beyond it, an estimate tells nothing

/** Estimates when a share grows to 1, from how it has grown since the first look. */
export class ArrivalClock {
  #start: { time: number; share: number } | null = null; // [ms]

  describe(share: number): string {
    this.#start ??= { time: performance.now(), share };
    const elapsed = (performance.now() - this.#start.time) / 1e3;
    const gained = share - this.#start.share;
    const left = (elapsed * (1 - share)) / gained; // [s]
    return elapsed < 1 || gained <= 0 || left > longestEstimate ? '' : `~${duration(left)} left`;
  }
}

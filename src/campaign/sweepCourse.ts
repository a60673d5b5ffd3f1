import type { SweepProgress } from './sweepJob.ts';

/** How the CPU of a sweep that ran to its end was spread over its simulated time. */
interface Profile {
  times: number[]; // [s] rising from 0
  shares: number[]; // of its CPU spent by then, rising from 0 to 1
}

/**
 * How far sweeps of the same stages have come together.
 *
 * Simulated time tells little of the work, since steps shrink by orders of magnitude where the current rises: the share of a sweep is read
 * off the latest one that has ended, and is its share of simulated time only while there is none.
 */
export class SweepCourse {
  readonly #duration: number; // [s] simulated, of each
  readonly #latest: (SweepProgress[] | null)[]; // of each sweep that is under way; null once it has ended
  readonly #ended: number[] = []; // [s] CPU of each that has
  #profile: Profile | null = null;
  #share = 0;

  constructor(sweeps: number, duration: number) {
    this.#duration = duration;
    this.#latest = Array.from({ length: sweeps }, () => []);
  }

  advance(index: number, progress: SweepProgress): void {
    this.#latest[index]?.push(progress);
  }

  /** @param isWhole whether it went through all its stages, so that others may be judged by it */
  end(index: number, cpuSeconds: number, isWhole: boolean): void {
    const seen = this.#latest[index] ?? [];
    this.#latest[index] = null;
    this.#ended.push(cpuSeconds);
    if (!isWhole || cpuSeconds <= 0) return;
    this.#profile = {
      times: [0, ...seen.map(({ time }) => time), this.#duration],
      shares: [0, ...seen.map((progress) => Math.min(1, progress.cpuSeconds / cpuSeconds)), 1],
    };
  }

  get ended(): number {
    return this.#ended.length;
  }

  /** Of all work, 0 to 1; never falls. */
  get share(): number {
    const done = this.#latest.reduce((sum, seen) => sum + (seen ? this.#shareAt(seen.at(-1)?.time ?? 0) : 1), 0);
    this.#share = Math.max(this.#share, done / this.#latest.length);
    return this.#share;
  }

  #shareAt(time: number): number {
    if (!this.#profile) return Math.min(1, time / this.#duration);
    const { times, shares } = this.#profile;
    const after = times.findIndex((known) => known > time);
    if (after < 0) return 1;
    const part = (time - times[after - 1]) / (times[after] - times[after - 1]);
    return shares[after - 1] + part * (shares[after] - shares[after - 1]);
  }
}

import type { RunKey } from '../storage/taskRows.ts';
import type { RunQueue } from './runQueue.ts';

/** Which runs of a queue are under way, and which share of its work is done. */
export class CampaignCourse {
  readonly #queue: RunQueue;
  readonly #begun: RunKey[] = [];
  readonly #shares = new Map<number, number>(); // of each run under way, by its place among those begun
  #costDone = 0; // [s]

  constructor(queue: RunQueue) {
    this.#queue = queue;
  }

  /** Takes the next run off the queue; undefined when none is left. */
  begin(): RunKey | undefined {
    const run = this.#queue.take();
    if (run) this.#begun.push(run);
    return run;
  }

  /** The run that was begun after so many others. */
  runAt(index: number): RunKey {
    return this.#begun[index];
  }

  advance(index: number, share: number): void {
    this.#shares.set(index, share);
  }

  /** @param cpuSeconds [s] null where the run failed */
  end(index: number, cpuSeconds: number | null): void {
    const { point } = this.runAt(index);
    this.#shares.delete(index);
    this.#costDone += cpuSeconds ?? this.#queue.expected(point);
    if (cpuSeconds !== null) this.#queue.learn(point, cpuSeconds);
  }

  /** Share of the expected cost of all runs, 0 to 1. */
  get share(): number {
    let [begun, whole] = [this.#costDone, this.#costDone + this.#queue.costLeft];
    for (const [index, share] of this.#shares) {
      const cost = this.#queue.expected(this.runAt(index).point);
      begun += share * cost;
      whole += cost;
    }
    return whole > 0 ? begun / whole : 1;
  }
}

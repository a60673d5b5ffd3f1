import type { FinishedRun } from '../storage/campaignDatabase.ts';
import type { RunKey } from '../storage/taskRows.ts';

const goldenShare = 0.618;

/** CPU of runs that have ended. */
interface Cost {
  seconds: number; // [s]
  runs: number;
}

/**
 * The runs of a campaign that are to be done, in an order that ends all workers at about the same time: first one of each point,
 * from all over the plan, then those expected to take longest.
 */
export class RunQueue {
  readonly #left: RunKey[][]; // by point
  readonly #scattered: number[]; // points of which no run was begun
  readonly #costs: Cost[]; // by point
  readonly #all: Cost = { seconds: 0, runs: 0 };

  /** @param finished runs that have a row already */
  constructor(points: number, replicas: number, finished: readonly FinishedRun[]) {
    const done = new Set(finished.map(({ point, replica }) => point * replicas + replica));
    this.#left = Array.from({ length: points }, (_, point) =>
      Array.from({ length: replicas }, (_, replica) => ({ point, replica })).filter(
        ({ replica }) => !done.has(point * replicas + replica),
      ),
    );
    this.#costs = Array.from({ length: points }, () => ({ seconds: 0, runs: 0 }));
    for (const { point, cpuSeconds } of finished) if (cpuSeconds !== null) this.learn(point, cpuSeconds);
    this.#scattered = scatter(points).filter((point) => this.#left[point].length > 0 && this.#costs[point].runs === 0);
  }

  /** Takes the next run off; undefined when none is left. */
  take(): RunKey | undefined {
    const scattered = this.#scattered.shift();
    if (scattered !== undefined) return this.#left[scattered].shift();
    let longest: number | undefined;
    for (const [point, runs] of this.#left.entries())
      if (runs.length > 0 && (longest === undefined || this.expected(point) > this.expected(longest))) longest = point;
    return longest === undefined ? undefined : this.#left[longest].shift();
  }

  /** Takes note of what a run of a point cost [s]. */
  learn(point: number, seconds: number): void {
    for (const cost of [this.#costs[point], this.#all]) {
      cost.seconds += seconds;
      cost.runs++;
    }
  }

  /** Cost of a run of a point [s]: the mean over its own runs so far, over all runs where it has none, 1 at the very start. */
  expected(point: number): number {
    const { seconds, runs } = this.#costs[point].runs > 0 ? this.#costs[point] : this.#all;
    return runs > 0 ? seconds / runs : 1;
  }

  /** Expected cost of all runs that were not taken yet [s]. */
  get costLeft(): number {
    return this.#left.reduce((sum, runs, point) => sum + runs.length * this.expected(point), 0);
  }
}

/** All whole numbers below a count, neighbours far apart: in steps of the golden share of the count. */
function scatter(count: number): number[] {
  let step = Math.max(1, Math.round(count * goldenShare));
  while (greatestDivisor(step, count) > 1) step++;
  return Array.from({ length: count }, (_, index) => (index * step) % count);
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

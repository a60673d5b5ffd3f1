import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { CampaignRow } from '../formats/campaignRow.ts';

const leastPause = 200; // [ms] in which rows gather
const mostPause = 2000; // [ms] what a killed process may have to do again
const storingShare = 0.02; // of the time, at most, that storing takes from the runs

/** Stores rows in batches, one after the other, while runs go on. */
export class RowWriter {
  readonly #append: (rows: readonly CampaignRow[]) => Promise<void>;
  readonly #onError: () => void;
  #waiting: CampaignRow[] = [];
  #writing: Promise<void> | null = null;
  #error: unknown = null;
  #pause = leastPause; // [ms]
  readonly #end = new AbortController(); // of the pauses: no more rows will come

  /** @param onError called once, when rows cannot be stored; `drain` throws what was wrong */
  constructor(append: (rows: readonly CampaignRow[]) => Promise<void>, onError: () => void) {
    this.#append = append;
    this.#onError = onError;
  }

  push(row: CampaignRow): void {
    this.#waiting.push(row);
    if (this.#error === null) this.#writing ??= this.#write();
  }

  /** Returns once all rows are stored; throws what `append` threw. */
  async drain(): Promise<void> {
    this.#end.abort();
    await this.#writing;
    if (this.#error !== null) throw this.#error;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        await setTimeout(this.#pause, null, { signal: this.#end.signal }).catch(() => undefined);
        const start = performance.now();
        await this.#append(this.#waiting.splice(0));
        this.#pause = Math.min(mostPause, Math.max(leastPause, (performance.now() - start) / storingShare));
      }
    } catch (error) {
      this.#error = error;
      this.#onError();
    }
    this.#writing = null;
  }
}

import { setTimeout } from 'node:timers/promises';
import type { CampaignRow } from '../storage/campaignRow.ts';

const pause = 200; // [ms] in which rows gather

/** Stores rows in batches, one after the other, while runs go on. */
export class RowWriter {
  readonly #append: (rows: readonly CampaignRow[]) => Promise<void>;
  readonly #onError: () => void;
  #waiting: CampaignRow[] = [];
  #writing: Promise<void> | null = null;
  #error: unknown = null;

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
    await this.#writing;
    if (this.#error !== null) throw this.#error;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        await setTimeout(pause);
        await this.#append(this.#waiting.splice(0));
      }
    } catch (error) {
      this.#error = error;
      this.#onError();
    }
    this.#writing = null;
  }
}

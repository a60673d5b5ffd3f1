import { concatenate } from '../../src/formats/bytes.ts';
import { timelineText } from '../../src/formats/csv.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import type { SceneProblem } from '../../src/scene/problem.ts';
import type { EngineMessage, EngineOrder, LiveEnd, LiveProgress, RunOrder } from './messages.ts';

/** What a live run calls as it goes. */
export interface LiveListener {
  onGrowth(bytes: Uint8Array, rows: readonly TimelineRow[], progress: LiveProgress): void; // of recording and timeline
  onEnd(end: LiveEnd): void;
  onFaults(problems: readonly SceneProblem[]): void;
  onFailure(message: string): void;
}

/** A run in a worker. What it has recorded can be had at any time, also after its end. */
export class LiveRun {
  readonly #worker = new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module' });
  readonly #listener: LiveListener;
  readonly #pieces: Uint8Array[] = [];
  readonly #rows: TimelineRow[] = [];

  constructor({ json, seed, settings }: RunOrder, framesPerSecond: number, listener: LiveListener) {
    this.#listener = listener;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => this.#take(data));
    this.#worker.addEventListener('error', ({ message }) => {
      this.close();
      listener.onFailure(message || 'the worker did not start');
    });
    this.order({ kind: 'run', json, seed, settings, framesPerSecond });
  }

  order(order: EngineOrder): void {
    this.#worker.postMessage(order);
  }

  /** Leaves the run where it is, without a last frame. */
  close(): void {
    this.#worker.terminate();
  }

  /** The bytes of recording.fgr. */
  recording(): Uint8Array<ArrayBuffer> {
    return concatenate(this.#pieces) as Uint8Array<ArrayBuffer>;
  }

  /** The text of timeline.csv. */
  timeline(): string {
    return timelineText(this.#rows);
  }

  #take(message: EngineMessage): void {
    if (message.kind === 'growth') {
      this.#pieces.push(message.bytes.slice());
      this.#rows.push(...message.rows);
      this.#listener.onGrowth(message.bytes, message.rows, message.progress);
      return;
    }
    this.close();
    if (message.kind === 'end') this.#listener.onEnd(message);
    else if (message.kind === 'faults') this.#listener.onFaults(message.problems);
    else if (message.kind === 'failure') this.#listener.onFailure(message.message);
  }
}

import type { LiveEnd, LiveMessage, LiveOrder, LiveRequest } from './messages.ts';
import { sceneJson } from './scenes.ts';

/** What a live run calls as it goes. */
export interface LiveListener {
  onBytes(bytes: Uint8Array, events: number, metal: number): void; // of its recording
  onEnd(end: LiveEnd): void;
  onFailure(text: string): void;
}

/** A run in a worker. */
export class LiveRun {
  readonly #worker: Worker;
  readonly #listener: LiveListener;

  /** Throws RangeError for an unknown scene or a seed that is none, SceneError for settings that fit nowhere. */
  constructor({ scene, seed, settings }: LiveRequest, listener: LiveListener) {
    this.#listener = listener;
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`seed ${seed}, expected a whole number from 0 on`);
    const order: LiveOrder = { json: sceneJson(scene, settings), seed };
    this.#worker = new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<LiveMessage>) => this.#onMessage(data));
    this.#worker.addEventListener('error', ({ message }) => listener.onFailure(message || 'the worker did not start'));
    this.#worker.postMessage(order);
  }

  stop(): void {
    this.#worker.terminate();
  }

  #onMessage(message: LiveMessage): void {
    if (message.kind === 'bytes') {
      this.#listener.onBytes(message.bytes, message.events, message.metal);
      return;
    }
    this.stop();
    if (message.kind === 'end') this.#listener.onEnd(message);
    else this.#listener.onFailure(message.lines.join('; '));
  }
}

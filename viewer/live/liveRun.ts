import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { LiveEnd, LiveMessage, LiveOrder, LiveRequest } from './messages.ts';
import { sceneJson } from './scenes.ts';

const firstCapacity = 1 << 18; // [bytes]

/** What a live run calls as it goes. */
export interface LiveListener {
  onBegin(reader: RecordingReader): void;
  onGrowth(events: number, metal: number): void;
  onEnd(end: LiveEnd): void;
  onFailure(text: string): void;
}

/** A run in a worker whose recording is read while it grows. */
export class LiveRun {
  readonly #worker: Worker;
  readonly #listener: LiveListener;
  #buffer = new Uint8Array(firstCapacity);
  #length = 0;
  #reader: RecordingReader | null = null;

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
      this.#append(message.bytes);
      this.#listener.onGrowth(message.events, message.metal);
      return;
    }
    this.stop();
    if (message.kind === 'end') this.#listener.onEnd(message);
    else this.#listener.onFailure(message.lines.join('; '));
  }

  #append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = length;
    const file = this.#buffer.subarray(0, length);
    if (this.#reader) this.#reader.grow(file);
    else {
      this.#reader = new RecordingReader(file);
      this.#listener.onBegin(this.#reader);
    }
  }
}

import type { RecordingHeader } from '../../src/formats/recordingHeader.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import type { EngineMessage, EngineOrder, RecomputedField } from './messages.ts';

interface Wish {
  header: RecordingHeader;
  frame: Frame;
  resolve(field: RecomputedField | null): void;
  reject(reason: Error): void;
}

/** Asks an engine worker of its own for the fields of frames, one after the other. */
export class FieldClient {
  #worker: Worker | null = null;
  #known: RecordingHeader | null = null; // whose scene the worker has
  #id = 0;
  #asked: Wish | null = null;
  #waiting: Wish | null = null;

  /**
   * Solves the field of a frame anew.
   *
   * @returns null where a later wish took its place before it was begun. Rejects with Error where the recording does not hold its scene,
   * and where the solution fails.
   */
  recompute(header: RecordingHeader, frame: Frame): Promise<RecomputedField | null> {
    if (header.scene === null)
      return Promise.reject(
        new Error(
          'This recording does not hold its scene, so its field cannot be recomputed: an older Filigree wrote it.',
        ),
      );
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(null);
      this.#waiting = { header, frame, resolve, reject };
      this.#ask();
    });
  }

  /** Ends the worker; what was asked for resolves to null. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = this.#known = null;
    this.#asked?.resolve(null);
    this.#waiting?.resolve(null);
    this.#asked = this.#waiting = null;
  }

  #ask(): void {
    if (this.#asked || !this.#waiting) return;
    const { header, frame } = this.#waiting;
    this.#asked = this.#waiting;
    this.#waiting = null;
    const order: EngineOrder = {
      kind: 'recompute',
      id: ++this.#id,
      frame: { ...frame, happenings: [], potential: null },
      ...(header !== this.#known && { scene: header.scene }),
    };
    this.#known = header;
    this.#worker ??= this.#start();
    this.#worker.postMessage(order);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => this.#take(data));
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      this.#worker = null;
      this.#fail(message || 'the worker did not start');
    });
    return worker;
  }

  #take(message: EngineMessage): void {
    if (message.kind === 'noField') this.#fail(message.message);
    if (message.kind !== 'field') return;
    this.#asked?.resolve(message.field);
    this.#asked = null;
    this.#ask();
  }

  #fail(message: string): void {
    this.#known = null;
    this.#asked?.reject(new Error(`The field could not be recomputed: ${message}`));
    this.#asked = null;
    this.#ask();
  }
}

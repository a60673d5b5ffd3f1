import type { RecordingHeader } from '../../src/formats/recordingHeader.ts';
import { RecordingError } from '../../src/formats/recordingError.ts';
import type { RecordingTail } from '../../src/formats/recordingReader.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import type { FrameView } from './frameView.ts';
import { GrowingColumns } from './growingColumns.ts';
import type {
  BodyTrack,
  FrameCounts,
  FrameHeads,
  IndexedHappening,
  PlaybackMessage,
  PlaybackOrder,
} from './messages.ts';
import type { OpenRecording } from './openRecording.ts';

const keptViews = 24;
const changeInterval = 100; // [ms] between calls of onChange: reading through sends many small pieces
const headNames = ['time', 'voltage', 'events'] as const;
const countNames = ['ions', 'counter', 'active', 'floating', 'bridging', 'clusters'] as const;

interface Answer<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: Error): void;
}

/** A recording in its worker, as the page sees it. */
export class RecordingClient implements OpenRecording {
  readonly name: string;
  header!: RecordingHeader; // set before open() gives the client away
  tail: RecordingTail = { bytes: 0, fault: null };
  growing = false;
  timeline: TimelineRow[] = [];
  revision = 0;
  readonly happenings: IndexedHappening[] = [];
  readonly #worker = new Worker(new URL('./playbackWorker.ts', import.meta.url), { type: 'module' });
  readonly #heads = new GrowingColumns(headNames);
  readonly #counts = new GrowingColumns(countNames);
  readonly #views = new Map<number, FrameView>(); // in the order of their last use
  readonly #frames = new Map<number, Answer<FrameView>>();
  readonly #tracks = new Map<number, Answer<BodyTrack>>();
  readonly #onChange: () => void;
  #withAges = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #fault: Error | null = null; // why the worker answers no more
  heads: FrameHeads = this.#heads.columns;
  counts: FrameCounts = this.#counts.columns;

  private constructor(name: string, onChange: () => void) {
    this.name = name;
    this.#onChange = onChange;
  }

  /**
   * Gives a recording to a worker of its own.
   *
   * @param bytes are given away
   * @param onChange is called soon after `revision` has counted up
   * @returns once header and heads are known. Rejects with RecordingError for a file that is none, or Error.
   */
  static open(name: string, bytes: Uint8Array, onChange: () => void): Promise<RecordingClient> {
    const client = new RecordingClient(name, onChange);
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        client.#fail(error);
        reject(error);
      };
      client.#worker.addEventListener('error', ({ message }) => fail(new Error(message || 'the worker did not start')));
      client.#worker.addEventListener('message', ({ data }: MessageEvent<PlaybackMessage>) => {
        if (data.kind === 'fault')
          fail(data.fault ? new RecordingError(data.fault, data.message) : new Error(data.message));
        else client.#take(data);
        if (data.kind === 'heads' && data.from === 0) resolve(client);
      });
      client.#order({ kind: 'open', bytes }, [bytes.buffer as ArrayBuffer]);
    });
  }

  get frameCount(): number {
    return this.#heads.length;
  }

  get indexedCount(): number {
    return this.#counts.length;
  }

  /** Whether frames are to say since when metal is metal. */
  setWithAges(withAges: boolean): void {
    this.#withAges = withAges;
    if (withAges) this.#forgetWithoutAges();
  }

  /** More of a file that grows; the bytes are given away. */
  append(bytes: Uint8Array): void {
    this.#order({ kind: 'append', bytes }, [bytes.buffer as ArrayBuffer]);
  }

  /** More rows of the timeline. */
  appendRows(rows: readonly TimelineRow[]): void {
    this.timeline.push(...rows);
    this.#changed();
  }

  /** No more will be appended; it grows on until the worker has taken all that was. */
  end(): void {
    this.#order({ kind: 'end' });
  }

  frame(index: number): Promise<FrameView> {
    const known = this.peek(index);
    if (known) return Promise.resolve(known);
    return this.#ask(this.#frames, index, { kind: 'frame', index, withAges: this.#withAges });
  }

  peek(index: number): FrameView | null {
    const view = this.#views.get(index);
    if (!view) return null;
    this.#views.delete(index);
    this.#views.set(index, view);
    return view;
  }

  track(serial: number): Promise<BodyTrack> {
    return this.#ask(this.#tracks, serial, { kind: 'track', serial });
  }

  /** Ends the worker; what was asked for never comes. */
  close(): void {
    this.#worker.terminate();
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Ends the worker because of a fault: whatever is or will be asked for is rejected with it. */
  #fail(error: Error): void {
    this.close();
    this.#fault = error;
    for (const answer of [...this.#frames.values(), ...this.#tracks.values()]) answer.reject(error);
    this.#frames.clear();
    this.#tracks.clear();
  }

  #ask<Value>(open: Map<number, Answer<Value>>, key: number, order: PlaybackOrder): Promise<Value> {
    if (this.#fault) return Promise.reject(this.#fault);
    const asked = open.get(key);
    if (asked) return asked.promise;
    const answer = pending<Value>();
    open.set(key, answer);
    this.#order(order);
    return answer.promise;
  }

  #order(order: PlaybackOrder, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  #take(message: PlaybackMessage): void {
    if (message.kind === 'opened') this.header = message.header;
    else if (message.kind === 'heads') {
      this.#heads.put(message.from, message.heads);
      this.heads = this.#heads.columns;
      this.tail = message.tail;
      this.#changed();
    } else if (message.kind === 'indexed') {
      this.#counts.put(message.from, message.counts);
      this.counts = this.#counts.columns;
      this.happenings.push(...message.happenings);
      if (this.#withAges) this.#forgetWithoutAges();
      this.#changed();
    } else if (message.kind === 'ended') {
      this.growing = false;
      this.revision++;
      this.#onChange(); // at once: who goes to the end now means the last frame
    } else if (message.kind === 'frame') this.#keep(message.view);
    else if (message.kind === 'noFrame') settle(this.#frames, message.index)?.reject(new Error(message.message));
    else if (message.kind === 'track') settle(this.#tracks, message.track.serial)?.resolve(message.track);
  }

  #keep(view: FrameView): void {
    this.#views.set(view.index, view);
    if (this.#views.size > keptViews) this.#views.delete(this.#views.keys().next().value as number);
    settle(this.#frames, view.index)?.resolve(view);
  }

  /** So that they are asked for again, now that the worker knows more. */
  #forgetWithoutAges(): void {
    for (const [index, view] of this.#views)
      if (!view.metalSince && index < this.indexedCount) this.#views.delete(index);
  }

  #changed(): void {
    this.revision++;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#onChange();
    }, changeInterval);
  }
}

function pending<Value>(): Answer<Value> {
  const answer = {} as Answer<Value>;
  answer.promise = new Promise((resolve, reject) => Object.assign(answer, { resolve, reject }));
  return answer;
}

function settle<Value>(open: Map<number, Answer<Value>>, key: number): Answer<Value> | undefined {
  const answer = open.get(key);
  open.delete(key);
  return answer;
}

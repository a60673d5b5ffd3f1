import { RecordingError } from '../../src/formats/recordingError.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import { BodyTracks } from './bodyTracks.ts';
import { contactDistanceOf } from './coordination.ts';
import { countsOf } from './frameAnalysis.ts';
import { FrameStore } from './frameStore.ts';
import { viewOf } from './frameViews.ts';
import { GrowingBytes } from './growingBytes.ts';
import { MetalAges } from './metalAges.ts';
import type { FrameCounts, FrameHeads, IndexedHappening, PlaybackMessage } from './messages.ts';

type Post = (message: PlaybackMessage) => void;

/** A recording as its worker holds it: frames on demand, and a second walk through it that gathers what needs all frames. */
export class HeldRecording {
  readonly #post: Post;
  readonly #bytes: GrowingBytes;
  readonly #reader: RecordingReader;
  readonly #walker: RecordingReader; // so that walking on does not disturb what is played
  readonly #store: FrameStore;
  readonly #ages = new MetalAges();
  readonly #tracks: BodyTracks;
  readonly #contactDistance: number; // [nm]
  #sent = 0; // heads sent so far

  /** Posts header and heads. Throws RecordingError for bytes that are none. */
  constructor(bytes: Uint8Array, post: Post) {
    this.#post = post;
    this.#bytes = new GrowingBytes(bytes);
    this.#reader = new RecordingReader(bytes);
    this.#walker = this.#reader.twin();
    this.#store = new FrameStore(this.#reader);
    this.#tracks = new BodyTracks(this.#reader.header.frame);
    this.#contactDistance = contactDistanceOf(this.#reader.header);
    post({ kind: 'opened', header: this.#reader.header });
    this.#sendHeads();
  }

  append(bytes: Uint8Array): void {
    this.#bytes.append(bytes);
    this.#reader.grow(this.#bytes.bytes);
    this.#walker.grow(this.#bytes.bytes);
    this.#sendHeads();
  }

  sendFrame(index: number, withAges: boolean): void {
    try {
      const view = viewOf(this.#store, index, this.#reader.header.frame, this.#contactDistance);
      if (withAges && index < this.#ages.count) view.metalSince = this.#ages.at(index, (i) => this.#store.frame(i));
      this.#post({ kind: 'frame', view });
    } catch (error) {
      this.#post({ kind: 'noFrame', index, message: (error as Error).message });
    }
  }

  sendTrack(serial: number): void {
    this.#post({ kind: 'track', track: this.#tracks.track(serial) });
  }

  /**
   * Reads the next frames through and posts what they add.
   *
   * @param isTimeUp asked after each frame
   * @returns whether there are more
   */
  readOn(isTimeUp: () => boolean): boolean {
    const from = this.#ages.count;
    const rows: Record<keyof FrameCounts, number>[] = [];
    const happenings: IndexedHappening[] = [];
    let index = from;
    while (index < this.#walker.frameCount && (rows.length === 0 || !isTimeUp())) {
      const frame = this.#walker.frame(index);
      rows.push(countsOf(frame));
      for (const happening of frame.happenings) happenings.push({ ...happening, frame: index });
      this.#ages.add(frame);
      this.#tracks.add(frame);
      this.#store.noteBridge(index, frame);
      index++;
    }
    if (rows.length > 0) {
      const column = (name: keyof FrameCounts) => Float64Array.from(rows, (row) => row[name]);
      const counts: FrameCounts = {
        ions: column('ions'),
        counter: column('counter'),
        active: column('active'),
        floating: column('floating'),
        bridging: column('bridging'),
        clusters: column('clusters'),
      };
      this.#post({ kind: 'indexed', from, counts, happenings });
    }
    return index < this.#walker.frameCount;
  }

  #sendHeads(): void {
    const [from, count] = [this.#sent, this.#reader.frameCount];
    const heads: FrameHeads = {
      time: new Float64Array(count - from),
      voltage: new Float64Array(count - from),
      events: new Float64Array(count - from),
    };
    for (let i = from; i < count; i++) {
      const { time, voltage, events } = this.#reader.head(i);
      heads.time[i - from] = time;
      heads.voltage[i - from] = voltage;
      heads.events[i - from] = events;
    }
    this.#sent = count;
    this.#post({ kind: 'heads', from, heads, tail: this.#reader.tail });
  }
}

/** Why bytes cannot be opened, as a message. */
export function faultOf(error: unknown): PlaybackMessage {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'fault', fault: error instanceof RecordingError ? error.fault : null, message };
}

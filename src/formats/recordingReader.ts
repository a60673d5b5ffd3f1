import type { Frame, Happening } from '../particle/probes/frameTypes.ts';
import { decodePotential, decodeState, emptyState, inflateBlock, readBlockHead } from './recordingBlock.ts';
import type { BlockHead, FrameState } from './recordingBlock.ts';
import { frameColumns } from './recordingColumns.ts';
import { decodeHappenings } from './recordingHappenings.ts';
import { decodeRecordingHeader } from './recordingHeader.ts';
import type { RecordingHeader } from './recordingHeader.ts';

/** The frame decoded last, from which the next one is decoded. */
interface DecodedFrame {
  index: number;
  state: FrameState;
  content: Uint8Array;
  potentialAt: number; // offset in the content
}

/** What lies after the last whole frame: nothing, a frame being written or cut off, or bytes that were changed. */
export interface RecordingTail {
  bytes: number;
  fault: 'truncated' | 'damaged' | null;
}

/**
 * Random access to the frames of a recording held in memory, also of one that still grows.
 *
 * **Holds** within a frame, particles and bodies ascend by serial; reading frames in order inflates each once.
 * **Breaks** after a damaged block: frames behind it are not found.
 */
export class RecordingReader {
  readonly header: RecordingHeader;
  #file: Uint8Array;
  #end: number;
  #tail: RecordingTail = { bytes: 0, fault: null };
  readonly #blocks: BlockHead[] = [];
  #latest: DecodedFrame = { index: -1, state: emptyState(), content: new Uint8Array(0), potentialAt: 0 };

  /** Throws RecordingError for a foreign file, a later format version, and a header cut off or damaged. */
  constructor(file: Uint8Array) {
    const { header, end } = decodeRecordingHeader(file);
    this.header = header;
    this.#file = file;
    this.#end = end;
    this.grow(file);
  }

  /** Takes the same file after it has grown; returns how many whole frames it holds now. */
  grow(file: Uint8Array): number {
    this.#file = file;
    let fault: RecordingTail['fault'] = null;
    while (!fault && this.#end < file.length) {
      const head = readBlockHead(file, this.#end);
      if (typeof head === 'string') fault = head;
      else {
        this.#blocks.push(head);
        this.#end = head.end;
      }
    }
    this.#tail = { bytes: file.length - this.#end, fault };
    return this.#blocks.length;
  }

  get frameCount(): number {
    return this.#blocks.length;
  }

  get tail(): RecordingTail {
    return this.#tail;
  }

  /** Bytes from the start of the file to the end of its last whole frame. */
  get wholeBytes(): number {
    return this.#end;
  }

  /** What frame `index` says about itself before anything is decoded. Throws RangeError where there is none. */
  head(index: number): BlockHead {
    const head = this.#blocks[index];
    if (!head) throw new RangeError(`frame ${index} of a recording with ${this.frameCount} frames`);
    return head;
  }

  /** A reader of the same bytes that walks on its own; it grows on its own too. */
  twin(): RecordingReader {
    const twin = new RecordingReader(this.#file.subarray(0, this.#blocks[0]?.offset ?? this.#end));
    twin.#file = this.#file;
    twin.#end = this.#end;
    twin.#tail = this.#tail;
    for (const block of this.#blocks) twin.#blocks.push(block);
    return twin;
  }

  /** Times of all frames [s]. */
  get times(): number[] {
    return this.#blocks.map((block) => block.time);
  }

  /** Indexes of the frames that carry the potential. */
  get framesWithPotential(): number[] {
    return this.#blocks.flatMap((block, i) => (block.hasPotential ? [i] : []));
  }

  /** Frame `index`, counted from 0. Throws RangeError where there is none. */
  frame(index: number): Frame {
    this.#seek(index);
    const { time, events, voltage, hasPotential } = this.#blocks[index];
    const { state, content, potentialAt } = this.#latest;
    return {
      time,
      events,
      voltage,
      ...frameColumns(state.particles, state.bodies),
      happenings: decodeHappenings(content, this.#blocks[index].happenings),
      potential: hasPotential ? decodePotential(content, potentialAt, this.header.frame.grid) : null,
    };
  }

  /** All frames in order. */
  *frames(): Generator<Frame> {
    for (let index = 0; index < this.frameCount; index++) yield this.frame(index);
  }

  /** Everything that happened to bodies, in order, without decoding particles. */
  happenings(): Happening[] {
    return this.#blocks.flatMap((block) => decodeHappenings(inflateBlock(this.#file, block), block.happenings));
  }

  /** Particles and bodies of frame `index` as whole numbers, what an encoder needs to go on. */
  state(index: number): FrameState {
    this.#seek(index);
    return this.#latest.state;
  }

  /** Decodes from the nearest frame before `index` that stands by itself or is at hand. */
  #seek(index: number): void {
    if (!(index in this.#blocks)) throw new RangeError(`frame ${index} of a recording with ${this.frameCount} frames`);
    if (this.#latest.index === index) return;
    let first = index;
    while (!this.#blocks[first].key && first - 1 !== this.#latest.index) first--;
    for (let i = first; i <= index; i++) {
      const content = inflateBlock(this.#file, this.#blocks[i]);
      const previous = this.#blocks[i].key ? emptyState() : this.#latest.state;
      const { state, end } = decodeState(content, this.#blocks[i], previous);
      this.#latest = { index: i, state, content, potentialAt: end };
    }
  }
}

import type { Frame, Happening } from '../particle/probes/frameTypes.ts';
import { fieldOffset, inflateBlock, readBlockHead } from './recordingBlock.ts';
import type { BlockHead, FrameState } from './recordingBlock.ts';
import { frameColumns } from './recordingColumns.ts';
import { RecordingCursor } from './recordingCursor.ts';
import { decodeField } from './recordingField.ts';
import type { FrameField } from './recordingField.ts';
import { decodeHappenings } from './recordingHappenings.ts';
import { decodeRecordingHeader } from './recordingHeader.ts';
import type { RecordingHeader } from './recordingHeader.ts';

/** What lies after the last whole frame: nothing, a frame being written or cut off, or bytes that were changed. */
export interface RecordingTail {
  bytes: number;
  fault: 'truncated' | 'damaged' | null;
}

/**
 * Random access to the frames of a recording held in memory, also of one that still grows.
 *
 * **Holds** within a frame, particles and bodies ascend by serial; reading frames in order inflates each once. Whoever walks through them
 * while another looks at some takes a `twin`.
 * **Breaks** after a damaged block: frames behind it are not found.
 */
export class RecordingReader {
  readonly header: RecordingHeader;
  #file: Uint8Array;
  #end: number;
  #tail: RecordingTail = { bytes: 0, fault: null };
  readonly #blocks: BlockHead[] = [];
  readonly #cursor: RecordingCursor;

  /** Throws RecordingError for a foreign file, a later format version, and a header cut off or damaged. */
  constructor(file: Uint8Array) {
    const { header, end } = decodeRecordingHeader(file);
    this.header = header;
    this.#cursor = new RecordingCursor(header.frame.grid);
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

  /** Frame `index`, counted from 0. Throws RangeError where there is none. */
  frame(index: number): Frame {
    const { time, events, voltage, happenings, hasPotential, hasVoids } = this.head(index);
    const { state, content, fieldAt } = this.#seek(index);
    return {
      time,
      events,
      voltage,
      ...frameColumns(state.particles, state.bodies),
      happenings: decodeHappenings(content, happenings),
      ...decodeField(content, fieldAt, { hasPotential, hasVoids }, this.header.frame.grid),
    };
  }

  /** All frames in order. */
  *frames(): Generator<Frame> {
    for (let index = 0; index < this.frameCount; index++) yield this.frame(index);
  }

  /** What frame `index` carries of the grid, without decoding particles or other frames. Throws RangeError where there is no frame. */
  field(index: number): FrameField {
    const head = this.head(index);
    if (!head.hasPotential && !head.hasVoids) return { potential: null, voids: null };
    const content = inflateBlock(this.#file, head);
    return decodeField(content, fieldOffset(content, head), head, this.header.frame.grid);
  }

  /** What happened up to frame `index` since the one before, without decoding particles. Throws RangeError where there is no frame. */
  happeningsOf(index: number): Happening[] {
    const head = this.head(index);
    return head.happenings === 0 ? [] : decodeHappenings(inflateBlock(this.#file, head), head.happenings);
  }

  /** Everything that happened to bodies, in order. */
  happenings(): Happening[] {
    return this.#blocks.flatMap((_, index) => this.happeningsOf(index));
  }

  /** Particles and bodies of frame `index` as whole numbers, what an encoder needs to go on. */
  state(index: number): FrameState {
    this.head(index);
    return this.#seek(index).state;
  }

  /** The cursor, at frame `index`: come from where it was or from the nearest frame before `index` that stands by itself. */
  #seek(index: number): RecordingCursor {
    let key = index;
    while (key > 0 && !this.#blocks[key].key) key--;
    const { index: place } = this.#cursor;
    const next = place >= key && place <= index ? place + 1 : key;
    for (let i = next; i <= index; i++) this.#cursor.read(this.#file, this.#blocks[i], i);
    return this.#cursor;
  }
}

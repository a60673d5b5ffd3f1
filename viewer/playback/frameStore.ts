import { sectionOf, type Section } from '../../src/analysis/section.ts';
import type { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';

const bridging = 3; // Frame.bodyAttachment
const keyFrameInterval = 32; // frames that are decoded together
const keptFrames = 48;

/** Potential and voids of a frame that carries them. */
export interface RecordedField {
  index: number;
  time: number; // [s]
  section: Section;
  voids: Uint8Array | null;
}

/** Frames of a recording, the latest ones kept, and what earlier frames add to them. */
export class FrameStore {
  readonly #reader: RecordingReader;
  readonly #frames = new Map<number, Frame>(); // in the order of their last use
  #field: RecordedField | null = null;
  /** Whether metal joins both electrodes, by frame: 0 unknown, 1 no, 2 yes. */
  #bridged = new Uint8Array(256);

  constructor(reader: RecordingReader) {
    this.#reader = reader;
  }

  /** Throws RangeError where there is no such frame. */
  frame(index: number): Frame {
    const known = this.#frames.get(index);
    this.#frames.delete(index);
    const frame = known ?? this.#reader.frame(index);
    this.#frames.set(index, frame);
    if (this.#frames.size > keptFrames) this.#frames.delete(this.#frames.keys().next().value as number);
    this.noteBridge(index, frame);
    return frame;
  }

  /** Potential and voids that were recorded last, at `index` or before; null where none were. */
  fieldAt(index: number): RecordedField | null {
    let at = index;
    while (at >= 0 && !this.#reader.head(at).hasPotential) at--;
    if (at < 0) return null;
    if (this.#field?.index === at) return this.#field;
    const { potential, voids } = this.#frames.get(at) ?? this.#reader.field(at);
    this.#field = potential && {
      index: at,
      time: this.#reader.head(at).time,
      section: sectionOf(potential, this.#reader.header.frame),
      voids,
    };
    return this.#field;
  }

  /** The last frame before `index` without metal that joins both electrodes, where the frames from there on all have such metal. */
  beforeBridge(index: number): Frame | null {
    if (!this.#isBridged(index)) return null;
    let first = index;
    while (first > 0 && this.#isBridged(first - 1)) first--;
    return first > 0 ? this.frame(first - 1) : null;
  }

  /** Remembers of a frame that was decoded whether its metal joins the electrodes. */
  noteBridge(index: number, { bodyAttachment }: Pick<Frame, 'bodyAttachment'>): void {
    if (index >= this.#bridged.length) {
      const longer = new Uint8Array(2 * index);
      longer.set(this.#bridged);
      this.#bridged = longer;
    }
    this.#bridged[index] = bodyAttachment.includes(bridging) ? 2 : 1;
  }

  /** Frames that are not known yet are decoded upwards, a stretch at a time, for each needs the one before it. */
  #isBridged(index: number): boolean {
    if (!this.#bridged[index])
      for (let i = Math.max(0, index - keyFrameInterval + 1); i <= index; i++)
        if (!this.#bridged[i]) this.noteBridge(i, this.#reader.frame(i));
    return this.#bridged[index] === 2;
  }
}

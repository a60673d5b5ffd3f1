import { sectionOf, type Section } from '../../src/analysis/section.ts';
import type { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';

const bridging = 3; // Frame.bodyAttachment

/** What the stage shows of one frame. */
export interface FrameView {
  index: number; // in the recording
  frame: Frame;
  before: Frame | null; // an earlier frame in which no body joined both electrodes, where one does now
  section: Section | null; // potential of the latest frame that has one
}

/** Looks frames up in a recording, together with what earlier frames add to them. */
export class FrameViews {
  readonly #reader: RecordingReader;
  #potentialAt = -1;
  #section: Section | null = null;
  #bridgedFrom = -1; // all frames from here to the one shown last join the electrodes
  #bridgedTo = -1;

  constructor(reader: RecordingReader) {
    this.#reader = reader;
  }

  at(index: number): FrameView {
    const section = this.#sectionFor(index);
    const frame = this.#reader.frame(index);
    if (!joinsElectrodes(frame)) return { index, frame, before: null, section };
    const first = this.#firstBridged(index);
    return { index, frame, before: first > 0 ? this.#reader.frame(first - 1) : null, section };
  }

  #sectionFor(index: number): Section | null {
    const at = this.#reader.framesWithPotential.findLast((candidate) => candidate <= index) ?? -1;
    if (at === this.#potentialAt) return this.#section;
    const potential = at < 0 ? null : this.#reader.frame(at).potential;
    this.#section = potential && sectionOf(potential, this.#reader.header.frame);
    this.#potentialAt = at;
    return this.#section;
  }

  /** The first of the frames, up to `index` and without a gap, whose metal joins both electrodes. */
  #firstBridged(index: number): number {
    let first = index;
    while (first > 0 && (this.#isKnownBridged(first - 1) || joinsElectrodes(this.#reader.frame(first - 1)))) first--;
    this.#bridgedFrom = first;
    this.#bridgedTo = index;
    return first;
  }

  #isKnownBridged(index: number): boolean {
    return index >= this.#bridgedFrom && index <= this.#bridgedTo;
  }
}

function joinsElectrodes({ bodyAttachment }: Frame): boolean {
  return bodyAttachment.includes(bridging);
}

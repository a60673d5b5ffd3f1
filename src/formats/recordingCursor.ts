import type { FrameHeader } from '../particle/probes/frameTypes.ts';
import { contentBytes, decodeState, emptyState, inflateBlock } from './recordingBlock.ts';
import type { BlockHead, FrameState } from './recordingBlock.ts';

/** The frame of a recording decoded last, from which the next one is decoded. */
export class RecordingCursor {
  index = -1;
  state: FrameState = emptyState();
  /** Its block, inflated; overwritten by the next one. */
  content: Uint8Array = new Uint8Array(0);
  fieldAt = 0; // where the field begins in the content
  readonly #grid: FrameHeader['grid'];
  #space = new Uint8Array(0); // kept, since inflating into fresh memory takes half as long again

  constructor(grid: FrameHeader['grid']) {
    this.#grid = grid;
  }

  /** Goes on to frame `index`: the next, or one that stands by itself. */
  read(file: Uint8Array, head: BlockHead, index: number): void {
    const room = contentBytes(head, this.#grid);
    if (this.#space.length < room) this.#space = new Uint8Array(2 * room);
    const previous = head.key || index === 0 ? emptyState() : this.state;
    this.index = -1; // should decoding fail
    this.content = inflateBlock(file, head, this.#space);
    const { state, end } = decodeState(this.content, head, previous);
    [this.index, this.state, this.fieldAt] = [index, state, end];
  }
}

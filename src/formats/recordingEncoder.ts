import type { Frame } from '../particle/probes/frameTypes.ts';
import { emptyState, encodeBlock } from './recordingBlock.ts';
import { encodeRecordingHeader } from './recordingHeader.ts';
import type { RecordingHeader } from './recordingHeader.ts';
import type { RecordingReader } from './recordingReader.ts';

/** Every so many frames one stands by itself, so that a reader may begin there. */
const keyFrameInterval = 32;

/**
 * Turns frames into the bytes of a recording, to be appended one after the other.
 *
 * **Holds** after `continuing`, the bytes are those that an encoder never interrupted would have made.
 */
export class RecordingEncoder {
  readonly #header: RecordingHeader;
  #state = emptyState();
  #frameCount = 0;

  constructor(header: RecordingHeader) {
    this.#header = header;
  }

  /** An encoder that goes on after the last frame of a recording. */
  static continuing(reader: RecordingReader): RecordingEncoder {
    const encoder = new RecordingEncoder(reader.header);
    encoder.#frameCount = reader.frameCount;
    if (reader.frameCount > 0) encoder.#state = reader.state(reader.frameCount - 1);
    return encoder;
  }

  /** The first bytes of the file. */
  header(): Uint8Array {
    return encodeRecordingHeader(this.#header);
  }

  /** The block of the next frame. Throws RangeError for a position or potential that is no number. */
  frame(frame: Frame): Uint8Array {
    const key = this.#frameCount % keyFrameInterval === 0;
    const { bytes, state } = encodeBlock(frame, this.#header.frame, key ? emptyState() : this.#state, key);
    this.#state = state;
    this.#frameCount++;
    return bytes;
  }
}

import { describe, expect, it } from 'vitest';
import { RecordingEncoder } from '../../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../../src/formats/recordingReader.ts';
import { concatenate } from '../../../src/formats/bytes.ts';
import { FrameStore } from '../../../viewer/playback/frameStore.ts';
import { frameWith, header } from '../../formats/frames.ts';

const bridging = 3;

/** A recording with one frame for each entry: whether a body joins the electrodes, and the potential everywhere [V]. */
function recordingOf(frames: [isBridged: boolean, potential: number | null][]): RecordingReader {
  const encoder = new RecordingEncoder({ title: 'test', frame: header, scene: null, seed: null });
  const nodes = header.grid[0] * header.grid[1] * header.grid[2];
  const blocks = frames.map(([isBridged, potential], index) =>
    encoder.frame(
      frameWith({
        time: index,
        bodySerial: Uint32Array.of(1),
        bodySize: Uint32Array.of(5),
        bodyCharge: Int32Array.of(0),
        bodyPotential: Float32Array.of(0),
        bodyOxidised: Uint32Array.of(0),
        bodyReduced: Uint32Array.of(0),
        bodyAttachment: Uint8Array.of(isBridged ? bridging : 1),
        potential: potential === null ? null : new Float32Array(nodes).fill(potential),
      }),
    ),
  );
  return new RecordingReader(concatenate([encoder.header(), ...blocks]));
}

describe('FrameStore', () => {
  it('shows the latest potential at or before a frame, in any order of looking', () => {
    const store = new FrameStore(
      recordingOf([
        [false, null],
        [false, 1],
        [false, null],
        [false, 2],
      ]),
    );
    const potentialAt = (index: number) => store.fieldAt(index)?.section.values[0] ?? null;
    expect([3, 2, 0, 1, 2, 3].map(potentialAt)).toEqual([2, 1, null, 1, 1, 2]);
  });

  it('finds the last frame before metal joined the electrodes, through every later one', () => {
    const store = new FrameStore(
      recordingOf([
        [true, null],
        [false, null],
        [false, null],
        [true, null],
        [true, null],
        [true, null],
      ]),
    );
    const timeBefore = (index: number) => store.beforeBridge(index)?.time ?? null;
    expect([0, 1, 2, 3, 4, 5].map(timeBefore)).toEqual([null, null, null, 2, 2, 2]);
    expect([5, 0, 4, 3].map(timeBefore)).toEqual([2, null, 2, 2]);
  });
});

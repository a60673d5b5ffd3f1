import { BRIDGING } from '../particle/state/bodies.ts';
import { MetalTrace } from '../analysis/metalTrace.ts';
import { withPrefix } from '../formats/numberText.ts';
import type { RecordingReader } from '../formats/recordingReader.ts';
import type { Frame } from '../particle/probes/frameTypes.ts';
import type { StripPanel } from './filmStrip.ts';

/**
 * Panels of a film strip: the state of a recording at each time, the last frame not later than it, with its time as label.
 *
 * @param times ascending [s]
 */
export function stripPanels(recording: RecordingReader, times: readonly number[]): StripPanel[] {
  const { times: recorded } = recording;
  const wanted = times.map((time) =>
    Math.max(
      0,
      recorded.findLastIndex((each) => each <= time * (1 + 1e-9)),
    ),
  );
  const trace = new MetalTrace(recording.header.frame);
  const panels: StripPanel[] = [];
  let before: Frame | null = null;
  for (let index = 0; index <= Math.max(...wanted); index++) {
    const frame = recording.frame(index);
    const hasBridge = frame.bodyAttachment.includes(BRIDGING);
    if (!hasBridge) before = frame;
    trace.add(frame);
    wanted.forEach((own, panel) => {
      if (own !== index) return;
      const label = withPrefix(times[panel], 's', 2);
      panels.push({ frame, before: hasBridge ? before : null, voids: trace.emptied(frame), label, marks: [] });
    });
  }
  return panels;
}

import type { IndexedHappening } from '../../../viewer/playback/messages.ts';
import type { PlayedRecording } from '../../../viewer/playback/player.ts';

/** A recording of nothing but times [s]; `bridging` counts particles that join the electrodes. */
export function recordingOf(
  times: number[],
  { growing = false, happenings = [] as IndexedHappening[], bridging = times.map(() => 0) } = {},
): PlayedRecording {
  const none = new Float64Array(times.length);
  return {
    frameCount: times.length,
    growing,
    heads: { time: Float64Array.from(times), voltage: none, events: none },
    indexedCount: times.length,
    counts: {
      ions: none,
      counter: none,
      active: none,
      floating: none,
      bridging: Float64Array.from(bridging),
      clusters: none,
    },
    happenings,
  };
}

export function happeningOf(kind: IndexedHappening['kind'], frame: number, body = 1): IndexedHappening {
  return { kind, frame, time: frame, body, other: 0, x: 0, y: 0, z: 0, barrier: 0, criticalSize: 0 };
}

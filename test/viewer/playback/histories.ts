import type { HappeningKind } from '../../../src/particle/probes/frameTypes.ts';
import type { IndexedHappening } from '../../../viewer/playback/messages.ts';

/** Happenings at 1 s, 2 s, ... each first shown by the frame of that number. */
export function historyOf(...entries: [kind: HappeningKind, body: number, other?: number][]): IndexedHappening[] {
  return entries.map(([kind, body, other = 0], i) => {
    const isNucleus = kind === 'nucleate';
    return {
      ...{ kind, body, other, time: i + 1, frame: i + 1, x: 0, y: 0, z: 0 },
      ...{ barrier: isNucleus ? 0.25 : 0, criticalSize: isNucleus ? 3 : 0 },
    };
  });
}

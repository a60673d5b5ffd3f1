import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lives } from '../../../viewer/playback/lives.ts';
import type { BodyTrack } from '../../../viewer/playback/messages.ts';
import { Follower } from '../../../viewer/run/follower.ts';
import type { RunState } from '../../../viewer/run/runState.ts';
import { frameWith } from '../../formats/frames.ts';
import { historyOf } from '../playback/histories.ts';

const history = historyOf(['nucleate', 2], ['nucleate', 3], ['merge', 2, 3], ['dissolve', 2]);

/** The page at a frame with these bodies, with so many frames read through. */
function stateAt(index: number, bodies: number[], followed: number, recording: unknown): RunState {
  const view = { index, frame: frameWith({ bodySerial: Uint32Array.from(bodies) }) };
  return { recording, view, followed } as RunState;
}

describe('Follower', () => {
  const set = vi.fn<(track: BodyTrack | null) => void>();
  const track = vi.fn((serial: number) => Promise.resolve({ serial } as BodyTrack));
  const recording = { happenings: history, indexedCount: 5, track };

  beforeEach(() => {
    vi.useFakeTimers();
    set.mockClear();
    track.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps to the body, then to the one that it merged into, until that one is gone', () => {
    const follower = new Follower(new Lives(), set);
    const at = (index: number, bodies: number[]) => follower.show(stateAt(index, bodies, 3, recording));
    expect([at(2, [2, 3]), at(3, [2]), at(4, []), at(2, [2, 3])]).toEqual([3, 2, 0, 3]);
    expect(follower.show(stateAt(2, [2, 3], 0, recording))).toBe(0);
    expect(follower.show(stateAt(2, [], 3, null))).toBe(0);
  });

  it('fetches the track of whom it keeps to, again as more is read through, and not oftener', async () => {
    const follower = new Follower(new Lives(), set);
    follower.show(stateAt(2, [2, 3], 3, recording));
    await vi.advanceTimersByTimeAsync(0);
    expect(set.mock.calls).toEqual([[null], [{ serial: 3 }]]);
    for (const indexedCount of [6, 7, 8])
      follower.show(stateAt(2, [2, 3], 3, Object.assign(recording, { indexedCount })));
    expect(track).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(track).toHaveBeenCalledTimes(2);
    follower.show(stateAt(3, [2], 3, recording));
    expect(set).toHaveBeenLastCalledWith(null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(set).toHaveBeenLastCalledWith({ serial: 2 });
  });
});

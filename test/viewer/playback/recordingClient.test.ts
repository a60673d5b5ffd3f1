import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlaybackMessage } from '../../../viewer/playback/messages.ts';
import { RecordingClient } from '../../../viewer/playback/recordingClient.ts';
import { openRunFolder } from '../../../viewer/run/openRun.ts';
import type { RunPage } from '../../../viewer/run/runPage.ts';
import type { Folder } from '../../../viewer/sources/folder.ts';

const one = new Float64Array(1);
const opened: PlaybackMessage[] = [
  { kind: 'opened', header: { title: 't' } as never },
  { kind: 'heads', from: 0, heads: { time: one, voltage: one, events: one }, tail: { bytes: 0, fault: null } },
];

/** Opens whatever it is given, and answers nothing else by itself. */
class FakeWorker extends EventTarget {
  static latest: FakeWorker;
  isTerminated = false;
  constructor() {
    super();
    FakeWorker.latest = this;
  }
  postMessage({ kind }: { kind: string }): void {
    if (kind === 'open') queueMicrotask(() => opened.forEach((message) => this.answer(message)));
  }
  answer(data: PlaybackMessage): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => vi.stubGlobal('Worker', FakeWorker));
afterEach(() => vi.unstubAllGlobals());

describe('a recording whose worker fails after it was opened', () => {
  it('rejects what was asked for, and whatever is asked for later', async () => {
    const client = await RecordingClient.open('r', new Uint8Array(1), () => undefined);
    const asked = [client.frame(0), client.track(2)];
    FakeWorker.latest.answer({ kind: 'fault', fault: null, message: 'out of memory' });
    for (const answer of [...asked, client.frame(0)]) await expect(answer).rejects.toThrow('out of memory');
    expect(FakeWorker.latest.isTerminated).toBe(true);
  });
});

describe('a recording that grows', () => {
  it('goes on growing after its end until the worker has taken all of it', async () => {
    const told = vi.fn();
    const client = await RecordingClient.open('r', new Uint8Array(1), told);
    client.growing = true;
    client.end();
    expect(client.growing).toBe(true);
    FakeWorker.latest.answer({ ...opened[1], from: 1 } as PlaybackMessage);
    FakeWorker.latest.answer({ kind: 'ended' });
    expect([client.growing, client.frameCount]).toEqual([false, 2]);
    expect(told).toHaveBeenCalledTimes(1);
    client.close();
  });
});

describe('openRunFolder', () => {
  const page = { open: vi.fn<RunPage['open']>(), refresh: vi.fn() };
  const folder: Folder = { name: 'r', kind: 'run', paths: [], read: async () => new Uint8Array(1) };

  it.each([true, false])('shows a recording only where it is still wanted (%s)', async (isWanted) => {
    page.open.mockClear();
    await openRunFolder(page as unknown as RunPage, folder, '', () => isWanted);
    expect(page.open).toHaveBeenCalledTimes(isWanted ? 1 : 0);
    expect(FakeWorker.latest.isTerminated).toBe(!isWanted);
  });
});

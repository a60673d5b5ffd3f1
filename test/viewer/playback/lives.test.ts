import { describe, expect, it } from 'vitest';
import { FLOATING } from '../../../src/particle/state/bodies.ts';
import { Lives } from '../../../viewer/playback/lives.ts';
import type { IndexedHappening } from '../../../viewer/playback/messages.ts';
import { historyOf } from './histories.ts';
import { runShortly } from './runs.ts';

function livesOf(happenings: IndexedHappening[]): Lives {
  const lives = new Lives();
  lives.update(happenings);
  return lives;
}

describe('Lives', () => {
  const history = historyOf(
    ['nucleate', 2], // 1 s
    ['nucleate', 3],
    ['merge', 2, 3], // 3 s: 3 ends in 2
    ['split', 4, 2], // 4 s: 4 leaves 2
    ['dissolve', 4], // 5 s
    ['attach', 1, 2], // 6 s: 2 ends in 1
    ['detach', 5, 1], // 7 s: 5 comes off 1
    ['attach', 5], // 8 s: 5 touches a plane
    ['nucleate', 5], // 9 s: a nucleus beside it
    ['bridge', 1, 5], // 10 s
  );
  const lives = livesOf(history);

  it('tell births, what happened and ends', () => {
    expect(lives.life(2)).toEqual({
      serial: 2,
      birth: { how: 'nucleated', from: 0, barrier: 0.25, criticalSize: 3, time: 1, frame: 1 },
      events: [
        { kind: 'merge', other: 3, time: 3, frame: 3 },
        { kind: 'split', other: 4, time: 4, frame: 4 },
      ],
      end: { how: 'attached', into: 1, time: 6, frame: 6 },
    });
    expect(lives.life(3).end).toMatchObject({ how: 'merged', into: 2 });
    expect(lives.life(4)).toMatchObject({ birth: { how: 'split', from: 2 }, end: { how: 'dissolved', into: 0 } });
    expect(lives.life(5).birth).toMatchObject({ how: 'detached', from: 1 });
    expect(lives.life(5).events.map(({ kind }) => kind)).toEqual(['attach', 'nucleate']);
    expect(lives.life(5).end).toMatchObject({ how: 'bridged', into: 1 });
    expect(lives.life(1)).toMatchObject({ birth: null, end: null });
    expect(lives.life(99)).toEqual({ serial: 99, birth: null, events: [], end: null });
  });

  it('tell which body holds the metal of one that is not shown', () => {
    expect(lives.carrierAt(3, 4)).toMatchObject({ state: 'joined', serial: 2, of: 3, end: { into: 2 } });
    expect(lives.carrierAt(3, 6)).toMatchObject({ state: 'joined', serial: 1, of: 3, end: { into: 2 } });
    expect(lives.carrierAt(4, 5)).toMatchObject({ state: 'gone', serial: 0, of: 4, end: { how: 'dissolved' } });
    expect(lives.carrierAt(4, 3)).toMatchObject({ state: 'notYet', serial: 2, birth: { how: 'split' } });
    expect(lives.carrierAt(4, 0)).toMatchObject({ state: 'notYet', serial: 0 });
    const later = livesOf(historyOf(['nucleate', 2], ['nucleate', 3], ['merge', 2, 3], ['dissolve', 2]));
    expect(later.carrierAt(3, 9)).toMatchObject({ state: 'gone', serial: 0, of: 2, end: { time: 4 } });
    expect(later.carrierAt(3, 3)).toMatchObject({ state: 'joined', serial: 2 });
  });

  it('grow with what is read through, and begin anew with another recording', () => {
    const growing = history.slice(0, 2);
    const grown = livesOf(growing);
    expect(grown.life(3).end).toBeNull();
    growing.push(...history.slice(2));
    grown.update(growing);
    expect(grown.life(3).end).toMatchObject({ into: 2 });
    grown.update([]);
    expect(grown.life(3).birth).toBeNull();
  });

  it('of a run come to the counts that the engine keeps', () => {
    const inclusion = { placed: [{ center: ['1 nm', '6 nm'], diameter: '3 nm' }] };
    const geometry = { width: '16 nm', thickness: '12 nm' };
    const scene = { geometry, mobility: 1e-4, redoxRate: 1e-3, voltage: '2 V', inclusions: inclusion };
    const { frames, world } = runShortly(scene, 60);
    const told = livesOf(
      frames.flatMap(({ happenings }, frame) => happenings.map((happening) => ({ ...happening, frame }))),
    );
    const known = Array.from({ length: world.bodies.nextSerial - 1 }, (_, i) => told.life(i + 1));
    const alive = known.filter(({ end }) => !end).map(({ serial }) => serial);
    const events = known.flatMap((life) => life.events);
    const met = events.filter(({ other }) => other !== 0);
    const [parted, joined] = [met.filter(isParting), met.filter((event) => !isParting(event))];
    const last = frames.at(-1)!;
    expect(alive).toEqual([...last.bodySerial]);
    expect(parted).toHaveLength(world.splits);
    expect(joined).toHaveLength(world.merges);
    const nucleated = known.filter(({ birth }) => birth?.how === 'nucleated');
    const beside = events.filter(({ kind }) => kind === 'nucleate'); // of nuclei that joined a body as they formed
    expect(nucleated.length + beside.length).toBe(world.nucleations);
    const floating = last.bodyAttachment.filter((attachment) => attachment === FLOATING).length;
    expect(world.births - world.deaths).toBe(floating - 1); // one was there from the start
    for (const { serial, birth, end } of known)
      for (const [index, { bodySerial }] of frames.entries())
        if (bodySerial.includes(serial)) {
          expect(birth?.frame ?? 0).toBeLessThanOrEqual(index);
          expect(end?.frame ?? Infinity).toBeGreaterThan(index);
        }
  });
});

function isParting({ kind }: { kind: string }): boolean {
  return kind === 'split' || kind === 'detach';
}

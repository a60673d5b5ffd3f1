import { describe, expect, it } from 'vitest';
import { Player, type PlayedRecording } from '../../../viewer/playback/player.ts';
import { happeningOf, recordingOf } from './recordingOf.ts';

const hundred = Array.from({ length: 101 }, (_, i) => i);
const cubes = hundred.map((i) => (i / 100) ** 3); // [s]

/** A player whose frames come at once, unless `isSlow`. */
function playerOf(recording: PlayedRecording, isSlow = false): Player {
  const player: Player = new Player(() => {
    if (!isSlow && player.wanted >= 0 && player.wanted !== player.shown) player.delivered(player.wanted);
  });
  player.open(recording);
  return player;
}

/** Ticks 60 times a second from a second of the clock to another. */
function run(player: Player, from: number, to: number): void {
  for (let tick = Math.round(60 * from); tick <= Math.round(60 * to); tick++) player.tick((tick * 1000) / 60);
}

describe('Player', () => {
  it('plays so many frames a second, stops at the end and plays again', () => {
    const player = playerOf(recordingOf(hundred));
    player.play();
    run(player, 0, 2.51);
    expect(player.shown).toBe(Math.floor(20 * 2.51));
    run(player, 2.51, 6);
    expect([player.shown, player.playing]).toEqual([100, false]);
    player.toggle();
    run(player, 10, 10.51);
    expect([player.shown, player.playing]).toEqual([10, true]);
  });

  it('plays linear simulated time: after t seconds the last frame up to speed * t', () => {
    for (const second of [1, 2, 5, 9]) {
      const player = playerOf(recordingOf(cubes));
      player.setScale('linear');
      player.setSpeed(0.1);
      player.play();
      run(player, 0, second + 0.01);
      const seconds = Math.round(60 * (second + 0.01)) / 60;
      expect(player.shown).toBe(Math.floor(100 * Math.cbrt(0.1 * seconds)));
    }
  });

  it('plays logarithmic simulated time: so many decades a second from half the first time above 0', () => {
    const decades = [0, ...Array.from({ length: 61 }, (_, i) => 2 * 10 ** (i / 10 - 6))];
    const player = playerOf(recordingOf(decades));
    player.setScale('log');
    player.setSpeed(2);
    player.play();
    run(player, 0, 1.55);
    expect(player.shown).toBe(1 + Math.floor(10 * (2 * 1.55 - Math.log10(2))));
    run(player, 1.55, 2.52);
    expect(player.shown).toBe(1 + Math.floor(10 * (2 * (151 / 60) - Math.log10(2))));
  });

  it('asks for no frame before the one asked for has come, and keeps time', () => {
    const player = playerOf(recordingOf(hundred), true);
    player.play();
    expect(player.wanted).toBe(0);
    run(player, 0, 1.01);
    expect([player.wanted, player.shown, player.index]).toEqual([0, -1, 20]);
    player.delivered(0);
    expect([player.wanted, player.shown]).toEqual([20, 0]);
    run(player, 1.01, 2.01);
    expect(player.wanted).toBe(20);
    player.delivered(20);
    expect(player.wanted).toBe(40);
    player.seek(3);
    player.seek(7);
    player.delivered(40);
    expect(player.wanted).toBe(7);
  });

  it('loses no time to a page that is hidden', () => {
    const player = playerOf(recordingOf(hundred));
    player.play();
    run(player, 0, 0.51);
    player.tick(60_000);
    expect(player.shown).toBe(30);
  });

  it('steps and seeks', () => {
    const player = playerOf(recordingOf(cubes));
    player.play();
    player.step(10);
    expect([player.shown, player.playing]).toEqual([10, false]);
    player.step(-30);
    expect(player.shown).toBe(0);
    player.seekTime(0.125);
    expect(player.shown).toBe(50);
    player.setScale('linear');
    player.seekShare(0.512);
    expect(player.shown).toBe(80);
    player.seekEnd();
    expect([player.shown, player.playing]).toEqual([100, false]);
  });

  it('stops the clock while held', () => {
    const player = playerOf(recordingOf(hundred));
    player.play();
    player.hold(true);
    player.seek(50);
    run(player, 0, 1);
    player.hold(false);
    run(player, 1, 1.51);
    expect(player.shown).toBe(60);
  });
});

describe('Player, loops', () => {
  it('repeats the frames from one mark to the other, each as long as any', () => {
    const player = playerOf(recordingOf(hundred));
    player.seek(10);
    player.markLoop('start');
    player.seek(14);
    player.markLoop('end');
    player.toggleLoop();
    player.play();
    for (let tick = 0; tick <= 60; tick++) {
      player.tick((tick * 1000) / 60);
      expect(player.shown).toBe(10 + (Math.floor((tick * 20) / 60 + 4 + 1e-9) % 5));
    }
  });

  it('holds the last frame of a loop in simulated time for 0.3 s', () => {
    const player = playerOf(recordingOf(hundred));
    player.setScale('linear');
    player.setSpeed(100);
    player.toggleLoop();
    player.play();
    run(player, 0, 1.21);
    expect(player.shown).toBe(100);
    run(player, 1.21, 1.51);
    expect(player.shown).toBe(Math.floor(100 * (91 / 60 - 1.3)));
  });

  it('goes to the first mark from outside, and gives up a mark on the wrong side', () => {
    const player = playerOf(recordingOf(hundred));
    player.seek(20);
    player.markLoop('end');
    player.toggleLoop();
    player.seek(60);
    player.play();
    expect(player.shown).toBe(0);
    player.seek(60);
    run(player, 0, 0.5);
    expect(player.shown).toBeLessThan(21);
    player.seek(60);
    player.markLoop('start');
    expect([player.loop.start, player.loop.end]).toEqual([60, null]);
  });
});

describe('Player, growing runs and events', () => {
  it('follows a run from its end on, and stops when the run does', () => {
    let recording = recordingOf([0, 1], { growing: true });
    const grow = (count: number, growing: boolean) => {
      recording = recordingOf(hundred.slice(0, count), { growing });
      player.update();
    };
    const player: Player = new Player(() => {
      if (player.wanted !== player.shown) player.delivered(player.wanted);
    });
    player.open({
      get frameCount() {
        return recording.frameCount;
      },
      get growing() {
        return recording.growing;
      },
      get heads() {
        return recording.heads;
      },
      get counts() {
        return recording.counts;
      },
      indexedCount: 0,
      happenings: [],
    });
    player.play();
    run(player, 0, 0.21);
    expect([player.shown, player.playing, player.following]).toEqual([1, true, true]);
    grow(30, true);
    expect(player.shown).toBe(29);
    player.seek(5);
    grow(40, true);
    run(player, 0.21, 0.32);
    expect([player.shown, player.following]).toEqual([7, false]);
    player.seekEnd();
    expect([player.shown, player.following]).toEqual([39, true]);
    grow(50, true);
    grow(50, false);
    expect([player.shown, player.playing, player.following]).toEqual([49, false, false]);
    grow(53, false);
    expect(player.shown).toBe(52);
    player.step(-1);
    grow(54, false);
    expect(player.shown).toBe(51);
  });

  it('goes from event to event, past those that are not shown', () => {
    const happenings = [happeningOf('nucleate', 4), happeningOf('merge', 9), happeningOf('split', 12)];
    const player = playerOf(recordingOf(hundred, { happenings }));
    player.seekEvent(1);
    expect(player.shown).toBe(4);
    player.toggleMarks('merge');
    player.seekEvent(1);
    expect(player.shown).toBe(12);
    player.seekEvent(1);
    expect(player.shown).toBe(12);
    player.seekEvent(-1);
    expect(player.shown).toBe(4);
  });

  it('stands a recording without frames, and none', () => {
    const player = playerOf(recordingOf([]));
    player.play();
    player.step(1);
    player.seekEnd();
    player.tick(1);
    player.tick(20);
    expect([player.wanted, player.playing]).toEqual([-1, false]);
    player.open(null);
    expect(player.count).toBe(0);
  });
});

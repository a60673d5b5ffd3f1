import { expect, it } from 'vitest';
import { timeKeys } from '../../../viewer/panels/timeKeys.ts';
import { Player } from '../../../viewer/playback/player.ts';
import { happeningOf, recordingOf } from '../playback/recordingOf.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

it('moves the player by keys and leaves other keys alone', () => {
  const player = new Player(() => undefined);
  const press = (key: string, shiftKey = false) => timeKeys(player, { ...plain, key, shiftKey });
  expect(press(' ')).toBe(false);
  const times = Array.from({ length: 40 }, (_, i) => i);
  player.open(recordingOf(times, { happenings: [happeningOf('merge', 17)] }));
  press('ArrowRight', true);
  press('ArrowLeft');
  expect(player.index).toBe(9);
  press('[');
  press('n');
  expect(player.index).toBe(17);
  press(']');
  press('l');
  expect([player.loop.start, player.loop.end, player.loop.on]).toEqual([9, 17, true]);
  press('End');
  expect(player.index).toBe(39);
  press('p');
  press('t');
  expect([player.index, player.scale]).toEqual([17, 'linear']);
  press(' ');
  expect(player.playing).toBe(true);
  expect(press('x')).toBe(false);
  expect(press('toString')).toBe(false);
  expect(timeKeys(player, { ...plain, key: 'n', ctrlKey: true })).toBe(false);
});

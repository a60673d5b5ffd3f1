import type { Player } from '../playback/player.ts';
import { timeScales } from '../playback/timeAxis.ts';

/** What of a keyboard event tells a key. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Does what a key asks of a player; false where it asks for nothing. */
export function timeKeys(player: Player, { key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  if (ctrlKey || altKey || metaKey || player.count === 0) return false;
  const moves: Record<string, () => void> = {
    ' ': () => player.toggle(),
    ArrowLeft: () => player.step(shiftKey ? -10 : -1),
    ArrowRight: () => player.step(shiftKey ? 10 : 1),
    Home: () => player.step(-player.count),
    End: () => player.seekEnd(),
    '[': () => player.markLoop('start'),
    ']': () => player.markLoop('end'),
    l: () => player.toggleLoop(),
    n: () => player.seekEvent(1),
    p: () => player.seekEvent(-1),
    t: () => player.setScale(timeScales[(timeScales.indexOf(player.scale) + 1) % timeScales.length]),
  };
  if (!Object.hasOwn(moves, key)) return false;
  moves[key]();
  return true;
}

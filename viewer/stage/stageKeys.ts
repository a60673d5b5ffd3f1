import type { Stage } from './stage.ts';

const zoomStep = 1.25;
const panStep = 60; // [px]

/** What of a keyboard event tells a key. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Does what a key asks of the stage; false where it asks for nothing. */
export function stageKeys(stage: Pick<Stage, 'fit' | 'zoomBy' | 'panBy'>, press: KeyPress): boolean {
  if (press.ctrlKey || press.metaKey) return false;
  const moves: Record<string, () => void> = press.altKey
    ? {
        ArrowLeft: () => stage.panBy(panStep, 0),
        ArrowRight: () => stage.panBy(-panStep, 0),
        ArrowUp: () => stage.panBy(0, panStep),
        ArrowDown: () => stage.panBy(0, -panStep),
      }
    : {
        '+': () => stage.zoomBy(zoomStep),
        '=': () => stage.zoomBy(zoomStep),
        '-': () => stage.zoomBy(1 / zoomStep),
        '0': () => stage.fit(),
      };
  if (!Object.hasOwn(moves, press.key)) return false;
  moves[press.key]();
  return true;
}

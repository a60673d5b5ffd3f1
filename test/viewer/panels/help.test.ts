import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyHelp } from '../../../viewer/panels/help.ts';
import { stageKeys } from '../../../viewer/stage/stageKeys.ts';

const unheld = { ctrlKey: false, altKey: false, metaKey: false };

describe('the list of keys', () => {
  it('stands in docs/viewer.md as on the page', () => {
    const rows = readFileSync('docs/viewer.md', 'utf8').match(/^\| `.*$/gmu) ?? [];
    const cells = rows.map((row) => row.split('|').slice(1, 3));
    const listed = keyHelp.flatMap(([, keys]) => keys);
    expect(cells.map(([key, does]) => [key.trim().replaceAll('`', ''), does.trim()])).toEqual(listed);
  });
});

describe('keys of the stage', () => {
  it('zoom, fit and move what is seen, and leave other keys alone', () => {
    const done: string[] = [];
    const stage = {
      fit: () => done.push('fit'),
      zoomBy: (factor: number) => done.push(factor > 1 ? 'nearer' : 'farther'),
      panBy: (right: number, down: number) => done.push(`${Math.sign(right)} ${Math.sign(down)}`),
    };
    const press = (key: string, held = {}) => stageKeys(stage, { ...unheld, ...held, key });
    expect(['+', '=', '-', '0'].map((key) => press(key))).toEqual([true, true, true, true]);
    expect(['ArrowLeft', 'ArrowUp'].map((key) => press(key, { altKey: true }))).toEqual([true, true]);
    expect(done).toEqual(['nearer', 'nearer', 'farther', 'fit', '1 0', '0 1']);
    expect([press('ArrowLeft'), press('+', { ctrlKey: true }), press('toString')]).toEqual([false, false, false]);
  });
});

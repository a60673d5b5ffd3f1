import { isObject } from '../scene/json.ts';
import { htmlTable } from './html.ts';
import { escapeMarkup } from './markup.ts';

/** Every setting of a scene by its path, folded away. */
export function sceneTable(scene: unknown): string {
  const rows = settingsOf(scene, '').map(([path, value]) => [{ markup: `<code>${escapeMarkup(path)}</code>` }, value]);
  return `<details><summary>All ${rows.length} settings</summary>${htmlTable([], rows)}</details>`;
}

function settingsOf(value: unknown, path: string): [string, string][] {
  if (!isObject(value)) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value)
    .filter(([name]) => name !== '$schema' && name !== 'title' && name !== 'description')
    .flatMap(([name, below]) => settingsOf(below, path === '' ? name : `${path}.${name}`));
}

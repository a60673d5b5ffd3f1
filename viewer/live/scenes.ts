/// <reference types="vite/client" />
import { applySettings } from '../../src/scene/set.ts';

const files = import.meta.glob<unknown>('../../scenes/growth/*.json', { eager: true, import: 'default' });

const scenes = new Map(
  Object.entries(files).map(([path, json]) => [path.replace(/^.*\/scenes\//u, '').replace(/\.json$/u, ''), json]),
);

/** Names of the scenes that come with the viewer, such as "growth/a". */
export const sceneNames = [...scenes.keys()];

/** A bundled scene with settings applied. Throws RangeError for an unknown name and SceneError for a setting that fits nowhere. */
export function sceneJson(name: string, settings: readonly string[]): unknown {
  const json = scenes.get(name);
  if (!json) throw new RangeError(`no scene named ${name}; there are ${sceneNames.join(', ')}`);
  return applySettings(json, settings);
}

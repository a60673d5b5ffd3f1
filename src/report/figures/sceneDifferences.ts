import { sliceDefaults, boxDefaults, withDefaults } from '../../scene/defaults.ts';
import { isObject } from '../../scene/json.ts';

const texts = ['$schema', 'title', 'description'];

/** Settings by their paths in which a scene differs from the defaults of its dimension, with the scene's values. */
export function sceneDifferences(json: unknown): Record<string, unknown> {
  const complete = withDefaults(json);
  const isBox = isObject(complete) && isObject(complete.geometry) && complete.geometry.dimension === 3;
  const usual = new Map(settingsOf(isBox ? boxDefaults : sliceDefaults, ''));
  const differing = settingsOf(complete, '').filter(
    ([path, value]) => !texts.includes(path) && JSON.stringify(usual.get(path)) !== JSON.stringify(value),
  );
  return Object.fromEntries(differing);
}

function settingsOf(value: unknown, path: string): [string, unknown][] {
  if (!isObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, below]) => settingsOf(below, path === '' ? name : `${path}.${name}`));
}

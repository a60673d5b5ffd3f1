import { sliceDefaults, boxDefaults, withDefaults } from '../../scene/defaults.ts';
import { deviceDefaults } from '../../scene/deviceDefaults.ts';
import { isObject } from '../../scene/json.ts';
import { withSweepDefaults } from '../../scene/sweep/sweepDefaults.ts';

const texts = ['$schema', 'title', 'description'];

/** Settings by their paths in which a scene differs from the defaults of its dimension, with the scene's values. */
export function sceneDifferences(json: unknown): Record<string, unknown> {
  const complete = withDefaults(json);
  const isBox = isObject(complete) && isObject(complete.geometry) && complete.geometry.dimension === 3;
  const defaults = isBox ? boxDefaults : sliceDefaults;
  const hasDevice = isObject(complete) && isObject(complete.device);
  return differences(complete, hasDevice ? { ...defaults, device: deviceDefaults } : defaults);
}

/** Settings by their paths in which a SET scene differs from the bundled one that it was made of, but for compliances and recording. */
export function sweepDifferences(json: unknown, bundled: unknown): Record<string, unknown> {
  const all = Object.entries(differences(withSweepDefaults(json), withSweepDefaults(bundled)));
  return Object.fromEntries(all.filter(([path]) => path !== 'compliances' && !path.startsWith('snapshots')));
}

function differences(complete: unknown, defaults: unknown): Record<string, unknown> {
  const usual = new Map(settingsOf(defaults, ''));
  const differing = settingsOf(complete, '').filter(
    ([path, value]) => !texts.includes(path) && JSON.stringify(usual.get(path)) !== JSON.stringify(value),
  );
  return Object.fromEntries(differing);
}

function settingsOf(value: unknown, path: string): [string, unknown][] {
  if (!isObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, below]) => settingsOf(below, path === '' ? name : `${path}.${name}`));
}

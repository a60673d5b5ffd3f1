/// <reference types="vite/client" />
import { modelOf } from '../../src/scene/modelOf.ts';
import { isObject } from '../../src/scene/json.ts';

/** A scene that comes with Filigree. */
export interface BundledScene {
  name: string; // such as "growth/a"
  title: string;
  json: unknown;
}

const files = import.meta.glob<unknown>(
  [
    '../../scenes/growth/*.json',
    '../../scenes/growth3d/*.json',
    '../../scenes/device/*.json',
    '../../scenes/examples/*.json',
    '../../scenes/figures/*.json',
  ],
  { eager: true, import: 'default' },
);

/** Bundled scenes of the particle model. */
export const bundledScenes: readonly BundledScene[] = Object.entries(files)
  .filter(([, json]) => modelOf(json) !== 'continuum')
  .map(([path, json]) => ({
    name: path.replace(/^.*\/scenes\//u, '').replace(/\.json$/u, ''),
    title: isObject(json) ? String(json.title) : '',
    json,
  }));

import { readFileSync } from 'node:fs';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import { buildParticleParameters } from '../src/scene/build.ts';
import { parseScene } from '../src/scene/parse.ts';

export const modes = ['a', 'b', 'c', 'd'] as const;

export type Mode = (typeof modes)[number];

/** Parameters of a growth-mode scene. */
export function growthParameters(mode: Mode, seed: number): ParticleParameters {
  return parametersOf(`growth/${mode}`, seed);
}

/** Parameters of a scene in a box. */
export function boxParameters(name: Mode | 'cone', seed: number): ParticleParameters {
  return parametersOf(`growth3d/${name}`, seed);
}

/** Parameters of any scene, with sections put in its place. */
export function parametersOf(scene: string, seed: number, sections: object = {}): ParticleParameters {
  const json = JSON.parse(readFileSync(`scenes/${scene}.json`, 'utf8')) as object;
  return buildParticleParameters(parseScene({ ...json, ...sections }), seed);
}

import { isObject } from './json.ts';

const ofParticles = [
  'mobility',
  'redoxRate',
  'electrodes',
  'hopping',
  'redox',
  'nucleation',
  'charge',
  'inclusions',
  'stop',
];
const ofContinuum = ['model', 'compliances', 'stages'];

/** Which model a scene is meant for, by names that only one of them has; null where there are none. */
export function modelOf(json: unknown): 'particles' | 'continuum' | null {
  if (!isObject(json)) return null;
  if (ofContinuum.some((name) => json[name] !== undefined)) return 'continuum';
  const isOfParticles =
    ofParticles.some((name) => json[name] !== undefined) ||
    (isObject(json.geometry) && json.geometry.width !== undefined);
  return isOfParticles ? 'particles' : null;
}

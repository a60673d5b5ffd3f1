import { modelOf } from './modelOf.ts';
import { checkScene } from './parse.ts';
import type { SceneProblem } from './problem.ts';
import { checkSweepScene } from './sweep/sweepScene.ts';

/** Every problem of a scene as it is written, whichever model it is for. */
export function checkAnyScene(json: unknown): SceneProblem[] {
  return modelOf(json) === 'continuum' ? checkSweepScene(json) : checkScene(json);
}

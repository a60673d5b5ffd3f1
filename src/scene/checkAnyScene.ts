import { modelOf } from './modelOf.ts';
import { checkScene } from './parse.ts';
import type { SceneProblem } from './problem.ts';
import { checkSweepScene } from './sweep/sweepScene.ts';

/** Every problem of a scene as it is written, whichever model it is for; `memory` [bytes] is what a run may take. */
export function checkAnyScene(json: unknown, memory = Infinity): SceneProblem[] {
  return modelOf(json) === 'continuum' ? checkSweepScene(json) : checkScene(json, memory);
}

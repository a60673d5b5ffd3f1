import { checkScene } from '../../src/scene/parse.ts';
import { SceneError, type SceneProblem } from '../../src/scene/problem.ts';
import { applySettings } from '../../src/scene/set.ts';
import type { RunOrder } from './messages.ts';

const pageMemory = 2e9; // [bytes] that browsers let a page have

/** The scene with the settings applied. Throws SceneError with every problem of seed, settings and scene, as `filigree run` finds them. */
export function readOrder({ json, seed, settings }: RunOrder): { json: unknown; seed: number } {
  const problems: SceneProblem[] = [];
  if (!Number.isSafeInteger(seed) || seed < 0)
    problems.push({ path: 'seed', value: seed, expected: 'a whole number from 0 on, such as 7' });
  let changed = json;
  for (const setting of settings)
    try {
      changed = applySettings(changed, [setting]);
    } catch (error) {
      if (!(error instanceof SceneError)) throw error;
      problems.push(...error.problems);
    }
  problems.push(...checkScene(changed, pageMemory));
  if (problems.length > 0) throw new SceneError(problems);
  return { json: changed, seed };
}

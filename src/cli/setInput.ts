import type { SweepPlan } from '../filament/sweep/sweepPlan.ts';
import { formatProblem } from '../scene/problem.ts';
import { applySettings } from '../scene/set.ts';
import { buildSweeps } from '../scene/sweep/buildSweeps.ts';
import { withSweepDefaults } from '../scene/sweep/sweepDefaults.ts';
import { checkSweepScene, parseSweepScene, sweepJsonSchema } from '../scene/sweep/sweepScene.ts';
import { expectFree } from '../storage/runFolder.ts';
import { readSceneFile } from '../storage/sceneFiles.ts';
import { ProblemList } from './problemList.ts';
import { defaultFolder } from './runInput.ts';

/** What `filigree set` is given. */
export interface SetOptions {
  out?: string;
  workers: number;
  set?: string[];
  force?: boolean;
  json?: boolean;
}

/** What a new SET needs. */
export interface SetRequest {
  path: string;
  title: string;
  json: unknown; // the scene, complete
  plans: SweepPlan[];
}

/** Reads what a new SET needs. Throws InputError with every problem of scene, settings and folder. */
export function readNewSet(reference: string, options: SetOptions): SetRequest {
  const problems = new ProblemList();
  const file = problems.try('', () => readSceneFile(reference));
  let json = file?.json;
  for (const setting of options.set ?? [])
    json = problems.try('--set ', () => applySettings(json ?? {}, [setting], sweepJsonSchema())) ?? json;
  if (file) problems.lines.push(...checkSweepScene(json).map((problem) => `${reference}: ${formatProblem(problem)}`));
  const path = options.out ?? defaultFolder(reference);
  problems.try('--out: ', () => expectFree(path, options.force ?? false, 'SET'));
  problems.throwIfAny();
  const scene = parseSweepScene(json);
  return { path, title: scene.title, json: withSweepDefaults(json), plans: buildSweeps(scene) };
}

import { runSweep } from '../../../src/filament/sweep/runSweep.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { buildSweeps } from '../../../src/scene/sweep/buildSweeps.ts';
import { withSweepDefaults } from '../../../src/scene/sweep/sweepDefaults.ts';
import { parseSweepScene, sweepJsonSchema } from '../../../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { SetFolder } from '../../../src/storage/setFolder.ts';

const quick = ['film.model=equipotential', 'accuracy.stepScale=2', 'snapshots.count=8'];

/** A SET folder of a bundled scene, none of whose sweeps has run. */
export function openSet(path: string, scene: string, settings: readonly string[] = []): SetFolder {
  const json = applySettings(readSceneFile(scene).json, [...quick, ...settings], sweepJsonSchema());
  const start = { scene, title: 'A <small> SET', version: '0' };
  return SetFolder.create(path, { start, scene: withSweepDefaults(json), plans: plansOf(json), force: true });
}

/** A SET folder of a bundled scene whose sweeps have all run. */
export function smallSet(path: string, scene: string, settings: readonly string[] = []): SetFolder {
  const json = applySettings(readSceneFile(scene).json, [...quick, ...settings], sweepJsonSchema());
  const folder = openSet(path, scene, settings);
  for (const [index, plan] of plansOf(json).entries()) folder.addOutcome(index, runSweep(plan), 0.5);
  return folder;
}

function plansOf(json: unknown) {
  return buildSweeps(parseSweepScene(json));
}

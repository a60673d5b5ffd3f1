import { buildSweeps } from '../../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene } from '../../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';
import { applySettings } from '../../src/scene/set.ts';
import { sweepJsonSchema } from '../../src/scene/sweep/sweepScene.ts';

/** Settings that make sweeps short: an equipotential film, and the rise of the voltage alone. */
export const smallSetSettings = ['film.model=equipotential', 'heat.joule=false', 'heat.tunnel=false', 'duration=1.8 s'];

/** Sweeps of the bundled scene made short, with further settings. */
export function smallSweeps(...settings: string[]) {
  const { json } = readSceneFile('set/cu-sio2-pt');
  const scene = applySettings(json, [...smallSetSettings, ...settings], sweepJsonSchema());
  return buildSweeps(parseSweepScene(scene));
}

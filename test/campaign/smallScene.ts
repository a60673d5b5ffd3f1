import { readSceneFile } from '../../src/storage/sceneFiles.ts';
import { applySettings } from '../../src/scene/set.ts';

/** Settings that make a bundled growth scene a matter of a second. */
export const smallSettings = ['geometry.width=15 nm', 'geometry.thickness=8 nm', 'voltage=1 MV/cm'];

/** A bundled growth scene in a small film, ended by its metal count. */
export function smallScene(mode: 'a' | 'b' | 'c' | 'd', metalParticles: number): unknown {
  const settings = [...smallSettings, `stop.metalParticles=${metalParticles}`];
  return applySettings(readSceneFile(`growth/${mode}`).json, settings);
}

import fs from 'node:fs';
import { join } from 'node:path';
import type { RunFluxes } from '../../src/bridge/runFluxes.ts';
import { fluxRecord, writeFluxRecord } from '../../src/formats/fluxRecord.ts';
import { parametersOf } from '../particle/scenes.ts';

/** A run folder with no more in it than the fluxes of a synthetic run, or what is to stand in fluxes.json. */
export function storeRun(folder: string, run: RunFluxes | string | null): string {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(join(folder, 'run.json'), '{"seed": 1}');
  fs.writeFileSync(join(folder, 'scene.json'), '{}');
  if (run === null) return folder;
  const geometry = { ...parametersOf().geometry, dimension: 3 as const, thickness: 10, width: 40, depth: 40 };
  const setting = { geometry, valence: 1, atomsPerParticle: 1, metal: 'Cu', film: 'SiO2' } as const;
  const text = typeof run === 'string' ? run : writeFluxRecord(fluxRecord(run, setting));
  fs.writeFileSync(join(folder, 'fluxes.json'), text);
  return folder;
}

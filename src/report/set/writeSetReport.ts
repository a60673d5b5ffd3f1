import { join } from 'node:path';
import { setFiles } from '../../formats/setRecord.ts';
import { parseSweepScene } from '../../scene/sweep/sweepScene.ts';
import type { SweepScene } from '../../scene/sweep/sweepSchema.ts';
import { replaceFile } from '../../storage/replaceFile.ts';
import { FolderError } from '../../storage/storageError.ts';
import { readSetFolder, type StoredSet } from '../../storage/storedSet.ts';
import { htmlPage } from '../html.ts';
import { renderPng } from '../png.ts';
import { setPage } from './setPage.ts';
import { drawSet } from './setPlots.ts';
import { showSweeps } from './sweepLook.ts';

/** Writes report.html into a SET folder, and each of its plots beside it as SVG and PNG. Throws FolderError and StorageError. */
export async function writeSetReport(path: string): Promise<void> {
  const set = readSetFolder(path);
  const { geometry, temperature } = readCell(set);
  const sweeps = showSweeps(set.sweeps);
  const cell = { thickness: geometry.thickness, temperature };
  const plots = sweeps.length > 0 ? await drawSet(sweeps, cell) : [];
  for (const { name, svg } of plots) {
    replaceFile(join(path, `${name}.svg`), svg);
    replaceFile(join(path, `${name}.png`), renderPng(svg, 1.5));
  }
  replaceFile(join(path, 'report.html'), htmlPage(set.record.title, setPage(set, plots)));
}

function readCell({ path, scene }: StoredSet): SweepScene {
  try {
    return parseSweepScene(scene);
  } catch (error) {
    throw new FolderError(`${join(path, setFiles.scene)} is no SET scene: ${(error as Error).message}`);
  }
}

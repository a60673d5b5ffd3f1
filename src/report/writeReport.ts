import fs from 'node:fs';
import { join } from 'node:path';
import { FolderError } from '../storage/storageError.ts';
import { runFiles } from '../storage/storedRun.ts';
import { writeComparison } from './comparison.ts';
import { writeRunReport, type ReportedRun } from './runReport.ts';

/** Draws the run in a folder, or all runs in the folders below it side by side. Throws FolderError where there is none. */
export async function writeReport(path: string, title = `Runs in ${path}`): Promise<ReportedRun[]> {
  if (holdsRun(path)) return [await writeRunReport(path)];
  const folders = fs.existsSync(path)
    ? fs
        .readdirSync(path)
        .sort()
        .map((name) => join(path, name))
        .filter(holdsRun)
    : [];
  if (folders.length === 0) throw new FolderError(`${path} holds no run, nor does any folder in it`);
  const runs: ReportedRun[] = [];
  for (const folder of folders) runs.push(await writeRunReport(folder));
  writeComparison(path, title, runs);
  return runs;
}

function holdsRun(path: string): boolean {
  return fs.existsSync(join(path, runFiles.record));
}

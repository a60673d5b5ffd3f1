import { findRuns } from '../storage/findFolders.ts';
import { writeComparison } from './comparison.ts';
import { writeRunReport, type ReportedRun } from './runReport.ts';

/** Draws the run in a folder, or all runs in the folders below it side by side. Throws FolderError where there is none. */
export async function writeReport(path: string, title = `Runs in ${path}`): Promise<ReportedRun[]> {
  const folders = findRuns(path);
  const runs: ReportedRun[] = [];
  for (const folder of folders) runs.push(await writeRunReport(folder));
  if (folders[0] !== path) writeComparison(path, title, runs);
  return runs;
}

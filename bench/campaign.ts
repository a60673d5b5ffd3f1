import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readCampaign } from '../src/storage/readCampaign.ts';

const plan = 'growth-modes';

/** The answer to: how long does the 6 x 6 x 3 map take, and how much of that is not spent in the runs? */
export interface CampaignFigure {
  runs: number;
  workers: number;
  wallSeconds: number; // [s] from the start of the process to its end
  runSeconds: number; // [s] CPU of all runs from first event to last, on their own threads
  emptySeconds: number; // [s] of the same command with no run to do: start-up, checks of the plan, table and Parquet
  overhead: number; // 1 - runSeconds / (workers x wallSeconds)
}

/**
 * Runs the map as a user does.
 *
 * The overhead contains start-up, setting up each run, the end of the kept recordings, messages, the database, idle threads at the end,
 * and what V8 compiles and collects on other threads than that of the run.
 */
export async function measureCampaign(commandLine: string, workers: number): Promise<CampaignFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
  const words = ['campaign', plan, '--out', join(folder, 'map'), '--workers', `${workers}`];
  const wallSeconds = timeOf(commandLine, words);
  const emptySeconds = timeOf(commandLine, [...words, '--resume']);
  const { rows } = await readCampaign(join(folder, 'map'));
  rmSync(folder, { recursive: true });
  const runSeconds = rows.reduce((sum, { cpuSeconds }) => sum + (cpuSeconds ?? 0), 0);
  const overhead = 1 - runSeconds / (workers * wallSeconds);
  return { runs: rows.length, workers, wallSeconds, runSeconds, emptySeconds, overhead };
}

/** How long a command takes [s]. Throws Error where it fails. */
function timeOf(commandLine: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [commandLine, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`filigree ${words.join(' ')} ended with code ${status}: ${stderr}`);
  return (performance.now() - start) / 1e3;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Campaign } from '../src/campaign/plan/campaign.ts';
import { readCampaign } from '../src/storage/readCampaign.ts';
import { timeBareRuns } from './bareRuns.ts';

const plan = 'growth-modes';

/** The answer to: how long does the 6 x 6 x 3 map take, and how much of that is not spent in the runs? */
export interface CampaignFigure {
  runs: number;
  workers: number;
  wallSeconds: number; // [s] from the start of the process to its end
  runSeconds: number; // [s] CPU of all runs from first event to last, on their own threads
  bareSeconds: number; // [s] that the same runs take on as many threads that do nothing else, without a table, folders or recordings
  emptySeconds: number; // [s] of the same command with no run to do: start-up, checks of the plan, table and Parquet
  overhead: number; // wallSeconds / bareSeconds - 1, medians of pairs measured one after the other
}

const pairs = 3;

/**
 * Runs the map as a user does, and its runs alone on bare threads, in turns.
 *
 * The overhead contains start-up, recordings, messages, the table and Parquet, and idle threads at the end beyond those of the bare runs.
 */
export async function measureCampaign(commandLine: string, workers: number): Promise<CampaignFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
  const [walls, bares]: number[][] = [[], []];
  let [empty, runSeconds, runs] = [0, 0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const out = join(folder, `map${pair}`);
    const words = ['campaign', plan, '--out', out, '--workers', `${workers}`];
    walls.push(timeOf(commandLine, words));
    empty = timeOf(commandLine, [...words, '--resume']);
    const { rows } = await readCampaign(out);
    const cost = ({ cpuSeconds }: (typeof rows)[number]) => cpuSeconds ?? 0;
    runs = rows.length;
    runSeconds = rows.reduce((sum, row) => sum + cost(row), 0);
    bares.push(
      await timeBareRuns(
        Campaign.of(out),
        [...rows].sort((one, other) => cost(other) - cost(one)),
        workers,
      ),
    );
  }
  rmSync(folder, { recursive: true });
  const [wallSeconds, bareSeconds] = [median(walls), median(bares)];
  const overhead = median(walls.map((wall, pair) => wall / bares[pair])) - 1;
  return { runs, workers, wallSeconds, runSeconds, bareSeconds, emptySeconds: empty, overhead };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** How long a command takes [s]. Throws Error where it fails. */
function timeOf(commandLine: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [commandLine, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`filigree ${words.join(' ')} ended with code ${status}: ${stderr}`);
  return (performance.now() - start) / 1e3;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { prepareFolder } from '../src/campaign/campaignFolder.ts';
import { readPlan } from '../src/campaign/plan/readPlan.ts';
import { readSceneFile } from '../src/storage/sceneFiles.ts';
import { createRandomStream } from '../src/math/random.ts';
import { CampaignDatabase } from '../src/storage/campaignDatabase.ts';
import { emptyRow } from '../src/formats/campaignColumns.ts';
import type { CampaignRow } from '../src/formats/campaignRow.ts';

const side = 50; // values of each swept path
const replicas = 4;
const modes = ['a', 'b', 'c', 'd'] as const;

/** The answer to: what does a report of 10,000 rows take, from the start of its process to its end? */
export interface ReportFigure {
  rows: number;
  seconds: number; // [s] wall clock
  memory: number; // [MB] largest resident set of the process
}

/** Writes made-up rows into a real campaign folder and reports it with the command line, in a process of its own. */
export async function measureCampaignReport(commandLine: string): Promise<ReportFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-report-'));
  try {
    const rows = await fill(folder);
    const start = performance.now();
    const time = spawnSync(process.execPath, ['--import', watcher, commandLine, 'report', folder], {
      encoding: 'utf8',
    });
    const seconds = (performance.now() - start) / 1e3;
    if (time.status !== 0) throw new Error(`the report failed: ${time.stderr}`);
    return { rows, seconds, memory: Number(time.stdout.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module that prints how large the process that loads it became [MB]. */
const watcher = "data:text/javascript,process.on('exit', () => console.log(process.resourceUsage().maxRSS / 1024));";

async function fill(folder: string): Promise<number> {
  const logarithmic = { from: 1e-4, to: 1, count: side };
  const sweeps = ['mobility', 'redoxRate'].map((path) => ({ path, logarithmic }));
  const plan = { title: 'bench', scene: 'growth/a', sweeps, replicas };
  const campaign = readPlan('bench', plan, (name) => ({ reference: name, json: readSceneFile(name).json }), true);
  prepareFolder(folder, campaign, false);
  const database = await CampaignDatabase.open(folder, campaign.sweeps);
  const stream = createRandomStream(1, 0, 'bench');
  const rows = Array.from({ length: campaign.runs }, (_, index): CampaignRow => {
    const [point, replica] = [Math.floor(index / replicas), index % replicas];
    const time = 1e-3 * Math.exp(3 * stream.normal());
    return {
      ...emptyRow(),
      ...{ campaign: campaign.name, point, replica, seed: index, parameters: campaign.parametersAt(point) },
      ...{ failure: null, mode: modes[Math.floor(4 * stream.next())], mixed: stream.next() < 0.1 },
      ...{ floating: stream.next(), active: stream.next(), counter: stream.next(), coordination: 4 + stream.next() },
      ...{ firstNucleusHeight: stream.next(), stoppedBy: 'bridged', events: 1e5, simulatedTime: time, cpuSeconds: 1 },
      ...{ timeToBridge: stream.next() < 0.7 ? time : null, stateHash: '0' },
      clusterSizes: Array.from({ length: 20 }, () => Math.ceil(50 * stream.next())).sort((a, b) => b - a),
    };
  });
  await database.append(rows);
  await database.finish();
  database.close();
  return rows.length;
}

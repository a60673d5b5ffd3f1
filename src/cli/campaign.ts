import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { CampaignRunner } from '../campaign/campaignRunner.ts';
import { prepareFolder } from '../campaign/campaignFolder.ts';
import type { Campaign } from '../campaign/plan/campaign.ts';
import { readPlan, usualRuns } from '../campaign/plan/readPlan.ts';
import { CampaignDatabase } from '../storage/campaignDatabase.ts';
import type { CampaignRow } from '../storage/campaignRow.ts';
import { readPlanFile, readSceneFile } from '../storage/sceneFiles.ts';
import { showCampaignProgress } from './campaignProgress.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { readWorkers } from './workers.ts';

const failedCode = 1;
const shownFailures = 5;

const examples = `
Examples:
  filigree campaign growth-modes --out out/map
  filigree campaign my-plan.json --out out/mine --workers 4
  filigree campaign my-plan.json --out out/mine --resume

One row a run goes into <dir>/campaign.duckdb, and at the end into <dir>/runs.parquet. After any interruption, --resume does the runs
that are missing and those that failed. docs/campaigns.md tells how to write a plan, and what the columns are.`;

interface CampaignOptions {
  out: string;
  workers: number;
  resume?: boolean;
  yes?: boolean;
}

/** The command `filigree campaign`. */
export function campaignCommand(): Command {
  return new Command('campaign')
    .description('run a scene many times over, with settings that differ and seeds of their own')
    .argument('<plan>', 'path, or name of a bundled plan such as growth-modes')
    .requiredOption('--out <dir>', 'campaign folder')
    .option('--workers <n>', 'threads to run on', readWorkers, availableParallelism())
    .option('--resume', 'go on with the campaign in the folder')
    .option('--yes', `agree to more than ${usualRuns} runs`)
    .addHelpText('after', examples)
    .action(run);
}

async function run(reference: string, options: CampaignOptions): Promise<void> {
  const campaign = openPlan(reference, options.yes ?? false);
  prepareFolder(options.out, campaign, options.resume ?? false);
  const database = await CampaignDatabase.open(options.out, campaign.sweeps);
  try {
    await runAll(campaign, database, reference, options);
  } finally {
    database.close();
  }
}

async function runAll(
  campaign: Campaign,
  database: CampaignDatabase,
  reference: string,
  { out, workers }: CampaignOptions,
): Promise<void> {
  const runner = new CampaignRunner(campaign, out, workers);
  const display = showCampaignProgress(campaign.runs);
  let isStopped = false;
  const stopListening = onInterruption(() => {
    isStopped = true;
    runner.stop();
  });
  let failures: CampaignRow[];
  try {
    failures = await runner.run(database, (progress) => display.update(progress));
  } finally {
    display.stop();
    stopListening();
  }
  if (isStopped) {
    const { length } = await database.finishedRuns();
    console.error(`interrupted: ${length} of ${campaign.runs} runs have a row`);
    console.error(`filigree campaign ${reference} --out ${out} --resume goes on`);
    process.exitCode = interruptedCode;
    return;
  }
  await database.finish();
  console.log(summary(campaign, failures, out));
  if (failures.length > 0) process.exitCode = failedCode;
}

/** Reads a plan and checks all that follows from it. Throws PlanError, SceneFileError. */
function openPlan(reference: string, agreed: boolean): Campaign {
  const { path, json } = readPlanFile(reference);
  const readScene = (scene: string) => {
    const beside = join(dirname(path), scene);
    const found = existsSync(beside) ? beside : scene;
    return { reference: found, json: readSceneFile(found).json };
  };
  return readPlan(basename(path).replace(/\.json$/u, ''), json, readScene, agreed);
}

function summary(campaign: Campaign, failures: readonly CampaignRow[], out: string): string {
  const { name, runs, points, replicas } = campaign;
  const lines = [`${name}: ${runs} runs, ${points} points x ${replicas}; ${failures.length} failed`];
  for (const { point, replica, seed, failure } of failures.slice(0, shownFailures)) {
    const settings = campaign.settingsAt(point).map((setting) => ` --set "${setting}"`);
    lines.push(`point ${point}, replica ${replica}: ${failure}`);
    lines.push(`  filigree run ${campaign.scene}${settings.join('')} --seed ${seed} repeats it`);
  }
  if (failures.length > shownFailures) lines.push(`and ${failures.length - shownFailures} more, in the column failure`);
  return [...lines, `folder ${out}; filigree report ${out} draws it`].join('\n');
}

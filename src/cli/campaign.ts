import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { CampaignRunner } from '../campaign/campaignRunner.ts';
import { prepareFolder } from '../campaign/campaignFolder.ts';
import { expectNoKnownJobs } from '../campaign/executors/slurm.ts';
import { storeTaskRows } from '../campaign/executors/slurmMerge.ts';
import type { Campaign } from '../campaign/plan/campaign.ts';
import { usualRuns } from '../campaign/plan/readPlan.ts';
import { CampaignDatabase } from '../storage/campaignDatabase.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';
import { StorageError } from '../storage/storageError.ts';
import { readCampaignInput, type CampaignOptions } from './campaignInput.ts';
import { showCampaignProgress } from './campaignProgress.ts';
import { campaignSummary } from './campaignSummary.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { addSlurmOptions } from './slurmOptions.ts';
import { submitCampaign } from './submitCampaign.ts';
import { readWorkers } from './workers.ts';

const failedCode = 1;

const examples = `
Examples:
  filigree campaign growth-modes --out out/map
  filigree campaign my-plan.json --out out/mine --workers 4
  filigree campaign my-plan.json --out out/mine --resume
  filigree campaign growth-modes --out out/map --executor slurm --partition short --time 1:00:00 --memory 1G --dry-run
  filigree campaign growth-modes --out out/map --executor slurm --tasks 36 --resume

One row a run goes into <dir>/campaign.duckdb, and at the end into <dir>/runs.parquet. After any interruption, --resume does the runs
that are missing and those that failed. With --executor slurm the command submits a job array and a job that gathers its rows, and
returns at once; --resume submits what is missing. docs/campaigns.md tells how to write a plan, and what the columns are.`;

/** The command `filigree campaign`. */
export function campaignCommand(): Command {
  const command = new Command('campaign')
    .description('run a scene many times over, with settings that differ and seeds of their own')
    .argument('<plan>', 'path, or name of a bundled plan such as growth-modes')
    .requiredOption('--out <dir>', 'campaign folder')
    .addOption(new Option('--executor <name>', 'where runs are done').choices(['threads', 'slurm']).default('threads'))
    .option('--workers <n>', 'threads to run on (default: one a processor)', readWorkers)
    .option('--resume', 'go on with the campaign in the folder')
    .option('--yes', `agree to more than ${usualRuns} runs`)
    .addHelpText('after', examples)
    .action(run);
  return addSlurmOptions(command);
}

async function run(reference: string, options: CampaignOptions): Promise<void> {
  const campaign = readCampaignInput(reference, options);
  if (options.executor === 'slurm') {
    await submitCampaign(campaign, options);
    return;
  }
  if (options.resume) await expectNoKnownJobs(options.out);
  prepareFolder(options.out, campaign, options.resume ?? false);
  const runner = new CampaignRunner(campaign, options.out, options.workers ?? availableParallelism());
  try {
    const database = await CampaignDatabase.open(options.out, campaign.sweeps);
    try {
      await storeTaskRows(options.out, database);
      await runAll(campaign, runner, database, reference, options.out);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    console.error(error.message);
    console.error(`what was stored before stays; once the disk takes more, ${resumption(reference, options.out)}`);
    process.exitCode = error.exitCode;
  } finally {
    await runner.close();
  }
}

async function runAll(
  campaign: Campaign,
  runner: CampaignRunner,
  database: CampaignDatabase,
  reference: string,
  out: string,
): Promise<void> {
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
    console.error(resumption(reference, out));
    process.exitCode = interruptedCode;
    return;
  }
  await database.finish();
  console.log(campaignSummary(campaign, failures, out));
  if (failures.length > 0) process.exitCode = failedCode;
}

function resumption(reference: string, out: string): string {
  return `filigree campaign ${reference} --out ${out} --resume goes on`;
}

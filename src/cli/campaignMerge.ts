import { Command } from 'commander';
import { storeTaskRows } from '../campaign/executors/slurmMerge.ts';
import { shellWord } from '../campaign/executors/slurmScripts.ts';
import { Campaign } from '../campaign/plan/campaign.ts';
import { CampaignDatabase } from '../storage/campaignDatabase.ts';
import { readCampaign } from '../storage/readCampaign.ts';
import { campaignSummary } from './campaignSummary.ts';

const incompleteCode = 1;

const note = `
The job after the job array that filigree campaign --executor slurm submits calls this. It may be repeated at any time: what stands in
the table stays. Ends with exit code 1 where runs are missing or failed; filigree campaign ... --resume does those again.

Example:
  filigree campaign-merge out/map`;

/** The command `filigree campaign-merge`. */
export function campaignMergeCommand(): Command {
  return new Command('campaign-merge')
    .description('put what cluster tasks have computed into the table of their campaign')
    .argument('<dir>', 'campaign folder')
    .addHelpText('after', note)
    .action(merge);
}

async function merge(folder: string): Promise<void> {
  const campaign = Campaign.of(folder);
  const database = await CampaignDatabase.open(folder, campaign.sweeps);
  let missing: number;
  try {
    await storeTaskRows(folder, database);
    missing = campaign.runs - (await database.finishedRuns()).length;
    if (missing === 0) await database.finish();
  } finally {
    database.close();
  }
  const failures = (await readCampaign(folder)).rows.filter(({ failure }) => failure !== null);
  if (missing > 0) {
    console.log(`${campaign.name}: ${missing} of ${campaign.runs} runs are missing, ${failures.length} failed`);
    console.log(`${folder}/tasks holds the logs of tasks that did not come to their end`);
    console.log(
      `filigree campaign <plan> --out ${shellWord(folder)} --executor slurm --resume submits what is missing`,
    );
  } else console.log(campaignSummary(campaign, failures, folder));
  if (missing > 0 || failures.length > 0) process.exitCode = incompleteCode;
}

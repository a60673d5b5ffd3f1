import { Command } from 'commander';
import { doCampaignRun } from '../campaign/campaignRun.ts';
import { doTask } from '../campaign/executors/slurmTask.ts';
import { Campaign } from '../campaign/plan/campaign.ts';
import { FolderError } from '../storage/storageError.ts';
import { listSubmissions } from '../storage/submissions.ts';
import { interruptedCode, onInterruption } from './interruption.ts';

const note = `
The job arrays that filigree campaign --executor slurm submits call this. A task that is begun again goes on after the last run that it
has done; filigree campaign-merge puts the results into the table.`;

/** The command `filigree campaign-task`. */
export function campaignTaskCommand(): Command {
  return new Command('campaign-task')
    .description("do a cluster task's share of a campaign (job arrays call it)")
    .argument('<dir>', 'campaign folder')
    .argument('<submission>', 'number of its folder in <dir>/tasks')
    .argument('<task>', 'number in the job array')
    .addHelpText('after', note)
    .action(doShare);
}

async function doShare(folder: string, number: string, task: string): Promise<void> {
  const campaign = Campaign.of(folder);
  const submission = listSubmissions(folder).find((one) => `${one.number}` === number);
  if (!submission) throw new FolderError(`${folder} has no submission ${number}`);
  let isStopped = false;
  const stopListening = onInterruption(() => (isStopped = true));
  const isThrough = await doTask(submission, Number(task), async (run) => {
    const row = await doCampaignRun(campaign, folder, run, undefined, () => isStopped);
    const outcome = row ? (row.failure ?? `${row.cpuSeconds?.toFixed(2)} CPU s`) : 'stopped';
    console.log(`point ${run.point}, replica ${run.replica}: ${outcome}`);
    return row;
  });
  stopListening();
  if (!isThrough) process.exitCode = interruptedCode;
}

import { fileURLToPath } from 'node:url';
import { checkFolder, discardFolder, prepareFolder } from '../campaign/campaignFolder.ts';
import { findMissingRuns } from '../campaign/executors/missingRuns.ts';
import { expectIdleSlurm, SlurmDraft } from '../campaign/executors/slurm.ts';
import { shellWord } from '../campaign/executors/slurmScripts.ts';
import type { Campaign } from '../campaign/plan/campaign.ts';
import type { CampaignOptions } from './campaignInput.ts';
import { limitsOf, shapeOf } from './slurmOptions.ts';

/** Hands the runs of a campaign that are missing over to Slurm, or shows how that would be done. */
export async function submitCampaign(campaign: Campaign, options: CampaignOptions): Promise<void> {
  const { out, resume = false } = options;
  const state = checkFolder(out, campaign, resume);
  if (!options.dryRun) await expectIdleSlurm(out);
  const runs = await findMissingRuns(out, campaign);
  if (runs.length === 0) {
    console.log(
      `${campaign.name}: none of ${campaign.runs} runs is missing; filigree campaign-merge ${shellWord(out)} completes the table`,
    );
    return;
  }
  const shape = shapeOf(options, runs.length);
  const limits = limitsOf(options);
  const draft = new SlurmDraft({ campaign: campaign.name, folder: out, runs, shape, limits, program: thisProgram() });
  if (options.dryRun) {
    console.log(draft.describe());
    return;
  }
  prepareFolder(out, campaign, resume);
  try {
    const { array, merge } = await draft.submit();
    console.log(
      `${campaign.name}: ${runs.length} runs in ${shape.tasks} tasks, job ${array}; job ${merge} gathers their rows`,
    );
    console.log(`logs in ${draft.submission.path}; squeue --jobs=${array},${merge} shows how far they are`);
    console.log(`when they have ended: filigree report ${shellWord(out)}`);
  } catch (error) {
    if (state === 'free') discardFolder(out);
    throw error;
  }
}

/** Words that start this command line on another node that sees the same files. */
function thisProgram(): string[] {
  const isSource = import.meta.url.endsWith('.ts');
  const loader = isSource ? ['--import', import.meta.resolve('tsx')] : [];
  const program = fileURLToPath(new URL(isSource ? './filigree.ts' : './filigree.js', import.meta.url));
  return [process.execPath, ...loader, program];
}

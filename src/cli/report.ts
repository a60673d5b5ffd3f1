import { join } from 'node:path';
import { Command } from 'commander';
import { holdsCampaign } from '../storage/campaignFiles.ts';
import { holdsSet } from '../storage/storedSet.ts';

const examples = `
Examples:
  filigree report out/growth-a-1      one run
  filigree report out/demo            all runs in a folder, side by side
  filigree report out/map             a campaign: phase diagram, maps, distributions, final states
  filigree report out/set             SET sweeps: currents, gaps, shapes, temperatures`;

/** The command `filigree report`. */
export function reportCommand(): Command {
  return new Command('report')
    .description(
      'draw a run, all runs in a folder, a campaign or SET sweeps: report.html, with its figures as SVG and PNG beside it',
    )
    .argument('<dir>', 'run folder, folder of run folders, campaign folder or SET folder')
    .addHelpText('after', examples)
    .action(async (path: string) => {
      // Loading what draws takes as long as a short run: only this command pays for it.
      if (holdsCampaign(path)) {
        const { writeCampaignReport } = await import('../report/campaign/writeCampaignReport.ts');
        await writeCampaignReport(path);
      } else if (holdsSet(path)) {
        const { writeSetReport } = await import('../report/set/writeSetReport.ts');
        await writeSetReport(path);
      } else {
        const { writeReport } = await import('../report/writeReport.ts');
        await writeReport(path);
      }
      console.log(join(path, 'report.html'));
    });
}

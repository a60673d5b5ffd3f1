import { join } from 'node:path';
import { Command } from 'commander';
import { holdsCampaign } from '../storage/campaignFiles.ts';

const examples = `
Examples:
  filigree report out/growth-a-1      one run
  filigree report out/demo            all runs in a folder, side by side
  filigree report out/map             a campaign: phase diagram, maps, distributions, final states`;

/** The command `filigree report`. */
export function reportCommand(): Command {
  return new Command('report')
    .description(
      'draw a run, all runs in a folder, or a campaign: report.html, with its figures as SVG and PNG beside it',
    )
    .argument('<dir>', 'run folder, folder of run folders, or campaign folder')
    .addHelpText('after', examples)
    .action(async (path: string) => {
      // Loading what draws takes as long as a short run: only this command pays for it.
      if (holdsCampaign(path)) {
        const { writeCampaignReport } = await import('../report/campaign/writeCampaignReport.ts');
        await writeCampaignReport(path);
      } else {
        const { writeReport } = await import('../report/writeReport.ts');
        await writeReport(path);
      }
      console.log(join(path, 'report.html'));
    });
}

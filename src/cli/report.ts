import { join } from 'node:path';
import { Command } from 'commander';

const examples = `
Examples:
  filigree report out/growth-a-1      one run
  filigree report out/demo            all runs in a folder, side by side`;

/** The command `filigree report`. */
export function reportCommand(): Command {
  return new Command('report')
    .description('draw a run, or all runs in a folder: report.html, with its figures as SVG and PNG beside it')
    .argument('<dir>', 'run folder, or folder of run folders')
    .addHelpText('after', examples)
    .action(async (path: string) => {
      // Loading what draws takes as long as a short run: only this command pays for it.
      const { writeReport } = await import('../report/writeReport.ts');
      await writeReport(path);
      console.log(join(path, 'report.html'));
    });
}

#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../campaign/packageVersion.ts';
import { campaignCommand } from './campaign.ts';
import { campaignMergeCommand } from './campaignMerge.ts';
import { campaignTaskCommand } from './campaignTask.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { badInputCode, describeFailure } from './failure.ts';
import { figuresCommand } from './figures.ts';
import { reportCommand } from './report.ts';
import { runCommand } from './run.ts';
import { sceneCommand } from './scene.ts';
import { setCommand } from './set.ts';
import { viewCommand } from './view.ts';

const examples = `
Examples:
  filigree demo                                    the four growth modes, in about half a minute
  filigree scene list                              scenes that come along
  filigree run growth/b --seed 3 --out out/b3      one run
  filigree set set/cu-sio2-pt --out out/set        the continuum model: SET under eight compliance currents
  filigree report out/b3                           its pictures and tables as out/b3/report.html
  filigree campaign growth-modes --out out/map     many runs, one row each
  filigree figures --out out/figures               the papers' figures, regenerated and checked
  filigree view out/b3                             plays it in a browser`;

const program = new Command('filigree')
  .description('Simulates how metal moves through an insulator under voltage: particle by particle, or as a continuum.')
  .version(packageVersion, '-v, --version')
  .addHelpText('after', examples)
  .showHelpAfterError('(add --help for what the command takes)')
  .exitOverride();
const commands = [
  runCommand(),
  campaignCommand(),
  campaignMergeCommand(),
  setCommand(),
  demoCommand(),
  reportCommand(),
  figuresCommand(),
  viewCommand(),
  exportCommand(),
  sceneCommand(),
];
for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
program.addCommand(campaignTaskCommand().copyInheritedSettings(program), { hidden: true });

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : badInputCode;
  else {
    const { lines, exitCode } = describeFailure(error);
    for (const line of lines) console.error(line);
    process.exitCode = exitCode;
  }
}

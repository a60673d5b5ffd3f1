import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { machineMemory } from '../campaign/machineMemory.ts';
import { WorkerPool } from '../campaign/pool.ts';
import type { RunRequest } from '../campaign/recordedRun.ts';
import type { RunProgress } from '../campaign/runProgress.ts';
import { checkScene } from '../scene/parse.ts';
import { formatProblem } from '../scene/problem.ts';
import { applySettings } from '../scene/set.ts';
import type { RunOutcome } from '../storage/runRecord.ts';
import { readSceneFile } from '../storage/sceneFiles.ts';
import { InputError } from './failure.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { showProgress } from './progress.ts';
import { collect, readSeed } from './runInput.ts';
import { textTable } from './textTable.ts';

const modes = ['a', 'b', 'c', 'd'];
const title = 'Four growth modes';

const examples = `
Examples:
  filigree demo
  filigree demo --seed 5 --out out/demo5
  filigree demo --set "geometry.thickness=30 nm" --set "voltage=1 MV/cm"`;

interface DemoOptions {
  seed?: string;
  out: string;
  set?: string[];
}

/** The command `filigree demo`. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('run the four growth modes at once, and draw them as <dir>/report.html')
    .option('--seed <n>', 'seed of all four (default: 1)')
    .option(
      '--out <dir>',
      'folder for the four run folders and the report; an earlier demo there is replaced',
      'out/demo',
    )
    .option('--set <path=value>', 'change a setting of all four scenes; may be repeated', collect)
    .addHelpText('after', examples)
    .action(demo);
}

async function demo(options: DemoOptions): Promise<void> {
  const requests = readRequests(options);
  const pool = new WorkerPool<RunRequest, RunProgress, RunOutcome>('runWorker', Math.min(4, availableParallelism()));
  const display = showProgress(requests.map(({ scene }) => scene));
  let isStopped = false;
  const stopListening = onInterruption(() => {
    isStopped = true;
    pool.stop();
  });
  const outcomes = await pool.run(requests, {
    onProgress: (index, progress) => display.update(index, progress),
    onOutcome: ({ index }) => display.end(index),
  });
  display.stop();
  stopListening();
  for (const outcome of outcomes)
    if ('failure' in outcome) console.error(`${requests[outcome.index].scene}: ${outcome.failure}`);
  if (isStopped) {
    console.error(`interrupted; filigree run --resume ${join(options.out, '<mode>')} goes on with a run`);
    process.exitCode = interruptedCode;
    return;
  }
  if (outcomes.some((outcome) => 'failure' in outcome)) process.exitCode = 1;
  if (outcomes.some((outcome) => 'result' in outcome)) await printReport(options.out);
}

function readRequests({ seed, out, set = [] }: DemoOptions): RunRequest[] {
  const requests = modes.map((mode): RunRequest => {
    const scene = `growth/${mode}`;
    const json = applySettings(readSceneFile(scene).json, set);
    return { path: join(out, mode), scene, json, seed: readSeed(seed), force: true };
  });
  const problems = requests.flatMap(({ scene, json }) =>
    checkScene(json, machineMemory()).map((one) => `${scene}: ${formatProblem(one)}`),
  );
  if (problems.length > 0) throw new InputError(problems);
  return requests;
}

async function printReport(path: string): Promise<void> {
  const [{ writeReport }, { comparisonHeading, comparisonRow }] = await Promise.all([
    import('../report/writeReport.ts'),
    import('../report/comparison.ts'),
  ]);
  const runs = await writeReport(path, title);
  console.log(textTable(comparisonHeading, runs.map(comparisonRow)));
  console.log(`\n${join(path, 'report.html')} shows each final state and its history`);
}

import { Command } from 'commander';
import type { GrowthMode } from '../analysis/growthMode.ts';
import { driveRun } from '../campaign/driveRun.ts';
import { RecordedRun } from '../campaign/recordedRun.ts';
import { deviceSentence } from '../report/deviceText.ts';
import { filamentSentence } from '../report/filamentText.ts';
import { modeSentence, orderParameterTexts } from '../report/modeText.ts';
import { grouped, withPrefix } from '../formats/numberText.ts';
import type { RunRecord } from '../storage/runRecord.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { showProgress } from './progress.ts';
import { collect, readNewRun, readResume, type RunOptions } from './runInput.ts';

const examples = `
Examples:
  filigree run growth/a
  filigree run my-scene.json --seed 7 --out out/mine --set mobility=1e-3 --set "voltage=1.5 V"
  filigree run growth/b --until "10 ms" --json
  filigree run --resume out/mine

Ctrl-C leaves a complete folder that --resume goes on from; so does any other end. The result is the same as without the break.`;

/** The command `filigree run`. */
export function runCommand(): Command {
  return new Command('run')
    .description('run a scene; writes run.json, timeline.csv, recording.fgr and checkpoints into a folder')
    .argument('[scene]', 'path, or name of a bundled scene such as growth/a')
    .option('--seed <n>', 'whole number that every random choice follows from (default: 1)')
    .option('--out <dir>', 'run folder (default: out/<scene>-<seed>)')
    .option('--set <path=value>', 'change a setting of the scene; may be repeated', collect)
    .option('--until <time>', 'simulated time at which to stop, such as "2 s"')
    .option('--resume <dir>', 'go on with the run in a folder')
    .option('--force', 'replace the run that the folder holds')
    .option('--json', 'print run.json instead of a summary')
    .addHelpText('after', examples)
    .action(run);
}

async function run(reference: string | undefined, options: RunOptions): Promise<void> {
  let isStopped = false;
  const stopListening = onInterruption(() => (isStopped = true));
  const recorded = begin(reference, options);
  const display = showProgress([new StoredRun(recorded.path).record.scene]);
  try {
    await driveRun(
      recorded,
      (progress) => display.update(0, progress),
      () => isStopped,
    );
    display.end(0);
  } finally {
    display.stop();
    stopListening();
  }
  const { record } = new StoredRun(recorded.path);
  console.log(options.json ? JSON.stringify(record, null, 2) : summary(recorded.path, record));
  if (record.stoppedBy === 'interrupt') {
    console.error(`interrupted; filigree run --resume ${recorded.path} goes on`);
    process.exitCode = interruptedCode;
  }
}

function begin(reference: string | undefined, options: RunOptions): RecordedRun {
  if (options.resume === undefined) return RecordedRun.start(readNewRun(reference, options));
  const { path, stopTime } = readResume(reference, options);
  return RecordedRun.resume(path, stopTime);
}

function summary(path: string, record: RunRecord): string {
  const { scene, seed, stoppedBy, events, cpuSeconds, particles, stateHash } = record;
  const growthMode = record.growthMode as GrowthMode | null;
  const total = events?.total ?? 0;
  const rate = cpuSeconds ? ` (${grouped(total / cpuSeconds)} events/s)` : '';
  const lines = [
    `${scene}, seed ${seed}: stopped by ${stoppedBy} after ${withPrefix(record['simulatedTime [s]'] ?? 0, 's')}`,
    `${grouped(total)} events in ${cpuSeconds?.toFixed(2)} CPU s${rate}`,
    `${particles?.ions} ions; metal: ${particles?.floating} floating, ${particles?.ae} on the active electrode, ${particles?.ce} on the counter electrode`,
    modeSentence(growthMode),
  ];
  if (growthMode)
    lines.push(
      orderParameterTexts(growthMode)
        .map(({ name, value }) => `${name} ${value}`)
        .join('  '),
    );
  if (record.filament) lines.push(filamentSentence(record.filament));
  if (record.device) lines.push(deviceSentence(record.device));
  return [...lines, `state ${stateHash}`, `folder ${path}; filigree report ${path} draws it`].join('\n');
}

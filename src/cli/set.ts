import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { packageVersion } from '../campaign/packageVersion.ts';
import { SetRunner } from '../campaign/setRunner.ts';
import { readFluxSources } from '../storage/fluxSources.ts';
import { SetFolder } from '../storage/setFolder.ts';
import type { SetRecord } from '../formats/setRecord.ts';
import { interruptedCode, onInterruption } from './interruption.ts';
import { showShare } from './overallProgress.ts';
import { ArrivalClock } from '../formats/arrivalClock.ts';
import { collect } from './runInput.ts';
import { readNewSet, type SetOptions } from './setInput.ts';
import { failureLines, setSummary } from './setSummary.ts';
import { readWorkers } from './workers.ts';

const failedCode = 1;

const examples = `
Examples:
  filigree set set/cu-sio2-pt --out out/set              eight compliance currents, one sweep each
  filigree set set/reset --out out/reset --workers 2
  filigree set set/pulse --set "stages[0].voltage=1.5 V" --json
  filigree set set/cu-sio2-pt --fluxes out/p --out out/s  recession and deposition as a particle run has measured them
  filigree set set/cu-sio2-pt --set 'compliances=["1 mA"]' --set heat.tunnel=false --set film.model=equipotential

stress.enabled, void.enabled, dissolution.enabled, heat.joule and heat.tunnel switch mechanisms off. The folder holds set.json (what each
sweep came to), iv.csv (every step), profiles-<n>.json (shapes and temperatures) and scene.json; docs/set.md tells how to write a scene.
A sweep that cannot go on keeps what it has come to, and the exit code is 1. Ctrl-C keeps what there is.`;

/** The command `filigree set`. */
export function setCommand(): Command {
  return new Command('set')
    .description('run the continuum model of a filament: SET, RESET and rest, one sweep for each compliance current')
    .argument('<scene>', 'path, or name of a bundled SET scene such as set/cu-sio2-pt')
    .option('--out <dir>', 'SET folder (default: out/<scene>)')
    .option('--workers <n>', 'threads to run on', readWorkers, availableParallelism())
    .option('--set <path=value>', 'change a setting of the scene; may be repeated', collect)
    .option('--fluxes <dir>', 'run or campaign folder of the particle model: closures as measured there')
    .option('--map-slice', 'with --fluxes: let strips of a slice stand for rings about the axis')
    .option('--force', 'replace the SET that the folder holds')
    .option('--json', 'print set.json instead of a summary')
    .addHelpText('after', examples)
    .action(set);
}

async function set(reference: string, options: SetOptions): Promise<void> {
  const fluxes = options.fluxes === undefined ? null : await readFluxSources(options.fluxes);
  const { path, title, json, plans, closures } = readNewSet(reference, options, fluxes);
  const start = { scene: reference, title, version: packageVersion, ...(closures && { closures }) };
  const runner = new SetRunner(plans, options.workers);
  let isStopped = false;
  const stopListening = onInterruption(() => {
    isStopped = true;
    runner.stop();
  });
  const folder = SetFolder.create(path, { start, scene: json, plans, force: options.force ?? false });
  const display = showShare();
  const clock = new ArrivalClock();
  try {
    await runner.run(folder, ({ share, ended }) =>
      display.line(share, `${ended} of ${plans.length} sweeps  ${clock.describe(share)}`),
    );
  } finally {
    display.stop();
    stopListening();
  }
  tell(folder.record, path, options.json ?? false, isStopped);
}

function tell(record: SetRecord, path: string, asJson: boolean, isStopped: boolean): void {
  console.log(asJson ? JSON.stringify(record, null, 2) : setSummary(record, path));
  const failures = failureLines(record, path);
  for (const line of failures) console.error(line);
  if (failures.length > 0) process.exitCode = failedCode;
  if (!isStopped) return;
  const whole = record.sweeps.filter(({ end }) => end === 'complete' || end === 'contact').length;
  console.error(
    `interrupted: ${whole} of ${record.sweeps.length} sweeps came to their end; ${path} holds what was computed`,
  );
  process.exitCode = interruptedCode;
}

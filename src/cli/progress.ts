import { performance } from 'node:perf_hooks';
import { MultiBar, type SingleBar } from 'cli-progress';
import type { RunProgress } from '../campaign/runProgress.ts';
import { ArrivalClock } from '../formats/arrivalClock.ts';
import { grouped, withPrefix } from '../formats/numberText.ts';

const lineInterval = 2000; // [ms] between lines off a terminal
const steps = 1000; // of a bar

/** Shows how far runs have come, on the error stream: as bars on a terminal, as plain lines elsewhere. */
export interface ProgressDisplay {
  update(index: number, progress: RunProgress): void;
  /** Marks a run as over. */
  end(index: number): void;
  stop(): void;
}

/** @param names of the runs, in the order of their indexes */
export function showProgress(names: readonly string[]): ProgressDisplay {
  return process.stderr.isTTY ? showBars(names) : showLines(names);
}

function showBars(names: readonly string[]): ProgressDisplay {
  const width = Math.max(...names.map((name) => name.length));
  const format = '{name} {bar} {percentage} %  {state}';
  const options = { format, hideCursor: true, barsize: 16, emptyOnZero: true, stopOnComplete: false, fps: 8 };
  const bars = new MultiBar({ ...options, barCompleteChar: '█', barIncompleteChar: '░', stream: process.stderr });
  const own = names.map((name): SingleBar => bars.create(steps, 0, { name: name.padEnd(width), state: '' }));
  const clocks = names.map(() => new ArrivalClock());
  const states = names.map(() => '');
  return {
    update: (index, progress) => {
      states[index] = describe(progress);
      const state = `${states[index]}  ${clocks[index].describe(progress.share)}`;
      own[index].update(Math.floor(progress.share * steps), { state });
    },
    end: (index) => own[index].update(steps, { state: `${states[index]}  done` }),
    stop: () => bars.stop(),
  };
}

function showLines(names: readonly string[]): ProgressDisplay {
  const clocks = names.map(() => new ArrivalClock());
  const latest: (string | undefined)[] = [];
  let lastLine = performance.now();
  return {
    update: (index, progress) => {
      const percentage = `${names[index]} ${Math.floor(progress.share * 100)} %`;
      const arrival = clocks[index].describe(progress.share);
      latest[index] = names.length === 1 ? `${percentage}  ${describe(progress)}  ${arrival}` : percentage;
      if (performance.now() - lastLine < lineInterval) return;
      lastLine = performance.now();
      console.error(latest.filter((line) => line !== undefined).join('   '));
    },
    end: (index) => (latest[index] = `${names[index]} done`),
    stop: () => undefined,
  };
}

function describe({ metal, metalTarget, time, events, cpuSeconds }: RunProgress): string {
  const target = Number.isFinite(metalTarget) ? `/${grouped(metalTarget)}` : '';
  const rate = cpuSeconds > 0 ? `${withPrefix(events / cpuSeconds, '', 2)} events/s` : '';
  return `${grouped(metal)}${target} metal  ${withPrefix(time, 's')}  ${rate}`;
}

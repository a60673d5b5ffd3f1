import { performance } from 'node:perf_hooks';
import { SingleBar } from 'cli-progress';
import { ArrivalClock } from '../formats/arrivalClock.ts';

const lineInterval = 5000; // [ms] between lines off a terminal
const steps = 1000; // of the bar

/** Shows how far many runs have come together, on the error stream: as one bar on a terminal, as plain lines elsewhere. */
export interface OverallProgress {
  /** @param share of the run, 0 to 1; 1 marks it as over */
  update(index: number, share: number): void;
  stop(): void;
}

/** @param costs of the runs, in any one unit */
export function showOverallProgress(costs: readonly number[]): OverallProgress {
  const shares = costs.map(() => 0);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const clock = new ArrivalClock();
  const show = showShare();
  return {
    update: (index, share) => {
      shares[index] = share;
      const done = shares.reduce((sum, own, i) => sum + own * costs[i], 0) / total;
      const ended = shares.filter((own) => own === 1).length;
      show.line(done, `${ended} of ${costs.length} runs  ${clock.describe(done)}`);
    },
    stop: show.stop,
  };
}

/** Shows one share, and a state beside it. */
export function showShare(): ShareDisplay {
  return process.stderr.isTTY ? showBar() : showLines();
}

interface ShareDisplay {
  line: (share: number, state: string) => void;
  stop: () => void;
}

function showBar(): ShareDisplay {
  const format = '{bar} {percentage} %  {state}';
  const bar = new SingleBar({ format, hideCursor: true, barsize: 24, fps: 8, stream: process.stderr });
  bar.start(steps, 0, { state: '' });
  return { line: (share, state) => bar.update(Math.floor(share * steps), { state }), stop: () => bar.stop() };
}

function showLines(): ShareDisplay {
  let lastLine = performance.now();
  const line = (share: number, state: string) => {
    if (performance.now() - lastLine < lineInterval) return;
    lastLine = performance.now();
    console.error(`${Math.floor(share * 100)} %  ${state}`);
  };
  return { line, stop: () => undefined };
}

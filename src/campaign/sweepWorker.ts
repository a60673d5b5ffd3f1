import { runSweep } from '../filament/sweep/runSweep.ts';
import type { SweepPlan } from '../filament/sweep/sweepPlan.ts';
import { readCpuSeconds } from './cpuClock.ts';
import { serveJobs } from './serveJobs.ts';
import type { SweepProgress, SweepResult } from './sweepJob.ts';

const reportInterval = 0.1; // [s] of CPU between two words about a sweep

serveJobs(async (plan: SweepPlan, report: (progress: SweepProgress) => void, isStopped): Promise<SweepResult> => {
  const start = readCpuSeconds();
  let lastReport = 0;
  const onProgress = (time: number) => {
    const cpuSeconds = readCpuSeconds() - start;
    if (cpuSeconds - lastReport < reportInterval) return;
    lastReport = cpuSeconds;
    report({ time, cpuSeconds });
  };
  const outcome = runSweep(plan, { onProgress, isStopped });
  return { outcome, cpuSeconds: readCpuSeconds() - start };
});

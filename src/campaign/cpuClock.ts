import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const threadFile = '/proc/thread-self/schedstat'; // Linux: CPU of the thread that reads it [ns] comes first

/** Whose CPU readCpuSeconds counts; "busy" is wall-clock time in which the thread was not idle, where the system says no more. */
export const cpuClock: 'process' | 'thread' | 'busy' = isMainThread ? 'process' : canReadThread() ? 'thread' : 'busy';

/** CPU spent so far by the process on its main thread, or by a worker's own thread [s]. */
export function readCpuSeconds(): number {
  if (cpuClock === 'thread') return Number(readFileSync(threadFile, 'utf8').split(' ')[0]) / 1e9;
  if (cpuClock === 'busy') return performance.eventLoopUtilization().active / 1e3;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function canReadThread(): boolean {
  try {
    return Number(readFileSync(threadFile, 'utf8').split(' ')[0]) > 0;
  } catch {
    return false;
  }
}

import { driveRun } from './driveRun.ts';
import { RecordedRun, type RunRequest } from './recordedRun.ts';
import type { RunProgress } from './runProgress.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs((request: RunRequest, report: (progress: RunProgress) => void, isStopped) =>
  driveRun(RecordedRun.start(request), report, isStopped),
);

/** What a pool tells its workers. */
export type PoolMessage<Job> = { kind: 'job'; job: Job } | { kind: 'stop' };

/** What a worker tells its pool. */
export type WorkerMessage<Progress, Result> =
  { kind: 'progress'; progress: Progress } | { kind: 'result'; result: Result } | { kind: 'failure'; message: string };

import { execFile } from 'node:child_process';

/** What Slurm answered instead of doing what it was asked. */
export class SlurmError extends Error {
  override readonly name: string = 'SlurmError';
  readonly exitCode: number = 1;
}

/** That this machine has no commands of Slurm. */
export class NoSlurmError extends SlurmError {
  override readonly name = 'NoSlurmError';
  override readonly exitCode = 2;

  constructor(program: string) {
    super(
      `${program} was not found: --executor slurm works where Slurm's commands do, as on the login node of a cluster; ` +
        `--executor threads works anywhere`,
    );
  }
}

/** Throws SlurmError where jobs cannot be submitted from this machine. */
export async function expectSlurm(): Promise<void> {
  await call('sbatch', ['--version']);
}

/** Submits a script and returns the number of the job. Throws SlurmError with what sbatch says. */
export async function submitScript(path: string, options: readonly string[]): Promise<number> {
  const answer = await call('sbatch', ['--parsable', ...options, path]);
  const number = Number.parseInt(answer, 10); // the name of the cluster may follow
  if (Number.isSafeInteger(number)) return number;
  throw new SlurmError(`sbatch answered ${JSON.stringify(answer)}, expected the number of a job`);
}

/** Takes a job out of the queue, or ends it. Throws SlurmError. */
export async function cancelJob(job: number): Promise<void> {
  await call('scancel', [`${job}`]);
}

/** Those of the jobs that wait or run. Throws SlurmError. */
export async function findQueued(jobs: readonly number[]): Promise<number[]> {
  const queued = (await call('squeue', ['--me', '--noheader', '--format=%F'])).split('\n').map(Number);
  return jobs.filter((job) => queued.includes(job));
}

function call(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(program, words, (error, output, complaint) => {
      if (!error) resolve(output);
      else if (error.code === 'ENOENT') reject(new NoSlurmError(program));
      else reject(new SlurmError(`${program} refused: ${reasons(complaint) || error.message}`));
    }),
  );
}

/** Such as "invalid partition specified: none; Batch job submission failed: ..." from lines that begin with "sbatch: error:". */
function reasons(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.replace(/^\w+: (error|fatal): /u, '')).join('; ');
}

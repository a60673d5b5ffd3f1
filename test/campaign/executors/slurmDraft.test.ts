import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dealOut, expectIdleSlurm, expectNoKnownJobs, SlurmDraft } from '../../../src/campaign/executors/slurm.ts';
import { listSubmissions } from '../../../src/storage/submissions.ts';
import { StandInSlurm } from './standInSlurm.ts';

const runs = [0, 1, 2, 3, 4].map((point) => ({ point, replica: 0 }));
const limits = { partition: 'long', time: null, memory: null };

describe('what is submitted to Slurm', () => {
  let folder: string;
  let slurm: StandInSlurm;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'filigree-draft-'));
    slurm = new StandInSlurm(join(folder, 'programs'));
  });
  afterEach(() => {
    slurm.end();
    rmSync(folder, { recursive: true });
  });

  function draft(): SlurmDraft {
    const shape = { tasks: 2, concurrent: null };
    return new SlurmDraft({ campaign: 'map', folder, runs, shape, limits, program: ['node', 'filigree.js'] });
  }

  it('is an array and a job that merges however the array ends', async () => {
    slurm.set('sbatch', 'echo "$((40 + calls));cluster"');
    const jobs = await draft().submit();
    const [first, second] = slurm.calls('sbatch');
    const [submission] = listSubmissions(folder);
    expect(jobs).toEqual({ array: 41, merge: 42 });
    expect(submission.jobs).toEqual(jobs);
    expect(submission.blocks().map((block) => block.map(({ point }) => point))).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
    expect(first).toEqual(expect.arrayContaining(['--array=0-1', '--partition=long', submission.arrayScript]));
    expect(second).toEqual(expect.arrayContaining(['--dependency=afterany:41', submission.mergeScript]));
    expect(readFileSync(submission.arrayScript, 'utf8')).toContain(
      `\nexec node filigree.js campaign-task ${folder} 1 "$SLURM_ARRAY_TASK_ID"\n`,
    );
    expect(readFileSync(submission.mergeScript, 'utf8')).toContain(
      `\nexec node filigree.js campaign-merge ${folder}\n`,
    );
  });

  it('can be looked at before, which writes nothing', () => {
    const text = draft().describe();
    expect(text).toContain('#SBATCH --array=0-1\n');
    expect(text).toContain(`sbatch ${folder}/tasks/1/array.sh\nsbatch --dependency=afterany:`);
    expect(existsSync(join(folder, 'tasks'))).toBe(false);
  });

  it('leaves nothing behind when sbatch refuses the array', async () => {
    slurm.set('sbatch', 'echo "sbatch: error: no such account" >&2; exit 1');
    await expect(draft().submit()).rejects.toThrow('sbatch refused: no such account');
    expect(listSubmissions(folder)).toEqual([]);
  });

  it('leaves no array behind when sbatch refuses the job after it', async () => {
    slurm.set('sbatch', '[ $calls = 1 ] && echo 41 || { echo "sbatch: error: too many jobs" >&2; exit 1; }');
    slurm.set('scancel', '');
    await expect(draft().submit()).rejects.toThrow('sbatch refused: too many jobs');
    expect(slurm.calls('scancel')).toEqual([['41']]);
    expect(listSubmissions(folder)).toEqual([]);
    slurm.set('sbatch', '[ $calls = 1 ] && echo 41 || exit 1');
    slurm.set('scancel', 'echo "scancel: error: not now" >&2; exit 1');
    await expect(draft().submit()).rejects.toThrow(/job 41 is to be cancelled by hand: scancel refused: not now$/u);
  });

  it('waits for what was submitted before', async () => {
    slurm.set('sbatch', 'echo $((40 + calls))');
    await draft().submit();
    slurm.set('squeue', 'printf "7\\n42\\n"');
    for (const look of [expectIdleSlurm, expectNoKnownJobs])
      await expect(look(folder)).rejects.toThrow(/jobs of this campaign still wait or run: .*scancel 42$/u);
    slurm.set('squeue', 'printf "7\\n420\\n"');
    await expectIdleSlurm(folder);
    slurm.set('squeue', 'echo "slurm_load_jobs error: Unable to contact slurm controller" >&2; exit 1');
    await expect(expectIdleSlurm(folder)).rejects.toThrow(/squeue refused: .*Unable to contact slurm controller/u);
  });

  it('needs the commands of Slurm, or another executor', async () => {
    await expect(expectIdleSlurm(folder)).rejects.toThrow(
      /sbatch was not found: .*--executor threads works anywhere$/u,
    );
  });
});

describe('runs dealt out to tasks', () => {
  it('come to one task each, as evenly as can be', () => {
    for (const tasks of [1, 2, 3, 5]) {
      const blocks = dealOut(runs, tasks);
      expect(blocks.flat().map(({ point }) => point)).toHaveLength(runs.length);
      expect(new Set(blocks.flat())).toEqual(new Set(runs));
      const sizes = blocks.map((block) => block.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });
});

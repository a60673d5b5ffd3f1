import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { arrayScript, mergeScript, shellWord } from '../../../src/campaign/executors/slurmScripts.ts';

const limits = { partition: 'long', time: '1-12:00:00', memory: '2G' };

describe('scripts for Slurm', () => {
  it('ask for what was ordered', () => {
    const job = { campaign: 'growth-modes', folder: '/scratch/map/tasks/1', limits };
    const { text, options } = arrayScript(job, { tasks: 36, concurrent: 10 }, ['/usr/bin/node', 'filigree.js', 'x']);
    expect(text).toBe(`#!/bin/sh
#SBATCH --job-name=filigree-growth-modes
#SBATCH --output=/scratch/map/tasks/1/task-%a.log
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --partition=long
#SBATCH --time=1-12:00:00
#SBATCH --mem=2G
#SBATCH --array=0-35%10
#SBATCH --requeue
#SBATCH --open-mode=append

exec /usr/bin/node filigree.js x "$SLURM_ARRAY_TASK_ID"
`);
    expect(text.match(/(?<=#SBATCH ).*/gu)).toEqual(options);
    const merge = mergeScript(job, ['/usr/bin/node', 'filigree.js', 'y']);
    expect(merge.text).toContain('#SBATCH --job-name=filigree-growth-modes-merge\n');
    expect(merge.text).toContain('\n\nexec /usr/bin/node filigree.js y\n');
    expect(merge.text).not.toContain('--array');
  });

  it('leave to the cluster what was not ordered', () => {
    const job = { campaign: 'a', folder: '/a', limits: { partition: null, time: null, memory: null } };
    const { text } = arrayScript(job, { tasks: 1, concurrent: null }, ['true']);
    expect(text).toContain('#SBATCH --array=0-0\n');
    expect(text).not.toMatch(/partition|time|mem/u);
  });

  it('keep names from being more than names', () => {
    const folder = '/my "map"/50%a #1';
    const { text, options } = arrayScript({ campaign: 'a b\n#c', folder, limits }, { tasks: 1, concurrent: null }, []);
    expect(text).toContain('#SBATCH --job-name=filigree-a-b-c\n');
    expect(text).toContain('#SBATCH --output="/my \\"map\\"/50%%a #1/task-%a.log"\n');
    expect(options).toContain('--output=/my "map"/50%%a #1/task-%a.log');
  });

  it.each(['plain-1.js', '', 'two words', "it's", '$HOME `id` "x" \\ ;&|*?', 'line\nbreak', 'é'])(
    'pass the word %j through a shell',
    (word) => {
      const printed = execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' });
      expect(printed).toBe(word);
    },
  );
});

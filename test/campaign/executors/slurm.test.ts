import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findQueued, submitScript } from '../../../src/campaign/executors/slurmCommands.ts';
import { arrayScript, mergeScript } from '../../../src/campaign/executors/slurmScripts.ts';
import { SlurmCluster } from './slurmCluster.ts';

const started = await SlurmCluster.start();
if (typeof started === 'string') {
  if (process.env.REQUIRE_SLURM === '1') throw new Error(`no Slurm: ${started}`);
  console.warn(`Skipping the tests on Slurm: ${started}`);
}

describe.skipIf(typeof started === 'string')('on a cluster', () => {
  const cluster = started as SlurmCluster;
  // What shells, sbatch and Slurm's file names take for more than itself.
  const folder = mkdtempSync(join(tmpdir(), `fili gree's "$HOME" #%j% é-`));

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  });

  it('an array and a job after it do what their scripts say, wherever they lie', async () => {
    const job = { campaign: 'my map', folder, limits: { partition: 'main', time: '0:10:00', memory: '50M' } };
    const array = arrayScript(job, { tasks: 3, concurrent: 2 }, ['/bin/echo', "it's", '$HOME', 'a "b"']);
    const merge = mergeScript(job, ['/bin/cat', join(folder, 'task-2.log')]);
    const paths = [join(folder, 'array.sh'), join(folder, 'merge.sh')];
    writeFileSync(paths[0], array.text);
    writeFileSync(paths[1], merge.text);
    const number = await submitScript(paths[0], array.options);
    const after = await submitScript(paths[1], [...merge.options, `--dependency=afterany:${number}`]);
    const alone = await submitScript(paths[0], []); // as by hand: Slurm reads the options from the file
    expect(await findQueued([number, after, alone])).toContain(after);
    await cluster.until('an empty queue', () => cluster.queue.length === 0);
    expect(await findQueued([number, after, alone])).toEqual([]);
    expect(readFileSync(join(folder, 'task-0.log'), 'utf8')).toBe(`it's $HOME a "b" 0\n`.repeat(2));
    expect(readFileSync(join(folder, 'merge.log'), 'utf8')).toContain(`it's $HOME a "b" 2\n`);
  });

  it('what sbatch refuses is told in its words', async () => {
    const path = join(folder, 'refused.sh');
    writeFileSync(path, '#!/bin/sh\n');
    await expect(submitScript(path, ['--partition=none'])).rejects.toThrow(
      'sbatch refused: invalid partition specified: none; ',
    );
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareFolder } from '../../../src/campaign/campaignFolder.ts';
import { CampaignRunner } from '../../../src/campaign/campaignRunner.ts';
import { expectIdleSlurm } from '../../../src/campaign/executors/slurm.ts';
import { submitScript } from '../../../src/campaign/executors/slurmCommands.ts';
import { arrayScript } from '../../../src/campaign/executors/slurmScripts.ts';
import { Campaign } from '../../../src/campaign/plan/campaign.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { CampaignDatabase } from '../../../src/storage/campaignDatabase.ts';
import { readCampaign } from '../../../src/storage/readCampaign.ts';
import { listSubmissions } from '../../../src/storage/submissions.ts';
import { readTaskRows } from '../../../src/storage/taskRows.ts';
import { filigree } from '../../cli/commandLine.ts';
import { smallPlan } from '../smallCampaign.ts';
import { smallScene } from '../smallScene.ts';
import { SlurmCluster } from './slurmCluster.ts';

const started = await SlurmCluster.start();
if (typeof started === 'string') {
  if (process.env.REQUIRE_SLURM === '1') throw new Error(`no Slurm: ${started}`);
  console.warn(`Skipping the tests on Slurm: ${started}`);
}

async function runOnThreads(folder: string, campaign: Campaign): Promise<void> {
  prepareFolder(folder, campaign, false);
  const database = await CampaignDatabase.open(folder, campaign.sweeps);
  await new CampaignRunner(campaign, folder, 2).run(database);
  database.close();
}

describe.skipIf(typeof started === 'string')('on a cluster', () => {
  const cluster = started as SlurmCluster;
  // What shells, sbatch and Slurm's file names take for more than itself.
  const folder = mkdtempSync(join(tmpdir(), `fili gree's "$HOME" #%j% é-`));

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const log = (path: string) => readFileSync(path, 'utf8');
  const emptyQueue = () => cluster.until('an empty queue', () => cluster.queue.length === 0);

  it('a script submitted by hand does the same as one submitted with its options', async () => {
    const limits = { partition: 'main', time: '0:10:00', memory: '50M' };
    const job = { campaign: 'my map', folder, limits };
    const { text, options } = arrayScript(job, { tasks: 1, concurrent: 1 }, ['/bin/echo', "it's", '$HOME', 'a "b"']);
    const path = join(folder, 'array.sh');
    writeFileSync(path, text);
    await submitScript(path, options);
    await submitScript(path, []);
    await emptyQueue();
    expect(log(join(folder, 'task-0.log'))).toBe(`it's $HOME a "b" 0\n`.repeat(2));
  });

  it('a task requeued, another cancelled and then submitted again give the rows that threads give', async () => {
    const [plan, onCluster, onThreads] = ['plan.json', 'on cluster', 'on threads'].map((name) => join(folder, name));
    const scene = applySettings(smallScene('a', 1000), ['geometry.thickness=12 nm']); // 0.4 s a run: time to meddle
    writeFileSync(plan, JSON.stringify({ ...smallPlan, scene }));
    const words = ['campaign', plan, '--out', onCluster, '--executor', 'slurm', '--tasks'];
    expect(await filigree([...words, '2', '--time', '10', '--memory', '300M'])).toMatchObject({ code: 0, errors: [] });
    const [first] = listSubmissions(onCluster);
    const { array } = first.jobs!;
    await expect(expectIdleSlurm(onCluster)).rejects.toThrow(`scancel ${array} `);

    const hasRow = (task: number) => () => [...readTaskRows(first.path, task)].length > 0;
    await cluster.until('a row of task 1', hasRow(1));
    cluster.ask('scancel', `${array}_1`);
    await cluster.until('a row of task 0', hasRow(0));
    cluster.ask('scontrol', 'requeue', `${array}_0`);
    await cluster.until('task 0 in the queue', () => cluster.queue.includes(`${array}_0 PENDING`));
    cluster.ask('scontrol', 'update', `jobid=${array}_0`, 'StartTime=now'); // not minutes later
    await emptyQueue();
    const { rows: before } = await readCampaign(onCluster);
    const missing = 8 - before.length;
    expect(before.length).toBeGreaterThan(0); // how far a task came before it was meddled with is the machine's
    expect(missing).toBeGreaterThan(0);
    expect(log(join(first.path, 'merge.log'))).toContain(`${missing} of 8 runs are missing, 0 failed\n`);

    expect(await filigree([...words, '1', '--resume'])).toMatchObject({ code: 0, errors: [] });
    await emptyQueue();
    const [, second] = listSubmissions(onCluster);
    expect(second.blocks().flat()).toHaveLength(missing);
    expect(log(join(second.path, 'merge.log'))).toContain('8 runs, 4 points x 2; 0 failed\n');
    await runOnThreads(onThreads, Campaign.of(onCluster));
    const tables = await Promise.all([onCluster, onThreads].map(readCampaign));
    const [rows, expected] = tables.map((table) => table.rows.map((row) => ({ ...row, cpuSeconds: null })));
    expect(rows).toEqual(expected);
    expect(rows).toHaveLength(8);
  }, 120_000);
});

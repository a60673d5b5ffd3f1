import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCampaignInput, type CampaignOptions } from '../../src/cli/campaignInput.ts';
import { describeFailure } from '../../src/cli/failure.ts';
import { submitCampaign } from '../../src/cli/submitCampaign.ts';
import { writeRowLine } from '../../src/storage/rowLine.ts';
import { readCampaign } from '../../src/storage/readCampaign.ts';
import { listSubmissions } from '../../src/storage/submissions.ts';
import { StandInSlurm } from '../campaign/executors/standInSlurm.ts';
import { smallCampaign, smallPlan } from '../campaign/smallCampaign.ts';
import { smallScene } from '../campaign/smallScene.ts';
import { failedRow, rowOf } from '../storage/campaignRows.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const temporaryFolder = temporaryFolders();
const campaign = smallCampaign();
const runs = [0, 1, 2, 3].flatMap((point) => [0, 1].map((replica) => ({ point, replica })));

/** As if the tasks of a submission had come to an end. */
function writeRows(out: string, number: number, changes: object, except: (point: number, replica: number) => boolean) {
  const submission = listSubmissions(out)[number - 1];
  for (const [task, block] of submission.blocks().entries()) {
    const rows = block
      .filter(({ point, replica }) => !except(point, replica))
      .map(({ point, replica }) => ({ ...rowOf(point, replica, changes), parameters: campaign.parametersAt(point) }));
    writeFileSync(join(submission.path, `rows-${task}.jsonl`), rows.map(writeRowLine).join(''));
  }
}

describe('a campaign for Slurm', () => {
  let folder: string;
  let out: string;
  let slurm: StandInSlurm;
  let printed: string[];

  beforeEach(() => {
    folder = temporaryFolder();
    out = join(folder, 'my map');
    slurm = new StandInSlurm(join(folder, 'programs'));
    slurm.set('squeue', '');
    slurm.set('sbatch', 'echo $calls');
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => {
    slurm.end();
    vi.restoreAllMocks();
  });

  const submit = (options: Partial<CampaignOptions> = {}) =>
    submitCampaign(campaign, { out, executor: 'slurm', ...options });

  it('is submitted as a whole, then as far as it is missing or failed', async () => {
    await submit({ tasks: '3' });
    expect(printed[0]).toBe('small: 8 runs in 3 tasks, job 2; job 3 gathers their rows');
    expect(printed[2]).toBe(`when they have ended: filigree report '${out}'`);
    const missing = (point: number, replica: number) => point === 2 && replica === 1;
    writeRows(out, 1, { campaign: 'small' }, missing);
    const failed = { ...failedRow(0, 0, 'bad luck'), campaign: 'small', parameters: campaign.parametersAt(0) };
    const [{ path }] = listSubmissions(out);
    const whole = readFileSync(join(path, 'rows-0.jsonl'), 'utf8').split('\n').slice(1).join('\n');
    writeFileSync(join(path, 'rows-0.jsonl'), `${writeRowLine(failed)}${whole}`);
    await submit({ tasks: '3', resume: true });
    const [first, second] = listSubmissions(out);
    expect(first.blocks().flat()).toHaveLength(runs.length);
    expect(second.blocks()).toEqual([[{ point: 0, replica: 0 }], [{ point: 2, replica: 1 }]]);
    writeRows(out, 2, { campaign: 'small' }, () => false);
    await submit({ resume: true });
    expect(printed.at(-1)).toContain('none of 8 runs is missing');
    expect(listSubmissions(out)).toHaveLength(2);
  });

  it('is shown by --dry-run, which writes and submits nothing', async () => {
    await submit({ tasks: '3', concurrent: '2', partition: 'long', time: '1:00:00', memory: '2G', dryRun: true });
    for (const directive of ['--array=0-2%2', '--partition=long', '--time=1:00:00', '--mem=2G'])
      expect(printed[0]).toContain(`#SBATCH ${directive}\n`);
    expect(printed[0]).toContain(`campaign-task '${out}' 1 "$SLURM_ARRAY_TASK_ID"\n`);
    expect(printed[0]).toContain(`campaign-merge '${out}'\n`);
    expect(slurm.calls('sbatch')).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves nothing behind that could not be submitted', async () => {
    slurm.set('sbatch', '[ $calls = 1 ] || { echo "sbatch: error: no such partition" >&2; exit 1; }');
    await expect(submit()).rejects.toThrow('sbatch refused: no such partition');
    expect(existsSync(out)).toBe(false);
  });

  it('keeps what it had when it cannot be submitted again', async () => {
    await submit();
    slurm.set('sbatch', '[ $calls = 1 ] || exit 1');
    const before = readdirSync(out, { recursive: true });
    await expect(submit({ resume: true })).rejects.toThrow('sbatch refused');
    expect(readdirSync(out, { recursive: true })).toEqual(before);
  });

  it('may be gone on with on threads', async () => {
    const plan = join(folder, 'plan.json');
    writeFileSync(plan, JSON.stringify({ ...smallPlan, scene: smallScene('a', 25) }));
    const words = ['campaign', plan, '--out', out];
    expect((await filigree([...words, '--executor', 'slurm', '--tasks', '2'])).errors).toEqual([]);
    writeRows(out, 1, { campaign: 'plan' }, (point) => point === 3);
    const merge = await filigree(['campaign-merge', out]);
    expect(merge).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^plan: 2 of 8 runs are missing, 0 failed\n/u),
    });
    expect(await filigree([...words, '--resume', '--workers', '1'])).toMatchObject({ code: 0 });
    const { rows } = await readCampaign(out);
    expect(rows.map(({ point, replica }) => ({ point, replica }))).toEqual(runs);
    for (const { point, replica, stateHash } of rows.slice(0, 6))
      expect(stateHash).toBe(rowOf(point, replica).stateHash);
    for (const { stateHash } of rows.slice(6)) expect(stateHash).toMatch(/^[0-9a-f]{8,}$/u);
  });
});

describe('bad input of a campaign', () => {
  function faultsOf(options: Partial<CampaignOptions>): readonly string[] {
    try {
      readCampaignInput('growth-mode', { out: 'out/nowhere', executor: 'threads', time: 'soon', ...options });
    } catch (error) {
      expect(describeFailure(error).exitCode).toBe(2);
      return describeFailure(error).lines;
    }
    return [];
  }

  it('is told all at once, options of the other executor too', () => {
    expect(faultsOf({ tasks: '4' })).toEqual([
      expect.stringContaining('did you mean growth-modes?'),
      '--time: only with --executor slurm',
      '--tasks: only with --executor slurm',
    ]);
    expect(faultsOf({ tasks: '4', executor: 'slurm', workers: 2 })).toEqual([
      expect.stringContaining('did you mean growth-modes?'),
      expect.stringContaining('--workers: only with --executor threads'),
      expect.stringContaining('--time: "soon", expected a time limit'),
    ]);
  });
});

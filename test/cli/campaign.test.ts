import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { readCampaign } from '../../src/storage/readCampaign.ts';
import { smallSettings } from '../campaign/smallScene.ts';
import { filigree } from './commandLine.ts';

const smallPlan = {
  title: 'a small campaign',
  scene: 'growth/a',
  set: { ...Object.fromEntries(smallSettings.map((setting) => setting.split('='))), 'stop.metalParticles': 25 },
  sweeps: [
    { path: 'mobility', logarithmic: { from: 0.1, to: 1, count: 2 } },
    { path: 'redoxRate', list: [1, 0.5] },
  ],
  replicas: 3,
  seed: 5,
  keep: { recording: 'first' },
};

const folders: string[] = [];
let whole: { plan: string; out: string }; // a campaign that ran on one worker without a break

beforeAll(async () => {
  whole = smallPlanFile();
  expect(await filigree(['campaign', whole.plan, '--out', whole.out, '--workers', '1'])).toMatchObject({ code: 0 });
}, 30_000);

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes a plan of 4 points and 3 runs each that takes a second or two, and says where its campaign may go. */
function smallPlanFile(): { plan: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
  folders.push(folder);
  const plan = join(folder, 'small.json');
  writeFileSync(plan, JSON.stringify(smallPlan));
  return { plan, out: join(folder, 'out') };
}

const timeless = (rows: readonly CampaignRow[]) => rows.map((row) => ({ ...row, cpuSeconds: null }));

describe('filigree campaign', () => {
  it('ends with the same table after kill -9 and --resume with another number of workers', async () => {
    const broken = smallPlanFile();
    const killed = await filigree(['campaign', broken.plan, '--out', broken.out, '--workers', '2'], async (child) => {
      const kept = join(broken.out, 'runs');
      while (!existsSync(kept) || readdirSync(kept).length < 4) await setTimeout(10);
      await setTimeout(400);
      child.kill('SIGKILL');
    });
    expect(killed.code).toBe(null);
    const acknowledged = (await readCampaign(broken.out)).rows;
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(12);
    const resumed = await filigree(['campaign', broken.plan, '--out', broken.out, '--workers', '1', '--resume']);
    expect(resumed).toMatchObject({ code: 0 });

    const { rows } = await readCampaign(broken.out);
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    expect(timeless(rows)).toEqual(timeless((await readCampaign(whole.out)).rows));
    const parquet = await parquetMetadataAsync(await asyncBufferFromFile(join(broken.out, 'runs.parquet')));
    expect(Number(parquet.num_rows)).toBe(12);
  }, 60_000);

  it('gives each row a seed that reproduces its state with filigree run', async () => {
    const { seed, parameters, stateHash } = (await readCampaign(whole.out)).rows[10];
    const own = [...smallSettings, 'stop.metalParticles=25', `mobility=${parameters[0]}`, `redoxRate=${parameters[1]}`];
    const words = own.flatMap((setting) => ['--set', setting]);
    const alone = join(whole.out, 'alone');
    const ended = await filigree(['run', 'growth/a', ...words, '--seed', `${seed}`, '--out', alone, '--json']);
    expect(JSON.parse(ended.output)).toMatchObject({ seed, stateHash });
  }, 30_000);

  it('keeps the rows of runs that ended when it is interrupted, and says how to go on', async () => {
    const { plan, out } = smallPlanFile();
    const ended = await filigree(['campaign', plan, '--out', out, '--workers', '1'], async (child) => {
      while (!existsSync(join(out, 'runs')) || readdirSync(join(out, 'runs')).length < 3) await setTimeout(10);
      child.kill('SIGINT');
    });
    const { rows } = await readCampaign(out);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(ended).toMatchObject({ code: 130 });
    expect(ended.errors.slice(-2)).toEqual([
      `interrupted: ${rows.length} of 12 runs have a row`,
      `filigree campaign ${plan} --out ${out} --resume goes on`,
    ]);
  }, 30_000);

  it('goes on when runs fail, tells of them with what repeats them, and ends with code 1', async () => {
    const { plan, out } = smallPlanFile();
    const sweeps = [{ path: 'inclusions.random[0].count', list: [60, 2] }];
    const set = { 'stop.events': 1000 };
    writeFileSync(plan, JSON.stringify({ title: 'too many', scene: 'examples/embedded-clusters', set, sweeps }));
    const ended = await filigree(['campaign', plan, '--out', out, '--workers', '1']);
    expect(ended.code).toBe(1);
    const { rows } = await readCampaign(out);
    expect(rows.map(({ failure, events }) => [failure === null, events === null])).toEqual([[false, true], [true, false]]); // prettier-ignore
    expect(rows[0]).toMatchObject({ mode: null, clusterSizes: null, ledger: null, stateHash: null });
    expect(ended.output).toContain(
      `point 0, replica 0, seed ${rows[0].seed}: inclusions.random[0].count: 60, expected at`,
    );
    expect(ended.output).toContain(`--set "inclusions.random[0].count=60" --seed ${rows[0].seed} repeats it`);
  }, 30_000);

  it('refuses a folder that is taken and a plan that has changed, and changes nothing', async () => {
    const { plan, out } = whole;
    const before = (await readCampaign(out)).rows;
    const again = await filigree(['campaign', plan, '--out', out]);
    expect(again).toMatchObject({ code: 2, errors: [`${out} holds a campaign; --resume goes on with it, another --out begins anew`] }); // prettier-ignore
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"seed":5', '"seed":6').replace('0.5]', '0.25]'));
    const changed = await filigree(['campaign', plan, '--out', out, '--resume']);
    expect(changed).toMatchObject({ code: 2, output: '' });
    expect(changed.errors).toEqual([
      `the plan is another than the one that ${join(out, 'plan.json')} began with; differences:`,
      'plan.sweeps[1].list[1]: 0.5 before, 0.25 now',
      'plan.seed: 5 before, 6 now',
    ]);
    expect((await readCampaign(out)).rows).toEqual(before);
  }, 30_000);

  it('has its table exported, and no recording', async () => {
    const path = join(whole.out, 'table.csv');
    const ended = await filigree(['export', whole.out, '--to', 'csv', '--out', path]);
    expect(ended).toMatchObject({ code: 0, output: `${path}: 12 runs\n` });
    const [heading, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const { rows } = await readCampaign(whole.out);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(rows.map(({ stateHash }) => stateHash));
    expect(heading.split(',').at(-1)).toBe('stateHash');
    const refused = await filigree(['export', whole.out, '--to', 'xyz', '--out', join(whole.out, 'x.xyz')]);
    expect(refused).toMatchObject({ code: 2, errors: ['--to: "xyz", expected csv or parquet for a campaign'] });
  }, 30_000);

  it('begins nothing where the plan is faulty', async () => {
    const { plan, out } = smallPlanFile();
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('mobility', 'mobilty').replace('growth/a', 'growth/z'));
    const refused = await filigree(['campaign', plan, '--out', out]);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors.map((line) => line.split(':')[0])).toEqual(['sweeps[0].path', 'scene']);
    expect(existsSync(out)).toBe(false);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { afterEach, describe, expect, it } from 'vitest';
import { CampaignDatabase } from '../../src/storage/campaignDatabase.ts';
import { writeStoredPlan } from '../../src/storage/campaignFiles.ts';
import { openDatabase } from '../../src/storage/duckdb.ts';
import { exportCampaign, readCampaign } from '../../src/storage/readCampaign.ts';
import { FolderError, StorageError } from '../../src/storage/storageError.ts';
import { failedRow, rowOf, storedPlan, sweeps } from './campaignRows.ts';
import { temporaryFolders } from './temporaryFolder.ts';

const newFolder = temporaryFolders();
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

function newCampaign(): string {
  const folder = newFolder();
  writeStoredPlan(folder, storedPlan);
  return folder;
}

async function append(folder: string, ...batches: ReturnType<typeof rowOf>[][]): Promise<void> {
  const database = await CampaignDatabase.open(folder, sweeps);
  for (const rows of batches) await database.append(rows);
  database.close();
}

/** A process of its own that stores rows (point n, replica 0) one by one, and says of each when it is stored. */
function startWriter(folder: string): ChildProcess {
  const source = `
    import { CampaignDatabase } from './src/storage/campaignDatabase.ts';
    import { rowOf, sweeps } from './test/storage/campaignRows.ts';
    const database = await CampaignDatabase.open(${JSON.stringify(folder)}, sweeps);
    for (let point = 0; ; point++) {
      await database.append([rowOf(point, 0)]);
      console.log(point);
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source]);
  children.push(child);
  return child;
}

function linesOf(child: ChildProcess, enough: number): Promise<string[]> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += piece;
      const lines = text.split('\n').slice(0, -1);
      if (lines.length >= enough) resolve(lines);
    });
  });
}

describe('a campaign database', () => {
  it('gives back what was stored, in order of point and replica', async () => {
    const folder = newCampaign();
    const failed = failedRow(2, 1, 'event hop of owner 3 failed at 1 s: no "place"');
    await append(folder, [rowOf(2, 0), failed], [rowOf(0, 1)], [rowOf(0, 0, { mode: null, clusterSizes: [] })]);
    const table = await readCampaign(folder);
    expect(table.sweeps).toEqual(sweeps);
    expect(table.plan).toEqual(storedPlan);
    expect(table.rows).toEqual([
      rowOf(0, 0, { mode: null, clusterSizes: [] }),
      rowOf(0, 1),
      rowOf(2, 0),
      failedRow(2, 1, 'event hop of owner 3 failed at 1 s: no "place"'),
    ]);
  });

  it('keeps the first row of a run, but replaces one that tells of a failure', async () => {
    const folder = newCampaign();
    await append(folder, [rowOf(0, 0), failedRow(0, 1, 'out of memory')]);
    await append(folder, [rowOf(0, 0, { cpuSeconds: 9 }), rowOf(0, 1), rowOf(1, 0)], [failedRow(0, 1, 'again')]);
    expect((await readCampaign(folder)).rows).toEqual([rowOf(0, 0), rowOf(0, 1), rowOf(1, 0)]);
    const database = await CampaignDatabase.open(folder, sweeps);
    expect(await database.finishedRuns()).toEqual([
      { point: 0, replica: 0, hasFailed: false, cpuSeconds: 0.5 },
      { point: 0, replica: 1, hasFailed: false, cpuSeconds: 10.5 },
      { point: 1, replica: 0, hasFailed: false, cpuSeconds: 100.5 },
    ]);
    database.close();
  });

  it('stands in order in its file once it is finished, and in runs.parquet', async () => {
    const folder = newCampaign();
    const rows = [rowOf(3, 1), rowOf(0, 0), rowOf(3, 0), failedRow(1, 0, 'no room')];
    const database = await CampaignDatabase.open(folder, sweeps);
    for (const row of rows) await database.append([row]);
    await database.finish();
    await database.append([rowOf(3, 0)]); // the key still holds
    database.close();
    const { connection, close } = await openDatabase(join(folder, 'campaign.duckdb'), 'READ_ONLY');
    const inFile = await connection.runAndReadAll('FROM runs');
    const inParquet = await connection.runAndReadAll(`FROM '${join(folder, 'runs.parquet')}'`);
    close();
    expect(inFile.getRowsJS().map(([, point, replica]) => [point, replica])).toEqual([[0, 0], [1, 0], [3, 0], [3, 1]]); // prettier-ignore
    expect(inParquet.getRowsJS()).toEqual(inFile.getRowsJS());
    expect(fs.readdirSync(folder).sort()).toEqual(['campaign.duckdb', 'plan.json', 'runs.parquet']);
    await expectParquet(join(folder, 'runs.parquet'));
  });

  it('is written out as CSV that reads back exactly', async () => {
    const folder = newCampaign();
    await append(folder, [rowOf(1, 0), rowOf(0, 0)]);
    const path = join(folder, 'runs.csv');
    expect(await exportCampaign(folder, path, 'csv')).toBe(2);
    const [heading, first, second] = fs.readFileSync(path, 'utf8').split('\n');
    expect(heading).toMatch(
      /^campaign,point,replica,seed,mobility,voltage \[V\],materials.metal,stop.bridged,failure,/u,
    );
    expect(first).toMatch(/^trial,0,0,4294967290,3\.33333333333333\d*e-05,-?0\.0,Ag,true,,b,true,0\.1,/u);
    expect(Number(second.split(',')[4])).toBe(rowOf(1, 0).parameters[0]);
  });
});

/** What another reader sees in the file: whole columns compressed by Zstandard, their names, least and greatest values. */
async function expectParquet(path: string): Promise<void> {
  const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path));
  const columns = metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data!));
  const find = (name: string) => columns.find((column) => column.path_in_schema[0] === name)!;
  expect(Number(metadata.num_rows)).toBe(4);
  expect(new Set(columns.map(({ codec }) => codec))).toEqual(new Set(['ZSTD']));
  expect(find('mobility').statistics).toMatchObject({ min_value: 1e-4 / 3, max_value: 1e-4 / 3 + 310, null_count: 0n });
  expect(find('simulatedTime [s]').statistics).toMatchObject({ max_value: 1e-300 * 311, null_count: 1n });
  expect(find('seed').statistics).toMatchObject({ min_value: 4_294_967_290n - 310n, max_value: 4_294_967_290n });
}

describe('a full disk', () => {
  it.skipIf(!fs.existsSync('/dev/full'))(
    'is told as such, costs no row, and leaves no half-written table',
    async () => {
      const folder = newCampaign();
      const database = await CampaignDatabase.open(folder, sweeps);
      await database.append([rowOf(1, 0), rowOf(0, 0)]);
      fs.symlinkSync('/dev/full', join(folder, 'runs.parquet.part'));
      const failure = await database.finish().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StorageError);
      expect((failure as Error).message).toMatch(/^the disk is full \(ENOSPC\): runs.parquet could not be written/u);
      expect(fs.readdirSync(folder).sort()).toEqual(['campaign.duckdb', 'plan.json']);
      await database.finish();
      database.close();
      expect((await readCampaign(folder)).rows).toEqual([rowOf(0, 0), rowOf(1, 0)]);
      expect(fs.existsSync(join(folder, 'runs.parquet'))).toBe(true);
    },
  );
});

describe('a process that is killed', () => {
  it('has lost no row that it was told is stored, and left none twice', async () => {
    const folder = newCampaign();
    const writer = startWriter(folder);
    const acknowledged = await linesOf(writer, 25);
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.on('close', resolve));
    const { rows } = await readCampaign(folder);
    expect([acknowledged.length, acknowledged.length + 1, acknowledged.length + 2]).toContain(rows.length);
    expect(rows).toEqual(rows.map((_, point) => rowOf(point, 0)));
  });
});

describe('a database that another process holds', () => {
  it('is refused to readers and writers, with the number of the process', async () => {
    const folder = newCampaign();
    const writer = startWriter(folder);
    await linesOf(writer, 1);
    const inUse = new RegExp(`campaign.duckdb is in use by process ${writer.pid} \\(.*node.*\\)`, 'u');
    await expect(CampaignDatabase.open(folder, sweeps)).rejects.toThrow(inUse);
    await expect(readCampaign(folder)).rejects.toThrow(inUse);
    await expect(readCampaign(folder)).rejects.toThrow(FolderError);
  });
});

describe('a folder without a campaign', () => {
  it('is refused, and nothing is made in it', async () => {
    const folder = newFolder();
    await expect(readCampaign(folder)).rejects.toThrow(/is no campaign folder: it holds no plan.json/u);
    await expect(exportCampaign(folder, join(folder, 'x.csv'), 'csv')).rejects.toThrow(FolderError);
    expect(fs.readdirSync(folder)).toEqual([]);
    writeStoredPlan(folder, storedPlan);
    fs.writeFileSync(join(folder, 'campaign.duckdb'), 'this is no database');
    await expect(readCampaign(folder)).rejects.toThrow(/campaign.duckdb cannot be opened/u);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CampaignDatabase } from '../../../src/storage/campaignDatabase.ts';
import { writeStoredPlan } from '../../../src/storage/campaignFiles.ts';
import { exportCampaign, readCampaign } from '../../../src/storage/readCampaign.ts';
import { readParquetRows } from '../../../viewer/campaign/parquetRows.ts';
import { failedRow, rowOf, storedPlan, sweeps } from '../../storage/campaignRows.ts';
import { temporaryFolders } from '../../storage/temporaryFolder.ts';

describe('readParquetRows', () => {
  const newFolder = temporaryFolders();
  let folder: string;

  beforeEach(() => {
    folder = newFolder();
    writeStoredPlan(folder, storedPlan);
  });

  async function fill(rows: Parameters<CampaignDatabase['append']>[0]): Promise<void> {
    const database = await CampaignDatabase.open(folder, sweeps);
    await database.append(rows);
    await database.finish();
    database.close();
  }

  it('reads, row by row and cell by cell, what DuckDB says that it wrote', async () => {
    await fill([
      rowOf(1, 1, { timeToBridge: 0.25, firstNucleusHeight: 0.5, mixed: false }),
      failedRow(1, 0, 'rate is NaN, "at" 3 µs\nevent hop'),
      rowOf(0, 1, { mode: null, mixed: null, clusterSizes: [] }),
      ...[0, 2, 3].map((point) => rowOf(point, 0)),
    ]);
    const { rows } = await readCampaign(folder);
    expect(rows).toHaveLength(6);
    const read = await readParquetRows(readFileSync(join(folder, 'runs.parquet')), sweeps);
    expect(read).toEqual(rows);
    expect(read[0]).toEqual(rowOf(0, 0));
  });

  it('reads thousands of rows, and a table that was exported', async () => {
    const many = Array.from({ length: 2100 }, (_, point) => rowOf(point, 0, { clusterSizes: [point, 1] }));
    await fill(many);
    expect(await readParquetRows(readFileSync(join(folder, 'runs.parquet')), sweeps)).toEqual(many);
    const path = join(folder, 'exported.parquet');
    await exportCampaign(folder, path, 'parquet');
    expect(await readParquetRows(readFileSync(path), sweeps)).toEqual(many);
  });

  it('says what is wrong with a table', async () => {
    await fill([rowOf(0, 0)]);
    const bytes = readFileSync(join(folder, 'runs.parquet'));
    await expect(readParquetRows(bytes.subarray(0, bytes.length / 2), sweeps)).rejects.toThrow('cannot be read');
    await expect(readParquetRows(new Uint8Array(0), sweeps)).rejects.toThrow('cannot be read');
    await expect(
      readParquetRows(
        bytes.map((byte, i) => (i > 40 && i < 300 ? byte ^ 85 : byte)),
        sweeps,
      ),
    ).rejects.toThrow('runs.parquet cannot be read');
    const other = [...sweeps, { path: 'temperature', unit: 'K', column: 'temperature [K]', type: 'DOUBLE' as const }];
    await expect(readParquetRows(bytes, other)).rejects.toThrow('has no column temperature [K]');
  });
});

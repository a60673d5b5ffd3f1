import fs from 'node:fs';
import { join } from 'node:path';
import { columnsOf, emptyRow, type Cell } from '../formats/campaignColumns.ts';
import { campaignFiles, readStoredPlan } from './campaignFiles.ts';
import type { CampaignRow, CampaignTable } from '../formats/campaignRow.ts';
import { copyTo, identifier, inDatabase, openDatabase } from './duckdb.ts';
import { FolderError } from './storageError.ts';

const order = 'ORDER BY point, replica';

/**
 * The table of a campaign folder, finished or not, ordered by point and replica.
 *
 * @throws FolderError where there is none, or where a process is writing it
 */
export async function readCampaign(folder: string): Promise<CampaignTable> {
  const plan = readStoredPlan(folder);
  const columns = columnsOf(plan.sweeps);
  const path = databaseOf(folder);
  const database = await openDatabase(path, 'READ_ONLY');
  try {
    const names = columns.map(({ name }) => identifier(name)).join(', ');
    const query = `SELECT ${names} FROM runs ${order}`;
    const rows: CampaignRow[] = [];
    await inDatabase(path, async () => {
      const result = await database.connection.stream(query);
      for await (const chunk of result.yieldRowsJs())
        for (const cells of chunk) {
          const row = emptyRow();
          columns.forEach(({ write }, column) => write(row, plain(cells[column])));
          rows.push(row);
        }
    });
    return { sweeps: plan.sweeps, rows, plan };
  } finally {
    database.close();
  }
}

/** Writes the table of a campaign folder as one file, ordered by point and replica. Throws FolderError and StorageError. */
export async function exportCampaign(folder: string, path: string, format: 'csv' | 'parquet'): Promise<number> {
  const source = databaseOf(folder);
  const database = await openDatabase(source, 'READ_ONLY');
  try {
    await copyTo(database.connection, `FROM runs ${order}`, path, format);
    const count = await database.connection.runAndReadAll('SELECT count(*) FROM runs');
    return Number(count.getRowsJS()[0][0]);
  } finally {
    database.close();
  }
}

function databaseOf(folder: string): string {
  const path = join(folder, campaignFiles.database);
  if (!fs.existsSync(path))
    throw new FolderError(`${folder} is no campaign folder: it holds no ${campaignFiles.database}`);
  return path;
}

/** Whole numbers of 64 bits come as BigInt; all of ours are exact as numbers. */
function plain(cell: unknown): Cell {
  return typeof cell === 'bigint' ? Number(cell) : (cell as Cell);
}

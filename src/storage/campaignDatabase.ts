import type { DuckDBAppender, DuckDBListType } from '@duckdb/node-api';
import fs from 'node:fs';
import { join } from 'node:path';
import { columnsOf, type Cell, type Column, type ColumnType } from '../formats/campaignColumns.ts';
import { campaignFiles } from './campaignFiles.ts';
import type { CampaignRow, SweptColumn } from '../formats/campaignRow.ts';
import { copyTo, identifier, inDatabase, openDatabase, type OpenDatabase } from './duckdb.ts';

/** What is known of a run that stands in the table. */
export interface FinishedRun {
  point: number;
  replica: number;
  hasFailed: boolean;
  cpuSeconds: number | null; // [s]
}

const sameRun = ['campaign', 'point', 'replica']
  .map((name) => `runs.${identifier(name)} = arrived.${identifier(name)}`)
  .join(' AND ');

/**
 * The results of a campaign, open for writing: by one process at a time, and once in it.
 *
 * **Holds** rows are there for good once `append` has returned, whatever ends the process; no run has two rows.
 */
export class CampaignDatabase {
  readonly path: string;
  readonly #folder: string;
  readonly #database: OpenDatabase;
  readonly #columns: readonly Column[];

  private constructor(folder: string, database: OpenDatabase, columns: readonly Column[]) {
    this.path = join(folder, campaignFiles.database);
    this.#folder = folder;
    this.#database = database;
    this.#columns = columns;
  }

  /** Opens the database of a campaign folder, made if need be. Throws FolderError and StorageError. */
  static async open(folder: string, sweeps: readonly SweptColumn[]): Promise<CampaignDatabase> {
    const path = join(folder, campaignFiles.database);
    const columns = columnsOf(sweeps);
    if (!fs.existsSync(path)) await createDatabase(path, creation('TABLE runs', columns));
    const database = await openDatabase(path, 'READ_WRITE');
    try {
      const opened = new CampaignDatabase(folder, database, columns);
      await opened.#run('CREATE TEMP TABLE arrived AS FROM runs LIMIT 0');
      return opened;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Runs that have a row. */
  async finishedRuns(): Promise<FinishedRun[]> {
    const query = 'SELECT point, replica, failure IS NOT NULL, cpuSeconds FROM runs';
    const reader = await inDatabase(this.path, () => this.#database.connection.runAndReadAll(query));
    return reader.getRowsJS().map(([point, replica, hasFailed, cpuSeconds]) => ({
      point: Number(point),
      replica: Number(replica),
      hasFailed: Boolean(hasFailed),
      cpuSeconds: cpuSeconds === null ? null : Number(cpuSeconds),
    }));
  }

  /** Stores rows, all or none; a run that has a row already keeps it, unless that one tells of a failure. Throws StorageError. */
  async append(rows: readonly CampaignRow[]): Promise<void> {
    await inDatabase(this.path, async () => {
      await this.#fill(rows);
      await this.#inTransaction(
        `DELETE FROM runs USING arrived WHERE runs.failure IS NOT NULL AND ${sameRun}`,
        'INSERT INTO runs FROM arrived ON CONFLICT DO NOTHING',
      );
    });
  }

  /** Puts the rows in order of point and replica, and writes them as runs.parquet. Throws StorageError. */
  async finish(): Promise<void> {
    await inDatabase(this.path, () =>
      this.#inTransaction(
        creation('TABLE ordered', this.#columns),
        'INSERT INTO ordered FROM runs ORDER BY campaign, point, replica',
        'DROP TABLE runs',
        'ALTER TABLE ordered RENAME TO runs',
      ),
    );
    await inDatabase(this.path, () => this.#run('CHECKPOINT'));
    await copyTo(this.#database.connection, 'FROM runs', join(this.#folder, campaignFiles.parquet), 'parquet');
  }

  close(): void {
    this.#database.close();
  }

  async #fill(rows: readonly CampaignRow[]): Promise<void> {
    const { INTEGER, LIST } = await import('@duckdb/node-api');
    await this.#run('DELETE FROM arrived');
    const appender = await this.#database.connection.createAppender('arrived');
    for (const row of rows) {
      for (const { read, type } of this.#columns) appendCell(appender, read(row), type, LIST(INTEGER));
      appender.endRow();
    }
    appender.closeSync();
  }

  async #inTransaction(...statements: string[]): Promise<void> {
    await this.#run('BEGIN');
    try {
      for (const statement of statements) await this.#run(statement);
      await this.#run('COMMIT');
    } catch (error) {
      await this.#run('ROLLBACK').catch(() => undefined); // a commit that failed has been rolled back already
      throw error;
    }
  }

  async #run(statement: string): Promise<void> {
    await this.#database.connection.run(statement);
  }
}

/** Makes a database beside its place and renames it: one that is there is whole, whatever ended the process that made it. */
async function createDatabase(path: string, statement: string): Promise<void> {
  const part = `${path}.part`;
  const remove = () => [part, `${part}.wal`].forEach((file) => fs.rmSync(file, { force: true }));
  remove();
  try {
    const database = await openDatabase(part, 'READ_WRITE');
    try {
      await inDatabase(path, () => database.connection.run(statement));
      await inDatabase(path, () => database.connection.run('CHECKPOINT'));
    } finally {
      database.close();
    }
    fs.renameSync(part, path);
  } catch (error) {
    remove();
    throw error;
  }
}

function creation(what: string, columns: readonly Column[]): string {
  const own = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
  return `CREATE ${what} (${own.join(', ')}, PRIMARY KEY (campaign, point, replica))`;
}

function appendCell(appender: DuckDBAppender, cell: Cell, type: ColumnType, listType: DuckDBListType): void {
  if (cell === null) appender.appendNull();
  else if (type === 'VARCHAR') appender.appendVarchar(String(cell));
  else if (type === 'BOOLEAN') appender.appendBoolean(Boolean(cell));
  else if (type === 'INTEGER') appender.appendInteger(Number(cell));
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(Number(cell)));
  else if (type === 'DOUBLE') appender.appendDouble(Number(cell));
  else appender.appendList(cell as readonly number[], listType);
}

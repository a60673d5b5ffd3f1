import fs from 'node:fs';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { FolderError, StorageError } from './storageError.ts';

const lockPattern = /Conflicting lock is held in (?<program>.+?) \(PID (?<process>\d+)\)/u;

/** An open database; `close` lets go of its file. */
export interface OpenDatabase {
  connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a database file, for writing or for reading only.
 *
 * One thread suffices for a table of runs, and leaves the others to the runs.
 * @throws FolderError where another process has it open (said which) or the file is damaged; StorageError where the disk refuses
 */
export async function openDatabase(path: string, access: 'READ_WRITE' | 'READ_ONLY'): Promise<OpenDatabase> {
  try {
    const instance = await createInstance(path, access);
    const connection = await instance.connect();
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    const holder = lockPattern.exec((error as Error).message)?.groups;
    if (holder)
      throw new FolderError(
        `${path} is in use by process ${holder.process} (${holder.program}): wait until it ends, or stop it`,
      );
    const storage = asStorageError(path, error);
    throw storage instanceof StorageError ? storage : new FolderError(`${path} cannot be opened: ${messageOf(error)}`);
  }
}

/** Loads DuckDB when it is first needed: that takes longer than most commands last. */
async function createInstance(path: string, access: string): Promise<DuckDBInstance> {
  const { DuckDBInstance: Instance } = await import('@duckdb/node-api');
  return Instance.create(path, { access_mode: access, threads: '1' });
}

/** Does something with a database; an error of the disk becomes a StorageError of the file at `path`. */
export async function inDatabase<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw asStorageError(path, error);
  }
}

/** Writes a query's rows as a file beside its place and renames it. Throws StorageError. */
export async function copyTo(
  connection: DuckDBConnection,
  query: string,
  path: string,
  format: 'csv' | 'parquet',
): Promise<void> {
  const part = `${path}.part`;
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION zstd';
  try {
    await inDatabase(path, async () => {
      await connection.run(`COPY (${query}) TO ${literal(part)} (${options})`);
      fs.renameSync(part, path);
    });
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}

/** A name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const systemErrors: readonly [RegExp, string][] = [
  [/No space left on device/u, 'ENOSPC'],
  [/Disk quota exceeded/u, 'EDQUOT'],
  [/Input\/output error/u, 'EIO'],
  [/Read-only file system/u, 'EROFS'],
  [/Permission denied/u, 'EACCES'],
  [/Too many open files/u, 'EMFILE'],
];

function asStorageError(path: string, error: unknown): unknown {
  const code = systemErrors.find(([pattern]) => pattern.test(messageOf(error)))?.[1];
  return code === undefined ? error : new StorageError(path, Object.assign(new Error(messageOf(error)), { code }));
}

/** DuckDB's messages end in hints over several lines. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}

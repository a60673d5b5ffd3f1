import fs from 'node:fs';
import { join } from 'node:path';
import type { Snapshot, SweepRow } from '../filament/sweep/sweepRecord.ts';
import { profilesFile, setFiles, type SetRecord, type SetSweep } from '../formats/setRecord.ts';
import { readProfiles, type SweepProfiles } from '../formats/sweepProfiles.ts';
import { parseSweepTable } from '../formats/sweepTable.ts';
import { FolderError } from './storageError.ts';

/** A SET folder as it lies on the disk; rows and snapshots are in internal units. */
export interface StoredSet {
  path: string;
  record: SetRecord;
  scene: unknown; // complete, as JSON
  sweeps: StoredSweep[]; // in the order of record.sweeps
}

/** A sweep of a SET folder. */
export interface StoredSweep {
  record: SetSweep;
  rows: SweepRow[]; // none if the sweep was not run
  snapshots: Snapshot[];
}

/** Whether a folder holds what `filigree set` wrote. */
export function holdsSet(path: string): boolean {
  return fs.existsSync(join(path, setFiles.record));
}

/** Reads a SET folder. Throws FolderError where there is none, or a file of it is damaged. */
export function readSetFolder(path: string): StoredSet {
  if (!holdsSet(path)) throw new FolderError(`${path} is no SET folder: it holds no ${setFiles.record}`);
  const record = readJson(path, setFiles.record) as SetRecord;
  if (!Array.isArray(record?.sweeps)) throw new FolderError(`${join(path, setFiles.record)} holds no sweeps`);
  const table = parseSweepTable(readText(path, setFiles.table));
  const sweeps = record.sweeps.map((sweep, index): StoredSweep => ({
    record: sweep,
    rows: table.get(sweep['compliance [A]']) ?? [],
    snapshots: readSnapshots(path, index),
  }));
  return { path, record, scene: readJson(path, setFiles.scene), sweeps };
}

/** None where a sweep was not run. */
function readSnapshots(path: string, index: number): Snapshot[] {
  const name = profilesFile(index);
  return fs.existsSync(join(path, name)) ? readProfiles(readJson(path, name) as SweepProfiles) : [];
}

function readJson(path: string, name: string): unknown {
  const text = readText(path, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FolderError(`${join(path, name)} holds no JSON: ${(error as Error).message}`);
  }
}

function readText(path: string, name: string): string {
  try {
    return fs.readFileSync(join(path, name), 'utf8');
  } catch (error) {
    throw new FolderError(`${join(path, name)} cannot be read: ${(error as Error).message}`);
  }
}

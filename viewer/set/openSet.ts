import { readCellFacts, type CellFacts } from '../../src/formats/cellFacts.ts';
import { profilesFile, setFiles, type SetRecord, type SetSweep } from '../../src/formats/setRecord.ts';
import { complianceText } from '../../src/formats/setWords.ts';
import { readProfiles, type Snapshot, type SweepProfiles } from '../../src/formats/sweepProfiles.ts';
import { parseSweepTable, sweepHeading, type SweepRow } from '../../src/formats/sweepTable.ts';
import { isObject } from '../../src/scene/json.ts';
import { readJson, readText, type Folder } from '../sources/folder.ts';

/** A sweep as its folder holds it, before its shapes are read. */
export interface FoundSweep {
  index: number; // in set.json; its profiles bear the same number
  name: string; // the compliance current
  record: SetSweep;
  rows: readonly SweepRow[]; // none if it was not run
}

/** A SET folder that has been opened. */
export interface OpenSet {
  folder: Folder;
  title: string;
  facts: CellFacts;
  sweeps: readonly FoundSweep[]; // in the order of their compliances
}

/** Reads all of a SET folder but its shapes. Throws Error, in words for the reader, where a file is missing or damaged. */
export async function openSet(folder: Folder): Promise<OpenSet> {
  const record = asRecord(await readJson(folder, setFiles.record));
  const facts = readCellFacts(await readJson(folder, setFiles.scene));
  const table = readTable(await readText(folder, setFiles.table));
  const sweeps = record.sweeps.map((sweep, index): FoundSweep => {
    const compliance = sweep['compliance [A]'];
    return { index, name: complianceText(compliance), record: sweep, rows: table.get(compliance) ?? [] };
  });
  const complianceOf = ({ record: { 'compliance [A]': compliance } }: FoundSweep) => compliance ?? Infinity;
  sweeps.sort((one, other) => complianceOf(one) - complianceOf(other));
  return { folder, title: record.title, facts, sweeps };
}

/** The shapes of a sweep that were recorded. Throws Error as openSet does. */
export async function readSnapshots(folder: Folder, index: number): Promise<Snapshot[]> {
  const name = profilesFile(index);
  if (!folder.paths.includes(name)) throw new Error(`there is no ${name}`);
  const json = await readJson(folder, name);
  if (!isProfiles(json)) throw new Error(`${name} is damaged: it holds no shapes of a sweep`);
  return readProfiles(json);
}

function asRecord(json: unknown): SetRecord {
  if (!isObject(json) || !Array.isArray(json.sweeps)) throw new Error(`${setFiles.record} holds no sweeps`);
  const fault = json.sweeps.findIndex((sweep) => !isSweep(sweep));
  if (fault >= 0) throw new Error(`${setFiles.record} is damaged: sweeps[${fault}] is no record of a sweep`);
  return json as unknown as SetRecord;
}

function isSweep(sweep: unknown): boolean {
  if (!isObject(sweep)) return false;
  const compliance = sweep['compliance [A]'];
  const isCompliance = compliance === null || typeof compliance === 'number';
  return isCompliance && Array.isArray(sweep.events) && Array.isArray(sweep.stages) && typeof sweep.end === 'string';
}

function readTable(text: string): Map<number | null, SweepRow[]> {
  if (!text.startsWith(sweepHeading))
    throw new Error(`${setFiles.table} does not begin with the heading of a SET table`);
  const table = parseSweepTable(text);
  for (const rows of table.values())
    if (rows.some(({ stage, time }) => !Number.isFinite(time) || !Number.isFinite(stage)))
      throw new Error(`${setFiles.table} is damaged: a line has no time or no stage`);
  return table;
}

function isProfiles(json: unknown): json is SweepProfiles {
  return isObject(json) && Array.isArray(json.snapshots) && json.snapshots.every(isSnapshot);
}

function isSnapshot(snapshot: unknown): boolean {
  if (!isObject(snapshot) || typeof snapshot['time [s]'] !== 'number') return false;
  const { front, recession, wire, heat } = snapshot;
  const isMap =
    heat === null || (isObject(heat) && [heat['r [nm]'], heat['z [nm]'], heat['temperature [K]']].every(Array.isArray));
  return isMap && isObject(wire) && areLists(front, 'z [nm]') && areLists(recession, 'depth [nm]');
}

/** Whether an object holds radii and as many values of another kind. */
function areLists(value: unknown, name: string): boolean {
  if (!isObject(value)) return false;
  const [r, other] = [value['r [nm]'], value[name]];
  return Array.isArray(r) && Array.isArray(other) && r.length > 1 && r.length === other.length;
}

import fs from 'node:fs';
import { join } from 'node:path';
import type { SweepOutcome, SweepPlan } from '../filament/sweep/sweepPlan.ts';
import { profilesFile, setFiles, type SetRecord } from '../formats/setRecord.ts';
import { writeProfiles } from '../formats/sweepProfiles.ts';
import { sweepHeading, sweepLines } from '../formats/sweepTable.ts';
import type { FileSystem } from './appendedFile.ts';
import { replaceFile } from './replaceFile.ts';
import { expectFree } from './runFolder.ts';
import { openSweep, sweepRecord } from './setRecord.ts';
import { onDisk } from './storageError.ts';
import { writePieces } from './writePieces.ts';

/** What a SET folder is made of. */
export interface NewSet {
  start: Pick<SetRecord, 'scene' | 'title' | 'version' | 'closures'>;
  scene: unknown; // complete, as JSON
  plans: readonly SweepPlan[];
  force: boolean; // replace the SET that the folder holds
}

/**
 * The folder that `filigree set` writes into.
 *
 * **Holds** every file is replaced whole, and set.json last: at any moment the folder can be read, with the sweeps that have ended.
 * Every method that writes throws StorageError where the disk refuses.
 */
export class SetFolder {
  readonly path: string;
  readonly record: SetRecord;
  readonly #plans: readonly SweepPlan[];
  readonly #rows: SweepOutcome['rows'][];
  readonly #fileSystem: FileSystem;

  private constructor(path: string, { start, plans }: NewSet, fileSystem: FileSystem) {
    this.path = path;
    this.record = { ...start, sweeps: plans.map(({ compliance }) => openSweep(compliance)) };
    this.#plans = plans;
    this.#rows = plans.map(() => []);
    this.#fileSystem = fileSystem;
  }

  /** Makes a SET folder. Throws FolderError, having written nothing, where the path is taken and `force` is not set, or is a file. */
  static create(path: string, set: NewSet, fileSystem: FileSystem = fs): SetFolder {
    expectFree(path, set.force, 'SET');
    onDisk(path, () => {
      fileSystem.mkdirSync(path, { recursive: true });
      for (const name of fs.readdirSync(path).filter(isOfSet)) fileSystem.rmSync(join(path, name), { force: true });
    });
    const folder = new SetFolder(path, set, fileSystem);
    replaceFile(join(path, setFiles.scene), toJson(set.scene), fileSystem);
    folder.#write();
    return folder;
  }

  /** Writes what a sweep came to, to its end or not. */
  addOutcome(index: number, outcome: SweepOutcome, cpuSeconds: number): void {
    const plan = this.#plans[index];
    const { compliance, parameters } = plan;
    const profiles = writeProfiles(compliance, outcome.snapshots, parameters.geometry.thickness);
    replaceFile(join(this.path, profilesFile(index)), `${JSON.stringify(profiles)}\n`, this.#fileSystem);
    this.record.sweeps[index] = sweepRecord(plan, outcome, cpuSeconds);
    this.#rows[index] = outcome.rows;
    this.#write();
  }

  /** Writes that an error outside its equations brought a sweep down. */
  addFailure(index: number, message: string): void {
    this.record.sweeps[index] = openSweep(this.#plans[index].compliance, message);
    this.#write();
  }

  #write(): void {
    writePieces(join(this.path, setFiles.table), this.#lines());
    replaceFile(join(this.path, setFiles.record), toJson(this.record), this.#fileSystem);
  }

  *#lines(): Generator<string> {
    yield sweepHeading;
    for (const [index, { compliance }] of this.#plans.entries())
      yield [...sweepLines(compliance, this.#rows[index])].join('');
  }
}

function isOfSet(name: string): boolean {
  return (Object.values(setFiles) as string[]).includes(name) || /^profiles-\d+\.json$/u.test(name);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

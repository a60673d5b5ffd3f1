import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { CheckpointError, decodeCheckpoint } from '../formats/checkpoint.ts';
import type { Checkpoint } from '../formats/checkpoint.ts';
import { parseTimeline } from '../formats/csv.ts';
import { parseFluxRecord } from '../formats/fluxReading.ts';
import type { FluxRecord } from '../formats/fluxRecord.ts';
import { RecordingReader } from '../formats/recordingReader.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import type { RunRecord } from './runRecord.ts';
import { FolderError } from './storageError.ts';

/** Names of the files of a run folder. */
export const runFiles = {
  record: 'run.json',
  scene: 'scene.json',
  timeline: 'timeline.csv',
  recording: 'recording.fgr',
  checkpoint: 'checkpoint',
  fluxes: 'fluxes.json',
} as const;

/** Tells scenes apart: a checkpoint goes with the scene.json that it was made of. */
export function sceneHash(sceneText: string): string {
  return createHash('sha256').update(sceneText).digest('hex').slice(0, 16);
}

/** A run folder as it lies on the disk, whether its run has ended or not. */
export class StoredRun {
  readonly path: string;
  readonly record: RunRecord;
  readonly scene: unknown;
  readonly sceneHash: string;

  /** Throws FolderError where there is no run. */
  constructor(path: string) {
    this.path = path;
    const sceneText = readText(path, runFiles.scene);
    this.record = parseJson(path, runFiles.record, readText(path, runFiles.record)) as RunRecord;
    if (!Number.isSafeInteger(this.record?.seed)) throw new FolderError(`${join(path, runFiles.record)} holds no seed`);
    this.scene = parseJson(path, runFiles.scene, sceneText);
    this.sceneHash = sceneHash(sceneText);
  }

  /** Rows written so far. */
  timeline(): TimelineRow[] {
    return parseTimeline(new TextDecoder().decode(readBytes(this.path, runFiles.timeline) ?? undefined));
  }

  /** What the run measured about its dominant filament, null where it has not ended; throws FolderError where the file is damaged. */
  fluxes(): FluxRecord | null {
    const bytes = readBytes(this.path, runFiles.fluxes);
    if (!bytes) return null;
    try {
      return parseFluxRecord(new TextDecoder().decode(bytes));
    } catch (error) {
      throw new FolderError(`${join(this.path, runFiles.fluxes)} cannot be read: ${(error as Error).message}`);
    }
  }

  /** Frames written so far; throws RecordingError, and FolderError where there is no recording. */
  recording(): RecordingReader {
    const bytes = readBytes(this.path, runFiles.recording);
    if (!bytes) throw new FolderError(`${this.path} holds no ${runFiles.recording}`);
    return new RecordingReader(bytes);
  }

  /**
   * The last checkpoint, null if the run did not come to one.
   *
   * @throws CheckpointError for one that this version cannot go on from, or whose timeline or recording has lost bytes since.
   */
  checkpoint(version: string): Checkpoint | null {
    const bytes = readBytes(this.path, runFiles.checkpoint);
    if (!bytes) return null;
    const checkpoint = decodeCheckpoint(bytes, { version, sceneHash: this.sceneHash });
    this.#expectBytes(runFiles.timeline, checkpoint.timelineBytes);
    this.#expectBytes(runFiles.recording, checkpoint.recordingBytes);
    return checkpoint;
  }

  #expectBytes(name: string, wanted: number): void {
    const present = fs.statSync(join(this.path, name), { throwIfNoEntry: false })?.size ?? 0;
    if (present < wanted)
      throw new CheckpointError(
        `${name} has ${present} bytes, it had ${wanted} at the checkpoint: the run cannot go on`,
      );
  }
}

function readBytes(folder: string, name: string): Uint8Array | null {
  try {
    return fs.readFileSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new FolderError(`${join(folder, name)} cannot be read: ${(error as Error).message}`);
  }
}

function readText(folder: string, name: string): string {
  const bytes = readBytes(folder, name);
  if (!bytes) throw new FolderError(`${folder} is no run folder: it holds no ${name}`);
  return new TextDecoder().decode(bytes);
}

function parseJson(folder: string, name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FolderError(`${join(folder, name)} holds no JSON: ${(error as Error).message}`);
  }
}

import fs from 'node:fs';
import { join } from 'node:path';
import { CheckpointError, encodeCheckpoint } from '../formats/checkpoint.ts';
import type { Checkpoint } from '../formats/checkpoint.ts';
import { timelineLine, timelineText } from '../formats/csv.ts';
import { writeFluxRecord, type FluxRecord } from '../formats/fluxRecord.ts';
import { RecordingEncoder } from '../formats/recordingEncoder.ts';
import type { RecordingHeader } from '../formats/recordingHeader.ts';
import { RecordingReader } from '../formats/recordingReader.ts';
import type { Frame } from '../particle/probes/frameTypes.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import { AppendedFile } from './appendedFile.ts';
import type { FileSystem } from './appendedFile.ts';
import { replaceFile } from './replaceFile.ts';
import { openRecord } from './runRecord.ts';
import type { RunOutcome, RunStart } from './runRecord.ts';
import { FolderError, onDisk } from './storageError.ts';
import { runFiles, sceneHash } from './storedRun.ts';
import type { StoredRun } from './storedRun.ts';

/** What a new run folder is made of. */
export interface NewRun {
  start: RunStart;
  scene: unknown; // complete, as JSON
  recording: RecordingHeader;
  force: boolean; // replace the run that the folder holds
}

/** What a run hands over at a checkpoint. */
export type RunProgress = Pick<Checkpoint, 'snapshot' | 'probes' | 'cpuSeconds'>;

/**
 * The folder that a run writes into.
 *
 * **Holds** run.json, scene.json and checkpoint are replaced whole; timeline.csv and recording.fgr grow by whole rows and frames; at any
 * moment the folder can be read and resumed. Every method that writes throws StorageError where the disk refuses.
 */
export class RunFolder {
  readonly path: string;
  readonly #fileSystem: FileSystem;
  readonly #start: RunStart;
  readonly #sceneHash: string;
  readonly #timeline: AppendedFile;
  readonly #recording: AppendedFile;
  readonly #encoder: RecordingEncoder;

  private constructor(
    path: string,
    start: RunStart,
    hash: string,
    encoder: RecordingEncoder,
    checkpoint: Checkpoint | null,
    fileSystem: FileSystem,
  ) {
    this.path = path;
    this.#start = start;
    this.#sceneHash = hash;
    this.#encoder = encoder;
    this.#fileSystem = fileSystem;
    replaceFile(join(path, runFiles.record), toJson(openRecord(start)), fileSystem);
    this.#timeline = new AppendedFile(join(path, runFiles.timeline), checkpoint?.timelineBytes ?? 0, fileSystem);
    this.#recording = new AppendedFile(join(path, runFiles.recording), checkpoint?.recordingBytes ?? 0, fileSystem);
    if (!checkpoint) this.#recording.append(encoder.header());
  }

  /** Makes a run folder. Throws FolderError, having written nothing, where the path is taken and `force` is not set, or is a file. */
  static create(path: string, run: NewRun, fileSystem: FileSystem = fs): RunFolder {
    expectFree(path, run.force);
    const sceneText = toJson(run.scene);
    onDisk(path, () => {
      fileSystem.mkdirSync(path, { recursive: true });
      for (const name of Object.values(runFiles)) fileSystem.rmSync(join(path, name), { force: true });
    });
    replaceFile(join(path, runFiles.scene), sceneText, fileSystem);
    const encoder = new RecordingEncoder(run.recording);
    return new RunFolder(path, run.start, sceneHash(sceneText), encoder, null, fileSystem);
  }

  /**
   * Opens a run folder to go on from a checkpoint, or to start again where there is none: what was written after it is cut off, so that
   * timeline and recording end as those of a run never interrupted.
   *
   * @throws CheckpointError, having written nothing, where the recording is damaged before the checkpoint.
   */
  static resume(
    stored: StoredRun,
    checkpoint: Checkpoint | null,
    version: string,
    recording: RecordingHeader,
    fileSystem: FileSystem = fs,
  ): RunFolder {
    const encoder = checkpoint ? encoderAt(stored.path, checkpoint) : new RecordingEncoder(recording);
    const start = { ...stored.record, version };
    return new RunFolder(stored.path, start, stored.sceneHash, encoder, checkpoint, fileSystem);
  }

  writeRow(row: TimelineRow): void {
    const text = this.#timeline.length === 0 ? timelineText([row]) : timelineLine(row);
    this.#timeline.append(new TextEncoder().encode(text));
  }

  writeFrame(frame: Frame): void {
    this.#recording.append(this.#encoder.frame(frame));
  }

  /** Makes this moment the one that a resumed run goes on from. */
  writeCheckpoint(progress: RunProgress): void {
    this.#timeline.sync();
    this.#recording.sync();
    const checkpoint = encodeCheckpoint({
      ...progress,
      version: this.#start.version,
      sceneHash: this.#sceneHash,
      timelineBytes: this.#timeline.length,
      recordingBytes: this.#recording.length,
    });
    replaceFile(join(this.path, runFiles.checkpoint), checkpoint, this.#fileSystem);
  }

  /** Writes fluxes.json, whole. */
  writeFluxes(fluxes: FluxRecord): void {
    replaceFile(join(this.path, runFiles.fluxes), writeFluxRecord(fluxes), this.#fileSystem);
  }

  /** Writes run.json. The folder can still be written to. */
  writeOutcome(outcome: RunOutcome): void {
    const record = { ...openRecord(this.#start), ...outcome };
    replaceFile(join(this.path, runFiles.record), toJson(record), this.#fileSystem);
  }

  close(): void {
    this.#timeline.close();
    this.#recording.close();
  }
}

/** Throws FolderError where a path is no place for a new run or SET: taken and `force` is not set, or a file. */
export function expectFree(path: string, force: boolean, what: 'run' | 'SET' = 'run'): void {
  const taken = statOf(path);
  if (taken && !taken.isDirectory()) throw new FolderError(`${path} exists and is no folder`);
  if (taken && !force && fs.readdirSync(path).length > 0)
    throw new FolderError(`${path} exists and is not empty; --force replaces the ${what} in it`);
}

function statOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new FolderError(`${path} cannot be a folder: ${(error as Error).message}`);
  }
}

function encoderAt(path: string, checkpoint: Checkpoint): RecordingEncoder {
  const bytes = fs.readFileSync(join(path, runFiles.recording)).subarray(0, checkpoint.recordingBytes);
  const reader = new RecordingReader(bytes);
  if (reader.tail.bytes > 0)
    throw new CheckpointError(
      `${runFiles.recording} is damaged after frame ${reader.frameCount}: the run cannot go on`,
    );
  return RecordingEncoder.continuing(reader);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

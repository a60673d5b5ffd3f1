import fs from 'node:fs';
import { join } from 'node:path';
import { timelineText } from '../formats/csv.ts';
import { writeFluxRecord, type FluxRecord } from '../formats/fluxRecord.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import { replaceFile } from './replaceFile.ts';
import type { RunOutcome, RunStart } from './runRecord.ts';
import { onDisk } from './storageError.ts';
import { runFiles } from './storedRun.ts';

/** A run that has ended, without its recording. */
export interface EndedRun {
  start: RunStart;
  scene: unknown; // complete, as JSON
  timeline: readonly TimelineRow[];
  fluxes: FluxRecord | null;
  outcome: RunOutcome;
}

/**
 * Writes a run folder of run.json, scene.json, timeline.csv and, where they were measured, fluxes.json; one that is there is replaced, run.json
 * last. Throws StorageError.
 */
export function writeTimelineFolder(path: string, { start, scene, timeline, fluxes, outcome }: EndedRun): void {
  onDisk(path, () => fs.mkdirSync(path, { recursive: true }));
  replaceFile(join(path, runFiles.scene), `${JSON.stringify(scene, null, 2)}\n`);
  replaceFile(join(path, runFiles.timeline), timelineText(timeline));
  if (fluxes) replaceFile(join(path, runFiles.fluxes), writeFluxRecord(fluxes));
  replaceFile(join(path, runFiles.record), `${JSON.stringify({ ...start, ...outcome }, null, 2)}\n`);
}

import fs from 'node:fs';
import { join } from 'node:path';
import { RecordingError } from '../../formats/recordingError.ts';
import { parseScene } from '../../scene/parse.ts';
import { runPath } from '../../storage/campaignFiles.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { FolderError } from '../../storage/storageError.ts';
import { runFiles, StoredRun } from '../../storage/storedRun.ts';
import { lastState } from '../storedState.ts';
import type { Cell } from './layout.ts';

/** A run of a campaign and the last state that it recorded, null where that cannot be read. */
export interface RecordedState {
  row: CampaignRow;
  run: string; // folder, such as "12-0"
  state: (NonNullable<ReturnType<typeof lastState>> & { isTopActive: boolean }) | null;
}

/** The first run with a recording among those of some cells, null where none left one. */
export function firstRecorded(folder: string, cells: readonly Cell[]): RecordedState | null {
  for (const { rows } of cells)
    for (const row of rows) {
      const path = runPath(folder, row.point, row.replica);
      if (row.failure === null && fs.existsSync(join(path, runFiles.recording)))
        return { row, run: `${row.point}-${row.replica}`, state: readState(path) };
    }
  return null;
}

/** A damaged recording costs its thumbnail, not the report. */
function readState(path: string): RecordedState['state'] {
  try {
    const stored = new StoredRun(path);
    const state = lastState(stored, stored.recording());
    return state && { ...state, isTopActive: parseScene(stored.scene).electrodes.top === 'active' };
  } catch (error) {
    if (error instanceof RecordingError || error instanceof FolderError) return null;
    throw error;
  }
}

import { parseTimeline } from '../../src/formats/csv.ts';
import { RecordingClient } from '../playback/recordingClient.ts';
import { readText, type Folder } from '../sources/folder.ts';
import type { RunPage } from './runPage.ts';

const recordingName = 'recording.fgr';
const timelineName = 'timeline.csv';

/**
 * Opens the recording of a run folder with its timeline.
 *
 * @param path of the run within a campaign folder, empty for a run folder
 * @param isWanted asked at the end: what comes too late is let go of
 * @throws RecordingError, Error in words for the reader, also where no whole frame is there yet
 */
export async function openRunFolder(
  page: RunPage,
  folder: Folder,
  path: string,
  isWanted: () => boolean,
): Promise<void> {
  const base = path ? `${path}/` : '';
  const name = path ? `${folder.name}/${path}` : folder.name;
  const timeline = `${base}${timelineName}`;
  const text = folder.paths.includes(timeline) ? await readText(folder, timeline) : '';
  const rows = parseTimeline(text);
  const client = await openBytes(page, name, await folder.read(`${base}${recordingName}`));
  client.timeline = rows;
  show(page, client, name, isWanted);
}

/** Opens the bytes of a recording, where these are still wanted then. Throws as openRunFolder does. */
export async function openRecordingFile(
  page: RunPage,
  name: string,
  bytes: Uint8Array,
  isWanted: () => boolean,
): Promise<void> {
  show(page, await openBytes(page, name, bytes), name, isWanted);
}

function show(page: RunPage, client: RecordingClient, name: string, isWanted: () => boolean): void {
  if (isWanted()) page.open(client, name);
  else client.close();
}

async function openBytes(page: RunPage, name: string, bytes: Uint8Array): Promise<RecordingClient> {
  const client = await RecordingClient.open(name, bytes, () => page.refresh());
  if (client.frameCount > 0) return client;
  client.close();
  throw new Error('This recording holds no whole frame yet. Open it again later.');
}

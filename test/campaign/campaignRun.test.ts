import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doCampaignRun } from '../../src/campaign/campaignRun.ts';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { StorageError } from '../../src/storage/storageError.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { smallCampaign } from './smallCampaign.ts';

const newFolder = temporaryFolders();
const run = { point: 3, replica: 0 };

const rowIn = async (folder: string, keep: object) => {
  const row = await doCampaignRun(smallCampaign({ keep }), folder, run);
  return { ...row, cpuSeconds: null };
};

describe('doCampaignRun', () => {
  it('gives the same row whatever is kept, and keeps what is asked for', async () => {
    const [none, timeline, recording] = [newFolder(), newFolder(), newFolder()];
    const row = await rowIn(none, {});
    expect(row).toMatchObject({ failure: null, stoppedBy: 'metal', metalFloating: expect.any(Number) });
    expect(await rowIn(timeline, { timeline: 'first' })).toEqual(row);
    expect(await rowIn(recording, { recording: 'all' })).toEqual(row);
    expect(readdirSync(none)).toEqual([]);
    const [short, full] = [timeline, recording].map((folder) => new StoredRun(join(folder, 'runs', '3-0')));
    expect(readdirSync(short.path).sort()).toEqual(['fluxes.json', 'run.json', 'scene.json', 'timeline.csv']);
    expect(readdirSync(full.path)).toContain('recording.fgr');
    expect(short.timeline()).toEqual(full.timeline());
    expect(short.record).toEqual({ ...full.record, cpuSeconds: short.record.cpuSeconds });
    expect(short.fluxes()).toEqual(full.fluxes());
    expect(short.scene).toEqual(full.scene);
  }, 20_000);

  it('goes on with a kept run that was cut off, and begins one anew that cannot be used', async () => {
    const [whole, cut, damaged] = [newFolder(), newFolder(), newFolder()];
    const keep = { recording: 'all' };
    const campaign = smallCampaign({ keep });
    const row = await rowIn(whole, keep);
    const path = join(cut, 'runs', '3-0');
    const seed = campaign.seedOf(3, 0);
    const begun = RecordedRun.start({ path, scene: 'small', json: campaign.sceneAt(3), seed, force: false });
    begun.advance(1);
    const { cpuSeconds } = begun.finish('interrupt');
    expect(await rowIn(cut, keep)).toEqual(row);
    expect(new StoredRun(path).record.cpuSeconds).toBeGreaterThan(cpuSeconds);
    mkdirSync(join(damaged, 'runs', '3-0'), { recursive: true });
    writeFileSync(join(damaged, 'runs', '3-0', 'run.json'), '{"seed":');
    expect(await rowIn(damaged, keep)).toEqual(row);
    expect(existsSync(join(damaged, 'runs', '3-0', 'recording.fgr'))).toBe(true);
  }, 20_000);

  it('gives no row where it is stopped, and throws where the disk refuses', async () => {
    const folder = newFolder();
    const campaign = smallCampaign({ keep: { recording: 'all' } });
    const never = await doCampaignRun(campaign, folder, run, undefined, () => true);
    expect(never).toBe(null);
    rmSync(join(folder, 'runs'), { recursive: true });
    writeFileSync(join(folder, 'runs'), 'a file where the folder of runs should be');
    const timeline = smallCampaign({ keep: { timeline: 'all' } });
    await expect(doCampaignRun(timeline, folder, run)).rejects.toThrow(StorageError);
  }, 20_000);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isShownFile } from '../../src/formats/folderFiles.ts';
import { profilesFile, setFiles } from '../../src/formats/setRecord.ts';
import { campaignFiles } from '../../src/storage/campaignFiles.ts';
import { findFolders, findRuns } from '../../src/storage/findFolders.ts';
import { FolderError } from '../../src/storage/storageError.ts';
import { runFiles } from '../../src/storage/storedRun.ts';
import { temporaryFolders } from './temporaryFolder.ts';

describe('findFolders', () => {
  const newFolder = temporaryFolders();

  function write(folder: string, ...files: string[]): string {
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), '{}');
    }
    return folder;
  }

  it('finds what a folder is, or what lies right below it, in order', () => {
    const folder = write(newFolder(), 'b/run.json', 'c/set.json', 'a/plan.json', 'a/runs/0-0/run.json', 'd/x.txt');
    expect(findFolders(folder)).toEqual([
      { path: join(folder, 'a'), kind: 'campaign' },
      { path: join(folder, 'b'), kind: 'run' },
      { path: join(folder, 'c'), kind: 'set' },
    ]);
    expect(findFolders(join(folder, 'c/'))).toEqual([{ path: join(folder, 'c'), kind: 'set' }]);
    expect(findRuns(folder)).toEqual([join(folder, 'b')]);
    expect(findRuns(join(folder, 'a/runs'))).toEqual([join(folder, 'a/runs/0-0')]);
  });

  it('says why there is nothing to find', () => {
    const folder = write(newFolder(), 'b/recording.fgr', 'd/e/run.json');
    expect(() => findFolders(folder)).toThrow(FolderError);
    expect(() => findFolders(folder)).toThrow(`${folder} holds no run, campaign or SET, nor does any folder right`);
    expect(() => findFolders(join(folder, 'x'))).toThrow('x does not exist');
    expect(() => findFolders(join(folder, 'b/recording.fgr'))).toThrow(`give the folder that it lies in, ${folder}/b`);
    expect(() => findRuns(folder)).toThrow('holds no run');
  });
});

describe('the files that the viewer shows', () => {
  it('are those that are written, but for what only a run or a campaign itself reads', () => {
    const { checkpoint, ...ofRun } = runFiles;
    for (const name of Object.values(ofRun)) expect(isShownFile('run', name)).toBe(true);
    for (const name of [...Object.values(setFiles), profilesFile(12)]) expect(isShownFile('set', name)).toBe(true);
    for (const name of [campaignFiles.plan, campaignFiles.parquet]) expect(isShownFile('campaign', name)).toBe(true);
    expect(isShownFile('campaign', `${campaignFiles.runs}/12-0/${runFiles.recording}`)).toBe(true);
    expect(isShownFile('run', checkpoint)).toBe(false);
    expect(isShownFile('campaign', campaignFiles.database)).toBe(false);
  });

  it.each(['../run.json', '/run.json', 'run.json\n', 'a\\run.json', 'runs/1-0/../run.json', 'runs//run.json', ''])(
    'are never at %j',
    (path) => {
      for (const kind of ['run', 'campaign', 'set'] as const) expect(isShownFile(kind, path)).toBe(false);
    },
  );
});

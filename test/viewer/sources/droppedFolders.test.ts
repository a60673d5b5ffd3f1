import { describe, expect, it } from 'vitest';
import { readChosen, readDrop } from '../../../viewer/sources/droppedFolders.ts';
import { readText } from '../../../viewer/sources/folder.ts';

interface Tree {
  [name: string]: string | Tree;
}

/** A browser's entry for a file (its text) or a folder (what is in it), which comes a few names at a time. */
function entryOf(name: string, content: string | Tree, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  const common = { name, fullPath, isFile: typeof content === 'string', isDirectory: typeof content !== 'string' };
  if (typeof content === 'string')
    return {
      ...common,
      file: (give: (file: File) => void) => give(new File([content], name)),
    } as unknown as FileSystemEntry;
  const createReader = () => {
    const left = Object.entries(content).map(([inner, below]) => entryOf(inner, below, fullPath));
    return { readEntries: (give: (entries: FileSystemEntry[]) => void) => give(left.splice(0, 2)) };
  };
  return { ...common, createReader } as unknown as FileSystemEntry;
}

function dropOf(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, content]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, content),
    getAsFile: () => null,
  }));
  return { items: [{ kind: 'string', webkitGetAsEntry: () => null }, ...items] } as unknown as DataTransfer;
}

/** Files as a chooser gives them, by path. */
function chosen(files: Record<string, string>): File[] {
  return Object.entries(files).map(([path, text]) => {
    const file = new File([text], path.replace(/^.*\//u, ''));
    return Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  });
}

const run = { 'run.json': '{}', 'scene.json': '{}', 'recording.fgr': 'frames', checkpoint: 'state', 'report.html': '' };
const campaign = { 'plan.json': '{}', 'runs.parquet': 'rows', runs: { '3-0': run, notes: run }, tasks: { 1: run } };

describe('readDrop', () => {
  it('opens a run folder with the files that are shown', async () => {
    const { folders, files } = await readDrop(dropOf({ b3: run }));
    expect(folders).toMatchObject([{ name: 'b3', kind: 'run', paths: ['recording.fgr', 'run.json', 'scene.json'] }]);
    expect(await readText(folders[0], 'recording.fgr')).toBe('frames');
    await expect(folders[0].read('checkpoint')).rejects.toThrow('b3 holds no checkpoint');
    expect(files).toEqual([]);
  });

  it('opens a campaign as one folder, with its kept runs', async () => {
    const { folders } = await readDrop(dropOf({ map: campaign }));
    expect(folders).toHaveLength(1);
    expect(folders[0].kind).toBe('campaign');
    expect(folders[0].paths).toEqual([
      'plan.json',
      'runs.parquet',
      'runs/3-0/recording.fgr',
      'runs/3-0/run.json',
      'runs/3-0/scene.json',
    ]);
    expect(await readText(folders[0], 'runs/3-0/recording.fgr')).toBe('frames');
  });

  it('finds several folders in one, and recordings on their own', async () => {
    const set = { 'set.json': '{}', 'iv.csv': '', 'profiles-0.json': '{}' };
    const { folders, files } = await readDrop(
      dropOf({ out: { set, map: campaign, loose: { 'x.fgr': 'x', 'notes.txt': '' }, b3: run }, 'y.txt': 'y' }),
    );
    expect(folders.map(({ name, kind }) => [name, kind])).toEqual([
      ['out/b3', 'run'],
      ['out/map', 'campaign'],
      ['out/set', 'set'],
    ]);
    expect(files.map(({ name }) => name)).toEqual(['y.txt', 'x.fgr']);
  });

  it('takes the files of a folder that were dropped one by one together', async () => {
    const { folders, files } = await readDrop(dropOf({ 'run.json': '{}', 'recording.fgr': 'frames' }));
    expect(folders).toMatchObject([{ name: 'dropped files', kind: 'run', paths: ['recording.fgr', 'run.json'] }]);
    expect(files).toEqual([]);
  });

  it('says what cannot be read', async () => {
    const entry = entryOf('b3', run) as FileSystemDirectoryEntry;
    const fail = (_give: unknown, refuse: (reason: Error) => void) => refuse(new Error('not allowed'));
    const locked = { ...entry, createReader: () => ({ readEntries: fail }) };
    const items = [{ kind: 'file', webkitGetAsEntry: () => locked, getAsFile: () => null }];
    await expect(readDrop({ items } as unknown as DataTransfer)).rejects.toThrow('b3 cannot be read: not allowed');
  });
});

describe('readChosen', () => {
  it('opens the folders in a chosen folder, and single files', async () => {
    const { folders } = await readChosen(
      chosen({ 'out/b3/run.json': '{}', 'out/map/plan.json': '{}', 'out/map/runs/3-0/recording.fgr': 'frames' }),
    );
    expect(folders.map(({ name, kind, paths }) => [name, kind, paths])).toEqual([
      ['out/b3', 'run', ['run.json']],
      ['out/map', 'campaign', ['plan.json', 'runs/3-0/recording.fgr']],
    ]);
    const single = await readChosen(chosen({ 'recording.fgr': 'frames' }));
    expect(single.folders).toEqual([]);
    expect(await single.files[0].text()).toBe('frames');
  });

  it('says that a file has gone since', async () => {
    const [file] = chosen({ 'b3/run.json': '{}' });
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const { folders } = await readChosen([file]);
    await expect(folders[0].read('run.json')).rejects.toThrow('b3/run.json cannot be read: it has been changed');
  });
});

import fs from 'node:fs';
import { join } from 'node:path';
import { FolderError } from './storageError.ts';
import { runFiles } from './storedRun.ts';

/** The run folder at a path, or those right below it, in order. Throws FolderError where there is none. */
export function findRuns(path: string): string[] {
  if (holdsRun(path)) return [path];
  const folders = fs.existsSync(path)
    ? fs
        .readdirSync(path)
        .sort()
        .map((name) => join(path, name))
        .filter(holdsRun)
    : [];
  if (folders.length === 0) throw new FolderError(`${path} holds no run, nor does any folder in it`);
  return folders;
}

function holdsRun(path: string): boolean {
  return fs.existsSync(join(path, runFiles.record));
}

import fs from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { isShownFile, kindOfFolder, leadsToShownFiles, type FolderKind } from '../formats/folderFiles.ts';
import { FolderError } from './storageError.ts';

/** A folder that Filigree wrote. */
export interface FoundFolder {
  path: string;
  kind: FolderKind;
}

/** The run, campaign or SET folder at a path, or those right below it, in order. Throws FolderError where there is none. */
export function findFolders(path: string): FoundFolder[] {
  const clean = normalize(path).replace(/(?<=.)[/\\]$/u, '');
  const found = foldersAt(clean);
  if (found.length === 0) throw new FolderError(whyNothing(clean));
  return found;
}

/** The run folder at a path, or those right below it, in order. Throws FolderError where there is none. */
export function findRuns(path: string): string[] {
  const runs = foldersAt(path).filter(({ kind }) => kind === 'run');
  if (runs.length === 0) throw new FolderError(`${path} holds no run, nor does any folder in it`);
  return runs.map((run) => run.path);
}

/** Paths within a folder, with slashes, of the files that the viewer shows. */
export function listShownFiles({ path, kind }: FoundFolder): string[] {
  const list = (within: string): string[] =>
    namesIn(join(path, within)).flatMap((name) => {
      const inner = within === '' ? name : `${within}/${name}`;
      if (isShownFile(kind, inner)) return shownFile({ path, kind }, inner) === null ? [] : [inner];
      return leadsToShownFiles(kind, inner) ? list(inner) : [];
    });
  return list('');
}

/**
 * The file of a folder that a path leads to, null where the viewer shows none there.
 *
 * **Holds** the file lies in the folder: a link that leads out of it is no file of it.
 */
export function shownFile({ path, kind }: FoundFolder, within: string): string | null {
  if (!isShownFile(kind, within)) return null;
  try {
    const file = fs.realpathSync(join(path, within));
    return file.startsWith(fs.realpathSync(path) + sep) && fs.statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function foldersAt(path: string): FoundFolder[] {
  const own = folderAt(path);
  return own ? [own] : namesIn(path).flatMap((name) => folderAt(join(path, name)) ?? []);
}

function folderAt(path: string): FoundFolder | null {
  const kind = kindOfFolder((name) => fs.existsSync(join(path, name)));
  return kind && { path, kind };
}

/** Names in a folder, in order; none where there is no folder that can be read. */
function namesIn(path: string): string[] {
  try {
    return fs.readdirSync(path).sort();
  } catch {
    return [];
  }
}

function whyNothing(path: string): string {
  const status = fs.statSync(path, { throwIfNoEntry: false });
  if (!status) return `${path} does not exist`;
  if (!status.isDirectory()) return `${basename(path)} is a file: give the folder that it lies in, ${dirname(path)}`;
  return `${path} holds no run, campaign or SET, nor does any folder right below it`;
}

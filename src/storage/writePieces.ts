import fs from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './appendedFile.ts';
import { FolderError, onDisk } from './storageError.ts';

/** Writes a file piece by piece, beside its place until it is whole. Throws StorageError. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const part = `${path}.part`;
  try {
    onDisk(path, () => {
      const descriptor = fs.openSync(part, 'w');
      try {
        let position = 0;
        for (const piece of pieces) {
          const bytes = new TextEncoder().encode(piece);
          writeWhole(fs, descriptor, bytes, position);
          position += bytes.length;
        }
      } finally {
        fs.closeSync(descriptor);
      }
      fs.renameSync(part, path);
    });
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}

/** Throws FolderError where a file cannot be put: its folder is missing, or it exists and `force` is not set. */
export function expectPlace(path: string, force: boolean): void {
  const folder = dirname(path);
  if (!fs.existsSync(folder)) throw new FolderError(`${path}: there is no folder ${folder}`);
  if (!force && fs.existsSync(path)) throw new FolderError(`${path} exists; --force replaces it`);
}

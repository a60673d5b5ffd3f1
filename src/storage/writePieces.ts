import fs from 'node:fs';
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

/** Throws FolderError where there is a file already. */
export function expectNoFile(path: string): void {
  if (fs.existsSync(path)) throw new FolderError(`${path} exists; --force replaces it`);
}

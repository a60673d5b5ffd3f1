import fs from 'node:fs';
import { writeWhole } from './appendedFile.ts';
import type { FileSystem } from './appendedFile.ts';
import { onDisk } from './storageError.ts';

/** Writes a file beside its place and renames it: there is always the old one or the new one, whole. Throws StorageError. */
export function replaceFile(path: string, content: Uint8Array | string, fileSystem: FileSystem = fs): void {
  const part = `${path}.part`;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    onDisk(path, () => {
      writeAndSync(fileSystem, part, bytes);
      fileSystem.renameSync(part, path);
    });
  } catch (error) {
    fileSystem.rmSync(part, { force: true });
    throw error;
  }
}

function writeAndSync(fileSystem: FileSystem, path: string, bytes: Uint8Array): void {
  const descriptor = fileSystem.openSync(path, 'w');
  try {
    writeWhole(fileSystem, descriptor, bytes, 0);
    fileSystem.fsyncSync(descriptor);
  } finally {
    fileSystem.closeSync(descriptor);
  }
}

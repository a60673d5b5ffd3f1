import fs from 'node:fs';
import { onDisk } from './storageError.ts';

/** The calls that write; tests put a full disk in their place. */
export type FileSystem = Pick<
  typeof fs,
  'openSync' | 'writeSync' | 'fsyncSync' | 'ftruncateSync' | 'closeSync' | 'renameSync' | 'rmSync' | 'mkdirSync'
>;

/**
 * A file that grows by whole pieces.
 *
 * **Holds** `length` counts whole pieces only: a piece that does not fit is taken back. Every method throws StorageError.
 */
export class AppendedFile {
  readonly path: string;
  readonly #fileSystem: FileSystem;
  readonly #descriptor: number;
  #length: number; // bytes

  /** Opens the file, made if need be, and cuts it to `length` bytes. */
  constructor(path: string, length: number, fileSystem: FileSystem) {
    this.path = path;
    this.#fileSystem = fileSystem;
    this.#length = length;
    this.#descriptor = onDisk(path, () => fileSystem.openSync(path, fs.constants.O_WRONLY | fs.constants.O_CREAT));
    onDisk(path, () => fileSystem.ftruncateSync(this.#descriptor, length));
  }

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    try {
      onDisk(this.path, () => writeWhole(this.#fileSystem, this.#descriptor, piece, this.#length));
    } catch (error) {
      this.#takeBack();
      throw error;
    }
    this.#length += piece.length;
  }

  /** Returns once the system says that all is on the disk. */
  sync(): void {
    onDisk(this.path, () => this.#fileSystem.fsyncSync(this.#descriptor));
  }

  close(): void {
    onDisk(this.path, () => this.#fileSystem.closeSync(this.#descriptor));
  }

  #takeBack(): void {
    try {
      this.#fileSystem.ftruncateSync(this.#descriptor, this.#length);
    } catch {
      // Readers ignore an incomplete end, and the first error says more than this one.
    }
  }
}

/** Writes all bytes, however few the system takes at a time. */
export function writeWhole(fileSystem: FileSystem, descriptor: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length)
    done += fileSystem.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

import { basename, dirname } from 'node:path';

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an input/output error',
  EROFS: 'the disk is read-only',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EMFILE: 'too many files are open',
};

/** A file that could not be written; what the folder held before stays as it was. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly exitCode = 1;
  readonly path: string;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    const reason = reasons[cause.code ?? ''] ?? cause.message;
    const code = cause.code ? ` (${cause.code})` : '';
    super(
      `${reason}${code}: ${basename(path)} could not be written; ${dirname(path)} stays readable as far as it had come`,
      { cause },
    );
    this.path = path;
  }
}

/** A folder that cannot serve: it exists already, or holds no run; bad input, so commands end with exit code 2. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly exitCode = 2;
}

/** Does something to the file at `path`; throws StorageError where the system refuses. */
export function onDisk<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const fromSystem = error instanceof Error && 'errno' in error;
    throw fromSystem ? new StorageError(path, error as NodeJS.ErrnoException) : error;
  }
}

import type { CampaignRow } from '../formats/campaignRow.ts';
import { StorageError } from '../storage/storageError.ts';
import type { RunKey } from '../storage/taskRows.ts';

/** A run for a worker to do. */
export type CampaignJob = RunKey & { folder: string };

/** A StorageError as it goes from thread to thread. */
export interface DiskFault {
  path: string;
  code: string | undefined;
  message: string; // of the system
}

/** Its row, null where it was stopped before its end; or why the disk refused to take it. */
export type CampaignJobResult = { row: CampaignRow | null } | { fault: DiskFault };

export function asDiskFault({ path, cause }: StorageError): DiskFault {
  const { code, message } = cause as NodeJS.ErrnoException;
  return { path, code, message };
}

export function asStorageError({ path, code, message }: DiskFault): StorageError {
  return new StorageError(path, Object.assign(new Error(message), { code }));
}

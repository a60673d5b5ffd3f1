import { totalmem } from 'node:os';
import process from 'node:process';

/** Memory that this machine has, or that its system lets this process have where that is less [bytes]. */
export function machineMemory(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(totalmem(), allowed) : totalmem();
}

import { readSetFolder, type StoredSet } from '../../storage/storedSet.ts';
import { parseQuantity } from '../../units/quantity.ts';
import type { Figure, FigureSweep } from './figure.ts';
import type { PlannedSet } from './gatherSweeps.ts';

const read = new WeakMap<PlannedSet, StoredSet>(); // figures share sets, and a table of many steps takes a while to read

/** The sweeps of a figure as it declares them. Throws FolderError. */
export function sweepsOf({ sweeps = [] }: Figure, sets: readonly PlannedSet[]): FigureSweep[] {
  return sweeps.flatMap(({ variant, compliances }) => {
    const planned = sets.find((set) => set.variant.name === variant.name);
    if (!planned) throw new Error(`no sweep of ${variant.name} has been run`);
    const set = read.get(planned) ?? readSetFolder(planned.path);
    read.set(planned, set);
    return compliances.map((compliance): FigureSweep => {
      const current = parseQuantity(compliance, 'current');
      const index = planned.compliances.findIndex((text) => parseQuantity(text, 'current') === current);
      return { variant: variant.name, compliance, stored: set.sweeps[index], set };
    });
  });
}

/** Why a sweep cannot be analysed, if it cannot. A sweep that ended in contact can. */
export function sweepFailure({ variant, compliance, stored: { record } }: FigureSweep): string[] {
  const name = `sweep ${variant}, ${compliance}`;
  if (record.failure) return [`${name}: ${record.failure.message}`];
  return record.end === 'complete' || record.end === 'contact' ? [] : [`${name} did not come to its end`];
}

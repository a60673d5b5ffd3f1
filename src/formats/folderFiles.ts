/** What a folder that Filigree wrote holds. */
export type FolderKind = 'run' | 'campaign' | 'set';

const marks: readonly [file: string, kind: FolderKind][] = [
  ['plan.json', 'campaign'],
  ['run.json', 'run'],
  ['set.json', 'set'],
];

const shown: Record<FolderKind, RegExp> = {
  run: /^(?:run\.json|scene\.json|timeline\.csv|recording\.fgr|fluxes\.json)$/u,
  campaign: /^(?:plan\.json|runs\.parquet|runs\/\d+-\d+\/(?:run\.json|scene\.json|timeline\.csv|recording\.fgr))$/u,
  set: /^(?:set\.json|scene\.json|iv\.csv|profiles-\d+\.json)$/u,
};

const passed: Record<FolderKind, RegExp | null> = { run: null, campaign: /^runs(?:\/\d+-\d+)?$/u, set: null };

/**
 * What a folder holds, null where Filigree did not write it.
 *
 * @param holds whether a file of this name is right in the folder
 */
export function kindOfFolder(holds: (name: string) => boolean): FolderKind | null {
  return marks.find(([file]) => holds(file))?.[1] ?? null;
}

/**
 * Whether a file is one that the viewer shows, by its path within the folder.
 *
 * **Holds** only paths that stay within the folder are: none has a step up, a backslash or a blank step.
 */
export function isShownFile(kind: FolderKind, path: string): boolean {
  return shown[kind].test(path);
}

/** Whether a folder within the folder may hold files that the viewer shows. */
export function leadsToShownFiles(kind: FolderKind, path: string): boolean {
  return passed[kind]?.test(path) ?? false;
}

import type { FolderKind } from '../../src/formats/folderFiles.ts';

/** A folder of files, wherever it lies: on the server that gave the page, or dropped on the page. */
export interface Folder {
  readonly name: string; // as the command line or the reader named it
  readonly kind: FolderKind;
  /** Paths of all files, relative to the folder, such as "runs/3-0/recording.fgr". */
  readonly paths: readonly string[];
  /** The bytes of a file as long as it is now. Throws Error, in words for the reader, where it cannot be had. */
  read(path: string): Promise<Uint8Array>;
}

/** A file as text. Throws as Folder.read does. */
export async function readText(folder: Folder, path: string): Promise<string> {
  return new TextDecoder().decode(await folder.read(path));
}

/** A file as JSON. Throws Error, naming the file, where it is none. */
export async function readJson(folder: Folder, path: string): Promise<unknown> {
  const text = await readText(folder, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} holds no JSON: ${(error as Error).message}`, { cause: error });
  }
}

import { isShownFile, kindOfFolder, leadsToShownFiles, type FolderKind } from '../../src/formats/folderFiles.ts';
import { chosenDirectory, droppedDirectory, type Directory } from './directory.ts';
import type { Folder } from './folder.ts';

/** What a reader has dropped on the page, or chosen. */
export interface Opened {
  folders: Folder[]; // that Filigree wrote
  files: File[]; // on their own: recordings and whatever else was dropped beside
}

const deepest = 3; // folders below what was dropped that are still looked into

/** What a drop holds. To be called within the event, for later the browser forgets what was dropped. Throws Error, in words for the reader, where it cannot be read. */
export async function readDrop(transfer: DataTransfer): Promise<Opened> {
  return readDirectory(droppedDirectory(transfer));
}

/** What an `<input type="file">` holds, of files or of a folder. Throws Error as readDrop does. */
export async function readChosen(files: Iterable<File>): Promise<Opened> {
  return readDirectory(chosenDirectory(files));
}

/** The folders that Filigree wrote, in order, down to a few levels; and files that belong to none. */
async function readDirectory(directory: Directory, depth = 0): Promise<Opened> {
  const { files, directories } = await directory.list();
  const kind = kindOfFolder((name) => files.has(name));
  if (kind) return { folders: [await openDirectory(directory, kind)], files: [] };
  const lone = [...files].filter(([name]) => depth === 0 || name.endsWith('.fgr'));
  const opened: Opened = { folders: [], files: await Promise.all(lone.map(([, read]) => read())) };
  if (depth > deepest) return opened;
  for (const [, inner] of directories) {
    const { folders, files: found } = await readDirectory(inner, depth + 1);
    opened.folders.push(...folders);
    opened.files.push(...found);
  }
  return opened;
}

async function openDirectory(directory: Directory, kind: FolderKind): Promise<Folder> {
  const name = directory.path || 'dropped files';
  const readers = new Map<string, () => Promise<File>>();
  const gather = async ({ list }: Directory, prefix: string): Promise<void> => {
    const { files, directories } = await list();
    for (const [file, read] of files) if (isShownFile(kind, prefix + file)) readers.set(prefix + file, read);
    for (const [inner, below] of directories)
      if (leadsToShownFiles(kind, prefix + inner)) await gather(below, `${prefix}${inner}/`);
  };
  await gather(directory, '');
  return {
    name,
    kind,
    paths: [...readers.keys()],
    async read(path) {
      const reader = readers.get(path);
      if (!reader) throw new Error(`${name} holds no ${path}`);
      try {
        return new Uint8Array(await (await reader()).arrayBuffer());
      } catch (cause) {
        const advice = 'it has been changed or taken away since it was opened; open the folder again';
        throw new Error(`${name}/${path} cannot be read: ${advice}`, { cause });
      }
    },
  };
}

/** A folder in the reader's hands, however it came; files and folders in it are by name, in order. */
export interface Directory {
  path: string; // names from what was dropped down to it, "" for all that was dropped
  list(): Promise<Listing>;
}

interface Listing {
  files: Map<string, () => Promise<File>>;
  directories: Map<string, Directory>;
}

/** All that was dropped, as if it lay in one folder. */
export function droppedDirectory(transfer: DataTransfer): Directory {
  // Both have to be taken before the event is over.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const loose = entries.flatMap(({ entry, file }) => (!entry && file ? [file] : []));
  return {
    path: '',
    list: async () => {
      const listing = listingOf(entries.flatMap(({ entry }) => entry ?? []));
      for (const file of loose) listing.files.set(file.name, async () => file);
      return listing;
    },
  };
}

/** Files that were chosen, as if they lay in one folder, those of a chosen folder below it. */
export function chosenDirectory(files: Iterable<File>): Directory {
  const listings = new Map<string, Listing>([['', emptyListing()]]);
  const listingAt = (path: string): Listing => {
    const known = listings.get(path);
    if (known) return known;
    const listing = emptyListing();
    listings.set(path, listing);
    const [, parent, name] = /^(?:(.*)\/)?(.*)$/su.exec(path) as RegExpExecArray;
    listingAt(parent ?? '').directories.set(name, { path, list: async () => listing });
    return listing;
  };
  for (const file of files) {
    const folder = (file.webkitRelativePath || file.name).split('/').slice(0, -1).join('/');
    listingAt(folder).files.set(file.name, async () => file);
  }
  return { path: '', list: async () => listingAt('') };
}

function listingOf(entries: readonly FileSystemEntry[]): Listing {
  const listing = emptyListing();
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (isFile(entry)) listing.files.set(entry.name, () => new Promise(entry.file.bind(entry)));
    else if (isDirectory(entry)) listing.directories.set(entry.name, directoryOf(entry));
  return listing;
}

function directoryOf(entry: FileSystemDirectoryEntry): Directory {
  const path = entry.fullPath.replace(/^\//u, '');
  return { path, list: async () => listingOf(await readAll(entry, path)) };
}

/** A browser hands over some entries at a time, and none at the end. */
async function readAll(entry: FileSystemDirectoryEntry, path: string): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const entries: FileSystemEntry[] = [];
  try {
    while (true) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return entries;
      entries.push(...some);
    }
  } catch (cause) {
    throw new Error(`the folder ${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function emptyListing(): Listing {
  return { files: new Map(), directories: new Map() };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

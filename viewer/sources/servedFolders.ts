import type { FolderKind } from '../../src/formats/folderFiles.ts';
import type { Folder } from './folder.ts';

/** What the server says of a folder. */
interface ServedFolder {
  name: string;
  kind: FolderKind;
  paths: string[];
}

/** Folders that `filigree view` serves; none where the page comes from a server that serves only files. */
export async function listServedFolders(): Promise<Folder[]> {
  try {
    const answer = await fetch('folders.json');
    const list: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(list) ? (list as ServedFolder[]).map(openServed) : [];
  } catch {
    return [];
  }
}

function openServed({ name, kind, paths }: ServedFolder): Folder {
  return { name, kind, paths, read: (path) => readServed(name, path) };
}

async function readServed(name: string, path: string): Promise<Uint8Array> {
  const answer = await fetch(`folders/${encodeURIComponent(name)}/${path}`).catch((cause: unknown) => {
    throw new Error('the server does not answer: start filigree view again', { cause });
  });
  if (answer.status === 404) throw new Error(`${name} holds no ${path}`);
  if (!answer.ok) throw new Error(`the server answers ${answer.status} ${answer.statusText} to ${name}/${path}`);
  return new Uint8Array(await answer.arrayBuffer());
}

import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { listShownFiles, shownFile, type FoundFolder } from '../storage/findFolders.ts';
import { packageRoot } from '../storage/packageRoot.ts';
import { InputError } from './failure.ts';
import { refuse, sendFile, sendJson } from './sendFile.ts';

const builtPage = join(packageRoot, 'dist', 'viewer');
const loopback = '127.0.0.1';

/** A running server and where it is reached. */
export interface ViewServer {
  server: Server;
  address: string;
}

/**
 * Serves the built viewer, to this machine only, with the list of folders as folders.json and the files of each as
 * folders/<its path, encoded>/<path within it>.
 *
 * **Holds** nothing but the page's own files and those that it shows of these folders can be had, and only under a name of this machine.
 * @param page folder of the built viewer
 * @throws InputError where the viewer is not built or the port is taken
 */
export function serveViewer(folders: readonly FoundFolder[], port: number, page = builtPage): Promise<ViewServer> {
  if (!existsSync(join(page, 'index.html'))) throw new InputError(['the viewer is not built: npm run build']);
  const files = listPage(page);
  const server = createServer((request, response) => answer(request, response, files, folders));
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(new InputError([`--port: ${port} ${code === 'EADDRINUSE' ? 'is taken' : `cannot be used: ${message}`}`])),
    );
    server.listen(port, loopback, () => {
      resolve({ server, address: `http://${loopback}:${(server.address() as AddressInfo).port}/` });
    });
  });
}

/** What the page is made of: path in the address -> file. */
function listPage(page: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(page, { recursive: true, encoding: 'utf8' }))
    files.set(`/${entry.split(sep).join('/')}`, join(page, entry));
  files.set('/', join(page, 'index.html'));
  return files;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  page: ReadonlyMap<string, string>,
  folders: readonly FoundFolder[],
): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const { method, url = '/', headers } = request;
  const path = url.replace(/[?#].*$/su, '');
  if (!isThisMachine(headers.host)) refuse(response, 403);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (path === '/folders.json') sendJson(response, folders.map(describe));
  else sendFile(response, page.get(path) ?? fileOf(folders, path), headers.range);
}

/** A page elsewhere that had its name point here would ask under that name. */
function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host);
}

/** A folder as it is now: a campaign that goes on gets more files. */
function describe(folder: FoundFolder) {
  return { name: nameOf(folder), kind: folder.kind, paths: listShownFiles(folder) };
}

/** The path of a folder, such that its name in an address is none that browsers resolve, as they do "." and "..". */
function nameOf({ path }: FoundFolder): string {
  return /^\.{1,2}$/u.test(path) ? `${path}/` : path;
}

function fileOf(folders: readonly FoundFolder[], path: string): string | null {
  const [, name, within] = /^\/folders\/([^/]+)\/(.+)$/su.exec(path) ?? [];
  const folder = folders.find((candidate) => encodeURIComponent(nameOf(candidate)) === name);
  return folder ? shownFile(folder, within) : null;
}

import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { packageRoot } from '../storage/packageRoot.ts';
import { runFiles } from '../storage/storedRun.ts';
import { InputError } from './failure.ts';

const builtPage = join(packageRoot, 'dist', 'viewer');
const loopback = '127.0.0.1';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A running server and where it is reached. */
export interface ViewServer {
  server: Server;
  address: string;
}

/**
 * Serves the built viewer, the list of runs as runs.json and the recording of each, to this machine only.
 *
 * **Holds** nothing but the page's own files and these recordings can be had, and only under a name of this machine.
 * @param page folder of the built viewer
 * @throws InputError where the viewer is not built or the port is taken
 */
export function serveViewer(folders: readonly string[], port: number, page = builtPage): Promise<ViewServer> {
  if (!existsSync(join(page, 'index.html'))) throw new InputError(['the viewer is not built: npm run build']);
  const files = listFiles(page, folders);
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

/** What can be had: path in the address -> file. */
function listFiles(page: string, folders: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(page, { recursive: true, encoding: 'utf8' }))
    files.set(`/${entry.split(sep).join('/')}`, join(page, entry));
  files.set('/', join(page, 'index.html'));
  for (const folder of folders)
    files.set(`/runs/${encodeURIComponent(folder)}/${runFiles.recording}`, join(folder, runFiles.recording));
  return files;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, string>,
  folders: readonly string[],
): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const { method, url = '/', headers } = request;
  const path = url.replace(/[?#].*$/su, '');
  if (!isThisMachine(headers.host)) refuse(response, 403);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (path === '/runs.json') {
    response.setHeader('Content-Type', contentTypes['.json']);
    response.end(JSON.stringify(folders));
  } else send(response, files.get(path));
}

/** A page elsewhere that had its name point here would ask under that name. */
function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host);
}

/** Sends a file as long as it is now: a recording may still grow. */
function send(response: ServerResponse, path: string | undefined): void {
  const status = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === undefined || !status?.isFile()) {
    refuse(response, 404);
    return;
  }
  response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', status.size);
  if (status.size === 0) response.end();
  else
    createReadStream(path, { end: status.size - 1 })
      .on('error', (error) => response.destroy(error))
      .pipe(response);
}

function refuse(response: ServerResponse, code: number): void {
  response.statusCode = code;
  response.end();
}

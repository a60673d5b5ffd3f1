import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** Larger than the usual 64 kB: large recordings come sooner. */
const chunkBytes = 1 << 20;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Places of the first and last byte of a part. */
interface Part {
  first: number;
  last: number;
}

/** Sends a file as long as it is now, for it may still grow; or the part that a range header asks for. */
export function sendFile(response: ServerResponse, path: string | null, range: string | undefined): void {
  const size = path === null ? null : sizeOf(path);
  if (path === null || size === null) {
    refuse(response, 404);
    return;
  }
  const part = partOf(range, size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (part === 'none') {
    response.setHeader('Content-Range', `bytes */${size}`);
    refuse(response, 416);
    return;
  }
  const { first, last } = part ?? { first: 0, last: size - 1 };
  if (part) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${first}-${last}/${size}`);
  }
  response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', last + 1 - first);
  if (size === 0) response.end();
  else
    createReadStream(path, { start: first, end: last, highWaterMark: chunkBytes })
      .on('error', (error) => response.destroy(error))
      .pipe(response);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', contentTypes['.json']);
  response.end(JSON.stringify(value));
}

export function refuse(response: ServerResponse, code: number): void {
  response.statusCode = code;
  response.end();
}

function sizeOf(path: string): number | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : null;
}

/** What a range header asks for: null for the whole, also where it is no single range; "none" where the file has nothing there. */
function partOf(range: string | undefined, size: number): Part | 'none' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '') ?? [];
  if (from === undefined || from + to === '') return null;
  const part =
    from === ''
      ? { first: Math.max(0, size - Number(to)), last: size - 1 }
      : { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
  return part.first <= part.last ? part : 'none';
}

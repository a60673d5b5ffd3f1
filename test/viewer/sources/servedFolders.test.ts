import { afterEach, describe, expect, it, vi } from 'vitest';
import { readText } from '../../../viewer/sources/folder.ts';
import { listServedFolders } from '../../../viewer/sources/servedFolders.ts';

/** A server with these answers, by address. */
function serve(answers: Record<string, () => Response>): void {
  vi.stubGlobal('fetch', async (address: string) => answers[address]?.() ?? new Response(null, { status: 404 }));
}

describe('listServedFolders', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('gives folders whose files are read from the server', async () => {
    const name = '/tmp/a b/map';
    serve({
      'folders.json': () => Response.json([{ name, kind: 'campaign', paths: ['plan.json'] }]),
      'folders/%2Ftmp%2Fa%20b%2Fmap/plan.json': () => new Response('{}'),
      'folders/%2Ftmp%2Fa%20b%2Fmap/runs.parquet': () => new Response(null, { status: 500, statusText: 'Oh' }),
    });
    const [folder] = await listServedFolders();
    expect(folder).toMatchObject({ name, kind: 'campaign', paths: ['plan.json'] });
    expect(await readText(folder, 'plan.json')).toBe('{}');
    await expect(folder.read('x')).rejects.toThrow(`${name} holds no x`);
    await expect(folder.read('runs.parquet')).rejects.toThrow('answers 500 Oh');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(folder.read('plan.json')).rejects.toThrow('start filigree view again');
  });

  it('gives none from a server of files only', async () => {
    serve({});
    expect(await listServedFolders()).toEqual([]);
    serve({ 'folders.json': () => new Response('<!doctype html>') });
    expect(await listServedFolders()).toEqual([]);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    expect(await listServedFolders()).toEqual([]);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveViewer, type ViewServer } from '../../src/cli/viewServer.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';

describe('serveViewer', () => {
  const newFolder = temporaryFolders();
  let folder: string;
  let served: ViewServer;
  let run: string;

  beforeEach(async () => {
    folder = newFolder();
    run = join(folder, 'a run');
    const page = join(folder, 'page');
    for (const path of [run, page, join(page, 'assets')]) mkdirSync(path);
    writeFileSync(join(page, 'index.html'), '<p>page</p>');
    writeFileSync(join(page, 'assets/main.js'), '1;');
    writeFileSync(join(run, 'recording.fgr'), 'frames');
    writeFileSync(join(run, 'checkpoint'), 'secret');
    served = await serveViewer([run], 0, page);
  });

  afterEach(() => void served.server.close());

  /** Asks for a path exactly as it is written, which fetch would tidy. */
  function ask(path: string, host = '127.0.0.1'): Promise<{ status: number | undefined; type: unknown; text: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(served.address);
      get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        let text = '';
        response.on('data', (piece) => (text += piece));
        response.on('end', () =>
          resolve({ status: response.statusCode, type: response.headers['content-type'], text }),
        );
      }).on('error', reject);
    });
  }

  it('serves the page, its files, the list of runs and their recordings', async () => {
    expect(await ask('/?run=x')).toMatchObject({ status: 200, text: '<p>page</p>' });
    expect(await ask('/assets/main.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect(JSON.parse((await ask('/runs.json')).text)).toEqual([run]);
    expect(await ask(`/runs/${encodeURIComponent(run)}/recording.fgr`)).toMatchObject({ status: 200, text: 'frames' });
  });

  it.each(['/../a%20run/checkpoint', '/runs/../../etc/passwd', '/assets', '/nothing.js'])(
    'has nothing at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: '' });
    },
  );

  it('has nothing else of a run folder', async () => {
    expect((await ask(`/runs/${encodeURIComponent(run)}/checkpoint`)).status).toBe(404);
  });

  it('answers only to the names of this machine', async () => {
    expect((await ask('/', 'localhost:80')).status).toBe(200);
    expect((await ask('/', 'elsewhere.example')).status).toBe(403);
  });

  it('says when the port is taken, and when the viewer is not built', async () => {
    const port = Number(new URL(served.address).port);
    await expect(serveViewer([], port, join(folder, 'page'))).rejects.toThrow(`--port: ${port} is taken`);
    await expect(async () => serveViewer([], 0, run)).rejects.toThrow('npm run build');
  });
});

import { appendFileSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveViewer, type ViewServer } from '../../src/cli/viewServer.ts';
import type { FoundFolder } from '../../src/storage/findFolders.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';

describe('serveViewer', () => {
  const newFolder = temporaryFolders();
  let folder: string;
  let served: ViewServer;
  let run: string;
  let campaign: string;

  beforeEach(async () => {
    folder = newFolder();
    run = join(folder, 'a run');
    campaign = join(folder, 'map');
    const page = join(folder, 'page');
    for (const path of [run, page, join(page, 'assets'), join(campaign, 'runs/3-0')])
      mkdirSync(path, { recursive: true });
    writeFileSync(join(page, 'index.html'), '<p>page</p>');
    writeFileSync(join(page, 'assets/main.js'), '1;');
    for (const name of ['run.json', 'recording.fgr', 'checkpoint']) writeFileSync(join(run, name), `${name}...`);
    for (const name of ['plan.json', 'campaign.duckdb', 'runs/3-0/recording.fgr', 'runs/3-0/checkpoint'])
      writeFileSync(join(campaign, name), name);
    const folders: FoundFolder[] = [
      { path: run, kind: 'run' },
      { path: campaign, kind: 'campaign' },
    ];
    served = await serveViewer(folders, 0, page);
  });

  afterEach(() => void served.server.close());

  /** Asks for a path exactly as it is written, which fetch would tidy. */
  function ask(path: string, headers: Record<string, string> = {}) {
    return new Promise<{ status?: number; type: unknown; range: unknown; text: string }>((resolve, reject) => {
      const { port } = new URL(served.address);
      get({ host: '127.0.0.1', port, path, headers: { host: '127.0.0.1', ...headers } }, (response) => {
        let text = '';
        response.on('data', (piece) => (text += piece));
        response.on('end', () => {
          const { 'content-type': type, 'content-range': range } = response.headers;
          resolve({ status: response.statusCode, type, range, text });
        });
      }).on('error', reject);
    });
  }

  function addressOf(path: string, within: string): string {
    return `/folders/${encodeURIComponent(path)}/${within}`;
  }

  it('serves the page, its files, the list of folders and their files', async () => {
    expect(await ask('/?run=x')).toMatchObject({ status: 200, text: '<p>page</p>' });
    expect(await ask('/assets/main.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect(JSON.parse((await ask('/folders.json')).text)).toEqual([
      { name: run, kind: 'run', paths: ['recording.fgr', 'run.json'] },
      { name: campaign, kind: 'campaign', paths: ['plan.json', 'runs/3-0/recording.fgr'] },
    ]);
    expect(await ask(addressOf(run, 'recording.fgr'))).toMatchObject({ status: 200, text: 'recording.fgr...' });
    expect((await ask(addressOf(campaign, 'runs/3-0/recording.fgr'))).text).toBe('runs/3-0/recording.fgr');
  });

  it.each(['.', '..'])('gives %s a name that browsers do not resolve', async (path) => {
    const { server, address } = await serveViewer([{ path, kind: 'run' }], 0, join(folder, 'page'));
    const [{ name }] = JSON.parse(await (await fetch(`${address}folders.json`)).text()) as { name: string }[];
    server.close();
    const { pathname } = new URL(`folders/${encodeURIComponent(name)}/run.json`, address);
    expect(pathname).toBe(`/folders/${path}%2F/run.json`);
  });

  it('serves what has come since it started', async () => {
    appendFileSync(join(run, 'recording.fgr'), 'more');
    expect((await ask(addressOf(run, 'recording.fgr'))).text).toBe('recording.fgr...more');
    writeFileSync(join(campaign, 'runs.parquet'), 'rows');
    expect((await ask('/folders.json')).text).toContain('runs.parquet');
    expect((await ask(addressOf(campaign, 'runs.parquet'))).text).toBe('rows');
  });

  it.each([
    ['bytes=2-4', 'cor', 'bytes 2-4/16'],
    ['bytes=13-', '...', 'bytes 13-15/16'],
    ['bytes=-5', 'gr...', 'bytes 11-15/16'],
    ['bytes=10-99', 'fgr...', 'bytes 10-15/16'],
  ])('sends the part %s', async (range, text, told) => {
    expect(await ask(addressOf(run, 'recording.fgr'), { range })).toMatchObject({ status: 206, text, range: told });
  });

  it('sends the whole where no single part is asked for, and nothing where there is none', async () => {
    for (const range of ['bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
      expect(await ask(addressOf(run, 'recording.fgr'), { range })).toMatchObject({ status: 200 });
    const beyond = await ask(addressOf(run, 'recording.fgr'), { range: 'bytes=16-' });
    expect(beyond).toMatchObject({ status: 416, range: 'bytes */16', text: '' });
  });

  it.each(['/../a%20run/checkpoint', '/runs/../../etc/passwd', '/assets', '/nothing.js', '/folders/%', '/folders//'])(
    'has nothing at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: '' });
    },
  );

  it.each([
    'checkpoint',
    '../map/plan.json',
    'runs/../run.json',
    './run.json',
    '..%2Fmap%2Fplan.json',
    'run.json/',
    'run.json%00',
  ])('has no %s of a run', async (path) => {
    expect((await ask(addressOf(run, path))).status).toBe(404);
  });

  it.each([
    'campaign.duckdb',
    'runs/3-0/checkpoint',
    'runs/3-0',
    'runs/../../a run/run.json',
    'runs/3-0/../../plan.json',
  ])('has no %s of a campaign', async (path) => {
    expect((await ask(addressOf(campaign, path).replaceAll(' ', '%20'))).status).toBe(404);
  });

  it('follows no link out of a folder', async () => {
    writeFileSync(join(folder, 'secret.json'), 'secret');
    symlinkSync(join(folder, 'secret.json'), join(run, 'scene.json'));
    symlinkSync(run, join(campaign, 'runs/4-0'));
    expect((await ask('/folders.json')).text).not.toMatch(/scene\.json|4-0/u);
    expect((await ask(addressOf(run, 'scene.json'))).status).toBe(404);
    expect((await ask(addressOf(campaign, 'runs/4-0/recording.fgr'))).status).toBe(404);
    renameSync(join(run, 'run.json'), join(run, 'first.json'));
    symlinkSync('first.json', join(run, 'run.json'));
    expect((await ask(addressOf(run, 'run.json'))).status).toBe(200);
  });

  it('answers only to the names of this machine', async () => {
    expect((await ask('/', { host: 'localhost:80' })).status).toBe(200);
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await ask('/folders.json', { host: 'elsewhere.example' })).status).toBe(403);
  });

  it('says when the port is taken, and when the viewer is not built', async () => {
    const port = Number(new URL(served.address).port);
    await expect(serveViewer([], port, join(folder, 'page'))).rejects.toThrow(`--port: ${port} is taken`);
    await expect(async () => serveViewer([], 0, run)).rejects.toThrow('npm run build');
  });
});

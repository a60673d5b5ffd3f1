import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { serveViewer, type ViewServer } from '../../src/cli/viewServer.ts';
import { applySettings } from '../../src/scene/set.ts';
import type { FoundFolder } from '../../src/storage/findFolders.ts';
import type { RunOutcome } from '../../src/storage/runRecord.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';

/** What all tests in the browser work with: one build of the page, one browser, one window. */
export class Desk {
  /** Where tests may write. */
  readonly folder = mkdtempSync(join(tmpdir(), 'filigree-viewer-'));
  /** Addresses that pages asked for, and what they threw. */
  readonly requests: string[] = [];
  readonly faults: string[] = [];
  page!: Page; // from beforeAll on, as `browser`
  browser!: Browser;
  readonly #servers: ViewServer[] = [];

  /** Serves the page with these folders and returns its address. */
  async serve(folders: readonly FoundFolder[]): Promise<string> {
    const served = await serveViewer(folders, 0, join(this.folder, 'page'));
    this.#servers.push(served);
    return served.address;
  }

  /** Leaves what was shown and opens an address; nothing of the page before goes on. */
  async open(address: string): Promise<Page> {
    await this.page.goto('about:blank');
    await this.page.goto(address);
    return this.page;
  }

  /** What `filigree run <scene> --seed <seed> --set <setting>` does, in the folder `name` of the desk. */
  recordRun(name: string, scene: string, seed: number, settings: readonly string[]): RecordedOutcome {
    const path = join(this.folder, name);
    const json = applySettings(readSceneFile(scene).json, settings);
    const run = RecordedRun.start({ path, scene, json, seed, force: false });
    while (!run.simulation.stopReason) run.advance(100);
    return { path, ...run.finish(run.simulation.stopReason) };
  }

  async prepare(browser: Browser): Promise<void> {
    this.browser = browser;
    const outDir = join(this.folder, 'page');
    await build({ configFile: resolve('vite.config.ts'), logLevel: 'error', build: { outDir } });
    this.page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' });
    this.page.on('request', (request) => this.requests.push(request.url()));
    this.page.on('pageerror', (error) => this.faults.push(error.message));
  }

  async clear(): Promise<void> {
    await this.browser.close();
    for (const { server } of this.#servers) server.close();
    rmSync(this.folder, { recursive: true });
  }
}

export type RecordedOutcome = RunOutcome & { path: string };

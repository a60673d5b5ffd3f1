import { requestOf } from './live/bundledScenes.ts';
import type { LiveRequest } from './live/messages.ts';
import { find } from './find.ts';
import { describeFault } from './playback/faultText.ts';
import { toggleHelp } from './panels/help.ts';
import { emptyNotice } from './panels/notice.ts';
import { LivePanel } from './panels/livePanel.ts';
import { ExportPanel, type ExportSource } from './export/exportPanel.ts';
import { PageExport, type PagePlayer } from './export/pageExport.ts';
import { LiveSession } from './run/liveSession.ts';
import { openRecordingFile, openRunFolder } from './run/openRun.ts';
import { RunExport } from './run/runExport.ts';
import { linkOfRun, restoreRun } from './run/runLink.ts';
import { RunPage } from './run/runPage.ts';
import type { Folder } from './sources/folder.ts';
import type { Stage } from './stage/stage.ts';
import { stageKeys } from './stage/stageKeys.ts';
import type { ThemeName } from './theme.ts';
import { writeLink, type ViewLink } from './address.ts';

const fields = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const pressed = 'button, summary'; // by Space and Enter

type PageName = 'run' | 'campaign' | 'set';

/** What the campaign and SET pages have in common. */
interface FolderPage {
  open(folder: Folder): Promise<void>;
  close(): void;
  setTheme(theme: ThemeName): void;
  /** What plays the page along, where something moves. */
  readonly player?: PagePlayer;
  /** Whether the key meant something to the page. */
  onKey?(event: KeyboardEvent): boolean;
  /** What is seen of the folder, for a link, and back. */
  link?(): Record<string, string>;
  restore?(link: Record<string, string>): void;
}

/** The whole viewer: which of its pages is open, and what it shows. */
export class App {
  readonly run: RunPage;
  /** Called with the folder that is being opened, null for anything else. */
  onFolder: (folder: Folder | null) => void = () => undefined;
  readonly #live: LiveSession;
  readonly #export: ExportPanel;
  readonly #loaded: Partial<Record<PageName, FolderPage>> = {};
  readonly #loading: Partial<Record<PageName, Promise<FolderPage>>> = {};
  /** Folders that a link leads to again: those of the server. */
  served: readonly Folder[] = [];
  readonly #stage: Stage;
  #theme: ThemeName = 'light';
  #campaign: Folder | null = null; // that the reader comes from
  #link: ViewLink | null = {}; // what is open; null where no link leads there
  #opening = 0; // counts what was asked for: what comes late is dropped

  constructor(stage: Stage) {
    this.#stage = stage;
    this.run = new RunPage(stage);
    const panel = new LivePanel(find('panel-live', HTMLElement), {
      start: (request) => this.runLive(request),
      pause: () => this.#live.pause(),
      resume: () => this.#live.resume(),
      stop: () => this.#live.stop(),
      setPace: (framesPerSecond) => this.#live.setPace(framesPerSecond),
      save: (what) => this.#live.save(what),
    });
    this.#live = new LiveSession(this.run, panel);
    this.run.add(panel);
    this.run.close(emptyNotice);
    const exported = new RunExport(this.run, stage);
    this.#export = new ExportPanel(
      find('export', HTMLDivElement),
      () => (this.#page === 'run' ? exported : this.#pageExport(this.#page)),
      () => this.link(),
    );
    document.addEventListener('keydown', (event) => this.#onKey(event));
    find('help-button', HTMLButtonElement).addEventListener('click', toggleHelp);
    find('return', HTMLButtonElement).addEventListener('click', () => {
      if (this.#campaign) void this.openFolder(this.#campaign);
    });
  }

  setTheme(theme: ThemeName): void {
    this.#theme = theme;
    this.run.setTheme(theme);
    for (const page of Object.values(this.#loaded)) page.setTheme(theme);
  }

  /** Opens a folder of any kind, or a run of a campaign folder; what is wrong is said on the page. */
  async openFolder(folder: Folder, path = ''): Promise<void> {
    const name = path ? `${folder.name}/${path}` : folder.name;
    this.onFolder(folder);
    this.#campaign = folder.kind === 'campaign' ? folder : null;
    const link = this.served.includes(folder) ? { folder: folder.name, ...(path && { path }) } : null;
    await this.#attempt(name, link, async (isWanted) => {
      if (folder.kind === 'run' || path) {
        this.#show('run');
        await openRunFolder(this.run, folder, path, isWanted);
        return;
      }
      const page = await this.#load(folder.kind);
      if (!isWanted()) return;
      this.#show(folder.kind);
      find('title', HTMLParagraphElement).textContent = '';
      document.title = `${folder.name} – Filigree`;
      await page.open(folder);
    });
  }

  /** Opens a file that was chosen or dropped. */
  async openFile(file: File): Promise<void> {
    this.onFolder(null);
    this.#campaign = null;
    await this.#attempt(file.name, null, async (isWanted) => {
      this.#show('run');
      await openRecordingFile(this.run, file.name, new Uint8Array(await file.arrayBuffer()), isWanted);
    });
  }

  runLive(request: LiveRequest): void {
    this.onFolder(null);
    this.#opening++;
    this.#show('run');
    const { scene, seed, settings } = request;
    this.#setLink(scene === null ? null : { live: scene, seed: String(seed), set: settings });
    this.#live.start(request);
  }

  /** Runs the bundled scene of a name. */
  async runScene(name: string, seed: number, settings: string[]): Promise<void> {
    const number = ++this.#opening;
    try {
      const request = await requestOf(name, seed, settings);
      if (number === this.#opening) this.runLive(request);
    } catch (error) {
      if (number !== this.#opening) return;
      const text = error instanceof Error ? error.message : String(error);
      this.run.close({ headline: 'This run cannot start', text }, true);
    }
  }

  fail(name: string, error: unknown): void {
    this.#show('run');
    this.run.close(describeFault(name, error), true);
  }

  /** Address of what is shown and how it is looked at; null where no link leads there. */
  link(): string | null {
    if (!this.#link) return null;
    const page = this.#page;
    const at = this.#loaded[page]?.link?.();
    const seen =
      page === 'run' ? linkOfRun(this.run, this.#stage) : at ? { at: new URLSearchParams(at).toString() } : {};
    return `${location.origin}${location.pathname}?${writeLink({ ...this.#link, ...seen })}`;
  }

  /** Opens what a link says, or else the first folder that is served. */
  async openLink(link: ViewLink): Promise<void> {
    if (link.live !== undefined) {
      if (link.look !== undefined) restoreRun(this.run, this.#stage, { look: link.look });
      await this.runScene(link.live, Number(link.seed ?? 1), link.set ?? []);
      return;
    }
    const wanted = link.folder === undefined ? this.served[0] : this.served.find(({ name }) => name === link.folder);
    if (!wanted) {
      const { folder } = link;
      if (folder !== undefined)
        this.fail(folder, new Error(`it is not served here; filigree view ${folder} serves it`));
      return;
    }
    const opening = this.openFolder(wanted, link.path);
    const number = this.#opening;
    await opening;
    if (number !== this.#opening) return;
    const page = this.#page;
    if (page === 'run') restoreRun(this.run, this.#stage, link);
    else if (link.at !== undefined) this.#loaded[page]?.restore?.(Object.fromEntries(new URLSearchParams(link.at)));
  }

  get #page(): PageName {
    return (document.body.dataset.page ?? 'run') as PageName;
  }

  #pageExport(page: PageName): ExportSource {
    const title = document.title.replace(/ – Filigree$/u, '');
    return new PageExport(find(`page-${page}`, HTMLDivElement), title, this.#loaded[page]?.player ?? null);
  }

  #setLink(link: ViewLink | null): void {
    this.#link = link;
    history.replaceState(null, '', link ? `?${writeLink(link)}` : location.pathname);
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const isElsewhere = target instanceof HTMLElement && fields.has(target.tagName);
    const pressesButton = (key === ' ' || key === 'Enter') && target instanceof Element && target.matches(pressed);
    if (event.defaultPrevented || isElsewhere || pressesButton || find('help', HTMLDialogElement).open) return;
    if (this.#takesKey(event)) event.preventDefault();
  }

  #takesKey(event: KeyboardEvent): boolean {
    if (event.key === '?') {
      toggleHelp();
      return true;
    }
    const page = this.#page;
    if (event.ctrlKey || event.metaKey) return false;
    if (event.key === 'd' && !event.altKey) {
      find('theme', HTMLButtonElement).click();
      return true;
    }
    if (event.key === 's' && !event.altKey) {
      this.#export.savePicture();
      return true;
    }
    if (page === 'run' && stageKeys(this.#stage, event)) return true;
    return page === 'run' ? this.run.onKey(event) : (this.#loaded[page]?.onKey?.(event) ?? false);
  }

  async #attempt(name: string, link: ViewLink | null, open: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const number = ++this.#opening;
    const isWanted = () => number === this.#opening;
    this.#live.end();
    this.#setLink(link);
    try {
      await open(isWanted);
    } catch (error) {
      if (isWanted()) this.fail(name, error);
    }
  }

  async #load(kind: 'campaign' | 'set'): Promise<FolderPage> {
    const page = await (this.#loading[kind] ??= kind === 'set' ? this.#makeSetPage() : this.#makeCampaignPage());
    if (!this.#loaded[kind]) page.setTheme(this.#theme);
    return (this.#loaded[kind] = page);
  }

  async #makeSetPage(): Promise<FolderPage> {
    const { SetPage } = await import('./set/setPage.ts');
    return new SetPage(find('page-set', HTMLDivElement));
  }

  async #makeCampaignPage(): Promise<FolderPage> {
    const { CampaignPage } = await import('./campaign/campaignPage.ts');
    return new CampaignPage(find('page-campaign', HTMLDivElement), {
      playRun: (folder, path) => void this.openFolder(folder, path),
      startLive: ({ title, json, seed }) => this.runLive({ title, scene: null, json, seed, settings: [] }),
    });
  }

  #show(name: PageName): void {
    for (const page of ['run', 'campaign', 'set'] as const) find(`page-${page}`, HTMLDivElement).hidden = page !== name;
    document.body.dataset.page = name;
    find('return', HTMLButtonElement).hidden = name !== 'run' || this.#campaign === null;
    if (name !== 'run') this.run.player.pause();
    for (const page of ['campaign', 'set'] as const) if (page !== name) this.#loaded[page]?.close();
  }
}

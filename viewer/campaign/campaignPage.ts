import { judgeCell } from '../../src/analysis/cellVerdict.ts';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { grouped } from '../../src/formats/numberText.ts';
import type { Folder } from '../sources/folder.ts';
import { preferredTheme, type ThemeName } from '../theme.ts';
import { CampaignFault, readCampaign, type Campaign } from './campaign.ts';
import { lookOf, type CellColoring } from './cellLook.ts';
import { colorScale } from './colorScale.ts';
import { buildControls, type CampaignLook } from './controls.ts';
import { element, setText } from '../panels/element.ts';
import { buildGrid, usualChoice, variedPaths, type Grid, type GridCell } from './grid.ts';
import { GridView } from './gridView.ts';
import { buildKey } from './keyView.ts';
import { meanOf, measures } from './measures.ts';
import { buildMessage } from './messageView.ts';
import { placeOfCell } from './placeText.ts';
import { buildRunList } from './runList.ts';
import { sceneOfRun } from './runScene.ts';
import { ThumbnailLoader } from './thumbnailLoader.ts';

/** What the page asks of the rest of the viewer. */
export interface CampaignCallbacks {
  playRun(folder: Folder, path: string): void; // such as "runs/3-0"
  startLive(request: { title: string; json: unknown; seed: number }): void; // with the complete scene
}

/** A campaign that is open, and what is shown of it. */
interface OpenCampaign {
  folder: Folder;
  campaign: Campaign;
  thumbnails: ThumbnailLoader;
  look: CampaignLook;
  grid: Grid;
  selected: number; // index of a cell, -1 for none
}

/** The page of a campaign: its phase diagram, and the runs of each cell. */
export class CampaignPage {
  readonly #host: HTMLElement;
  readonly #callbacks: CampaignCallbacks;
  readonly #heading = element('div', { class: 'campaign-head' });
  readonly #controls = element('div');
  readonly #gridView = new GridView((index) => this.#select(index));
  readonly #key = element('section', { 'aria-label': 'Key' });
  readonly #place = element('p', { class: 'place', role: 'status' });
  readonly #list = element('div');
  readonly #runs = element('section', { 'aria-labelledby': 'runs-name' });
  readonly #main = element('main', { class: 'campaign' });
  #theme: ThemeName = preferredTheme();
  #open: OpenCampaign | null = null;
  #openings = 0; // counts what was asked for: what comes late is dropped

  constructor(host: HTMLElement, callbacks: CampaignCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    this.#runs.append(element('h2', { id: 'runs-name' }, 'Runs'), this.#place, this.#list);
    const column = element('div', { class: 'campaign-column' }, this.#heading, this.#controls, this.#gridView.host);
    this.#main.append(column, element('aside', {}, this.#key, this.#runs));
  }

  /** Opens a campaign folder. What cannot be shown is said on the page, with what to do about it. */
  async open(folder: Folder): Promise<void> {
    const opening = ++this.#openings;
    if (this.#open?.folder === folder && isComplete(this.#open.campaign)) {
      this.#host.replaceChildren(this.#main);
      this.#show();
      return;
    }
    this.#leave();
    this.#host.replaceChildren(buildMessage({ headline: 'Reading the campaign', message: folder.name }));
    try {
      const campaign = await readCampaign(folder);
      if (opening === this.#openings) this.#begin(folder, campaign);
    } catch (error) {
      if (opening !== this.#openings) return;
      if (!(error instanceof CampaignFault)) throw error;
      this.#host.replaceChildren(buildMessage(error, () => void this.open(folder)));
    }
  }

  /** Ends what goes on in the background; the campaign can be opened again at once. */
  close(): void {
    this.#openings++;
    this.#open?.thumbnails.stop();
  }

  setTheme(theme: ThemeName): void {
    this.#theme = theme;
    if (this.#open) this.#show();
  }

  #leave(): void {
    this.#open?.thumbnails.stop();
    this.#open = null;
    this.#gridView.clear();
  }

  #begin(folder: Folder, campaign: Campaign): void {
    const choice = usualChoice(variedPaths(campaign));
    const grid = buildGrid(campaign, choice);
    const look = { coloring: 'mode', choice };
    this.#open = { folder, campaign, thumbnails: new ThumbnailLoader(folder), look, grid, selected: -1 };
    this.#heading.replaceChildren(...headingOf(campaign));
    this.#host.replaceChildren(this.#main);
    this.#show();
    if (grid.cells.length === 1) this.#select(0);
  }

  #change(look: CampaignLook): void {
    if (!this.#open) return;
    const isSameGrid = look.choice === this.#open.look.choice;
    this.#open.look = look;
    if (!isSameGrid) {
      this.#open.grid = buildGrid(this.#open.campaign, look.choice);
      this.#open.selected = -1;
    }
    this.#show();
  }

  #show(): void {
    if (!this.#open) return;
    const { campaign, grid, look, thumbnails, selected, folder } = this.#open;
    const coloring = coloringOf(look.coloring, grid);
    const theme = this.#theme;
    const kept = new Set(folder.paths);
    const focused = document.activeElement?.getAttribute('data-name');
    this.#controls.replaceChildren(buildControls(variedPaths(campaign), look, (changed) => this.#change(changed)));
    if (focused) this.#controls.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    const cells = grid.cells.map((cell) => ({
      ...{ cell, look: lookOf(cell, coloring, theme), place: placeOfCell(campaign, look.choice, grid, cell) },
      recording: recordingOf(kept, cell),
    }));
    const name = `${coloring ? coloring.measure.label : 'Growth mode'} over ${[grid.x, grid.y].map(({ title }) => title).join(' and ')}`;
    this.#gridView.show({ name, grid, cells, selected, theme }, thumbnails);
    this.#key.replaceChildren(
      element('h2', {}, 'Key'),
      buildKey(
        grid,
        coloring,
        theme,
        cells.some(({ recording }) => recording !== null),
      ),
    );
    this.#showRuns();
  }

  #select(index: number): void {
    if (!this.#open) return;
    this.#open.selected = index;
    this.#gridView.mark(index);
    this.#showRuns();
  }

  #showRuns(): void {
    if (!this.#open) return;
    const { campaign, grid, selected, folder, look } = this.#open;
    const cell = grid.cells[selected];
    setText(this.#place, cell ? placeOfCell(campaign, look.choice, grid, cell) : 'Select a cell to see its runs.');
    if (!cell) {
      this.#list.replaceChildren();
      return;
    }
    const list = buildRunList(campaign, cell, {
      keptPath: (row) => (folder.paths.includes(recordingPath(row)) ? runPath(row) : null),
      play: (path) => this.#callbacks.playRun(folder, path),
      runLive: (row) => void this.#runLive(campaign, row),
    });
    this.#list.replaceChildren(...list);
  }

  async #runLive(campaign: Campaign, row: CampaignRow): Promise<void> {
    try {
      const json = await sceneOfRun(campaign.plan, row);
      const title = `${campaign.plan.campaign}, run ${row.point}-${row.replica}`;
      this.#callbacks.startLive({ title, json, seed: row.seed });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#list.prepend(element('p', { class: 'fault', role: 'alert' }, `This run cannot be done here: ${reason}`));
    }
  }
}

function coloringOf(id: string, grid: Grid): CellColoring {
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) return null;
  const means = grid.cells.flatMap(({ rows }) => meanOf(rows, measure)?.mean ?? []);
  return { measure, scale: colorScale(measure, means) };
}

function headingOf({ title, description, plan, rows }: Campaign): HTMLElement[] {
  const failed = rows.filter(({ failure }) => failure !== null).length;
  const all = plan.points * plan.replicas;
  const done = rows.length < all ? `${grouped(rows.length)} of ${grouped(all)} runs so far` : `${grouped(all)} runs`;
  const points = `${grouped(plan.points)} ${plan.points === 1 ? 'point' : 'points'}`;
  const seeds = `${plan.replicas} ${plan.replicas === 1 ? 'seed' : 'seeds'} each`;
  const counts = `${points}, ${seeds}; ${done}${failed > 0 ? `, ${failed} failed` : ''}`;
  const heading = element('h2', {}, title);
  if (description) heading.title = description;
  return [heading, element('p', { class: 'faint' }, counts)];
}

function isComplete({ rows, plan }: Campaign): boolean {
  return rows.length === plan.points * plan.replicas;
}

function runPath({ point, replica }: CampaignRow): string {
  return `runs/${point}-${replica}`;
}

function recordingPath(row: CampaignRow): string {
  return `${runPath(row)}/recording.fgr`;
}

/** The kept recording of one of a cell's runs, of its leading mode where there is one. */
function recordingOf(kept: ReadonlySet<string>, cell: GridCell): string | null {
  const [leader] = judgeCell(cell).leaders;
  const recorded = cell.rows.filter((row) => row.failure === null && kept.has(recordingPath(row)));
  const row = recorded.find(({ mode }) => mode === leader) ?? recorded[0];
  return row ? recordingPath(row) : null;
}

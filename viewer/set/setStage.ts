import type { Range } from '../../src/analysis/axisTicks.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { extentOf, type Views } from './cellFrames.ts';
import { CellPanel, type CellStyle } from './cellPanel.ts';
import { addElement } from './element.ts';
import { HeatBar } from './heatBar.ts';
import type { CellChoice } from './controls.ts';
import type { SetLook } from './look.ts';
import type { OpenSet } from './openSet.ts';
import type { PlayedSweep } from './playedSweep.ts';

const fewCells = 4; // up to which each tells where its shape comes from
const captions = 42; // [px] above and below a picture
const likes: Record<Views, number> = { cell: 1.1, gap: 1.6, both: 0.85 }; // width over height

/** The cells side by side, with one scale of temperatures. */
export class SetStage {
  readonly #grid: HTMLDivElement;
  readonly #bar: HTMLDivElement;
  readonly #heatBar: HeatBar;
  #panels: CellPanel[] = [];
  #shown: readonly PlayedSweep[] = [];

  constructor(host: HTMLElement) {
    this.#grid = addElement(host, 'div', 'set-grid');
    this.#bar = addElement(host, 'div', 'set-heat');
    this.#heatBar = new HeatBar(this.#bar);
  }

  fit({ facts }: OpenSet, shown: readonly PlayedSweep[], { views, colors }: CellChoice, look: SetLook): void {
    if (shown.length !== this.#shown.length || shown.some((sweep, i) => sweep !== this.#shown[i])) {
      this.#grid.replaceChildren();
      this.#panels = shown.map((sweep) => new CellPanel(this.#grid, sweep));
      this.#shown = [...shown];
    }
    this.#bar.hidden = colors === 'matter';
    const rows = shown.map((sweep) => sweep.rows);
    const extent = extentOf(rows, facts);
    const scale: Range = [facts.ambient, Math.max(facts.ambient + 10, ...rows.map(hottest))];
    const columns = bestColumns(shown.length, this.#grid.clientWidth, this.#grid.clientHeight, likes[views]);
    this.#grid.classList.toggle('many', shown.length > fewCells);
    this.#grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    const style: CellStyle = { views, colors, scale, extent, facts, look };
    for (const panel of this.#panels) panel.fit(style);
    if (!this.#bar.hidden) this.#heatBar.fit(scale, look);
  }

  /** @param rows states of the sweeps */
  draw(rows: readonly SweepRow[], isBlended: boolean): void {
    for (const [i, panel] of this.#panels.entries())
      panel.draw(rows[i], this.#shown[i].shapes?.at(rows[i], isBlended) ?? null);
  }
}

/** How many cells stand in a line so that each is as large as can be. */
function bestColumns(count: number, width: number, height: number, likedShape: number): number {
  let [best, largest] = [1, 0];
  for (let columns = 1; columns <= count; columns++) {
    const tall = height / Math.ceil(count / columns) - captions;
    const size = Math.min(width / columns / likedShape, tall);
    if (size > largest) [best, largest] = [columns, size];
  }
  return best;
}

function hottest(rows: readonly SweepRow[]): number {
  return rows.reduce((most, { temperature }) => Math.max(most, temperature), -Infinity);
}

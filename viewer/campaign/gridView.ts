import { drawThumbnail } from '../layers/thumbnail.ts';
import type { ThemeName } from '../theme.ts';
import type { CellLook } from './cellLook.ts';
import { element } from '../panels/element.ts';
import type { Grid, GridCell } from './grid.ts';
import type { ThumbnailLoader } from './thumbnailLoader.ts';

const shortNote = 6; // characters that fit into nearly every cell
const tightFrom = 11; // columns whose names are set small

/** A cell as the grid shows it. */
export interface ShownCell {
  cell: GridCell;
  look: CellLook;
  place: string; // its settings, in words
  recording: string | null; // path in the folder of one of its runs
}

export interface GridContent {
  name: string; // what is shown over what
  grid: Grid;
  cells: readonly ShownCell[]; // in the order of grid.cells
  selected: number; // index, -1 for none
  theme: ThemeName;
}

/** The cells over their axes; arrow keys go from cell to cell, and Enter selects. */
export class GridView {
  readonly host: HTMLElement = element('div', { class: 'phase' });
  readonly #select: (index: number) => void;
  readonly #seen: IntersectionObserver;
  readonly #recordings = new WeakMap<Element, string>();
  #thumbnails: ThumbnailLoader | null = null;
  #content: GridContent | null = null;
  #cells: HTMLElement[] = [];
  #focused = 0; // index of the cell that the tab key comes to

  constructor(select: (index: number) => void) {
    this.#select = select;
    this.#seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#loadInto(target as HTMLCanvasElement);
    });
    this.host.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Shows everything anew; the focus stays on its cell as long as the grid has as many. */
  show(content: GridContent, thumbnails: ThumbnailLoader): void {
    const hadFocus = this.host.contains(document.activeElement);
    const isSameShape = this.#content?.grid.cells.length === content.grid.cells.length;
    this.#content = content;
    this.#thumbnails = thumbnails;
    this.#seen.disconnect();
    const { grid, selected } = content;
    if (!isSameShape) this.#focused = Math.max(0, selected, this.#topLeft());
    this.#cells = content.cells.map((shown, index) => this.#cell(shown, index));
    const table = element('div', { class: 'phase-grid', role: 'grid', 'aria-label': content.name });
    table.classList.toggle('tight', grid.x.steps.length >= tightFrom);
    table.style.setProperty('--columns', String(grid.x.steps.length));
    table.style.setProperty('--rows', String(grid.y.steps.length));
    table.append(...this.#rows(grid));
    const yTitle = element('div', { class: 'y-title' }, element('span', {}, grid.y.title));
    this.host.replaceChildren(yTitle, table, element('div', { class: 'x-title' }, grid.x.title));
    for (const canvas of table.querySelectorAll('canvas')) this.#seen.observe(canvas);
    if (hadFocus) this.#cells[this.#focused]?.focus();
  }

  /** Marks another cell as the selected one. */
  mark(selected: number): void {
    this.#cells.forEach((cell, index) => cell.setAttribute('aria-selected', String(index === selected)));
  }

  clear(): void {
    this.#seen.disconnect();
    this.#content = null;
    this.host.replaceChildren();
  }

  #topLeft(): number {
    const { grid } = this.#content as GridContent;
    return (grid.y.steps.length - 1) * grid.x.steps.length;
  }

  /** The highest row comes first, and the names of the columns last. */
  #rows({ x, y }: Grid): HTMLElement[] {
    const columns = x.steps.length;
    const rows = y.steps.map(({ label }, row) => {
      const name = element('div', { role: 'rowheader', class: 'row-name' }, label);
      return element('div', { role: 'row' }, name, ...this.#cells.slice(row * columns, (row + 1) * columns));
    });
    const names = x.steps.map(({ label }) => element('div', { role: 'columnheader', class: 'column-name' }, label));
    return [...rows.reverse(), element('div', { role: 'row' }, element('div', { role: 'presentation' }), ...names)];
  }

  #cell({ look, place, recording, cell }: ShownCell, index: number): HTMLElement {
    const { fill, ink, head, note, isMixed, failed, spoken } = look;
    const words = [
      element('b', {}, head),
      ...(note && head ? [element('small', { class: note.length > shortNote ? 'long' : '' }, note)] : []),
    ];
    const made = element('div', { role: 'gridcell', class: 'cell' }, element('span', { class: 'words' }, ...words));
    made.style.cssText = cell.rows.length > 0 ? `background:${fill};color:${ink}` : '';
    made.classList.toggle('none', cell.rows.length === 0);
    made.classList.toggle('mixed', isMixed);
    if (failed > 0) made.prepend(element('span', { class: 'failed' }, `×${failed}`));
    if (recording) {
      const canvas = element('canvas', { 'aria-hidden': 'true' });
      this.#recordings.set(canvas, recording);
      made.append(canvas);
    }
    const { selected } = this.#content as GridContent;
    made.setAttribute('aria-selected', String(index === selected));
    made.setAttribute('aria-label', `${place}: ${spoken}`);
    made.title = `${place}\n${spoken}`;
    made.tabIndex = index === this.#focused ? 0 : -1;
    made.addEventListener('click', () => {
      this.#focus(index);
      this.#select(index);
    });
    return made;
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#content || event.altKey || event.metaKey) return;
    const columns = this.#content.grid.x.steps.length;
    const last = this.#cells.length - 1;
    const column = this.#focused % columns;
    const targets: Record<string, number> = {
      ArrowLeft: column > 0 ? this.#focused - 1 : this.#focused,
      ArrowRight: column < columns - 1 ? this.#focused + 1 : this.#focused,
      ArrowUp: this.#focused + columns <= last ? this.#focused + columns : this.#focused,
      ArrowDown: this.#focused >= columns ? this.#focused - columns : this.#focused,
      Home: event.ctrlKey ? this.#topLeft() : this.#focused - column,
      End: event.ctrlKey ? columns - 1 : this.#focused - column + columns - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) this.#focus(target);
    else if (event.key === 'Enter' || event.key === ' ') this.#select(this.#focused);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #focus(index: number): void {
    this.#cells[this.#focused].tabIndex = -1;
    this.#focused = index;
    this.#cells[index].tabIndex = 0;
    this.#cells[index].focus();
  }

  #loadInto(canvas: HTMLCanvasElement): void {
    const path = this.#recordings.get(canvas);
    this.#seen.unobserve(canvas);
    const theme = this.#content?.theme;
    if (path === undefined || !theme) return;
    void this.#thumbnails?.load(path).then((picture) => {
      if (!picture || !canvas.isConnected) return;
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      const context = canvas.getContext('2d');
      if (!context || width === 0) return;
      [canvas.width, canvas.height] = [width * devicePixelRatio, height * devicePixelRatio];
      context.scale(devicePixelRatio, devicePixelRatio);
      drawThumbnail(context, picture.frame, picture.codes, picture.header, width, height, theme);
      canvas.classList.add('drawn');
    });
  }
}

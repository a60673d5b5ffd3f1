import type { Range } from '../../src/analysis/axisTicks.ts';
import type { CellFacts } from '../../src/formats/cellFacts.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { fitCanvas, sharpCanvas, type SharpCanvas } from './canvas.ts';
import { framesOf, type CellExtent, type CellFrames, type Views } from './cellFrames.ts';
import { drawCellLabels } from './cellLabels.ts';
import { CellPainter, type Colors } from './cellPainter.ts';
import type { SetLook } from './look.ts';
import type { PlayedSweep } from './playedSweep.ts';
import { currentText, fixed, timeText } from './quantityText.ts';
import type { ShownShape } from './shapes.ts';

/** How all cells side by side are drawn. */
export interface CellStyle {
  views: Views;
  colors: Colors;
  scale: Range; // [K]
  extent: CellExtent;
  facts: CellFacts;
  look: SetLook;
}

const roomyWidth = 230; // [px] of a picture whose caption has room for the current

/** One cell: its picture, with a line of words above it. */
export class CellPanel {
  readonly #figure = document.createElement('figure');
  readonly #name = document.createElement('strong');
  readonly #state = document.createElement('span');
  readonly #source = document.createElement('p');
  readonly #picture = document.createElement('div');
  readonly #matter: SharpCanvas;
  readonly #labels: SharpCanvas;
  readonly #painter = new CellPainter();
  readonly #sweep: PlayedSweep;
  #frames: CellFrames = { cell: null, gap: null };
  #style: CellStyle | null = null;

  constructor(host: HTMLElement, sweep: PlayedSweep) {
    this.#sweep = sweep;
    this.#figure.className = 'set-cell';
    this.#picture.className = 'set-picture';
    this.#source.className = 'set-source';
    this.#name.textContent = sweep.name;
    this.#name.style.setProperty('--color', sweep.color);
    const caption = document.createElement('figcaption');
    caption.append(this.#name, this.#state);
    this.#figure.append(caption, this.#picture, this.#source);
    host.append(this.#figure);
    this.#matter = sharpCanvas(this.#picture, 'set-matter');
    this.#labels = sharpCanvas(this.#picture, 'set-labels');
    this.#picture.setAttribute('role', 'img');
    this.#picture.setAttribute('aria-label', `Filament and void of the sweep to ${sweep.name}, cut through the axis`);
  }

  /** Takes a style, and the size that the page gives. */
  fit(style: CellStyle): void {
    this.#style = style;
    const { clientWidth: width, clientHeight: height } = this.#picture;
    this.#frames = framesOf(style.views, width, height, style.extent);
    fitCanvas(this.#matter, width, height);
    fitCanvas(this.#labels, width, height);
    drawCellLabels(this.#labels.context, this.#frames, style.facts, style.colors, style.extent.deepest, style.look);
  }

  /** Draws a moment; without a shape, only the words. */
  draw(row: SweepRow, shape: ShownShape | null): void {
    const numbers = `gap ${fixed(row.gap, 2)} nm, ${fixed(row.temperature, 0)} K`;
    write(this.#state, this.#matter.width > roomyWidth ? `${currentText(row)}, ${numbers}` : numbers);
    write(this.#source, shape ? sourceText(shape) : (this.#sweep.fault ?? 'reading shapes…'));
    this.#source.classList.toggle('fault', !shape && this.#sweep.fault !== null);
    this.#source.classList.toggle('held', shape?.to === null && shape.from !== row.time);
    const { context, width, height } = this.#matter;
    context.clearRect(0, 0, width, height);
    if (!shape || !this.#style) return;
    const { colors, scale, look, extent } = this.#style;
    for (const area of [this.#frames.cell, this.#frames.gap])
      if (area) this.#painter.draw(context, area, { shape, row, colors, scale, thickness: extent.thickness }, look);
  }
}

/** Where a shape comes from. */
function sourceText({ from, to }: ShownShape): string {
  return to === null ? `shape of ${timeText(from)}` : `shape between ${timeText(from)} and ${timeText(to)}`;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

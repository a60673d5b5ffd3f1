export const cellWidth = 2; // [px]
const gap = 5; // cells between glyphs

/** How the marks of one kind are drawn: glyphs at cells, or a strip of bars 0 to 1 high. */
export type LaneDrawing = { glyphs: number[] } | { bars: Float64Array };

/** Counts marks in the cells of a lane; new marks are added to those counted before. */
export class MarkLane {
  #key = '';
  #cells = new Uint32Array(0);
  #counted = 0;

  /**
   * @param key of whatever moves marks; counts begin anew where it differs
   * @param share place of a mark in the lane, 0 to 1
   */
  count(key: string, width: number, marks: number, share: (mark: number) => number): LaneDrawing {
    if (key !== this.#key || marks < this.#counted) {
      this.#key = key;
      this.#cells = new Uint32Array(Math.max(1, Math.ceil(width / cellWidth)));
      this.#counted = 0;
    }
    const last = this.#cells.length - 1;
    for (; this.#counted < marks; this.#counted++) this.#cells[Math.round(share(this.#counted) * last)]++;
    return drawingOf(this.#cells);
  }
}

/** Glyphs where most cells with marks have room for one, bars where they have not. */
export function drawingOf(cells: Uint32Array): LaneDrawing {
  const glyphs: number[] = [];
  let marked = 0;
  let most = 0;
  cells.forEach((count, cell) => {
    if (count === 0) return;
    marked++;
    most = Math.max(most, count);
    const before = glyphs.at(-1);
    if (before === undefined || cell - before >= gap) glyphs.push(cell);
  });
  if (2 * glyphs.length >= marked) return { glyphs };
  return { bars: Float64Array.from(cells, (count) => Math.log1p(count) / Math.log1p(most)) };
}

/** One stop of the tabulator for many things in rows: arrow keys go on from there. */
export class RovingFocus {
  #rows: SVGElement[][] = [];
  #current: SVGElement | null = null;

  constructor(host: SVGElement) {
    host.addEventListener('keydown', (event) => this.#onKey(event));
    host.addEventListener('focusin', (event) => this.#stopAt(event.target as SVGElement));
  }

  /** Takes other things in place of those before; the focus stays at the same place. */
  replace(rows: SVGElement[][]): void {
    const [row, column] = this.#placeOf(this.#current);
    const hadFocus = this.#current !== null && document.activeElement === this.#current;
    this.#rows = rows.filter((each) => each.length > 0);
    for (const each of this.#rows.flat()) each.setAttribute('tabindex', '-1');
    this.#stopAt(this.#at(row, column));
    if (hadFocus) requestAnimationFrame(() => this.#current?.focus());
  }

  /** The first thing of a row is the one that the tabulator stops at. */
  goTo(row: number): void {
    this.#stopAt(this.#at(row, 0));
  }

  #onKey(event: KeyboardEvent): void {
    const [row, column] = this.#placeOf(event.target as SVGElement);
    if (row < 0) return;
    const moves: Record<string, SVGElement | null> = {
      ArrowUp: this.#at(row - 1, 0),
      ArrowDown: this.#at(row + 1, 0),
      ArrowLeft: this.#at(row, column - 1),
      ArrowRight: this.#at(row, column + 1),
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    event.stopPropagation();
    moves[event.key]?.focus();
  }

  #stopAt(element: SVGElement | null): void {
    if (!element || this.#placeOf(element)[0] < 0) return;
    this.#current?.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    this.#current = element;
  }

  #at(row: number, column: number): SVGElement | null {
    if (this.#rows.length === 0) return null;
    const within = this.#rows[Math.max(0, Math.min(this.#rows.length - 1, row))];
    return within[Math.max(0, Math.min(within.length - 1, column))];
  }

  #placeOf(element: SVGElement | null): [row: number, column: number] {
    const row = element ? this.#rows.findIndex((each) => each.includes(element)) : -1;
    return row < 0 ? [-1, 0] : [row, this.#rows[row].indexOf(element as SVGElement)];
  }
}

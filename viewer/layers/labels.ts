import { BitmapFont, BitmapText, Container } from 'pixi.js';

const fontName = 'stage-labels';
const fontSize = 13; // [px]
const fontFamily = 'system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';

/** @param resolution pixels of the canvas in one of the page's */
export function installLabelFont(resolution: number): void {
  BitmapFont.install({
    name: fontName,
    style: { fontFamily, fontSize, fill: '#ffffff' },
    chars: [[' ', '~'], 'µ−·'],
    resolution: Math.max(1, resolution),
    padding: 3,
  });
}

/** Short texts on the canvas; their letters are drawn once, so that a text costs next to nothing to change. */
export class Labels {
  readonly container = new Container();
  readonly #pool: BitmapText[] = [];
  #used = 0;

  /** Takes all texts away. */
  clear(): void {
    for (const label of this.#pool) label.visible = false;
    this.#used = 0;
  }

  /** @param anchor 0 where the place is the left end, 0.5 the middle, 1 the right end of the text */
  write(text: string, left: number, top: number, anchor: number, color: string, isUpright = true): BitmapText {
    const label = (this.#pool[this.#used++] ??= this.#add());
    if (label.text !== text) label.text = text;
    label.tint = color;
    label.visible = true;
    label.rotation = isUpright ? 0 : -Math.PI / 2;
    label.pivot.set(Math.round(anchor * label.width), Math.round(fontSize * 0.6));
    label.position.set(Math.round(left), Math.round(top));
    return label;
  }

  /** Writes what fits of several texts, the first that does, into the middle of a room; nothing where none does. */
  writeInto(texts: readonly string[], middle: number, top: number, room: number, color: string): void {
    for (const text of texts) {
      const label = this.write(text, middle, top, 0.5, color);
      if (label.width <= room) return;
      label.visible = false;
      this.#used--;
    }
  }

  #add(): BitmapText {
    const label = new BitmapText({ text: '', style: { fontFamily: fontName, fontSize } });
    this.container.addChild(label);
    return label;
  }
}

/** What stands above a picture. */
export interface Caption {
  title: string;
  state: string; // such as "t = 16.3 ms, 2 V"
}

/** Colours of the page. */
export interface Paper {
  background: string;
  text: string;
  faint: string;
}

/** Of the texts of a picture. */
export const textFont = '13px system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';
/** At the sides of a picture. [px of the page] */
export const margin = 12;
const lineHeight = 26; // [px] of the page
const captionMiddle = margin + 3 - lineHeight; // [px] above what is pictured

/** What is pictured, in pixels of the page. */
export interface Pictured {
  width: number; // [px]
  height: number; // [px]
  /** Draws it with its upper left corner at the origin. */
  paint(context: CanvasRenderingContext2D): void;
}

/** A canvas with what is shown and a title line above it, for pictures and movies. */
export class Composition {
  readonly canvas = document.createElement('canvas');
  readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  #isSized = false;

  /** Draws what is shown now; a movie keeps the size that it began with. */
  draw({ width, height, paint }: Pictured, { title, state }: Caption, paper: Paper): void {
    const { context } = this;
    if (!this.#isSized) {
      const even = (length: number) => 2 * Math.ceil((length * devicePixelRatio) / 2); // as encoders want it
      [this.canvas.width, this.canvas.height] = [even(width), even(height + lineHeight)];
      this.#isSized = true;
    }
    const scale = Math.min(this.canvas.width / width, this.canvas.height / (height + lineHeight));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = paper.background;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(scale, 0, 0, scale, 0, lineHeight * scale);
    context.save();
    paint(context);
    context.restore();
    context.font = textFont;
    context.textBaseline = 'middle';
    context.textAlign = 'right';
    context.fillStyle = paper.text;
    context.fillText(state, width - margin, captionMiddle);
    context.textAlign = 'left';
    context.fillStyle = paper.faint;
    context.fillText(title, margin, captionMiddle, width - 3 * margin - context.measureText(state).width);
  }

  /** The picture as a file. Rejects with Error where the browser cannot write it. */
  file(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      this.canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('the browser could not write the picture')),
      );
    });
  }
}

/** The colours that the page has now. */
export function paperOfPage(): Paper {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return { background: color('--page'), text: color('--text'), faint: color('--faint') };
}

/** What stands about the film in a picture of it. */
export interface Caption {
  title: string;
  state: string; // such as "t = 16.3 ms, 2 V"
}

/** Colours of the page about the film. */
export interface Paper {
  background: string;
  text: string;
  faint: string;
}

const fontFamily = 'system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';
const lineHeight = 26; // [px] of the page
const margin = 12; // [px] of the page

/** A canvas that holds the film as drawn with a title line above it, for pictures and movies. */
export class Composition {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  #isSized = false;

  /**
   * Draws the film as its canvas shows it now; to be called in the task that drew it, for WebGL keeps it no longer.
   *
   * @param resolution pixels of the canvas in one of the page
   */
  draw(film: HTMLCanvasElement, resolution: number, { title, state }: Caption, paper: Paper): void {
    const top = Math.round(lineHeight * resolution);
    if (!this.#isSized) {
      [this.canvas.width, this.canvas.height] = [film.width, film.height + top];
      this.#isSized = true; // a movie keeps the size that it began with
    }
    const { width, height } = this.canvas;
    const context = this.#context;
    context.fillStyle = paper.background;
    context.fillRect(0, 0, width, height);
    context.drawImage(film, 0, top, width, height - top);
    context.font = `${13 * resolution}px ${fontFamily}`;
    context.textBaseline = 'middle';
    const inset = margin * resolution;
    const middle = (margin + 3) * resolution;
    context.textAlign = 'right';
    context.fillStyle = paper.text;
    context.fillText(state, width - inset, middle);
    context.textAlign = 'left';
    context.fillStyle = paper.faint;
    context.fillText(title, inset, middle, width - 3 * inset - context.measureText(state).width);
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

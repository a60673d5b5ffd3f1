import type { LegendItem } from '../panels/legendItems.ts';
import { drawLegend } from './legendDrawing.ts';

/** What stands about the film in a picture of it. */
export interface Caption {
  title: string;
  state: string; // such as "t = 16.3 ms, 2 V"
  legend: readonly LegendItem[];
}

/** Colours of the page about the film. */
export interface Paper {
  background: string;
  text: string;
  faint: string;
}

const font = '13px system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';
const lineHeight = 26; // [px] of the page
const margin = 12; // [px] of the page
const titleMiddle = 15; // [px] of the page

/** A canvas that holds the film as drawn with a title line above it and the legend below, for pictures and movies. */
export class Composition {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  #legendHeight = 0; // [px] of the page
  #isSized = false;

  /**
   * Draws the film as its canvas shows it now; to be called in the task that drew it, for WebGL keeps it no longer.
   *
   * @param resolution pixels of the canvas in one of the page
   */
  draw(film: HTMLCanvasElement, resolution: number, caption: Caption, paper: Paper): void {
    if (!this.#isSized) this.#size(film, resolution, caption.legend);
    const [width, height] = [this.canvas.width / resolution, this.canvas.height / resolution];
    const context = this.#context;
    context.setTransform(resolution, 0, 0, resolution, 0, 0);
    context.fillStyle = paper.background;
    context.fillRect(0, 0, width, height);
    context.drawImage(film, 0, lineHeight, width, height - lineHeight - this.#legendHeight);
    context.font = font;
    context.textBaseline = 'middle';
    context.textAlign = 'right';
    context.fillStyle = paper.text;
    context.fillText(caption.state, width - margin, titleMiddle);
    context.textAlign = 'left';
    context.fillStyle = paper.faint;
    context.fillText(caption.title, margin, titleMiddle, width - 3 * margin - context.measureText(caption.state).width);
    const place = { left: margin, top: height - this.#legendHeight };
    drawLegend(context, caption.legend, width - 2 * margin, paper.text, place);
  }

  /** A movie keeps the size that it began with. */
  #size(film: HTMLCanvasElement, resolution: number, legend: Caption['legend']): void {
    this.#isSized = true;
    this.#context.font = font;
    const rows = drawLegend(this.#context, legend, film.width / resolution - 2 * margin, '', null);
    this.#legendHeight = legend.length > 0 ? rows + margin : 0;
    this.canvas.width = film.width;
    this.canvas.height = film.height + Math.round((lineHeight + this.#legendHeight) * resolution);
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

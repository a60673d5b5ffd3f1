import type uPlot from 'uplot';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { TimeAxis } from '../playback/timeAxis.ts';
import type { ThemeName } from '../theme.ts';
import { LinePlot, type PlotGround } from './linePlot.ts';
import type { PlotChoice } from './plotChoice.ts';
import { plotData, plotLooks, type PlotName, type SeriesLook } from './plotLooks.ts';

const missing = 'Open the run folder for current and temperature: a recording alone does not hold them.';

/** What all plots share. */
export interface PlotSurroundings {
  choice: PlotChoice;
  theme: () => ThemeName;
  onHover: (coordinate: number | null) => void;
  onSeek: (area: HTMLElement) => void; // makes a pointer in the area seek
  onChoice: () => void;
}

/** One plot with its legend, whose entries show values and take lines away. */
export class PlotCard {
  readonly element = document.createElement('figure');
  readonly name: PlotName;
  readonly #around: PlotSurroundings;
  readonly #values: HTMLElement[] = [];
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #note = document.createElement('p');
  readonly #ground: PlotGround;
  #plot: LinePlot | null = null;

  constructor(name: PlotName, around: PlotSurroundings) {
    this.name = name;
    this.#around = around;
    const { title, series } = plotLooks[name];
    const legend = document.createElement('figcaption');
    if (series.length > 1) legend.append(title);
    for (const [at, look] of series.entries())
      legend.append(this.#entry(look, at, series.length > 1 ? look.name : title));
    const host = document.createElement('div');
    host.className = 'plot-area';
    this.#note.hidden = true;
    this.#note.textContent = missing;
    this.element.className = `plot plot-${name}`;
    this.element.append(legend, host, this.#note);
    this.#ground = {
      host,
      theme: around.theme,
      isShown: (look) => !around.choice.hiddenSeries.has(look.name),
      onHover: around.onHover,
    };
    this.#showLegend();
  }

  /** Draws the plot anew. */
  draw(Plot: typeof uPlot, recording: OpenRecording, axis: TimeAxis): void {
    const data = plotData(this.name, recording, axis);
    this.#note.hidden = data !== null;
    this.#ground.host.hidden = data === null;
    if (!data) return;
    if (this.#plot) {
      this.#plot.setData(data, axis);
      return;
    }
    this.#plot = new LinePlot(Plot, plotLooks[this.name], this.#ground, data, axis);
    this.#around.onSeek(this.#plot.area);
  }

  /** Draws again in the colours of the page. */
  recolor(): void {
    this.#plot?.redraw();
    this.#showLegend();
  }

  moveCursor(share: number): void {
    this.#plot?.moveCursor(share);
  }

  showValues(coordinate: number): void {
    this.#plot?.valuesAt(coordinate).forEach((text, at) => {
      if (this.#values[at].textContent !== text) this.#values[at].textContent = text;
    });
  }

  destroy(): void {
    this.#plot?.destroy();
    this.element.remove();
  }

  #entry({ name, title, dash }: SeriesLook, at: number, label: string): HTMLElement {
    const isOnly = label !== name;
    const entry = document.createElement(isOnly ? 'span' : 'button');
    entry.title = title;
    const line = `<line x1="1" y1="4" x2="17" y2="4" stroke-dasharray="${dash.join(' ')}" />`;
    entry.insertAdjacentHTML('afterbegin', `<svg viewBox="0 0 18 8" aria-hidden="true">${line}</svg>`);
    const value = document.createElement('b');
    this.#values[at] = value;
    entry.append(`${label} `, value);
    if (entry instanceof HTMLButtonElement) {
      entry.type = 'button';
      this.#buttons[at] = entry;
      entry.addEventListener('click', () => {
        const { hiddenSeries } = this.#around.choice;
        if (!hiddenSeries.delete(name)) hiddenSeries.add(name);
        this.#plot?.showSeries(at);
        this.#showLegend();
        this.#around.onChoice();
      });
    }
    return entry;
  }

  #showLegend(): void {
    for (const [at, look] of plotLooks[this.name].series.entries()) {
      this.#values[at].parentElement?.style.setProperty('--series', look.color[this.#around.theme()]);
      this.#buttons[at]?.setAttribute('aria-pressed', String(this.#ground.isShown(look)));
    }
  }
}

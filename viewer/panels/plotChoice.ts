import { plotLooks, plotNames, type PlotName } from './plotLooks.ts';

const key = 'filigree.plots';

/** Which plots and series the reader wants to see; kept from visit to visit where the browser allows. */
export class PlotChoice {
  isOpen = true;
  readonly shown = new Set<PlotName>(['current', 'voltage', 'counts']);
  readonly hiddenSeries = new Set<string>();

  constructor(stored: string | null) {
    const { isOpen, shown, hiddenSeries } = parse(stored);
    if (typeof isOpen === 'boolean') this.isOpen = isOpen;
    if (Array.isArray(shown)) this.shown = new Set(plotNames.filter((name) => shown.includes(name)));
    const known = plotNames.flatMap((name) => plotLooks[name].series.map((series) => series.name));
    if (Array.isArray(hiddenSeries)) this.hiddenSeries = new Set(known.filter((name) => hiddenSeries.includes(name)));
  }

  get text(): string {
    return JSON.stringify({ isOpen: this.isOpen, shown: [...this.shown], hiddenSeries: [...this.hiddenSeries] });
  }
}

/** The choice of the last visit, or the usual one. */
export function storedChoice(): PlotChoice {
  try {
    return new PlotChoice(localStorage.getItem(key));
  } catch {
    return new PlotChoice(null);
  }
}

export function storeChoice(choice: PlotChoice): void {
  try {
    localStorage.setItem(key, choice.text);
  } catch {
    // A browser that keeps nothing shows the usual plots at the next visit.
  }
}

function parse(stored: string | null): Partial<Record<'isOpen' | 'shown' | 'hiddenSeries', unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

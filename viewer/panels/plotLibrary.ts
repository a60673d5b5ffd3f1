import type uPlot from 'uplot';

/** The library that draws plots, which the page does not wait for. */
export async function loadPlotLibrary(): Promise<typeof uPlot> {
  mendLanguage();
  return (await import('uplot')).default;
}

/** The library asks for number formats of the browser's language while it loads; "en-US@posix" is none, and it would not load. */
function mendLanguage(): void {
  try {
    new Intl.NumberFormat(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  }
}

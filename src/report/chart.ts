import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';

const ink = 'currentColor';
const label = {
  labelColor: ink,
  titleColor: ink,
  labelFontSize: 12,
  titleFontSize: 13,
  titleFontWeight: 'normal',
} as const;

const style = {
  background: 'transparent',
  font: 'DejaVu Sans, Verdana, sans-serif',
  view: { stroke: 'transparent' },
  axis: { ...label, domainColor: ink, tickColor: ink, gridColor: ink, gridOpacity: 0.12 },
  legend: { ...label, symbolStrokeWidth: 2.5 },
  title: { color: ink, fontSize: 13, fontWeight: 'normal' },
} as const;

/** A Vega-Lite chart as SVG, in the colours of the text around it; the same bytes each time. */
export async function renderChart(spec: TopLevelSpec): Promise<string> {
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile({ ...spec, config: style } as TopLevelSpec).spec), {
    renderer: 'none',
  });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import { crc32 } from '../formats/crc32.ts';
import { textWidth } from './textWidth.ts';

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
  mark: { aria: false }, // else each mark carries its data as a text of its own: twice the bytes
  axis: { ...label, domainColor: ink, tickColor: ink, gridColor: ink, gridOpacity: 0.12 },
  legend: { ...label, symbolStrokeWidth: 2.5 },
  title: { color: ink, fontSize: 13, fontWeight: 'normal' },
} as const;

// Without a canvas Vega takes every character to be as wide as an "m", and leaves room for that. Its types leave textMetrics out.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number };
};
textMetrics.width = ({ fontSize = 11 }, text) => textWidth(String(text ?? ''), fontSize);

/** A Vega-Lite chart as SVG, in the colours of the text around it; the same bytes each time. */
export async function renderChart(spec: TopLevelSpec): Promise<string> {
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile({ ...spec, config: style } as TopLevelSpec).spec), {
    renderer: 'none',
  });
  const svg = await view.toSVG();
  view.finalize();
  return withOwnIds(svg).replaceAll(inlayElement, (_, content: string) => Buffer.from(content, 'base64').toString());
}

/** Vega numbers clip paths in each chart from 1, and a page with several charts would cut all of them by those of the first. */
function withOwnIds(svg: string): string {
  const own = crc32(Buffer.from(svg)).toString(36);
  return svg.replaceAll(/(?<=id="|url\(#)(?=(?:clip|gradient_)\d+[")])/gu, `c${own}-`);
}

const inlayElement = /<image [^>]*href="data:image\/svg\+xml;base64,([^"]+)"[^>]*\/>/gu;

/** SVG markup as the address of a picture: an image mark with it, as large as its panel, becomes that markup in renderChart. */
export function inlay(markup: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`;
}

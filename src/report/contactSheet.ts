import { escapeMarkup } from './markup.ts';

const headingHeight = 34; // [px]
const gap = 12; // [px]

/** A picture with what is written above it. */
export interface SheetEntry {
  title: string;
  svg: string;
}

/** Several pictures on one sheet, so many to a row, each under its title. */
export function contactSheet(entries: readonly SheetEntry[], columns = 2): string {
  const sizes = entries.map(({ svg }) => sizeOf(svg));
  const cellWidth = Math.max(...sizes.map(([width]) => width)) + gap;
  const cellHeight = Math.max(...sizes.map(([, height]) => height)) + headingHeight;
  const width = Math.min(columns, entries.length) * cellWidth;
  const height = Math.ceil(entries.length / columns) * cellHeight;
  const cells = entries.map(({ title, svg }, index) => {
    const x = (index % columns) * cellWidth;
    const y = Math.floor(index / columns) * cellHeight;
    const heading = `<text x="${x + 62}" y="${y + 24}" font-size="18" font-weight="bold">${escapeMarkup(title)}</text>`;
    return heading + svg.replace('<svg ', `<svg x="${x}" y="${y + headingHeight}" `);
  });
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} font-family="DejaVu Sans, Verdana, sans-serif">${cells.join('')}</svg>`;
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /^<svg [^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width ?? 0), Number(height ?? 0)];
}

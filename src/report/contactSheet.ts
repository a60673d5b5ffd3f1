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
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    Math.max(...sizes.slice(row * columns, (row + 1) * columns).map(([, height]) => height + headingHeight)),
  );
  const width = Math.min(columns, entries.length) * cellWidth;
  const height = rows.reduce((sum, row) => sum + row, 0);
  const cells = entries.map(({ title, svg }, index) => {
    const x = (index % columns) * cellWidth;
    const y = rows.slice(0, Math.floor(index / columns)).reduce((sum, row) => sum + row, 0);
    const place = `x="${x + 62}" y="${y + 24}" fill="currentColor"`;
    const heading = `<text ${place} font-size="18" font-weight="bold">${escapeMarkup(title)}</text>`;
    return heading + svg.replace('<svg ', `<svg x="${x}" y="${y + headingHeight}" `);
  });
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} font-family="DejaVu Sans, Verdana, sans-serif">${cells.join('')}</svg>`;
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /^<svg [^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width ?? 0), Number(height ?? 0)];
}

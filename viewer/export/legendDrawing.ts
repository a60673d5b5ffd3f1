import type { LegendItem, LegendMark } from '../panels/legendItems.ts';
import { placeLegend } from './legendRows.ts';

const rowHeight = 22; // all lengths in pixels of the page
const signWidth = 30;
const signGap = 6;
const gap = 18;
const dot = 12;

/** Draws a legend in rows and returns their height [px of the page]; without a place only the height is found. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  items: readonly LegendItem[],
  width: number,
  color: string,
  place: { left: number; top: number } | null,
): number {
  const widths = items.map(({ label, mark }) => widthOf(mark) + signGap + context.measureText(label).width);
  const places = placeLegend(widths, width, gap);
  const height = rowHeight * (1 + (places.at(-1)?.row ?? -1));
  if (!place) return height;
  items.forEach(({ label, mark }, i) => {
    const left = place.left + places[i].left;
    const middle = place.top + rowHeight * (places[i].row + 0.5);
    drawSign(context, mark, left, middle);
    context.fillStyle = color;
    context.fillText(label, left + widthOf(mark) + signGap, middle);
  });
  return height;
}

function widthOf({ kind }: LegendMark): number {
  return kind === 'dot' ? dot : signWidth;
}

function drawSign(context: CanvasRenderingContext2D, mark: LegendMark, left: number, middle: number): void {
  const { kind, colors, size } = mark;
  if (kind === 'dot') fillDot(context, left + dot / 2, middle, (size * dot) / 2, colors[0]);
  else if (kind === 'dots') colors.forEach((color, i) => fillDot(context, left + 5 + 5 * i, middle, 5, color));
  else if (kind === 'ramp') fillRamp(context, colors, left, middle);
  else {
    context.strokeStyle = colors[0];
    context.lineWidth = 1.5;
    context.beginPath();
    if (kind === 'hatch') addHatch(context, left, middle);
    else {
      context.moveTo(left, middle);
      context.lineTo(left + signWidth, middle);
      if (kind === 'arrow') addHead(context, left + signWidth, middle);
    }
    context.stroke();
  }
}

function fillDot(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function fillRamp(context: CanvasRenderingContext2D, colors: readonly string[], left: number, middle: number): void {
  const ramp = context.createLinearGradient(left, 0, left + signWidth, 0);
  colors.forEach((color, i) => ramp.addColorStop(i / (colors.length - 1), color));
  context.fillStyle = ramp;
  context.fillRect(left, middle - dot / 2, signWidth, dot);
  context.strokeStyle = '#80808080';
  context.lineWidth = 1;
  context.strokeRect(left, middle - dot / 2, signWidth, dot);
}

function addHatch(context: CanvasRenderingContext2D, left: number, middle: number): void {
  const [top, bottom] = [middle - dot / 2, middle + dot / 2];
  context.rect(left, top, signWidth, dot);
  for (let at = 0; at + dot <= signWidth; at += 6) {
    context.moveTo(left + at, bottom);
    context.lineTo(left + at + dot, top);
  }
}

function addHead(context: CanvasRenderingContext2D, tip: number, middle: number): void {
  context.moveTo(tip - 6, middle - 4);
  context.lineTo(tip, middle);
  context.lineTo(tip - 6, middle + 4);
}

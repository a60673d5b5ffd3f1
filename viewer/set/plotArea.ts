import type { Range } from '../../src/analysis/axisTicks.ts';
import type { SetLook } from './look.ts';

/** An axis of a plot. */
export interface PlotAxis {
  range: Range;
  isLog: boolean;
}

/** A rectangle of a canvas with an axis to the right and one upwards. */
export interface PlotArea {
  left: number; // [px]
  top: number; // [px]
  width: number; // [px]
  height: number; // [px]
  x: PlotAxis;
  y: PlotAxis;
}

/** A tick of an axis; one without text is a thin line of the grid. */
export interface Tick {
  value: number;
  text: string;
}

export function placeX({ left, width, x }: PlotArea, value: number): number {
  return left + width * shareOf(x, value);
}

export function placeY({ top, height, y }: PlotArea, value: number): number {
  return top + height * (1 - shareOf(y, value));
}

/** How far along an axis a value lies: 0 at its beginning, 1 at its end; what a logarithmic axis cannot show lies before it. */
function shareOf({ range: [low, high], isLog }: PlotAxis, value: number): number {
  if (!isLog) return (value - low) / (high - low);
  return value > 0 ? Math.log(value / low) / Math.log(high / low) : -1;
}

/** Lines of the grid, ticks and their texts, and the frame. */
export function drawAxes(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  look: SetLook,
  ticks: { x: readonly Tick[]; y: readonly Tick[] },
): void {
  const { left, top, width, height } = area;
  context.lineWidth = 1;
  context.strokeStyle = look.line;
  context.beginPath();
  for (const { value } of ticks.x) {
    const x = Math.round(placeX(area, value)) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, top + height);
  }
  for (const { value } of ticks.y) {
    const y = Math.round(placeY(area, value)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left + width, y);
  }
  context.stroke();
  context.strokeStyle = look.faint;
  context.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width), Math.round(height));
  context.fillStyle = look.faint;
  context.textAlign = 'center';
  for (const { value, text } of ticks.x) context.fillText(text, placeX(area, value), top + height + 10);
  context.textAlign = 'right';
  for (const { value, text } of ticks.y) context.fillText(text, left - 5, placeY(area, value));
}

/** What is drawn does not leave the area. */
export function clipTo(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: PlotArea,
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  draw();
  context.restore();
}

/** A line through points given by their places, less those that fall on the pixel before. */
export function thinnedLine(x: readonly number[], y: readonly number[]): { x: number[]; y: number[]; index: number[] } {
  const line: { x: number[]; y: number[]; index: number[] } = { x: [], y: [], index: [] };
  for (let i = 0; i < x.length; i++) {
    const last = line.x.length - 1;
    const isNear = last >= 0 && Math.abs(x[i] - line.x[last]) + Math.abs(y[i] - line.y[last]) < 0.6;
    if (isNear && i < x.length - 1) continue;
    line.x.push(x[i]);
    line.y.push(y[i]);
    line.index.push(i);
  }
  return line;
}

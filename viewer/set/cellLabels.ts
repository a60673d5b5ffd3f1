import { roundTicks } from '../../src/analysis/axisTicks.ts';
import { inkOn } from '../../src/analysis/palette.ts';
import type { CellFacts } from '../../src/formats/cellFacts.ts';
import { haloText } from './canvas.ts';
import type { CellFrames } from './cellFrames.ts';
import type { Colors } from './cellPainter.ts';
import type { SetLook } from './look.ts';
import { drawAxes, placeX, placeY, type PlotArea } from './plotArea.ts';

const nameWidth = 40; // [px] of the name of the axis at its end
const roomyWidth = 250; // [px] of a frame that has room for the electrodes' names in full

/**
 * Draws what stays over a cell: frame, axes in nm, materials, scale bar.
 *
 * @param deepest that the void ever is [nm]
 */
export function drawCellLabels(
  context: CanvasRenderingContext2D,
  { cell, gap }: CellFrames,
  facts: CellFacts,
  colors: Colors,
  deepest: number,
  look: SetLook,
): void {
  if (cell) {
    drawFrame(context, cell, look, 38);
    drawMaterials(context, cell, facts, deepest, colors, look);
    drawScaleBar(context, cell);
  }
  if (!gap) return;
  drawFrame(context, gap, look, 26);
  haloText(context, 'z stretched', gap.left + gap.width - 5, gap.top + gap.height - 9, 'right');
}

/** @param least between two ticks, upwards [px] */
function drawFrame(context: CanvasRenderingContext2D, area: PlotArea, look: SetLook, least: number): void {
  const ticksOf = (range: readonly [number, number], count: number) =>
    roundTicks(range, Math.max(1.5, count)).map((value) => ({ value, text: String(value) }));
  const end = area.left + area.width;
  const x = ticksOf(area.x.range, area.width / 32).filter(({ value }) => placeX(area, value) < end - nameWidth);
  const y = ticksOf(area.y.range, area.height / least);
  drawAxes(context, area, { ...look, line: 'transparent' }, { x, y });
  context.strokeStyle = look.faint;
  context.beginPath();
  for (const { value } of x) {
    context.moveTo(placeX(area, value), area.top + area.height);
    context.lineTo(placeX(area, value), area.top + area.height + 3);
  }
  for (const { value } of y) {
    context.moveTo(area.left - 3, placeY(area, value));
    context.lineTo(area.left, placeY(area, value));
  }
  context.stroke();
  context.fillStyle = look.text;
  context.textAlign = 'right';
  context.fillText('r [nm]', end + 3, area.top + area.height + 10);
  context.save();
  context.translate(area.left - 27, area.top + area.height / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText('z [nm]', 0, 0);
  context.restore();
}

function drawMaterials(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  { metal, film, counterElectrode, thickness }: CellFacts,
  deepest: number,
  colors: Colors,
  look: SetLook,
): void {
  const isRoomy = area.width > roomyWidth;
  const x = area.left + 6;
  const write = (text: string, z: number, ground: string) => {
    const y = placeY(area, z);
    if (colors === 'heat') {
      haloText(context, text, x, y, 'left');
      return;
    }
    context.textAlign = 'left';
    context.lineWidth = 3;
    context.strokeStyle = ground;
    context.strokeText(text, x, y);
    context.fillStyle = inkOn(ground);
    context.fillText(text, x, y);
  };
  const [bottom, top] = area.y.range;
  const aboveVoid = 0.5 * (top + thickness + deepest);
  write(isRoomy ? `${metal}, active electrode` : metal, aboveVoid, look.active);
  write(subscripted(film), thickness / 2, look.film);
  write(isRoomy ? `${counterElectrode}, counter electrode` : counterElectrode, bottom / 2, look.counter);
}

function drawScaleBar(context: CanvasRenderingContext2D, area: PlotArea): void {
  const perNanometre = placeX(area, 1) - placeX(area, 0);
  const length = [1, 2, 5, 10, 20].findLast((candidate) => candidate * perNanometre < 0.3 * area.width) ?? 1;
  const [right, y] = [area.left + area.width - 7, placeY(area, 0.5 * area.y.range[0])];
  for (const [color, width] of [
    ['#000000', 4],
    ['#ffffff', 2],
  ] as const) {
    // prettier-ignore
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke(new Path2D(`M${right - length * perNanometre} ${y}H${right}`));
  }
  haloText(context, `${length} nm`, right - length * perNanometre - 6, y, 'right');
}

/** A formula with its numbers below the line: SiO2 as SiO₂. */
function subscripted(formula: string): string {
  return formula.replace(/\d/gu, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
}

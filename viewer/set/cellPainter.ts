import type { Range } from '../../src/analysis/axisTicks.ts';
import { mirroredElectrode, mirroredFront } from '../../src/analysis/revolved.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';
import type { CellShape } from './blendShapes.ts';
import { haloText } from './canvas.ts';
import { HeatImage } from './heatImage.ts';
import type { SetLook } from './look.ts';
import { clipTo, placeX, placeY, type PlotArea } from './plotArea.ts';

/** What the two sides of the axis show. */
export type Colors = 'both' | 'matter' | 'heat';

/** Everything that decides what a cell looks like at a moment. */
export interface CellPicture {
  shape: CellShape;
  row: SweepRow;
  colors: Colors;
  scale: Range; // [K] of the colours
  thickness: number; // [nm]
}

const roomyWidth = 250; // [px] of a frame in which the hottest temperature is written
const centred = 0.4; // [nm] of the axis: one pointer is enough

type Points = readonly (readonly [number, number])[];

/** Draws a cell cut through its axis: matter, temperatures, outlines, the place of the gap and the hottest one. */
export class CellPainter {
  readonly #heat = new HeatImage();

  draw(context: CanvasRenderingContext2D, area: PlotArea, picture: CellPicture, look: SetLook): void {
    const middle = placeX(area, 0);
    const front = trace(area, mirroredFront(picture.shape.front));
    const electrode = trace(area, mirroredElectrode(picture.shape.recession, picture.thickness));
    clipTo(context, area, () => {
      if (picture.colors !== 'heat') drawMatter(context, area, picture.thickness, front, electrode, look);
      if (picture.colors !== 'matter')
        this.#drawHeat(context, area, picture, picture.colors === 'both' ? middle : area.left);
      if (picture.colors !== 'matter') drawOutlines(context, area, [front, electrode], picture.colors === 'both', look);
      drawAxis(context, area, middle, look);
      drawGapPlace(context, area, picture, look);
      if (picture.colors !== 'matter') drawHottest(context, area, picture);
    });
  }

  /** @param from where the map begins; left of the axis it is mirrored [px] */
  #drawHeat(context: CanvasRenderingContext2D, area: PlotArea, { shape, scale }: CellPicture, from: number): void {
    const reach = area.x.range[1];
    const image = this.#heat.paint(shape.heat, reach, area.y.range, scale);
    const middle = placeX(area, 0);
    const width = placeX(area, reach) - middle;
    context.imageSmoothingEnabled = true;
    context.drawImage(image, middle, area.top, width, area.height);
    if (from >= middle) return;
    context.save();
    context.translate(2 * middle, 0);
    context.scale(-1, 1);
    context.drawImage(image, middle - 0.5, area.top, width, area.height);
    context.restore();
  }
}

function trace(area: PlotArea, points: Points): Path2D {
  const path = new Path2D();
  for (const [i, [r, z]] of points.entries())
    if (i === 0) path.moveTo(placeX(area, r), placeY(area, z));
    else path.lineTo(placeX(area, r), placeY(area, z));
  return path;
}

function drawMatter(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  thickness: number,
  front: Path2D,
  electrode: Path2D,
  look: SetLook,
): void {
  const { left, top, width, height } = area;
  const [bottom, right] = [top + height, left + width];
  const [counterTop, original] = [placeY(area, 0), placeY(area, thickness)];
  context.fillStyle = look.void;
  context.fillRect(left, top, width, height);
  context.fillStyle = look.film;
  context.fillRect(left, original, width, counterTop - original);
  const active = new Path2D(electrode);
  active.lineTo(right + width, top - height);
  active.lineTo(left - width, top - height);
  context.fillStyle = look.active;
  context.fill(active);
  context.fillStyle = look.counter;
  context.fillRect(left, counterTop, width, bottom - counterTop);
  const filament = new Path2D(front);
  filament.closePath();
  context.fillStyle = look.filament;
  context.fill(filament);
  context.strokeStyle = look.faint;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.stroke(new Path2D(`M${left} ${original}H${right}`));
  context.setLineDash([]);
}

function drawOutlines(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  lines: readonly Path2D[],
  isRightOnly: boolean,
  look: SetLook,
): void {
  const middle = placeX(area, 0);
  const counter = new Path2D(`M${area.left} ${placeY(area, 0)}H${area.left + area.width}`);
  context.save();
  context.beginPath();
  context.rect(isRightOnly ? middle : area.left, area.top, area.width, area.height);
  context.clip();
  context.lineJoin = 'round';
  for (const [color, width] of [
    ['#00000099', 3.2],
    ['#ffffff', 1.3],
  ] as const)
    // prettier-ignore
    for (const line of [...lines, counter]) {
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke(line);
    }
  context.restore();
  if (!isRightOnly) return;
  context.strokeStyle = look.faint;
  context.lineWidth = 1;
}

/** The axis that everything is mirrored about, as engineers draw it. */
function drawAxis(context: CanvasRenderingContext2D, { top, height }: PlotArea, middle: number, look: SetLook): void {
  context.strokeStyle = look.faint;
  context.lineWidth = 1;
  context.setLineDash([8, 3, 2, 3]);
  context.stroke(new Path2D(`M${middle} ${top}V${top + height}`));
  context.setLineDash([]);
}

/** A pointer on the active electrode, on each side, to where the gap is least. */
function drawGapPlace(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  { row, shape, thickness }: CellPicture,
  look: SetLook,
): void {
  const { r, depth } = shape.recession;
  const index = r.findIndex((radius) => radius >= row.gapRadius);
  const y = placeY(area, thickness + (depth[Math.max(0, index)] ?? 0)) - 1.5;
  for (const side of row.gapRadius > centred ? [-1, 1] : [1]) {
    const x = placeX(area, side * row.gapRadius);
    const pointer = new Path2D(`M${x} ${y}L${x - 4} ${y - 7}H${x + 4}Z`);
    context.lineWidth = 2;
    context.strokeStyle = '#ffffff';
    context.stroke(pointer);
    context.fillStyle = '#000000';
    context.fill(pointer);
  }
  context.strokeStyle = look.text;
}

/** A ring around the hottest place, where it is warm enough to tell. */
function drawHottest(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  { shape: { heat }, scale, row }: CellPicture,
): void {
  if (!heat || row.temperature - scale[0] < 0.02 * (scale[1] - scale[0])) return;
  let at = 0;
  for (let i = 1; i < heat.temperature.length; i++) if (heat.temperature[i] > heat.temperature[at]) at = i;
  const [r, z] = [heat.r[at % heat.r.length], heat.z[Math.floor(at / heat.r.length)]];
  const ring = new Path2D();
  ring.arc(placeX(area, r), placeY(area, z), 4.5, 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = '#000000';
  context.stroke(ring);
  context.lineWidth = 1.4;
  context.strokeStyle = '#ffffff';
  context.stroke(ring);
  if (area.width > roomyWidth)
    haloText(context, `${row.temperature.toFixed(0)} K`, placeX(area, r) + 9, placeY(area, z) + 8, 'left');
}

import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { mirroredElectrode, mirroredFront } from '../../analysis/revolved.ts';
import { escapeMarkup } from '../markup.ts';
import { round } from '../plane.ts';
import type { Range } from '../../analysis/axisTicks.ts';
import { PlotFrame, picture } from './plotFrame.ts';

/** A state of the cell that is drawn as lines, with its name and colour. */
export interface Outline {
  name: string;
  color: string;
  snapshot: Pick<Snapshot, 'front' | 'recession'>;
}

const scale = 26; // [px/nm]
const margin = { left: 62, right: 18, top: 30, bottom: 54 }; // [px]
const panelGap = 74; // [px]
const keyWidth = 150; // [px]
const lineHeight = 21; // [px]
const zoomWidth = 380; // [px]

/**
 * Outlines of filament and void mirrored about the axis, to scale, and beside it the gap with z stretched.
 *
 * @param thickness of the film [nm]
 */
export function outlinesPicture(outlines: readonly Outline[], thickness: number): string {
  const reach = Math.ceil(Math.max(4, ...outlines.map(({ snapshot }) => Math.max(...snapshot.front.r))) + 1);
  const tall = thickness + 1.2;
  const box = { left: margin.left, top: margin.top, width: 2 * reach * scale, height: tall * scale };
  const whole = new PlotFrame(box, [-reach, reach], [0, tall]);
  const zoomBox = { ...box, left: box.left + box.width + panelGap, width: zoomWidth };
  const zoom = new PlotFrame(zoomBox, [-reach, reach], zoomRange(outlines, thickness));
  const keyLeft = zoomBox.left + zoomBox.width + 24;
  const key = outlines.map(({ name, color }, i) => {
    const y = margin.top + 10 + i * lineHeight;
    return `<path d="M${round(keyLeft)} ${y}h22" stroke="${color}" stroke-width="2"/><text x="${round(keyLeft + 30)}" y="${y + 5}" fill="currentColor">${escapeMarkup(name)}</text>`;
  });
  const note = `<text x="${round(keyLeft)}" y="${margin.top + 22 + outlines.length * lineHeight}" fill="currentColor" font-size="11.5">dashed: electrode</text>`;
  return picture(
    keyLeft + keyWidth,
    Math.max(box.top + box.height, margin.top + (outlines.length + 2) * lineHeight) + margin.bottom,
    `Outlines of the filament: ${outlines.map(({ name }) => name).join(', ')}`,
    [
      whole.clipped(outlines.map((outline) => drawOutline(outline, whole, thickness)).join('')),
      whole.axes('r [nm]', 'z [nm]'),
      zoom.clipped(outlines.map((outline) => drawOutline(outline, zoom, thickness)).join('')),
      zoom.axes('r [nm]', 'z [nm]', 'tip and void, z stretched'),
      ...key,
      note,
    ].join(''),
  );
}

/** Filament and electrode of a state as lines in a frame. */
function drawOutline({ color, snapshot }: Outline, frame: PlotFrame, thickness: number): string {
  const front = frame.path(mirroredFront(snapshot.front));
  const electrode = frame.path(mirroredElectrode(snapshot.recession, thickness));
  return [
    `<path d="${electrode}" fill="none" stroke="${color}" stroke-width="1.4" stroke-dasharray="5 3"/>`,
    `<path d="${front}" fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round"/>`,
  ].join('');
}

/** Heights from below the lowest tip that comes near the electrode to above the deepest void. */
function zoomRange(outlines: readonly Outline[], thickness: number): Range {
  const tips = outlines.map(({ snapshot }) => Math.max(...snapshot.front.z)).filter((z) => z > thickness - 1);
  const depths = outlines.map(({ snapshot }) => Math.max(...snapshot.recession.depth));
  const low = Math.min(thickness - 0.2, ...tips) - 0.25;
  return [low, thickness + Math.max(0.1, ...depths) + 0.1];
}

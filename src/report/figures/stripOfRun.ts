import { filmStrip } from '../filmStrip.ts';
import { stripPanels } from '../stripPanels.ts';
import type { FigureRun } from './figure.ts';

/** A run over time as SVG, the field downwards. */
export function stripOfRun(
  { stored }: FigureRun,
  times: readonly number[], // [s] ascending
  columns: number, // panels in a row
  isTopActive: boolean,
): string {
  const recording = stored.recording();
  return filmStrip({
    header: recording.header.frame,
    panels: stripPanels(recording, times),
    columns,
    isTopActive,
    field: 'down',
  });
}

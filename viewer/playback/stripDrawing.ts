import type { BodyTrack } from './messages.ts';
import type { StripMark } from './lineageStrip.ts';

const closest = 9; // [px] marks nearer than this on a row are drawn as one
const mostPoints = 240; // of an outline

/** Marks of a row that are too close to be told apart. */
export interface MarkGroup {
  x: number; // [px] of the first
  marks: StripMark[]; // in order
}

/** Gathers marks that come to lie too close to each other on their row. */
export function groupMarks(marks: readonly StripMark[], xOf: (mark: StripMark) => number): MarkGroup[] {
  const groups: MarkGroup[] = [];
  const latest = new Map<number, MarkGroup>(); // by row
  for (const mark of marks) {
    const x = xOf(mark);
    const group = latest.get(mark.row);
    if (group && x - group.x < closest) group.marks.push(mark);
    else {
      const made = { x, marks: [mark] };
      groups.push(made);
      latest.set(mark.row, made);
    }
  }
  return groups;
}

/** Largest size of a body [particles]; 0 for one that no frame shows. */
export function peakSize({ size }: BodyTrack): number {
  let most = 0;
  for (let i = 0; i < size.length; i++) if (size[i] > most) most = size[i];
  return most;
}

/**
 * Outline of a body's size along time, as a path about y = 0.
 *
 * @param xOf place of a frame [px]
 * @param end place where the body ended [px]
 * @param halfHeight of a size [px]
 */
export function sizeOutline(
  { frame, size }: BodyTrack,
  xOf: (frame: number) => number,
  end: number,
  halfHeight: (size: number) => number,
): string {
  const every = Math.max(1, Math.ceil(frame.length / mostPoints));
  const points: [x: number, half: number][] = [];
  for (let from = 0; from < frame.length; from += every) {
    let most = 0;
    for (let i = from; i < Math.min(frame.length, from + every); i++) most = Math.max(most, size[i]);
    points.push([xOf(frame[from]), halfHeight(most)]);
  }
  if (points.length === 0) return '';
  points.push([Math.max(end, points[points.length - 1][0] + 1), points[points.length - 1][1]]);
  const upper = points.map(([x, half]) => `${x.toFixed(1)},${(-half).toFixed(1)}`);
  const lower = points.reverse().map(([x, half]) => `${x.toFixed(1)},${half.toFixed(1)}`);
  return `M${upper.join('L')}L${lower.join('L')}Z`;
}

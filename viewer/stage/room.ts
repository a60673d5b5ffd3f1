import type { Rectangle } from './camera.ts';

export const electrodeHeight = 24; // [px]
const margin = { left: 58, right: 24, top: 14, bottom: 62 }; // [px] axes and scale bar lie in it

/** Where the film may be drawn on a canvas. */
export function roomOn(width: number, height: number): Rectangle {
  const left = margin.left;
  const top = margin.top + electrodeHeight;
  const right = Math.max(left + 40, width - margin.right);
  const bottom = Math.max(top + 40, height - margin.bottom - electrodeHeight);
  return { left, top, right, bottom };
}

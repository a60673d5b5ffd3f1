import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';

export const electrodeHeight = 24; // [px]
const margin = { left: 58, right: 24, top: 16, bottom: 64 }; // [px] axes and scale bar lie in it

/** Where the film lies on the canvas. */
export interface FilmLayout {
  left: number; // [px]
  top: number; // [px] of z = thickness
  width: number; // [px]
  height: number; // [px]
  scale: number; // [px/nm]
}

/** The film as large as the canvas allows, in its middle. */
export function layOut(film: FrameHeader, canvasWidth: number, canvasHeight: number): FilmLayout {
  const roomX = Math.max(40, canvasWidth - margin.left - margin.right);
  const roomY = Math.max(40, canvasHeight - margin.top - margin.bottom - 2 * electrodeHeight);
  const scale = Math.min(roomX / film.width, roomY / film.thickness);
  const [width, height] = [film.width * scale, film.thickness * scale];
  return {
    left: margin.left + (roomX - width) / 2,
    top: margin.top + electrodeHeight + (roomY - height) / 2,
    width,
    height,
    scale,
  };
}

import type { FrameHeader } from '../particle/probes/frameTypes.ts';
import { contourLevels } from '../analysis/contours.ts';
import type { Plane } from './plane.ts';
import { round } from './plane.ts';
import { scaleBar } from './scaleBar.ts';

export const electrodeHeight = 20; // [px]
const tickLength = 5; // [px]

type Film = Pick<FrameHeader, 'width' | 'thickness'>;

/** Ticks and names of x below the lower electrode and of z on the left, in nm. */
export function filmAxes(film: Film, plane: Plane): string {
  const below = plane.bottom + electrodeHeight;
  const ticksX = ticksOf(film.width, 8).map((x) => {
    const label = `<text x="${plane.x(x)}" y="${round(below + 21)}" text-anchor="middle">${x}</text>`;
    return { stroke: `M${plane.x(x)} ${round(below)}v${tickLength}`, label };
  });
  const ticksZ = ticksOf(film.thickness, 5).map((z) => {
    const [x, y] = [plane.left - tickLength, Number(plane.z(z))];
    const label = `<text x="${round(x - 4)}" y="${round(y + 5)}" text-anchor="end">${z}</text>`;
    return { stroke: `M${round(x)} ${round(y)}h${tickLength}`, label };
  });
  const ticks = [...ticksX, ...ticksZ];
  const middleX = plane.x(film.width / 2);
  const nameZ = `translate(${round(plane.left - 40)} ${plane.z(film.thickness / 2)}) rotate(-90)`;
  return [
    `<path d="${ticks.map(({ stroke }) => stroke).join('')}" stroke="currentColor" fill="none"/>`,
    `<g fill="currentColor">${ticks.map(({ label }) => label).join('')}`,
    `<text x="${middleX}" y="${round(below + 42)}" text-anchor="middle">x [nm]</text>`,
    `<text transform="${nameZ}" text-anchor="middle">z [nm]</text></g>`,
    scaleBar(film.width, plane.scale, plane.left + film.width * plane.scale, below + 36),
  ].join('');
}

function ticksOf(length: number, count: number): number[] {
  return [0, ...contourLevels(0, length, count), length].map((value) => Number(value.toPrecision(6)));
}

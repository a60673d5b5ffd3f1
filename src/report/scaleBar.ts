import { round } from './plane.ts';

/**
 * A bar of a round length, at most a fifth of the film, with its length written before it.
 *
 * @param width of the film [nm]
 * @param scale [px/nm]
 * @param end where it ends [px]
 * @param y [px]
 */
export function scaleBar(width: number, scale: number, end: number, y: number): string {
  const power = 10 ** Math.floor(Math.log10(width / 5));
  const length = power * Math.max(...[1, 2, 5].filter((round) => round * power <= width / 5));
  const start = end - length * scale;
  const label = `${Number(length.toPrecision(3))} nm`;
  return [
    `<path d="M${round(start)} ${round(y)}H${round(end)}" stroke="currentColor" stroke-width="3"/>`,
    `<text x="${round(start - 8)}" y="${round(y + 5)}" text-anchor="end" fill="currentColor">${label}</text>`,
  ].join('');
}

import type { Section } from './section.ts';

/** A straight piece of a contour line, in columns and rows of the section. */
export type ContourPiece = [x0: number, z0: number, x1: number, z1: number];

const roundSteps = [1, 2, 2.5, 5, 10];

/** Round levels between two values, at most `count` of them, the ends left out. */
export function contourLevels(least: number, most: number, count: number): number[] {
  if (!(most > least)) return [];
  const rough = (most - least) / (count + 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (roundSteps.find((round) => round * power >= rough * (1 - 1e-9)) as number);
  const levels: number[] = [];
  for (let i = Math.floor(least / step) + 1; i * step < most - 1e-9 * step; i++) levels.push(i * step);
  return levels;
}

/** The pieces of a contour line, cell by cell (marching squares; a saddle is joined according to its mean). */
export function contourPieces({ columns, rows, values }: Section, level: number): ContourPiece[] {
  const pieces: ContourPiece[] = [];
  for (let i = 0; i + 1 < columns; i++)
    for (let k = 0; k + 1 < rows; k++) {
      const corners = [
        values[i * rows + k],
        values[(i + 1) * rows + k],
        values[(i + 1) * rows + k + 1],
        values[i * rows + k + 1],
      ];
      for (const [from, to] of joinedEdges(corners, level)) {
        const [x0, z0] = crossing(corners, from, level);
        const [x1, z1] = crossing(corners, to, level);
        pieces.push([i + x0, k + z0, i + x1, k + z1]);
      }
    }
  return pieces;
}

/** Corners run around the cell; edge e joins corner e with the next one. */
function joinedEdges(corners: readonly number[], level: number): [number, number][] {
  const above = corners.map((value) => value >= level);
  const crossed = [0, 1, 2, 3].filter((edge) => above[edge] !== above[(edge + 1) % 4]);
  if (crossed.length < 4) return crossed.length === 2 ? [[crossed[0], crossed[1]]] : [];
  const isMeanAbove = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 >= level;
  return isMeanAbove === above[0]
    ? [
        [0, 1],
        [2, 3],
      ]
    : [
        [3, 0],
        [1, 2],
      ];
}

const cornerPlaces = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

function crossing(corners: readonly number[], edge: number, level: number): [number, number] {
  const next = (edge + 1) % 4;
  const share = (level - corners[edge]) / (corners[next] - corners[edge]);
  const [x0, z0] = cornerPlaces[edge];
  const [x1, z1] = cornerPlaces[next];
  return [x0 + share * (x1 - x0), z0 + share * (z1 - z0)];
}

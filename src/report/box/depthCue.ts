import type { Direction } from './projection.ts';

export const filmColor = '#ffffff';

/** Share of the film's colour in that of metal at the far face of the box; from above nearly all metal is far. */
export const hazeAtBack: Record<Direction, number> = { side: 0.72, top: 0.45 };

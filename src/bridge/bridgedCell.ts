import type { CellParameters } from '../filament/parameters.ts';
import type { Closures } from './closures.ts';

/**
 * A cell whose electrode recedes and whose filament grows as particle runs have measured it: p(r | gap) and D_max in place of the mirror rule
 * and its cap, C(z/h | gap) beside Butler-Volmer. Nothing else of it changes, and an electrode that keeps its place goes on doing so.
 */
export function bridgedCell(
  cell: CellParameters,
  { radii, injection, greatestDepth, deposition }: Closures,
): CellParameters {
  return {
    ...cell,
    dissolution: cell.dissolution && {
      ...cell.dissolution,
      greatestDepth: greatestDepth.mean,
      injection: injection.map(({ gap, shares }) => ({ gap: gap[0], radii, shares })),
    },
    deposition: deposition.length > 0 ? deposition.map(({ gap, factors }) => ({ gap: gap[0], factors })) : null,
  };
}

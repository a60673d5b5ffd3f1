import type { CampaignRow, SweptColumn, SweptValue } from '../../src/formats/campaignRow.ts';
import { distinctValues } from '../../src/formats/sweptValues.ts';
import type { Campaign } from './campaign.ts';
import { gridAxis, noAxis, type GridAxis } from './gridAxis.ts';

/** Which swept paths are shown, by their index, and what is done with the others. */
export interface GridChoice {
  x: number | null;
  y: number | null;
  /** The value that another path has to have; runs of all its values stand together where it is absent. */
  picked: ReadonlyMap<number, SweptValue>;
}

/** The runs at one place of a grid. */
export interface GridCell {
  column: number;
  row: number; // 0 is the lowest
  rows: readonly CampaignRow[];
  wanted: number; // runs that the plan asks for at the points that have any
}

/** Runs of a campaign by two of its swept paths. */
export interface Grid {
  x: GridAxis;
  y: GridAxis;
  cells: readonly GridCell[]; // row by row from the lowest, column by column
}

/** A path that differs from run to run, and its values in order. */
export interface VariedPath {
  index: number; // among the swept paths
  sweep: SweptColumn;
  values: SweptValue[];
}

/** The swept paths that differ. */
export function variedPaths({ plan, rows }: Campaign): VariedPath[] {
  return plan.sweeps.flatMap((sweep, index) => {
    const values = distinctValues(rows.map(({ parameters }) => parameters[index]));
    return values.length > 1 ? [{ index, sweep, values }] : [];
  });
}

/** The two numeric paths with the most values, the first in the plan across; others where there are not enough of these. */
export function usualChoice(paths: readonly VariedPath[]): GridChoice {
  const isNumeric = ({ values }: VariedPath) => values.every((value) => typeof value === 'number');
  const ranked = [...paths].sort(
    (one, other) => Number(isNumeric(other)) - Number(isNumeric(one)) || other.values.length - one.values.length,
  );
  const [x, y] = ranked.slice(0, 2).sort((one, other) => one.index - other.index);
  return { x: x?.index ?? null, y: y?.index ?? null, picked: new Map() };
}

/** Puts the runs into their cells; with a path alone they stand in a row. */
export function buildGrid({ plan, rows }: Campaign, { x, y, picked }: GridChoice): Grid {
  const shown = rows.filter(({ parameters }) => [...picked].every(([path, value]) => parameters[path] === value));
  const [across, up] = [x, y].map((path) => {
    if (path === null) return { axis: noAxis, stepOf: () => 0 };
    const axis = gridAxis(
      plan.sweeps[path],
      rows.map(({ parameters }) => parameters[path]),
    );
    return { axis, stepOf: (row: CampaignRow) => axis.steps.findIndex(({ holds }) => holds(row.parameters[path])) };
  });
  const width = across.axis.steps.length;
  const members = Array.from({ length: width * up.axis.steps.length }, (): CampaignRow[] => []);
  for (const row of shown) members[up.stepOf(row) * width + across.stepOf(row)].push(row);
  const cells = members.map((own, place) => ({
    column: place % width,
    row: Math.floor(place / width),
    rows: own,
    wanted: new Set(own.map(({ point }) => point)).size * plan.replicas,
  }));
  return { x: across.axis, y: up.axis, cells };
}

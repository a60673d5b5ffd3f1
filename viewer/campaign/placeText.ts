import type { SweptPath, SweptValue } from '../../src/formats/campaignRow.ts';
import { valueText } from '../../src/formats/sweptValues.ts';
import type { Campaign } from './campaign.ts';
import type { Grid, GridCell, GridChoice } from './grid.ts';

/** A setting and its value, such as "voltage 2 V". */
function settingText({ path, unit }: SweptPath, value: string): string {
  return unit === null ? `${path} ${value}` : `${path} ${value} ${unit}`;
}

/** Where a cell lies, such as "mobility 1e-4, voltage 2 V"; the name of the campaign where nothing is swept. */
export function placeOfCell({ plan }: Campaign, { x, y, picked }: GridChoice, grid: Grid, cell: GridCell): string {
  const shown = [
    ...(x === null ? [] : [settingText(plan.sweeps[x], grid.x.steps[cell.column].label)]),
    ...(y === null ? [] : [settingText(plan.sweeps[y], grid.y.steps[cell.row].label)]),
  ];
  const others = [...picked].map(([path, value]) => settingText(plan.sweeps[path], valueText(value)));
  return [...shown, ...others].join(', ') || plan.campaign;
}

/** All swept values of a run. */
export function settingsOfRun(sweeps: readonly SweptPath[], parameters: readonly SweptValue[]): string {
  return parameters.map((value, index) => settingText(sweeps[index], valueText(value))).join(', ');
}

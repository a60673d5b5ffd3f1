import type { CampaignRow, SweptValue } from '../../formats/campaignRow.ts';
import type { CampaignData } from './campaignData.ts';
import { axisTitle, distinctValues, valueText } from '../../formats/sweptValues.ts';
import { noAxis, planAxis, type PlanAxis } from './planAxis.ts';

const mostPanels = 16;
const mostPairs = 6;

/** The runs at one place of a plot. */
export interface Cell {
  panel: number; // index in Layout.panels
  x: SweptValue;
  y: SweptValue;
  settings: (SweptValue | null)[]; // value of each swept path, null where runs of several values stand together
  wanted: number; // runs that the plan asks for here
  rows: CampaignRow[];
}

/** A plot of cells over two swept paths, or over one. */
export interface Panel {
  title: string; // values of the paths that are alike in it, empty where all stand on the axes
  x: PlanAxis;
  y: PlanAxis; // noAxis in a strip
  cells: Cell[];
}

/** How the points of a campaign are laid out in its plots. */
export interface Layout {
  shape: 'grid' | 'strip' | 'scatter';
  panels: Panel[];
  cells: Cell[]; // each once, though a point may stand in several panels
  note: string; // what a reader must know of the choice, often nothing
}

interface Axes {
  x: number | null; // index of the swept path
  y: number | null;
}

/**
 * Lays a campaign out over the two numeric swept paths with the most values, one panel for each combination of the others. Where nearly
 * each point has values of its own (a Latin hypercube), every pair of such paths makes a scatter plot.
 */
export function layOut(data: CampaignData): Layout {
  const counts = data.sweeps.map((_, path) => valuesOf(data, path).length);
  const scattered = counts.map((count, path) => isNumeric(data, path) && count > 2 && count > data.points.length / 2);
  const free = counts.flatMap((_, path) => (scattered[path] ? [path] : []));
  if (free.length >= 2) return scatter(data, free, counts);
  const [x, y] = chooseAxes(data, counts);
  const others = counts.flatMap((count, path) => (path !== x && path !== y && count > 1 ? [path] : []));
  const panels = facets(data, others).map(({ title, points }, panel) =>
    makePanel(data, { x, y }, points, panel, title, true),
  );
  return {
    shape: y === null ? 'strip' : 'grid',
    panels,
    cells: distinctCells(panels),
    note: noteOf(data, others, panels.length),
  };
}

function scatter(data: CampaignData, free: readonly number[], counts: readonly number[]): Layout {
  const others = counts.flatMap((count, path) => (!free.includes(path) && count > 1 ? [path] : []));
  const pairs = free.flatMap((x, i) => free.slice(i + 1).map((y): Axes => ({ x, y })));
  const groups =
    pairs.length > 1 ? [{ title: '', points: data.points.map((_, point) => point) }] : facets(data, others);
  const drawn = pairs.slice(0, mostPairs).flatMap((axes) => groups.map((group) => ({ axes, ...group })));
  const panels = drawn.map(({ axes, points, title }, panel) => makePanel(data, axes, points, panel, title, false));
  const left =
    pairs.length > mostPairs ? `The first ${mostPairs} of ${pairs.length} pairs of swept paths are drawn. ` : '';
  return {
    shape: 'scatter',
    panels,
    cells: distinctCells(panels),
    note: left + noteOf(data, groups.length > 1 ? [] : others, groups.length),
  };
}

/** The two numeric paths with the most values, in the order of the plan; others where there are not enough of these. */
function chooseAxes(data: CampaignData, counts: readonly number[]): [x: number | null, y: number | null] {
  const varied = counts.flatMap((count, path) => (count > 1 ? [path] : []));
  const ranked = [...varied].sort(
    (one, other) => Number(isNumeric(data, other)) - Number(isNumeric(data, one)) || counts[other] - counts[one],
  );
  const [x = null, y = null] = ranked.slice(0, 2).sort((one, other) => one - other);
  return [x, y];
}

interface Facet {
  title: string;
  points: number[];
}

/** Points by the values of the other paths; all in one where these would make too many panels. */
function facets(data: CampaignData, others: readonly number[]): Facet[] {
  const found = new Map<string, Facet>();
  data.points.forEach((values, point) => {
    const title = others.map((path) => settingText(data, path, values[path])).join(', ');
    const facet = found.get(title);
    if (facet) facet.points.push(point);
    else found.set(title, { title, points: [point] });
  });
  if (found.size <= mostPanels) return [...found.values()];
  return [{ title: '', points: data.points.map((_, point) => point) }];
}

function settingText({ sweeps }: CampaignData, path: number, value: SweptValue): string {
  return [sweeps[path].path, '=', valueText(value), sweeps[path].unit ?? ''].join(' ').trim();
}

function noteOf(data: CampaignData, others: readonly number[], panels: number): string {
  if (others.length === 0 || panels > 1) return '';
  const names = others.map((path) => data.sweeps[path].path).join(', ');
  return `A cell holds the runs of all values of ${names}: too many for a panel each.`;
}

function makePanel(
  data: CampaignData,
  axes: Axes,
  points: readonly number[],
  panel: number,
  title: string,
  isGrid: boolean,
): Panel {
  const cells = new Map<string, Cell>();
  const cellOf = new Map<number, Cell>();
  for (const point of points) {
    const values = data.points[point];
    const [x, y] = [axes.x, axes.y].map((path) => (path === null ? '' : values[path]));
    const key = isGrid ? JSON.stringify([x, y]) : String(point);
    const cell = cells.get(key) ?? { panel, x, y, settings: [...values], wanted: 0, rows: [] };
    cell.settings = cell.settings.map((value, path) => (value === values[path] ? value : null));
    cell.wanted += data.replicas;
    cells.set(key, cell);
    cellOf.set(point, cell);
  }
  for (const row of data.rows) cellOf.get(row.point)?.rows.push(row);
  const [x, y] = [axes.x, axes.y].map((path) =>
    path === null
      ? noAxis
      : planAxis(
          data.sweeps[path],
          points.map((point) => data.points[point][path]),
          isGrid,
        ),
  );
  return { title, x, y, cells: [...cells.values()] };
}

function valuesOf({ points }: CampaignData, path: number): SweptValue[] {
  return distinctValues(points.map((values) => values[path]));
}

function isNumeric({ points }: CampaignData, path: number): boolean {
  return points.every((values) => typeof values[path] === 'number');
}

/** Headings of the swept paths in a table. */
export function settingHeadings({ sweeps, points }: CampaignData): string[] {
  return sweeps.map((sweep, path) =>
    axisTitle(
      sweep,
      points.map((values) => values[path]),
    ),
  );
}

/** Every cell once. */
function distinctCells(panels: readonly Panel[]): Cell[] {
  const cells = panels.flatMap((panel) => panel.cells);
  return [...new Map(cells.map((cell) => [JSON.stringify(cell.settings), cell])).values()];
}

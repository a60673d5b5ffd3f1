import { describe, expect, it } from 'vitest';
import { buildGrid, usualChoice, variedPaths } from '../../../viewer/campaign/grid.ts';
import { placeOfCell, settingsOfRun } from '../../../viewer/campaign/placeText.ts';
import { campaignOf, finished, swept } from './rows.ts';

const sweeps = [swept('metal'), swept('mobility'), swept('voltage', 'V'), swept('seedling')];
const rows = ['Ag', 'Cu'].flatMap((metal, i) =>
  [1e-4, 0.01, 1].flatMap((mobility, j) =>
    [2, 1].flatMap((voltage, k) =>
      [0, 1].map((replica) => finished(6 * i + 2 * j + k, replica, [metal, mobility, voltage, 7])),
    ),
  ),
);
const campaign = campaignOf(sweeps, rows, 2);

describe('variedPaths and usualChoice', () => {
  it('take the numeric paths with the most values, in the order of the plan', () => {
    const paths = variedPaths(campaign);
    expect(paths.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(paths[2].values).toEqual([1, 2]);
    expect(usualChoice(paths)).toEqual({ x: 1, y: 2, picked: new Map() });
    expect(usualChoice(paths.slice(0, 2))).toEqual({ x: 0, y: 1, picked: new Map() });
    expect(usualChoice(paths.slice(0, 1))).toEqual({ x: 0, y: null, picked: new Map() });
    expect(usualChoice([])).toEqual({ x: null, y: null, picked: new Map() });
  });
});

describe('buildGrid', () => {
  it('puts every run into the cell of its values, from the lowest row on', () => {
    const grid = buildGrid(campaign, usualChoice(variedPaths(campaign)));
    expect(grid.x).toMatchObject({
      title: 'mobility [1]',
      steps: [{ label: '1e-4' }, { label: '0.01' }, { label: '1' }],
    });
    expect(grid.y).toMatchObject({ title: 'voltage [V]', steps: [{ label: '1' }, { label: '2' }] });
    expect(grid.cells.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(grid.cells.flatMap((cell) => cell.rows)).toHaveLength(rows.length);
    for (const { column, row, rows: own, wanted } of grid.cells) {
      expect(own.map(({ parameters }) => parameters.slice(1, 3))).toEqual(
        Array.from({ length: 4 }, () => [[1e-4, 0.01, 1][column], [1, 2][row]]),
      );
      expect(wanted).toBe(4);
    }
  });

  it('leaves out runs of other values than those picked', () => {
    const grid = buildGrid(campaign, {
      x: 2,
      y: null,
      picked: new Map<number, string | number>([
        [0, 'Cu'],
        [1, 1],
      ]),
    });
    expect(grid.cells.map((cell) => cell.rows.map(({ point }) => point))).toEqual([
      [11, 11],
      [10, 10],
    ]);
    expect(grid.cells.map(({ wanted }) => wanted)).toEqual([2, 2]);
  });

  it('has one cell where nothing differs', () => {
    const single = campaignOf([], [finished(0, 0, [])]);
    expect(buildGrid(single, usualChoice(variedPaths(single))).cells).toMatchObject([{ column: 0, row: 0, wanted: 1 }]);
  });

  it('puts many values into ranges, even on their own scale, none lost', () => {
    const values = Array.from({ length: 41 }, (_, i) => 10 ** (-4 + i / 10));
    const many = campaignOf(
      [swept('mobility')],
      values.map((value, i) => finished(i, 0, [value])),
    );
    const { x, cells } = buildGrid(many, { x: 0, y: null, picked: new Map() });
    expect(x.steps[0].label).toBe('1e-4 – 3.16e-4');
    expect(cells.map((cell) => cell.rows.length)).toEqual([5, 5, 5, 5, 5, 5, 5, 6]);
    const even = campaignOf(
      [swept('voltage', 'V')],
      values.map((_, i) => finished(i, 0, [i])),
    );
    expect(buildGrid(even, { x: 0, y: null, picked: new Map() }).x.steps.map(({ label }) => label)[7]).toBe('35 – 40');
  });
});

describe('the place of a cell', () => {
  it('names the settings with their units, also picked ones', () => {
    const choice = { x: 1, y: 2, picked: new Map([[0, 'Cu']]) };
    const grid = buildGrid(campaign, choice);
    expect(placeOfCell(campaign, choice, grid, grid.cells[3])).toBe('mobility 1e-4, voltage 2 V, metal Cu');
    expect(settingsOfRun(sweeps, ['Ag', 0.01, 1, 7])).toBe('metal Ag, mobility 0.01, voltage 1 V, seedling 7');
    const none = { x: null, y: null, picked: new Map() };
    expect(placeOfCell(campaign, none, buildGrid(campaign, none), buildGrid(campaign, none).cells[0])).toBe('trial');
  });
});

import { describe, expect, it } from 'vitest';
import { framesOf, extentOf } from '../../../viewer/set/cellFrames.ts';
import { placeX, placeY } from '../../../viewer/set/plotArea.ts';
import { currentText, timeText } from '../../../viewer/set/quantityText.ts';
import { readSetLink, writeSetLink, type SetView } from '../../../viewer/set/setLink.ts';
import { ampere, row } from './sweepRows.ts';

describe('a link', () => {
  it('brings back what is looked at', () => {
    const view: SetView = {
      ...{ sweeps: [3, 7], axis: 'log', pace: 'voltage', views: 'gap', colors: 'heat' },
      ...{ isBlended: false, isLog: false, speed: 1 },
    };
    const { speed: _, ...told } = view;
    expect(readSetLink(writeSetLink(view, 1.7713))).toEqual({ view: told, time: 1.7713 });
  });

  it('is passed over where it is wrong', () => {
    expect(readSetLink({ sweeps: '1,x', axis: 'toString', time: 'soon', show: 'all' })).toEqual({
      view: {},
      time: null,
    });
  });
});

describe('the cell of a panel', () => {
  const facts = {
    ...{ description: '', metal: 'Cu', film: 'SiO2', counterElectrode: 'Pt' },
    ...{ thickness: 10, radius: 25, ambient: 300 },
  };
  const extent = extentOf([[row({ baseRadius: 5.8, recession: 0.5 })]], facts);

  it.each([
    [200, 180],
    [800, 400],
    [120, 400],
  ])('is to scale and whole on %i x %i', (width, height) => {
    const { cell } = framesOf('cell', width, height, extent);
    const across = placeX(cell!, 1) - placeX(cell!, 0);
    const upwards = placeY(cell!, 0) - placeY(cell!, 1);
    expect(across).toBeCloseTo(upwards, 9);
    expect(placeX(cell!, -7.4)).toBeGreaterThanOrEqual(cell!.left - 1e-9);
    expect(placeY(cell!, 10.5)).toBeGreaterThan(cell!.top);
    expect(cell!.left + cell!.width).toBeLessThanOrEqual(width);
    expect(cell!.top + cell!.height).toBeLessThanOrEqual(height);
  });

  it('shows the gap from below the tip to above the void', () => {
    const { cell, gap } = framesOf('both', 300, 300, extent);
    expect(gap!.y.range[0]).toBeLessThan(9.6);
    expect(gap!.y.range[1]).toBeGreaterThan(10.5);
    expect(gap!.top).toBeGreaterThan(cell!.top + cell!.height);
  });
});

describe('quantities', () => {
  it('are told with units, and a minus that is one', () => {
    expect(currentText(row({ current: -7.2e-4 * ampere }))).toBe('−720 µA');
    expect(currentText(row({ current: 1e-40 * ampere }))).toBe('< 1 fA');
    expect(timeText(1.77134)).toBe('1.7713 s');
    expect(timeText(2.5e-5)).toBe('25 µs');
  });
});

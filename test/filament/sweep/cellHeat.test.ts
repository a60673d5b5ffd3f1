import { expect, it } from 'vitest';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { copperCell, heat } from '../copperCell.ts';
import { front } from '../front/fronts.ts';
import { copyFront } from '../../../src/filament/front/nucleus.ts';

function hotCell(voltage: number): Cell {
  const cell = new Cell(copperCell({ heat, dissolution: null }));
  copyFront(front([0, 9.8], [2, 9.8], [2.5, 5], [3, 0]), cell.front);
  cell.resolve(voltage, null);
  return cell;
}

it('warms with the power: small changes scale the rise, larger ones find it anew, to the same', () => {
  const cell = hotCell(1);
  const rise = cell.heat.highest - 300;
  const power = cell.current * cell.cellVoltage;
  expect(rise).toBeGreaterThan(1);
  cell.resolve(1.004, null); // 0.8 % more power: not found anew
  const more = cell.current * cell.cellVoltage;
  expect((cell.heat.highest - 300) / rise).toBeCloseTo(more / power, 3);
  const fresh = hotCell(1.004);
  fresh.resolve(1.004, null); // with a filament that is warm by now
  expect((cell.heat.highest - 300) / (fresh.heat.highest - 300)).toBeCloseTo(1, 2);
  cell.resolve(0.001, null);
  expect(cell.heat.highest).toBe(300);
  expect(cell.heat.map()).toBeNull();
});

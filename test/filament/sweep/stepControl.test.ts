import { describe, expect, it } from 'vitest';
import { makeNucleus } from '../../../src/filament/front/nucleus.ts';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { StepControl } from '../../../src/filament/sweep/stepControl.ts';
import { ampere, copperCell } from '../copperCell.ts';

const never = () => Infinity;

/** A cell with a 3 nm hemisphere that grows at 1 nm/s all over, and the control of its steps. */
function growing(stepScale = 1) {
  const parameters = copperCell({ step: { scale: stepScale } });
  const cell = new Cell(parameters);
  makeNucleus(cell.front, 3);
  cell.resolve(0.3, null);
  cell.speed.fill(1);
  cell.current = 1e-6 * ampere;
  const control = new StepControl(parameters);
  control.restart(cell);
  return { cell, control };
}

describe('StepControl', () => {
  it('lets no marker go further than 0.05 nm, nor a nucleus grow by more than a tenth, and halves with its scale', () => {
    const { cell, control } = growing();
    expect(control.choose(cell, never)).toBeCloseTo(0.05, 12);
    const fine = growing(0.5);
    expect(fine.control.choose(fine.cell, never)).toBeCloseTo(0.025, 12);
    makeNucleus(cell.front, 0.2);
    control.restart(cell);
    expect(control.choose(cell, never)).toBeCloseTo(0.02, 12);
  });

  it('takes what the course of the voltage leaves, and grows by no more than 1.6 from step to step', () => {
    const { cell, control } = growing();
    expect(control.choose(cell, (change) => change / 10)).toBeCloseTo(0.002, 12);
    expect(control.accept(cell, 0.002)).toBe(true);
    expect(control.choose(cell, never)).toBeCloseTo(0.0032, 12);
    control.restart(cell);
    expect(control.choose(cell, never)).toBeCloseTo(0.05, 12);
  });

  it('aims at a change of the current by 15 % and of the temperature by 10 K, and takes back what is 2.5 times more', () => {
    const steps = [1.3, 1.37, 1.38].map((ratio) => {
      const { cell, control } = growing();
      cell.current *= ratio;
      return control.accept(cell, 0.001) ? control.choose(cell, never) : null;
    });
    expect(steps[0]).toBeCloseTo(0.0005, 12);
    expect(steps[1]).toBeCloseTo((0.001 * 0.15) / 0.37, 12);
    expect(steps[2]).toBe(null);
  });

  it('judges no current below 1 pA', () => {
    const { cell, control } = growing();
    cell.current = 1e-13 * ampere;
    control.remember(cell);
    cell.current *= 5;
    expect(control.accept(cell, 0.001)).toBe(true);
    expect(control.choose(cell, never)).toBeCloseTo(0.0016, 12);
  });

  it('takes speeds to the middle of a step by the last change of the current density, within a quarter', () => {
    const { cell, control } = growing();
    const { filament } = cell.film;
    filament.current.fill(2);
    control.remember(cell);
    filament.current.fill(2 / 1.1);
    control.accept(cell, 0.1);
    // The last change of the density over the density now: (1 - 1.1) / 0.1 = -1 a second.
    expect(control.toMiddle(0.02)).toBeCloseTo(0.99, 12);
    expect(control.toMiddle(10)).toBe(0.8);
    control.restart(cell);
    expect(control.toMiddle(10)).toBe(1);
  });
});

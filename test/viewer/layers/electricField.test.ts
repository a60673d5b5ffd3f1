import { describe, expect, it } from 'vitest';
import { ElectricField } from '../../../viewer/layers/electricField.ts';

const [columns, rows] = [41, 21];
const film = { width: 20, thickness: 10 }; // [nm] so that both steps are 0.5 nm

function sectionOf(potential: (x: number, z: number) => number) {
  const values = Float64Array.from({ length: columns * rows }, (_, at) =>
    potential(0.5 * Math.floor(at / rows), 0.5 * (at % rows)),
  );
  return { columns, rows, values, least: Math.min(...values), most: Math.max(...values) };
}

describe('the field of a section', () => {
  it('points down the potential', () => {
    const field = new ElectricField(
      sectionOf((x, z) => 0.03 * x + 0.2 * z),
      film,
    );
    field.look(7.3, 4.4);
    expect(field.x).toBeCloseTo(-0.03, 12);
    expect(field.z).toBeCloseTo(-0.2, 12);
    expect(field.strongest).toBeCloseTo(Math.hypot(0.03, 0.2), 12);
  });

  it('is that of the cell around the place, also at the edges', () => {
    const field = new ElectricField(
      sectionOf((_, z) => z * z),
      film,
    );
    field.look(20, 10);
    expect(field.z).toBeCloseTo(-19.5, 10);
    field.look(0, 0);
    expect(field.z).toBeCloseTo(-0.5, 10);
    expect(field.strongest).toBeCloseTo(19.5, 10);
  });

  it('has arrows as long as its logarithm over two decades is high', () => {
    const field = new ElectricField(
      sectionOf((_, z) => z),
      film,
    );
    field.look(5, 5);
    const whole = field.arrowLength();
    field.z *= 0.1;
    expect(field.arrowLength()).toBeCloseTo(whole / 2, 10);
    field.z *= 0.09;
    expect(field.arrowLength()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { filmHeatLoss } from '../../../src/laws/filmHeatLoss.ts';
import { FilamentHeat } from '../../../src/particle/device/filamentHeat.ts';

const thickness = 10; // [nm]
const bulk = { meanFreePath: 0, specularity: 0, defectFactor: 1 };
const cold = {
  feedback: true,
  filmConductivity: 1,
  metalConductivity: 1e9,
  counterConductivity: 1e9,
  meltingPoint: 1358,
};

function heatOf(levels: number, change: Partial<typeof cold> = {}, defectFactor = 1): FilamentHeat {
  const ladder = { thickness, levels, leastRadius: 0.25 };
  return new FilamentHeat({ ...cold, ...change }, { ...bulk, defectFactor }, ladder);
}

describe('FilamentHeat', () => {
  it('is the fin of the textbook for an even wire that is heated evenly, between cold electrodes', () => {
    const [levels, radius, conductivity, power] = [200, 0.5, 20, 3];
    const area = Math.PI * radius * radius;
    // The active electrode is of the wire's bulk metal: a defect factor makes the wire alone bad enough.
    const heat = heatOf(levels, {}, conductivity / cold.metalConductivity);
    heat.solve(new Float64Array(levels).fill(power / levels), new Float64Array(levels).fill(area));
    const loss = filmHeatLoss(1, radius, thickness);
    const decay = Math.sqrt(loss / (conductivity * area));
    const along = (z: number) => Math.cosh(decay * (z - thickness / 2)) / Math.cosh((decay * thickness) / 2);
    const even = power / thickness / loss;
    heat.rise.forEach((rise, level) =>
      expect(rise / even).toBeCloseTo(1 - along(((level + 0.5) * thickness) / levels), 2),
    );
    expect(heat.greatestRise).toBe(Math.max(...heat.rise));
    const mean = heat.rise.reduce((sum, rise) => sum + rise, 0) / levels;
    expect(heat.meanRise).toBeCloseTo(mean, 10);
  });

  it('takes the heat into the electrodes by spreading', () => {
    // A wire that loses next to nothing to the film has both electrodes' resistances 1/(4 kappa r) side by side.
    const heat = heatOf(20, { filmConductivity: 1e-12, metalConductivity: 1e3, counterConductivity: 2 }, 1);
    const radius = 1;
    heat.solve(new Float64Array(20).fill(1 / 20), new Float64Array(20).fill(Math.PI * radius * radius));
    const wire = thickness / (Math.PI * 1e3);
    expect(heat.rise[0]).toBeLessThan(1 / (4 * 1e3 + 4 * 2) + wire);
    expect(heat.rise[0]).toBeGreaterThan(1 / (4 * 1e3 + 4 * 2));
  });

  it('rises with the power, most at a gap that is heated, and stays below its bound', () => {
    const levels = 20;
    const heat = heatOf(levels, { metalConductivity: 50, counterConductivity: 50 });
    const area = new Float64Array(levels).fill(2);
    const power = new Float64Array(levels);
    area[15] = 0;
    power[15] = 2;
    heat.solve(power, area);
    const { greatestRise } = heat;
    expect(heat.rise.indexOf(greatestRise)).toBe(15);
    expect(heat.meanRise).toBe(greatestRise);
    expect(greatestRise).toBeLessThan(2 * heat.mostRisePerPower);
    power[15] = 4;
    heat.solve(power, area);
    expect(heat.greatestRise).toBeCloseTo(2 * greatestRise, 10);
    heat.solve(new Float64Array(levels), area);
    expect([heat.greatestRise, heat.meanRise]).toEqual([0, 0]);
  });
});

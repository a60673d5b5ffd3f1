import { describe, expect, it } from 'vitest';
import type { Front } from '../../../src/filament/front/front.ts';
import { HeatField } from '../../../src/filament/heat/heatField.ts';
import { makeCylinder, makeFront, makeHeatCell, makeRecession, thermal, watt } from './heatCell.ts';

const nothing = makeFront([
  [0, 0],
  [0, 0],
]);

/** A field with a filament heated evenly. */
function heatFilament(parameters: ReturnType<typeof makeHeatCell>, front: Front, power: number, depth = 0): HeatField {
  const field = new HeatField(parameters);
  field.setMetal(front, makeRecession(depth));
  const height = front.z[0];
  for (let k = 0; k < 40; k++) field.addDisc((height * k) / 40, (height * (k + 1)) / 40, Infinity, power / 40);
  return field;
}

function settle(field: HeatField): void {
  const solution = field.solve(Infinity, 30);
  expect(solution.converged).toBe(true);
}

describe('a point source in a uniform medium', () => {
  const medium = thermal(10);
  const uniform = { filament: medium, counter: medium, film: medium };
  const power = 1e-5 * watt;

  /** Error of the temperature rise, relative to P/(4 pi kappa rho), at some distances from the source. */
  function errors(scale: number, extent: number): number[] {
    const field = new HeatField(makeHeatCell({ ...uniform, outerRadius: extent, electrodeDepth: extent }, scale));
    field.setMetal(nothing, makeRecession());
    field.addElectrodeRing(0, 9.95, power);
    settle(field);
    return [
      [2, 10.05],
      [0, 8.05],
      [2.4, 11.85],
      [4, 7.05],
    ].map(([r, z]) => {
      const distance = Math.sqrt(r * r + (z - 10.05) * (z - 10.05));
      const exact = power / (4 * Math.PI * medium.conductivity * distance);
      return (field.temperatureAt(r, z) - 300) / exact - 1;
    });
  }

  it('warms as the inverse of the distance', () => {
    for (const error of errors(0.5, 400)) expect(Math.abs(error)).toBeLessThan(0.03);
  });

  it('misses by less with a finer grid', () => {
    const worst = [1, 0.5].map((scale) => Math.max(...errors(scale, 400).map(Math.abs)));
    expect(worst[1]).toBeLessThan(0.6 * worst[0]);
  });

  it('misses, with the ambient at a distance D, by about distance / D', () => {
    const [near, far] = [25, 50].map((extent) => errors(0.5, extent)[3]);
    const infinite = errors(0.5, 800)[3];
    expect((near - infinite) / (far - infinite)).toBeCloseTo(2, 1);
    expect((infinite - far) / (5 / 50)).toBeGreaterThan(0.8); // 1 for a sphere; the corners of the cylinder are further off
    expect((infinite - far) / (5 / 50)).toBeLessThan(1);
  });
});

describe('layers between two plates', () => {
  const radius = 300; // [nm] of the heated layer: on the axis all is as if it had no edge
  const depth = 20; // [nm] of the electrodes
  const power = 1e-2 * watt;

  interface Layer {
    bottom: number;
    top: number;
    conductivity: number; // [eV/(s nm K)]
    heating: number; // [eV/(s nm3)]
  }

  /** Temperature rise in layers whose outer faces are at ambient, each with even conductivity and heating. */
  function layered(layers: Layer[], z: number): number {
    const rise = (flux: number, to: number) => {
      let sum = 0; // [K] with the flux into the lowest face, upwards
      for (const { bottom, top, conductivity, heating } of layers) {
        const height = Math.max(0, Math.min(top, to) - bottom);
        sum -= (flux * height + 0.5 * heating * height * height) / conductivity;
        flux += heating * (top - bottom);
      }
      return sum;
    };
    const end = layers[layers.length - 1].top;
    const flux = rise(0, end) / (rise(0, end) - rise(1, end));
    return rise(flux, z);
  }

  it.each([
    [1, 0.01],
    [0.5, 0.003],
  ])('have the parabola of even heating, at mesh scale %f', (scale, tolerance) => {
    const parameters = makeHeatCell({ filament: thermal(40), counter: thermal(70), electrodeDepth: depth }, scale);
    parameters.heat.filamentFactor = 0.25;
    const field = heatFilament(parameters, makeCylinder(radius, 10), power);
    settle(field);
    const { filament, counter } = parameters.heat;
    const heating = power / (Math.PI * radius * radius * 10);
    const layers = [
      { bottom: -depth, top: 0, conductivity: counter.conductivity, heating: 0 },
      { bottom: 0, top: 10, conductivity: 0.25 * filament.conductivity, heating },
      { bottom: 10, top: 10 + depth, conductivity: filament.conductivity, heating: 0 },
    ];
    const highest = layered(layers, 5);
    for (const z of [-10, -1, 1, 3, 5, 7.5, 9, 9.95, 10.55, 12, 20]) {
      expect(Math.abs(field.temperatureAt(0, z) - 300 - layered(layers, z)) / highest).toBeLessThan(tolerance);
    }
  });

  it.each([0.2, 0.23, 0.25, 0.281, 0.3])(
    'have the full resistance of a gap that ends at 10 nm + %f nm',
    (recession) => {
      const gap = 0.1;
      const height = 10 + recession - gap;
      const parameters = makeHeatCell({ filament: thermal(40), counter: thermal(70), electrodeDepth: depth });
      const field = heatFilament(parameters, makeCylinder(radius, height), power, recession);
      settle(field);
      const { filament, film, counter } = parameters.heat;
      const metal = filament.conductivity;
      const heating = power / (Math.PI * radius * radius * height);
      const layers = [
        { bottom: -depth, top: 0, conductivity: counter.conductivity, heating: 0 },
        { bottom: 0, top: height, conductivity: metal, heating },
        { bottom: height, top: height + gap, conductivity: film.conductivity, heating: 0 },
        { bottom: height + gap, top: 10 + depth, conductivity: metal, heating: 0 },
      ];
      const below = field.filamentTemperatureAt(0, height - 0.1) - 300;
      const above = field.electrodeTemperatureAt(0, height + gap + 0.1) - 300;
      expect(below / layered(layers, height - 0.1)).toBeCloseTo(1, 2);
      expect(above / layered(layers, height + gap + 0.1)).toBeCloseTo(1, 1);
    },
  );

  it('follow the Kirchhoff transform where all conductivities fall alike with temperature', () => {
    const coefficient = 2e-3;
    const materials = (slope: number) => ({
      filament: thermal(40, slope),
      counter: thermal(70, slope),
      film: thermal(1.4, slope),
      electrodeDepth: depth,
    });
    const constant = heatFilament(makeHeatCell(materials(0), 0.5), makeCylinder(radius, 10), 30 * power);
    const falling = heatFilament(makeHeatCell(materials(coefficient), 0.5), makeCylinder(radius, 10), 30 * power);
    settle(constant);
    settle(falling);
    expect(constant.highest.temperature).toBeGreaterThan(500);
    for (const z of [-8, -1, 2, 5, 8, 9.5, 10.55, 16]) {
      const rise = constant.temperatureAt(0, z) - 300;
      const transformed = (Math.exp(coefficient * rise) - 1) / coefficient;
      expect((falling.temperatureAt(0, z) - 300) / transformed).toBeCloseTo(1, 2);
    }
    expect(Math.abs(falling.heatFlowOut / falling.power - 1)).toBeLessThan(1e-3);
  });
});

describe('a long cylinder', () => {
  it.each([
    [1.5, 12],
    [1.1, 60],
  ])('of radius %f nm warms a film of %f nm by the logarithm of the distance', (radius, outerRadius) => {
    const film = thermal(1.4);
    const filament = thermal(5); // little enough that the electrodes are not felt at half height
    const thickness = 2000;
    const parameters = makeHeatCell({ filament, film, outerRadius }, 1, thickness);
    const power = 1e-4 * watt;
    const field = new HeatField(parameters);
    field.setMetal(makeCylinder(radius, thickness), makeRecession());
    field.addDisc(0, thickness, radius, power);
    settle(field);
    const perLength = power / (2 * Math.PI * thickness);
    const outside = (r: number) => (perLength / film.conductivity) * Math.log(outerRadius / r);
    const inside = (r: number) => outside(radius) + (0.5 * perLength * (1 - (r / radius) ** 2)) / filament.conductivity;
    for (const r of [2, 3, 4.4, 8]) {
      expect((field.temperatureAt(r, thickness / 2) - 300) / outside(r)).toBeCloseTo(1, 1);
    }
    expect((field.temperatureAt(0.2, thickness / 2) - 300) / inside(0.2)).toBeCloseTo(1, 1);
  });
});

describe('a thin wire between two sinks', () => {
  it.each([2, 1.1])('of radius %f nm has the parabola of Joule heating', (radius) => {
    const sink = thermal(1e6);
    const factor = 1e-4;
    const parameters = makeHeatCell({ filament: sink, counter: sink, film: thermal(1e-9), filamentFactor: factor });
    const power = 1e-4 * watt;
    const field = heatFilament(parameters, makeCylinder(radius, 10), power);
    settle(field);
    const conductance = (factor * sink.conductivity * Math.PI * radius * radius) / 10;
    for (const z of [1, 3, 5, 7, 9]) {
      const exact = (power / conductance) * 0.5 * (z / 10) * (1 - z / 10);
      expect((field.filamentTemperatureAt(0, z) - 300) / exact).toBeCloseTo(1, 1);
    }
  });
});

describe('an implicit step', () => {
  const medium = thermal(1.4);
  const uniform = { filament: medium, counter: medium, film: medium, electrodeDepth: 5 };
  const rate = (medium.conductivity / medium.heatCapacity) * (Math.PI / 20) ** 2; // [1/s] of the first mode between the plates

  function decayRate(timeStep: number): number {
    const field = heatFilament(makeHeatCell(uniform, 0.5), makeCylinder(300, 10), 0.03 * watt);
    settle(field);
    field.clearSources();
    while (field.highest.temperature > 330) field.solve(timeStep);
    const before = field.temperatureAt(0, 5) - 300;
    const steps = Math.round(1 / (rate * timeStep));
    for (let k = 0; k < steps; k++) field.solve(timeStep);
    return -Math.log((field.temperatureAt(0, 5) - 300) / before) / (steps * timeStep);
  }

  it('lets a slab cool at the rate of its first mode, with an error of first order', () => {
    const [whole, half] = [0.2, 0.1].map((part) => decayRate(part / rate) / rate - 1);
    expect(whole / (Math.log(1.2) / 0.2 - 1)).toBeCloseTo(1, 1); // what dividing by 1 + rate * step at every step comes to
    expect(half / (Math.log(1.1) / 0.1 - 1)).toBeCloseTo(1, 1);
    expect(whole / half).toBeGreaterThan(1.8);
    expect(whole / half).toBeLessThan(2);
    expect(Math.abs(2 * half - whole)).toBeLessThan(0.01); // extrapolated to no time step
  });

  it('comes to the steady state when long, and hardly warms when short', () => {
    const [steady, long, short] = [Infinity, 1e-3, 1e-18].map((timeStep) => {
      const field = heatFilament(makeHeatCell(), makeCylinder(2, 10), 1e-4 * watt);
      expect(field.solve(timeStep).converged).toBe(true);
      return field.highest.temperature - 300;
    });
    expect(long / steady).toBeCloseTo(1, 3);
    const capacity = makeHeatCell().heat.filament.heatCapacity * Math.PI * 4 * 10; // [eV/K]
    expect(short / ((1e-4 * watt * 1e-18) / capacity)).toBeCloseTo(1, 2);
  });
});

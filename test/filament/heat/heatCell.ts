import type { Front } from '../../../src/filament/front/front.ts';
import type { Recession } from '../../../src/filament/front/recession.ts';
import type { CellParameters, ThermalMaterial } from '../../../src/filament/parameters.ts';

const perWattMetreKelvin = 6.241509e9; // eV/(s nm K)

/** kappa [W/(m K)], its coefficient [1/K], heat capacity [J/(m3 K)]. */
export function thermal(conductivity: number, coefficient = 0, heatCapacity = 3e6): ThermalMaterial {
  return {
    conductivity: conductivity * perWattMetreKelvin,
    coefficient,
    heatCapacity: heatCapacity * 6.241509e-9,
  };
}

export const watt = 6.241509e18; // [eV/s]

/** What the heat equation reads of a cell of copper, SiO2 and platinum. */
export function makeHeatCell(heat: Partial<CellParameters['heat']> = {}, scale = 1, thickness = 10): CellParameters {
  const parts: Pick<CellParameters, 'temperature' | 'geometry' | 'heat' | 'mesh'> = {
    temperature: 300,
    geometry: { thickness, radius: 25, nucleusRadius: 0.2 },
    mesh: { scale, layers: 9 },
    heat: {
      joule: true,
      tunnel: true,
      filament: thermal(400, 2e-4, 3.45e6),
      counter: thermal(71.6, 1e-4, 2.85e6),
      film: thermal(1.4, 0, 1.7e6),
      filamentFactor: 1,
      outerRadius: 400,
      electrodeDepth: 400,
      ...heat,
    },
  };
  return parts as CellParameters;
}

export function makeFront(points: [number, number][]): Front {
  return {
    count: points.length,
    r: Float64Array.from(points, ([r]) => r),
    z: Float64Array.from(points, ([, z]) => z),
  };
}

/** An active electrode that has drawn back by one depth throughout, or as a function of r. */
export function makeRecession(depth: number | ((r: number) => number) = 0, radius = 25): Recession {
  const r = Float64Array.from({ length: 101 }, (_, i) => (radius * i) / 100);
  return { r, depth: r.map((at) => (typeof depth === 'number' ? depth : depth(at))) };
}

/** A filament like that at 1 mA: a cone from `base` to `tip`, rounded by 0.5 nm at its upper edge. */
export function makeCone(base: number, tip: number, height: number): Front {
  const points: [number, number][] = [];
  for (let i = 0; i < 20; i++) points.push([((tip - 0.5) * i) / 20, height]);
  for (let i = 0; i <= 10; i++) {
    const angle = (Math.PI / 2) * (i / 10);
    points.push([tip - 0.5 + 0.5 * Math.sin(angle), height - 0.5 + 0.5 * Math.cos(angle)]);
  }
  for (let i = 1; i <= 30; i++) points.push([tip + ((base - tip) * i) / 30, ((height - 0.5) * (30 - i)) / 30]);
  return makeFront(points);
}

export function makeCylinder(radius: number, height: number): Front {
  return makeFront([
    [0, height],
    [radius, height],
    [radius, 0],
  ]);
}

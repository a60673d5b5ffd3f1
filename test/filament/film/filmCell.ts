import type { Film } from '../../../src/filament/film/film.ts';
import type { Front } from '../../../src/filament/front/front.ts';
import type { Recession } from '../../../src/filament/front/recession.ts';
import type { CellParameters, FilmModel } from '../../../src/filament/parameters.ts';

export const thermalEnergy = 8.617333262e-5 * 300; // [eV]

/** What a film reads of a cell; copper in 10 nm of silica unless said otherwise. */
interface FilmChoices {
  model?: FilmModel;
  thickness?: number;
  radius?: number;
  hopBarrier?: number;
  scale?: number;
  layers?: number;
}

export function filmParameters(choices: FilmChoices = {}): CellParameters {
  return {
    temperature: 300,
    geometry: { thickness: choices.thickness ?? 10, radius: choices.radius ?? 25, nucleusRadius: 0.2 },
    electrode: { valence: 1, transferCoefficient: 0.115 },
    film: {
      model: choices.model ?? 'hopping',
      ionConcentration: 0.1,
      attemptFrequency: 1e13,
      hopLength: 0.2,
      hopBarrier: choices.hopBarrier ?? 0.33,
    },
    mesh: { scale: choices.scale ?? 1, layers: choices.layers ?? 9 },
  } as CellParameters;
}

export const exchangeDensity = 0.426 * 6.241509074; // [e/(s nm2)]

/** A front from points (r, z), each piece cut into equal ones no longer than the spacing. */
export function frontThrough(points: [number, number][], spacing: number): Front {
  const r = [points[0][0]];
  const z = [points[0][1]];
  for (let i = 1; i < points.length; i++) {
    const [fromR, fromZ] = points[i - 1];
    const [toR, toZ] = points[i];
    const pieces = Math.max(1, Math.ceil(Math.hypot(toR - fromR, toZ - fromZ) / spacing));
    for (let k = 1; k <= pieces; k++) {
      r.push(fromR + ((toR - fromR) * k) / pieces);
      z.push(fromZ + ((toZ - fromZ) * k) / pieces);
    }
  }
  return { count: r.length, r: Float64Array.from(r), z: Float64Array.from(z) };
}

/** An electrode whose depth is a function of the radius. */
export function recessionOf(radius: number, depth: (r: number) => number): Recession {
  const r = Float64Array.from({ length: 20 * radius + 1 }, (_, i) => i / 20);
  return { r, depth: r.map(depth) };
}

/** Both interfaces at 300 K with one exchange current density and no barriers. */
export function fillInterfaces(film: Film, cellVoltage: number, filamentPotential = 0): void {
  for (const [metal, potential] of [
    [film.filament, filamentPotential],
    [film.electrode, cellVoltage],
  ] as const) {
    metal.anodic.fill(exchangeDensity, 0, metal.count);
    metal.cathodic.fill(exchangeDensity, 0, metal.count);
    metal.temperature.fill(300, 0, metal.count);
    metal.potential.fill(potential, 0, metal.count);
  }
}

/** Sum of area times current density. [e/s] */
export function totalCurrent({ count, area, current }: Film['filament']): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += area[i] * current[i];
  return sum;
}

import type { RunFluxes } from '../../src/bridge/runFluxes.ts';
import { gapBounds, type FluxClass, type FluxCounts, type FluxStage } from '../../src/particle/probes/fluxTypes.ts';

export const particleVolume = 0.01178; // [nm3] one atom of copper
const rings = 40;
const radii = Array.from({ length: rings + 1 }, (_, i) => 0.5 * i);
const areas = radii.slice(1).map((outer, i) => Math.PI * (outer ** 2 - radii[i] ** 2));
const heights = Array.from({ length: 21 }, (_, i) => 0.5 * i);

/** Whole particles by ring, elsewhere last, whose depth is a Gaussian of width sigma about the axis. */
function gaussianCounts(depth: number, sigma: number): number[] {
  const within = (r: number) => 2 * Math.PI * sigma ** 2 * depth * (1 - Math.exp(-(r ** 2) / (2 * sigma ** 2)));
  const counts = areas.map((_, i) => Math.round((within(radii[i + 1]) - within(radii[i])) / particleVolume));
  return [...counts, Math.round((2 * Math.PI * sigma ** 2 * depth - within(radii[rings])) / particleVolume)];
}

export function emitted(byRadius: number[]): FluxCounts {
  const byHeight = new Array<number>(20).fill(0);
  byHeight[19] = byRadius.reduce((sum, count) => sum + count, 0);
  return { entry: 'emitted', side: 'active', byRadius, byHeight };
}

export function stageTo(height: number, counts: FluxCounts[], middleRadius = 0): FluxStage {
  return {
    ...{ from: 0, to: 1, height, gap: 10 - height, footRadius: 2, middleRadius, metal: 100 },
    ...{ areas: [...areas, 0], counts },
  };
}

export function classFrom(gap: number, counts: FluxCounts[], deposition: FluxClass['deposition'] = null): FluxClass {
  const next = gapBounds[gapBounds.indexOf(gap as (typeof gapBounds)[number]) + 1] ?? Infinity;
  return { gap: [gap, next], time: counts.length > 0 ? 1 : 0, areas: [...areas, 0], counts, deposition };
}

/**
 * A run in a box whose filament has grown in four steps of 2 nm, all ions injected as a Gaussian; wider gaps first.
 *
 * @param depth [nm] on the axis, at the end
 * @param sigma [nm]
 */
export function gaussianRun(depth: number, sigma: number, change: Partial<RunFluxes> = {}): RunFluxes {
  const quarter = [emitted(gaussianCounts(depth / 4, sigma))];
  const tenths = new Array<number>(10).fill(50);
  const deposition = { gained: tenths, lost: tenths, expected: tenths, surface: tenths };
  return {
    ...{ source: 'out/p', metal: 'Cu', film: 'SiO2', dimension: 3, thickness: 10, depth: 40, particleVolume },
    ...{ radii, heights, voltage: { least: 0, greatest: 2 } },
    filament: { serial: 1, x: 20, y: 20, height: 8, gap: 2 },
    nucleation: { time: 1e-3, x: 20, y: 20, z: 0.25, offset: 1 },
    classes: [
      classFrom(0, quarter, deposition),
      classFrom(2.5, []),
      classFrom(3.5, quarter, deposition),
      classFrom(5, quarter, deposition),
      classFrom(7.5, quarter, deposition),
      { ...classFrom(0, []), gap: 'no filament' },
      { ...classFrom(0, []), gap: 'bridged' },
    ],
    stages: [2, 4, 6, 8].map((height) => stageTo(height, quarter, height > 5 ? 0.5 * (height - 5) : 0)),
    ...change,
  };
}

import { expect, it } from 'vitest';
import { estimateMemory } from '../../src/particle/engine/memory.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { parametersOf } from './scenes.ts';

/** Bytes of all arrays of numbers that can be reached from an object. */
function bytesWithin(root: object): number {
  const seen = new Set<object>([root]);
  let bytes = 0;
  for (const one of seen) {
    if (ArrayBuffer.isView(one)) bytes += one.byteLength;
    else for (const value of Object.values(one) as unknown[]) if (typeof value === 'object' && value) seen.add(value);
  }
  return bytes;
}

it.each([
  [3, 16, 16, 12, 1],
  [3, 8, 10, 12, 0.4],
  [2, 80, 0, 50, 0.5],
] as const)(
  'reckons the memory of a film in %i dimensions, %i x %i x %i nm at %d nm, within a factor of 1.5',
  (dimension, width, depth, thickness, gridStep) => {
    const geometry = { dimension, width: `${width} nm`, thickness: `${thickness} nm` };
    const parameters = parametersOf({
      geometry: dimension === 3 ? { ...geometry, depth: `${depth} nm` } : geometry,
      field: { gridStep: `${gridStep} nm` },
    });
    const { contactFactor, particleDiameter } = parameters.geometry;
    const { cellSize } = parameters.nucleation;
    const film = { dimension, width, depth, thickness, particleDiameter, contactFactor, cellSize, gridStep };
    const { total, nodes } = estimateMemory({ ...film, particles: 600 });
    const { world } = Simulation.create(parameters, 1);
    const bytes = bytesWithin(world);
    expect(nodes).toBe(world.field.grid.nodes);
    expect(bytes).toBeGreaterThan(total / 1.5);
    expect(bytes).toBeLessThan(total * 1.5);
  },
);

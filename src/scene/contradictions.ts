import { gridStep, isWholeSteps } from '../particle/field/grid.ts';
import { formatQuantity } from '../units/quantity.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import { deviceContradictions } from './deviceContradictions.ts';
import { inclusionContradictions } from './inclusionContradictions.ts';
import { memoryContradictions } from './memoryContradictions.ts';
import type { Scene } from './schema.ts';
import { tipContradictions } from './tipContradictions.ts';
import { voltageContradictions } from './voltageContradictions.ts';

/**
 * Every contradiction between the settings of a scene, and with the memory that there is.
 *
 * @param memory [bytes]
 */
export function contradictions(scene: Scene, memory: number): Contradiction[] {
  return [
    ...geometryContradictions(scene),
    ...lengthContradictions(scene),
    ...gridContradictions(scene),
    ...memoryContradictions(scene, memory),
    ...voltageContradictions(scene.voltage, ['voltage']),
    ...stopContradictions(scene),
    ...tipContradictions(scene),
    ...inclusionContradictions(scene),
    ...deviceContradictions(scene),
  ];
}

function shortestSide({ dimension, width, depth, thickness }: Scene['geometry']): { path: string; length: number } {
  const sides = [
    { path: 'geometry.width', length: width },
    { path: 'geometry.thickness', length: thickness },
    { path: 'geometry.depth', length: dimension === 3 ? (depth ?? Infinity) : Infinity },
  ];
  return sides.reduce((shortest, side) => (side.length < shortest.length ? side : shortest));
}

function atMostShare(share: string, length: number): string {
  return `at most ${share} of the film's shortest side: ${formatQuantity(Number(length.toPrecision(9)), 'nm')}`;
}

function geometryContradictions({ geometry }: Scene): Contradiction[] {
  const { dimension, depth, slabThickness, particleDiameter } = geometry;
  const found: Contradiction[] = [];
  const isBox = dimension === 3;
  if (isBox && depth === undefined) {
    found.push(contradiction('geometry.depth', 'a length such as "40 nm" in a box', ['geometry.dimension']));
  }
  if (!isBox && depth !== undefined) {
    found.push(contradiction('geometry.depth', 'no depth in a slice', ['geometry.dimension'], 'slabThickness'));
  }
  if (isBox && slabThickness !== undefined) {
    found.push(contradiction('geometry.slabThickness', 'no slab thickness in a box', ['geometry.dimension'], 'depth'));
  }
  const side = shortestSide(geometry);
  if (particleDiameter > side.length / 4) {
    found.push(contradiction('geometry.particleDiameter', atMostShare('a quarter', side.length / 4), [side.path]));
  }
  return found;
}

function lengthContradictions({ geometry, hopping, nucleation }: Scene): Contradiction[] {
  const found: Contradiction[] = [];
  if (hopping.disorderMinimum >= hopping.disorderMaximum) {
    const expected = `below disorderMaximum, ${hopping.disorderMaximum}`;
    found.push(contradiction('hopping.disorderMinimum', expected, ['hopping.disorderMaximum']));
  }
  if (hopping.hopLength > nucleation.cellSize) {
    const expected = `at most nucleation.cellSize, ${formatQuantity(nucleation.cellSize, 'nm')}`;
    found.push(contradiction('hopping.hopLength', expected, ['nucleation.cellSize']));
  }
  const side = shortestSide(geometry);
  if (nucleation.cellSize > side.length / 3) {
    found.push(contradiction('nucleation.cellSize', atMostShare('a third', side.length / 3), [side.path]));
  }
  return found;
}

function gridContradictions({ geometry, field }: Scene): Contradiction[] {
  const side = shortestSide(geometry);
  if (field.gridStep <= side.length / 4) return stepContradictions({ geometry, field });
  return [contradiction('field.gridStep', atMostShare('a quarter', side.length / 4), [side.path])];
}

/** The step that divides the thickness must divide the sides too. */
function stepContradictions({ geometry, field }: Pick<Scene, 'geometry' | 'field'>): Contradiction[] {
  const step = gridStep(geometry.thickness, field.gridStep);
  const sides = [{ path: 'geometry.width', length: geometry.width }];
  if (geometry.dimension === 3) sides.push({ path: 'geometry.depth', length: geometry.depth ?? step });
  const others = ['geometry.thickness', 'field.gridStep', 'geometry.dimension'];
  return sides
    .filter(({ length }) => !isWholeSteps(length, step))
    .map(({ path, length }) => {
      const multiple = (count: number) => formatQuantity(Number((Math.max(1, count) * step).toPrecision(9)), 'nm');
      const steps = length / step;
      const stepText = `${formatQuantity(geometry.thickness, 'nm')}/${Math.round(geometry.thickness / step)}`;
      const values = `${multiple(Math.floor(steps))} or ${multiple(Math.ceil(steps))}`;
      const expected = `a multiple of the grid's step, ${stepText} as it divides the thickness: ${values}`;
      return contradiction(path, expected, others, multiple(Math.round(steps)));
    });
}

function stopContradictions({ stop }: Scene): Contradiction[] {
  const limits = [stop.metalParticles, stop.time, stop.events];
  if (stop.bridged || limits.some(Number.isFinite)) return [];
  return [contradiction('stop', 'one limit at least: metalParticles, bridged, time or events')];
}

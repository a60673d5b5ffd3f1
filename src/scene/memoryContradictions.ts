import { pow } from '../math/elementary.ts';
import { estimateMemory, type RunSize } from '../particle/engine/memory.ts';
import { formatQuantity } from '../units/quantity.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import type { Scene } from './schema.ts';

const most = 27e9; // [bytes] beyond it a box could have more cells than the 2^31 that an index reaches

/**
 * A film that takes more memory than there is, with what would take less.
 *
 * @param memory of the machine [bytes]. Arrays lie outside the heap of JavaScript, so limits of the heap do not matter.
 */
export function memoryContradictions(scene: Scene, memory: number): Contradiction[] {
  const available = Math.min(memory, most);
  const size = sizeOf(scene);
  const { total, field, nodes } = estimateMemory(size);
  if (total <= available) return [];
  const isBox = size.dimension === 3;
  const path = field > total / 2 ? 'field.gridStep' : 'geometry.width';
  const parts = `${megabytes(field)} for the field of ${nodes.toPrecision(3)} nodes, ${megabytes(total - field)} for cells and particles`;
  const lateral = isBox ? 'width and depth' : 'a width';
  const ways = [`${lateral} of ${formatQuantity(sideThatFits(size, available), 'nm')}`];
  const step = stepThatFits(size, available);
  if (step !== null) ways.unshift(`a gridStep of ${formatQuantity(step, 'nm')}`);
  const expected = `less memory than the ${megabytes(available)} that a run can take: about ${megabytes(total)} are needed (${parts}); ${ways.join(', or ')} would do`;
  const sides = ['geometry.width', 'geometry.depth', 'geometry.thickness', 'geometry.dimension', 'field.gridStep'];
  return [contradiction(path, expected, [...sides, 'nucleation.cellSize', 'stop.metalParticles'])];
}

function sizeOf({ geometry, field, nucleation, stop }: Scene): RunSize {
  const { gridStep } = field;
  const { cellSize } = nucleation;
  return { ...geometry, depth: geometry.depth ?? 0, gridStep, cellSize, particles: stop.metalParticles };
}

/** The longest lateral side, in whole grid steps, that takes no more memory [nm]. */
function sideThatFits(size: RunSize, available: number): number {
  const { total } = estimateMemory(size);
  const area = size.width * (size.dimension === 3 ? size.depth : 1);
  let side = pow((area * available) / total, size.dimension === 3 ? 0.5 : 1);
  const fits = () => estimateMemory({ ...size, width: side, depth: side }).total <= available;
  for (let tries = 0; tries < 100 && !fits(); tries++) side *= 0.9; // trees of rates grow in steps
  const step = size.thickness / Math.max(2, Math.round(size.thickness / size.gridStep));
  return Number((Math.max(1, Math.floor(side / step)) * step).toPrecision(9));
}

/** The finest grid step, by two digits, that takes no more memory; null where no grid that resolves the film does [nm]. */
function stepThatFits(size: RunSize, available: number): number | null {
  const coarsest = Math.min(size.width, size.thickness, size.dimension === 3 ? size.depth : Infinity) / 4;
  for (let step = size.gridStep; step <= coarsest; step *= 1.05) {
    const rounded = Number(step.toPrecision(2));
    if (estimateMemory({ ...size, gridStep: rounded }).total <= available) return rounded;
  }
  return null;
}

function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

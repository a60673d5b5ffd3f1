import type { Frame } from '../particle/probes/frameTypes.ts';
import { decodeColumn, encodeColumn } from './column.ts';
import { potentialStep, wholeSteps } from './recordingColumns.ts';
import { accumulate, differences } from './table.ts';

/** What a frame may carry of the grid, node (ix, iy, iz) at index (iy * nx + ix) * nz + iz. */
export type FrameField = Pick<Frame, 'potential' | 'voids'>;

type Grid = readonly [number, number, number];

function nodesOf(grid: Grid): number {
  return grid[0] * grid[1] * grid[2];
}

function expectNodes({ length }: { length: number }, what: string, grid: Grid): void {
  if (length !== nodesOf(grid))
    throw new RangeError(`the ${what} have ${length} nodes, the header says ${grid.join(' x ')}`);
}

/** What a frame carries of the grid, as the end of its block. Throws RangeError where its nodes are not those of the grid. */
export function encodeField({ potential, voids }: FrameField, grid: Grid): Uint8Array[] {
  const parts: Uint8Array[] = [];
  if (potential) {
    expectNodes(potential, 'potentials', grid);
    const steps = Int32Array.from(potential, (volts) => wholeSteps(volts, potentialStep));
    parts.push(encodeColumn(differences(steps)));
  }
  if (voids) {
    expectNodes(voids, 'voids', grid);
    const bits = new Uint8Array(Math.ceil(voids.length / 8));
    for (let node = 0; node < voids.length; node++) if (voids[node]) bits[node >> 3] |= 1 << (node & 7);
    parts.push(bits);
  }
  return parts;
}

/** The inverse of encodeField, from `offset` on. */
export function decodeField(
  content: Uint8Array,
  offset: number,
  has: { hasPotential: boolean; hasVoids: boolean },
  grid: Grid,
): FrameField {
  const nodes = nodesOf(grid);
  let [potential, end]: [Float32Array | null, number] = [null, offset];
  if (has.hasPotential) {
    const steps = decodeColumn(content, offset, nodes);
    accumulate(steps.values);
    potential = new Float32Array(nodes);
    for (let node = 0; node < nodes; node++) potential[node] = steps.values[node] * potentialStep;
    end = steps.end;
  }
  return { potential, voids: has.hasVoids ? decodeVoids(content, end, nodes) : null };
}

function decodeVoids(content: Uint8Array, offset: number, nodes: number): Uint8Array {
  if (offset + Math.ceil(nodes / 8) > content.length)
    throw new RangeError('the voids reach past the end of their block');
  const voids = new Uint8Array(nodes);
  for (let node = 0; node < nodes; node++) voids[node] = (content[offset + (node >> 3)] >> (node & 7)) & 1;
  return voids;
}

/** The most bytes that encodeField makes. */
export function fieldBytes(grid: Grid): number {
  return 1 + 4 * nodesOf(grid) + Math.ceil(nodesOf(grid) / 8);
}

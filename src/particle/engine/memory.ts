import { gridStep } from '../field/grid.ts';

/** What the memory of a run depends on. */
export interface RunSize {
  dimension: 2 | 3;
  width: number; // [nm]
  depth: number; // [nm] of a box; nothing depends on that of a slice
  thickness: number; // [nm]
  particleDiameter: number; // [nm]
  contactFactor: number;
  cellSize: number; // [nm] of nucleation
  gridStep: number; // [nm] wanted
  particles: number; // expected; what the film cannot hold counts as none, for such a limit says nothing
}

/** Memory of a run, by what takes it. */
export interface RunMemory {
  nodes: number; // of the grid
  field: number; // bytes: potentials, disorder, levels of both solvers, and what setting up takes
  cells: number; // bytes: cells with their lists, emission sites
  particles: number; // bytes
  total: number; // bytes
}

const closestPacking = { 2: 0.9069, 3: 0.7405 }; // share of the area, of the volume
const firstCapacity = 1024; // particles
const particleKinds = 5; // trees of rates over particles
const cellKinds = 2;

/**
 * Bytes of the arrays that a run of a size allocates, counted from what each class of the engine holds.
 *
 * **Holds** within a factor of 1.5 of what is allocated for films of 5 MB and more; a process with checkpoints and a recording
 * stays below twice it plus 150 MB (measured: 445 MB for 240 MB).
 * **Breaks** ions are not foreseen, nor are particles beyond those expected; a particle takes about 280 bytes.
 */
export function estimateMemory(size: RunSize): RunMemory {
  const { dimension, width, depth, thickness, particleDiameter } = size;
  const sides = dimension === 3 ? [width, depth] : [width];
  const step = gridStep(thickness, size.gridStep);
  const nodes = sides.reduce((product, side) => product * Math.ceil(side / step), Math.round(thickness / step) + 1);
  const cellsOf = (smallest: number) =>
    [...sides, thickness].reduce((product, side) => product * Math.max(1, Math.floor(side / smallest)), 1);
  const sites = sides.reduce((product, side) => product * Math.ceil(side / particleDiameter), 1);
  const field = nodes * bytesOfNode(dimension);
  const cells = bytesOfCells(cellsOf(size.contactFactor * particleDiameter), cellsOf(size.cellSize), sites);
  const particles = bytesOfParticles(mostParticles(size));
  return { nodes, field, cells, particles, total: field + cells + particles };
}

/** Particles to reckon with: those expected, unless they are more than fit into the film. */
function mostParticles({ dimension, width, depth, thickness, particleDiameter, particles }: RunSize): number {
  const square = particleDiameter * particleDiameter;
  const film = dimension === 3 ? width * depth * thickness : width * thickness;
  const one = dimension === 3 ? (Math.PI / 6) * square * particleDiameter : (Math.PI / 4) * square;
  return particles <= (closestPacking[dimension] * film) / one ? particles : 0;
}

function bytesOfNode(dimension: 2 | 3): number {
  const state = 8 * (5 + dimension) + 4 * 3 + 3;
  const stencil = dimension === 3 ? 13 : 4;
  const coarse = (8 * (4 + stencil) + 1) / (dimension === 3 ? 7 : 3); // levels of 1/8, 1/64, ... or 1/4, 1/16, ... of the nodes
  const settingUp = 32; // the noise that disorder is made of
  return state + 2 * (9 + coarse) + settingUp;
}

function bytesOfCells(contactCells: number, nucleationCells: number, sites: number): number {
  const contacts = contactCells * 13;
  const nucleation = nucleationCells * (2 * 8 + 72) + cellKinds * bytesOfTree(nucleationCells);
  return contacts + nucleation + sites * 49 + bytesOfTree(sites);
}

function bytesOfParticles(particles: number): number {
  const capacity = Math.max(firstCapacity, powerOfTwo(particles));
  return capacity * (129 + 3 * 12 + 32 + 4) + particleKinds * bytesOfTree(capacity);
}

function bytesOfTree(owners: number): number {
  return 16 * powerOfTwo(owners);
}

function powerOfTwo(atLeast: number): number {
  let power = 2;
  while (power < atLeast) power *= 2;
  return power;
}

import { Simulation } from '../src/particle/engine/simulation.ts';
import { filmPotential, findOutward } from '../src/particle/events/oxidation.ts';
import { solveField } from '../src/particle/field/solveField.ts';
import { FLOATING, ON_ACTIVE, ON_COUNTER } from '../src/particle/state/bodies.ts';
import { updateSurroundings } from '../src/particle/state/contacts.ts';
import { createIon, createMetal } from '../src/particle/state/matter.ts';
import { FREE, ION, METAL } from '../src/particle/state/particles.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import type { World } from '../src/particle/state/world.ts';
import { boxParameters, type Mode } from './scenes.ts';

// How far off the field of a box is: by its solution, within a window, and by its grid (docs/physics.md, section 8).
// node dist-bench/bench/fieldInBox.js [mode ...]

const metalParticles = 600;
const eventsBetweenSamples = 6000;
const resolvedStep = 0.25; // [nm] half a particle

/** Median, 90th percentile and largest of some deviations. */
function spread(deviations: number[]): string {
  if (deviations.length === 0) return 'none';
  const sorted = deviations.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return [0.5, 0.9, 1].map((share) => (1e3 * at(share)).toFixed(2)).join(' / ');
}

function slotsOf(world: World, kind: number): number[] {
  return [...world.particles.kind.keys()].filter((slot) => world.particles.kind[slot] === kind);
}

function potentialAt(world: World, which: 'full' | 'background', seen: World, slot: number): number {
  const { x, y, z } = seen.particles;
  return world.field.grid.interpolate(world.field[which], x[slot], y[slot], z[slot]);
}

/** Grows a box; now and then compares the field before and after it is solved anew with one solved to 1e-10 V. */
function growWithErrors(parameters: ParticleParameters): {
  world: World;
  solver: number;
  ions: number[];
  metal: number[];
} {
  const endless = { ...parameters.stop, metalParticles: Infinity, bridged: false };
  const precise = { ...parameters, stop: endless, field: { ...parameters.field, tolerance: 1e-10 } };
  const simulation = Simulation.create({ ...parameters, stop: { ...endless, metalParticles, events: 1e6 } }, 1);
  const { world } = simulation;
  const [ions, metal]: [number[], number[]] = [[], []];
  let solver = 0;
  for (let next = eventsBetweenSamples; !simulation.stopReason;) {
    const before = { full: world.field.full.slice(), background: world.field.background.slice() };
    simulation.advanceWindow();
    if (world.eventCount < next) continue;
    next = world.eventCount + eventsBetweenSamples;
    const exact = Simulation.restore(precise, simulation.snapshot()).world;
    exact.field.stale = true;
    solveField(exact);
    for (const which of ['full', 'background'] as const)
      world.field[which].forEach(
        (value, node) => (solver = Math.max(solver, Math.abs(value - exact.field[which][node]))),
      );
    const { x, y, z } = world.particles;
    const lag = (which: 'full' | 'background', slot: number) =>
      Math.abs(world.field.grid.interpolate(before[which], x[slot], y[slot], z[slot]) - potentialAt(exact, which, world, slot)); // prettier-ignore
    for (const slot of slotsOf(world, ION)) ions.push(lag('full', slot));
    for (const slot of slotsOf(world, METAL)) metal.push(lag('background', slot));
  }
  return { world, solver, ions, metal };
}

/** The particles of a world on another grid, in slots of the same order, without the charge of ions. */
function onGrid(parameters: ParticleParameters, from: World, gridStep: number): World {
  const field = { ...parameters.field, gridStep, tolerance: 1e-6, netChargeFraction: 0 };
  const electrode = { ...parameters.electrode, active: false, tip: undefined };
  const { world } = Simulation.create({ ...parameters, inclusions: [], electrode, field }, 1);
  const { kind, x, y, z, body } = from.particles;
  for (const slot of kind.keys()) {
    if (kind[slot] === FREE) continue;
    const own = (kind[slot] === ION ? createIon : createMetal)(world, x[slot], y[slot], z[slot]);
    if (kind[slot] === METAL) world.bodies.charge[world.particles.body[own]] = from.bodies.charge[body[slot]];
  }
  world.time = from.time;
  world.field.stale = true;
  solveField(world);
  for (const slot of slotsOf(world, METAL)) updateSurroundings(world, slot);
  return world;
}

/** Makes conductors of whole spheres, on a grid that resolves them. */
function fillSpheres(world: World): void {
  const { field, particles, bodies, space } = world;
  const { grid } = field;
  const eachNode = (slot: number, visit: (node: number) => void) => {
    const [cx, cy, cz] = [particles.x[slot], particles.y[slot], particles.z[slot]];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let dz = -1; dz <= 1; dz++) {
          const place = [cx, cy, cz].map(
            (centre, axis) => (Math.round(centre / grid.step) + [dx, dy, dz][axis]) * grid.step,
          );
          const away = Math.hypot(place[0] - cx, place[1] - cy, place[2] - cz);
          if (away > space.diameter / 2 + 1e-9 || place[2] < 0 || place[2] > space.thickness) continue;
          visit(grid.nearestNode(space.wrapX(place[0]), space.wrapY(place[1]), place[2]));
        }
  };
  const metal = slotsOf(world, METAL);
  for (const slot of metal) {
    const attachment = bodies.attachment(particles.body[slot]);
    if (attachment === ON_ACTIVE) eachNode(slot, (node) => field.activeMetal[node]++);
    else if (attachment === ON_COUNTER) eachNode(slot, (node) => field.counterMetal[node]++);
  }
  field.stale = true;
  solveField(world);
  field.fixedFull.set(field.fixedBackground);
  field.full.set(field.background);
  for (const slot of metal) {
    const body = particles.body[slot];
    const isEquipotential = bodies.size[body] >= world.parameters.field.equipotentialSize;
    if (bodies.attachment(body) !== FLOATING || !isEquipotential) continue;
    eachNode(slot, (node) => {
      if (field.fixedBackground[node] === 1) return;
      field.fixedFull[node] = 1;
      field.full[node] = bodies.potential[body];
    });
  }
  field.fullSolver.solve(field.full, field.fixedFull, field.source, 1e-6);
}

/** Potentials of a grid against those of resolved spheres: at ions, and a compact layer off attached surfaces. */
function gridErrors(grid: World, resolved: World): [ions: number[], surface: number[]] {
  const ions = slotsOf(grid, ION).map((slot) =>
    Math.abs(potentialAt(grid, 'full', grid, slot) - potentialAt(resolved, 'full', grid, slot)),
  );
  const attached = slotsOf(grid, METAL).filter(
    (slot) =>
      grid.bodies.attachment(grid.particles.body[slot]) !== FLOATING &&
      grid.particles.coordination[slot] < grid.constants.surfaceCoordination,
  );
  const off = (world: World, slot: number) => {
    findOutward(grid, slot);
    return filmPotential(world, slot);
  };
  return [ions, attached.map((slot) => Math.abs(off(grid, slot) - off(resolved, slot)))];
}

const modes = process.argv.length > 2 ? (process.argv.slice(2) as Mode[]) : (['b', 'c'] as const);
console.log('deviations in mV: median / 90 % / largest');
for (const mode of modes) {
  const parameters = boxParameters(mode, 1);
  const { world, solver, ions, metal } = growWithErrors(parameters);
  console.log(`${mode}: ${world.metalCount} metal, ${world.ionCount} ions, ${world.eventCount} events`);
  console.log(`  solution, largest at any node: ${(1e3 * solver).toFixed(2)}`);
  console.log(`  window: ions ${spread(ions)}, metal (background) ${spread(metal)}`);
  const resolved = onGrid(parameters, world, resolvedStep);
  fillSpheres(resolved);
  for (const step of [1, 0.5, resolvedStep]) {
    const [atIons, offSurface] = gridErrors(onGrid(parameters, world, step), resolved);
    console.log(`  grid of ${step} nm: ions ${spread(atIons)}, off attached metal ${spread(offSurface)}`);
  }
}

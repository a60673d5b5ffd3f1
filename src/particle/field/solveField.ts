import { voltageAt } from '../../circuit/waveform.ts';
import { FLOATING } from '../state/bodies.ts';
import { updateBodyPotential } from '../state/bodyPotential.ts';
import { ION, METAL } from '../state/particles.ts';
import type { World } from '../state/world.ts';

/**
 * Solves both potentials for the present metal, ions and voltage, and brings every quantity that is frozen with them up to date.
 *
 * @param voltage of the film, at this time if left out [V]
 * @returns false where nothing has changed
 */
export function solveField(world: World, voltage = filmVoltage(world)): boolean {
  const { field } = world;
  const charged = world.parameters.field.netChargeFraction > 0 && world.ionCount > 0;
  if (!field.stale && !charged && voltage === world.voltage) return false;
  world.voltage = voltage;
  const { tolerance } = world.parameters.field;
  depositIonCharge(world);
  fixAttachedMetal(world);
  field.backgroundSolver.solve(field.background, field.fixedBackground, field.source, tolerance);
  refreshBackgrounds(world);
  field.clusters = fixClusters(world);
  if (field.clusters) field.fullSolver.solve(field.full, field.fixedFull, field.source, tolerance);
  else field.full.set(field.background);
  differentiate(world);
  field.stale = false;
  world.attachedChanges = 0;
  return true;
}

/** What the circuit leaves of the voltage, or all of it. [V] */
function filmVoltage({ device, parameters, time }: World): number {
  return device ? device.filmVoltage : voltageAt(parameters.voltage, time);
}

/** Cloud-in-cell source of the ions' net charge. */
function depositIonCharge(world: World): void {
  const { field, particles, constants } = world;
  const { grid } = field;
  const { ny, nz, step, offset, nodeVolume } = grid;
  const { source } = field;
  source.fill(0);
  const strength = constants.chargeSource / nodeVolume;
  if (strength === 0) return;
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== ION) continue;
    const sx = (particles.x[slot] - offset) / step;
    const sy = (particles.y[slot] - offset) / step;
    const sz = particles.z[slot] / step;
    const ix = Math.floor(sx);
    const iy = Math.floor(sy);
    const iz = Math.min(nz - 2, Math.floor(sz));
    for (let cy = 0; cy <= (ny > 1 ? 1 : 0); cy++) {
      const wy = ny > 1 ? (cy ? sy - iy : 1 - (sy - iy)) : 1;
      for (let cx = 0; cx <= 1; cx++) {
        const wx = cx ? sx - ix : 1 - (sx - ix);
        const node = grid.column(ix + cx, iy + cy) + iz;
        source[node] += strength * wy * wx * (1 - (sz - iz));
        source[node + 1] += strength * wy * wx * (sz - iz);
      }
    }
  }
}

/** Holds the planes and the metal on them at their potentials; a bridge drops the voltage evenly along z. */
function fixAttachedMetal(world: World): void {
  const { field, voltage } = world;
  const { nz, nodes } = field.grid;
  let layer = -1;
  for (let node = 0; node < nodes; node++) {
    layer = layer + 1 === nz ? 0 : layer + 1;
    const counter = layer === 0 || field.counterMetal[node] > 0;
    const active = layer === nz - 1 || field.activeMetal[node] > 0;
    const bridging = field.bridgingMetal[node] > 0;
    field.fixedBackground[node] = counter || active || bridging ? 1 : 0;
    if (counter && layer < nz - 1) field.background[node] = 0;
    else if (active) field.background[node] = voltage;
    else if (bridging) field.background[node] = (voltage * layer) / (nz - 1);
  }
}

function refreshBackgrounds(world: World): void {
  const { particles, bodies, field } = world;
  bodies.backgroundSum.fill(0);
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== METAL) continue;
    const potential = field.grid.interpolate(field.background, particles.x[slot], particles.y[slot], particles.z[slot]);
    particles.background[slot] = potential;
    bodies.backgroundSum[particles.body[slot]] += potential;
  }
  for (let body = 0; body < bodies.capacity; body++) if (bodies.size[body] > 0) updateBodyPotential(world, body);
}

/** Holds floating clusters at their own potentials in the full field; false where there are none. */
function fixClusters(world: World): boolean {
  const { particles, bodies, field } = world;
  const smallest = world.parameters.field.equipotentialSize;
  let found = false;
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] < smallest || bodies.attachment(body) !== FLOATING) continue;
    if (!found) field.fixedFull.set(field.fixedBackground);
    found = true;
    const potential = bodies.potential[body];
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
      const node = field.grid.nearestNode(particles.x[slot], particles.y[slot], particles.z[slot]);
      if (field.fixedBackground[node] === 1) continue;
      field.fixedFull[node] = 1;
      field.full[node] = potential;
    }
  }
  if (!found) return false;
  for (let node = 0; node < field.grid.nodes; node++)
    if (field.fixedBackground[node] === 1) field.full[node] = field.background[node];
  return true;
}

/** The full field at the nodes, E = -grad phi, one-sided at the planes. */
function differentiate(world: World): void {
  const { field } = world;
  const { full, fullField, grid } = field;
  const { dimension, nx, ny, nz, step } = grid;
  const half = 0.5 / step;
  for (let iy = 0; iy < ny; iy++) {
    for (let ix = 0; ix < nx; ix++) {
      const base = (iy * nx + ix) * nz;
      const right = grid.column(ix + 1, iy);
      const left = grid.column(ix - 1, iy);
      const ahead = grid.column(ix, iy + 1);
      const behind = grid.column(ix, iy - 1);
      for (let iz = 0; iz < nz; iz++) {
        const at = dimension * (base + iz);
        fullField[at] = (full[left + iz] - full[right + iz]) * half;
        if (dimension === 3) fullField[at + 2] = (full[behind + iz] - full[ahead + iz]) * half;
        const below = iz === 0 ? 0 : iz - 1;
        const above = iz === nz - 1 ? iz : iz + 1;
        fullField[at + 1] = (full[base + below] - full[base + above]) / ((above - below) * step);
      }
    }
  }
}

import { captureElectron } from '../events/captureElectron.ts';
import { deposit } from '../events/deposit.ts';
import { diffuseOnSurface } from '../events/diffuseOnSurface.ts';
import { emit } from '../events/emit.ts';
import { escapeElectron } from '../events/escapeElectron.ts';
import { hop } from '../events/hop.ts';
import { nucleate } from '../events/nucleate.ts';
import { nucleateOnElectrode } from '../events/nucleateOnElectrode.ts';
import { crowdedDissolutionRate, rechargedDissolutionRate } from '../events/oxidation.ts';
import { oxidise } from '../events/oxidise.ts';
import { reduce } from '../events/reduce.ts';
import { nearSites } from '../space/emissionSites.ts';
import { FLOATING } from '../state/bodies.ts';
import { findIons, findMetal, found, updateSurroundings } from '../state/contacts.ts';
import { ION, METAL, TOUCHES_NOTHING } from '../state/particles.ts';
import { updateTouch } from '../state/touch.ts';
import type { World } from '../state/world.ts';
import {
  CAPTURE,
  DEPOSIT,
  DIFFUSE,
  EMIT,
  ESCAPE,
  HOP,
  NUCLEATE,
  NUCLEATE_ON_ELECTRODE,
  OXIDISE,
  REDUCE,
  eventKinds,
} from './eventKinds.ts';

// Every kind is called by its name, not through the list of kinds: calls that the compiler can see through take half the time.

const particleKinds = eventKinds.flatMap((kind, index) => (kind.owner === 'particle' ? [index] : []));

/** Recomputes just the rates that depend on what the last event touched. */
export function refreshChanged(world: World): void {
  const { change, particles, trees } = world;
  for (let i = 0; i < change.gone.count; i++)
    for (const kind of particleKinds) trees[kind].set(change.gone.slots[i], 0);
  if (change.places.length > 0) refreshPlaces(world);
  for (const node of change.voids) refreshVoid(world, node);
  if (change.bodies.count > 0) refreshBodies(world);
  if (change.bodies.count > 0 || change.metals.count > 0) findTouchingIons(world);
  for (let i = 0; i < change.metals.count; i++) {
    const slot = change.metals.slots[i];
    if (particles.kind[slot] !== METAL) continue;
    updateSurroundings(world, slot);
    trees[OXIDISE].set(slot, oxidise.rate(world, slot));
    trees[DIFFUSE].set(slot, diffuseOnSurface.rate(world, slot));
  }
  for (let i = 0; i < change.ions.count; i++) {
    const slot = change.ions.slots[i];
    if (particles.kind[slot] !== ION) continue;
    updateTouch(world, slot);
    trees[HOP].set(slot, hop.rate(world, slot));
    const isLoose = particles.touch[slot] === TOUCHES_NOTHING;
    trees[REDUCE].set(slot, isLoose ? 0 : reduce.rate(world, slot));
    trees[DEPOSIT].set(slot, isLoose ? 0 : deposit.rate(world, slot));
  }
  if (change.cells.count > 0) refreshCells(world);
  if (world.nucleationCells.changedCount > 0) refreshNucleation(world);
  if (change.reservoir)
    for (let site = 0; site < world.sites.count; site++) world.trees[EMIT].set(site, emit.rate(world, site));
  world.forgetChange();
}

/** Ions and emission sites about places where metal came or went. */
function refreshPlaces(world: World): void {
  const { change, constants, sites, space, trees } = world;
  const reach = constants.contact + 1e-6;
  for (let i = 0; i < change.places.length; i += 3) {
    const x = change.places[i];
    const y = change.places[i + 1];
    const z = change.places[i + 2];
    const count = findIons(world, x, y, z, reach, -1);
    for (let j = 0; j < count; j++) change.ions.add(found[j]);
    if (z < space.thickness - 3 * space.diameter) continue;
    const near = sites.findNear(x, y, space.diameter);
    for (let j = 0; j < near; j++) {
      sites.room[nearSites[j]] = -1;
      trees[EMIT].set(nearSites[j], emit.rate(world, nearSites[j]));
    }
  }
}

/** Bodies with a new potential or attachment: their members, the ions that touch them, and their exchange of electrons. */
function refreshBodies(world: World): void {
  const { change, particles, bodies, trees } = world;
  for (let i = 0; i < change.bodies.count; i++) {
    const body = change.bodies.slots[i];
    trees[CAPTURE].set(body, captureElectron.rate(world, body));
    trees[ESCAPE].set(body, escapeElectron.rate(world, body));
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot])
      if (!change.metals.has(slot)) trees[OXIDISE].set(slot, rechargedDissolutionRate(world, slot));
  }
}

/** Ions that touch metal whose surroundings, body or attachment changed; about metal that has gone or moved they are found already. */
function findTouchingIons(world: World): void {
  const { change, particles, bodies } = world;
  for (let i = 0; i < change.metals.count; i++) addTouchers(world, change.metals.slots[i]);
  for (let i = 0; i < change.bodies.count; i++)
    for (let slot = bodies.firstMember[change.bodies.slots[i]]; slot >= 0; slot = particles.nextMember[slot])
      addTouchers(world, slot);
}

function addTouchers(world: World, metal: number): void {
  const { change, constants, particles } = world;
  if (particles.touchers[metal] === 0) return;
  const count = findIons(world, particles.x[metal], particles.y[metal], particles.z[metal], constants.contact, -1);
  for (let i = 0; i < count; i++) if (particles.touched[found[i]] === metal) change.ions.add(found[i]);
}

/** All that stands nearest to a node whose hop factor changed. */
function refreshVoid(world: World, node: number): void {
  const { field, sites, space, change } = world;
  const { nx, nz, step, offset, dimension } = field.grid;
  const column = Math.floor(node / nz);
  const [x, y, z] = [(column % nx) * step + offset, Math.floor(column / nx) * step + offset, (node % nz) * step];
  const reach = 0.5001 * step * Math.sqrt(dimension);
  const ions = findIons(world, x, y, z, reach, -1);
  for (let i = 0; i < ions; i++) change.ions.add(found[i]);
  const metals = findMetal(world, x, y, z, reach, -1);
  for (let i = 0; i < metals; i++) change.metals.add(found[i]);
  if (Math.abs(z - (space.thickness - space.diameter)) > step) return;
  const near = sites.findNear(x, y, step);
  for (let i = 0; i < near; i++) {
    sites.driven[nearSites[i]] = -1;
    world.trees[EMIT].set(nearSites[i], emit.rate(world, nearSites[i]));
  }
}

/** Cells with another number of ions, which crowd what emits into them. */
function refreshCells(world: World): void {
  const { change, crowdCells, sites, trees, isLive } = world;
  for (let i = 0; i < change.cells.count; i++) {
    const cell = change.cells.slots[i];
    if (isLive[OXIDISE])
      for (let slot = crowdCells.head[cell]; slot >= 0; slot = crowdCells.next[slot])
        trees[OXIDISE].set(slot, crowdedDissolutionRate(world, slot));
    if (isLive[EMIT])
      for (let i = sites.firstInCell[cell]; i < sites.firstInCell[cell + 1]; i++)
        trees[EMIT].set(sites.byCell[i], emit.rate(world, sites.byCell[i]));
  }
}

function refreshNucleation(world: World): void {
  const { trees, nucleationCells } = world;
  const { changed, changedCount } = nucleationCells;
  nucleationCells.readAhead(trees[NUCLEATE]);
  for (let i = 0; i < changedCount; i++) {
    const cell = changed[i];
    trees[NUCLEATE].set(cell, nucleationCells.loose(cell) === 0 ? 0 : nucleate.rate(world, cell));
    const isBare = nucleationCells.bare(cell) > 0;
    if (isBare || nucleationCells.isBareChanged(cell))
      trees[NUCLEATE_ON_ELECTRODE].set(cell, isBare ? nucleateOnElectrode.rate(world, cell) : 0);
  }
}

/** Recomputes every rate, as after a solve of the field. */
export function refreshAll(world: World): void {
  const { particles, bodies, trees, ionCells, sites } = world;
  for (let slot = 0; slot < particles.capacity; slot++) {
    const kind = particles.kind[slot];
    if (kind === ION) {
      trees[HOP].setLeaf(slot, hop.rate(world, slot));
      if (particles.touch[slot] === TOUCHES_NOTHING) continue;
      trees[REDUCE].setLeaf(slot, reduce.rate(world, slot));
      trees[DEPOSIT].setLeaf(slot, deposit.rate(world, slot));
    } else if (kind === METAL) {
      trees[OXIDISE].setLeaf(slot, oxidise.rate(world, slot));
      trees[DIFFUSE].setLeaf(slot, diffuseOnSurface.rate(world, slot));
    }
  }
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || bodies.attachment(body) !== FLOATING) continue;
    trees[CAPTURE].setLeaf(body, captureElectron.rate(world, body));
    trees[ESCAPE].setLeaf(body, escapeElectron.rate(world, body));
  }
  world.nucleationCells.forgetFrozen();
  for (let cell = 0; cell < ionCells.cells; cell++) {
    trees[NUCLEATE].setLeaf(cell, nucleate.rate(world, cell));
    trees[NUCLEATE_ON_ELECTRODE].setLeaf(cell, nucleateOnElectrode.rate(world, cell));
  }
  sites.driven.fill(-1);
  for (let site = 0; site < sites.count; site++) trees[EMIT].setLeaf(site, emit.rate(world, site));
  for (const tree of trees) tree.rebuild();
}

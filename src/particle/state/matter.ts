import { enterPlaces, leavePlaces } from '../space/keepPlaces.ts';
import { connect, countFloating, divide, floats } from './connectivity.ts';
import { FLOATING } from './bodies.ts';
import { findMetal, found } from './contacts.ts';
import { report } from './happenings.ts';
import { changeContacts, leave, settle } from './membership.ts';
import { ION, METAL, TOUCHES_COUNTER, TOUCHES_NOTHING } from './particles.ts';
import type { World } from './world.ts';

/** Puts a new ion into the film and returns its slot. */
export function createIon(world: World, x: number, y: number, z: number): number {
  world.makeRoom();
  const slot = world.particles.claim(ION, x, y, z);
  enterAsIon(world, slot);
  return slot;
}

/** Puts a new particle of metal into the film and returns its slot. */
export function createMetal(world: World, x: number, y: number, z: number): number {
  world.makeRoom();
  const slot = world.particles.claim(METAL, x, y, z);
  enterAsMetal(world, slot);
  return slot;
}

/** Takes an ion out of the film. */
export function removeIon(world: World, slot: number): void {
  leaveAsIon(world, slot);
  world.particles.release(slot);
  world.change.gone.add(slot);
}

/** Turns an ion into metal at a place. */
export function ionToMetal(world: World, slot: number, x: number, y: number, z: number): void {
  world.makeRoom();
  leaveAsIon(world, slot);
  place(world, slot, METAL, x, y, z);
  enterAsMetal(world, slot);
}

/** Turns a metal particle into an ion at a place. */
export function metalToIon(world: World, slot: number, x: number, y: number, z: number): void {
  world.makeRoom();
  leaveAsMetal(world, slot);
  markVoid(world, slot, true);
  place(world, slot, ION, x, y, z);
  world.particles.source[slot] = 0;
  world.particles.pinned[slot] = 0;
  enterAsIon(world, slot);
}

/** Moves a metal particle. */
export function moveMetal(world: World, slot: number, x: number, y: number, z: number): void {
  const { attachedChanges, births, deaths } = world;
  world.makeRoom();
  leaveAsMetal(world, slot);
  place(world, slot, METAL, x, y, z);
  enterAsMetal(world, slot);
  world.attachedChanges = attachedChanges;
  const rejoined = Math.min(world.births - births, world.deaths - deaths);
  world.births -= rejoined;
  world.deaths -= rejoined;
}

function place(world: World, slot: number, kind: number, x: number, y: number, z: number): void {
  const { particles, change } = world;
  particles.kind[slot] = kind;
  particles.x[slot] = x;
  particles.y[slot] = y;
  particles.z[slot] = z;
  change.gone.add(slot);
}

function enterAsIon(world: World, slot: number): void {
  const { particles, ionCells, change } = world;
  const cell = ionCells.cellAt(particles.x[slot], particles.y[slot], particles.z[slot]);
  ionCells.insert(slot, cell);
  world.nucleationCells.countIon(cell, 1);
  world.ionCount++;
  particles.touch[slot] = TOUCHES_NOTHING;
  particles.touched[slot] = -1;
  change.cells.add(cell);
  change.ions.add(slot);
}

function leaveAsIon(world: World, slot: number): void {
  setTouch(world, slot, TOUCHES_NOTHING, -1);
  const cell = world.ionCells.cellOf[slot];
  world.nucleationCells.countIon(cell, -1);
  world.change.cells.add(cell);
  world.ionCells.remove(slot);
  world.ionCount--;
}

/** Books what an ion touches. */
export function setTouch(world: World, slot: number, touch: number, touched: number): void {
  const { particles, ionCells, nucleationCells } = world;
  const cell = ionCells.cellOf[slot];
  const before = particles.touch[slot];
  const becomesBare = isBare(touch, touched);
  if (isBare(before, particles.touched[slot]) !== becomesBare) nucleationCells.countBare(cell, becomesBare ? 1 : -1);
  if ((touch === TOUCHES_NOTHING) !== (before === TOUCHES_NOTHING))
    nucleationCells.countLoose(cell, touch === TOUCHES_NOTHING ? 1 : -1);
  if (particles.touched[slot] >= 0) particles.touchers[particles.touched[slot]]--;
  if (touched >= 0) particles.touchers[touched]++;
  particles.touch[slot] = touch;
  particles.touched[slot] = touched;
}

function enterAsMetal(world: World, slot: number): void {
  const { particles, metalCells, crowdCells, ionCells, change, field } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  metalCells.insert(slot, metalCells.cellAt(x, y, z));
  crowdCells.insert(slot, ionCells.cellAt(x, y, z));
  enterPlaces(world, slot);
  world.metalCount++;
  markVoid(world, slot, false);
  particles.background[slot] = field.grid.interpolate(field.background, x, y, z);
  const neighbours = neighboursOf(world, slot);
  for (const other of neighbours) change.metals.add(other);
  change.metals.add(slot);
  change.places.push(x, y, z);
  connect(world, slot, neighbours);
}

function leaveAsMetal(world: World, slot: number): void {
  const { particles, bodies, metalCells, change } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  const neighbours = neighboursOf(world, slot);
  const body = particles.body[slot];
  const attachment = bodies.attachment(body);
  metalCells.remove(slot);
  leavePlaces(world, slot);
  world.crowdCells.remove(slot);
  world.metalCount--;
  if (bodies.size[body] === 1) report(world, 'dissolve', body, 0, slot);
  leave(world, slot);
  changeContacts(world, body, z, -1);
  countFloating(world, floats(attachment), bodies.size[body] > 0 ? floats(bodies.attachment(body)) : 0);
  const letsGo = attachment !== FLOATING && bodies.attachment(body) === FLOATING && bodies.size[body] > 0;
  if (letsGo) report(world, 'detach', body, 0, bodies.firstMember[body]);
  for (const other of neighbours) change.metals.add(other);
  change.places.push(x, y, z);
  if (bodies.size[body] === 0) dissolve(world, body);
  else {
    divide(world, body, neighbours);
    const after = bodies.attachment(body);
    if (after === FLOATING || after !== attachment) settle(world, body);
  }
}

function isBare(touch: number, touched: number): boolean {
  return touch === TOUCHES_COUNTER && touched < 0;
}

/** Moves an ion from its nucleation cell into another; what it touches stays as it is booked. */
export function changeCell(world: World, slot: number, cell: number): void {
  const { particles, ionCells, change, nucleationCells } = world;
  const before = ionCells.cellOf[slot];
  const touch = particles.touch[slot];
  ionCells.remove(slot);
  ionCells.insert(slot, cell);
  const state = touch === TOUCHES_NOTHING ? 'loose' : isBare(touch, particles.touched[slot]) ? 'bare' : 'held';
  nucleationCells.countMove(before, cell, state);
  change.cells.add(before);
  change.cells.add(cell);
}

/** Frees an empty body; electrons left on it go to the active electrode, a positive charge is met by electrons of the counter electrode. */
function dissolve(world: World, body: number): void {
  const { bodies, ledger, change } = world;
  const charge = bodies.charge[body];
  if (charge < 0) ledger.activeCharge -= charge;
  else ledger.counterCharge -= charge;
  world.floatingBodies--;
  change.bodies.add(body);
  bodies.release(body);
}

const neighbours: number[] = [];

/** The metal that a particle touches, until the next call. */
function neighboursOf(world: World, slot: number): readonly number[] {
  const { particles, constants } = world;
  const count = findMetal(world, particles.x[slot], particles.y[slot], particles.z[slot], constants.contact, slot);
  neighbours.length = count;
  for (let i = 0; i < count; i++) neighbours[i] = found[i];
  return neighbours;
}

function markVoid(world: World, slot: number, isVoid: boolean): void {
  const { field, particles, change } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  const node = field.grid.nearestNode(x, y, z);
  if ((field.voids[node] === 1) === isVoid) return;
  field.voids[node] = isVoid ? 1 : 0;
  change.voids.push(node);
  field.hopFactor[node] *= isVoid ? field.voidHopFactor : 1 / field.voidHopFactor;
  world.nucleationCells.countVoid(cellOfNode(world, node), isVoid ? 1 : -1);
}

/** The nucleation cell of a grid node. */
function cellOfNode(world: World, node: number): number {
  const { step, offset, nz, nx } = world.field.grid;
  const column = Math.floor(node / nz);
  const x = (column % nx) * step + offset;
  return world.ionCells.cellAt(x, Math.floor(column / nx) * step + offset, (node % nz) * step);
}

/** Counts what nucleation asks of each cell in a world of which all else is restored. */
export function recountCells(world: World): void {
  const { particles, ionCells, field, nucleationCells } = world;
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== ION) continue;
    const cell = ionCells.cellOf[slot];
    nucleationCells.countIon(cell, 1);
    if (particles.touch[slot] === TOUCHES_NOTHING) continue;
    nucleationCells.countLoose(cell, -1);
    if (isBare(particles.touch[slot], particles.touched[slot])) nucleationCells.countBare(cell, 1);
  }
  for (let node = 0; node < field.grid.nodes; node++)
    if (field.voids[node] === 1) nucleationCells.countVoid(cellOfNode(world, node), 1);
  nucleationCells.forgetChanges();
}

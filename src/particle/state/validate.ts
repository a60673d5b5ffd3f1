import { cellsAbout } from '../../math/cellList.ts';
import { FLOATING } from './bodies.ts';
import { findMetal, found, touchedPlanes } from './contacts.ts';
import { FREE, ION, METAL, TOUCHES_COUNTER, TOUCHES_NOTHING } from './particles.ts';
import { touchOfMetal } from './touch.ts';
import type { World } from './world.ts';

/** Everything that does not hold in a world: books, lists, bodies, contacts; empty where all is well. */
export function validate(world: World): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  checkBooks(world, check);
  checkLists(world, check);
  checkBodies(world, check);
  checkIons(world, check);
  return faults;
}

type Check = (holds: boolean, fault: string) => void;

function checkBooks(world: World, check: Check): void {
  const { ledger, bodies, ionCount, metalCount } = world;
  const atoms = ledger.embedded + ledger.emitted + ledger.refilled + ledger.supplied - ledger.returned;
  check(ionCount + metalCount === atoms, `${ionCount} ions and ${metalCount} metal, but the ledger holds ${atoms}`);
  const charge = bodies.charge.reduce((sum, one) => sum + one, world.parameters.valence * ionCount);
  const booked = ledger.activeCharge + ledger.counterCharge;
  check(charge === booked, `the film's charge is ${charge} e, but the ledger holds ${booked} e`);
  const attached = world.activeMetal + world.counterMetal;
  check(world.reservoir >= 0, `the reservoir holds ${world.reservoir} particles`);
  check(world.floatingMetal + attached === metalCount, 'metal by attachment does not add up to all metal');
}

function checkLists(world: World, check: Check): void {
  const { particles, metalCells, ionCells, crowdCells } = world;
  let [ions, metal] = [0, 0];
  for (let slot = 0; slot < particles.capacity; slot++) {
    const kind = particles.kind[slot];
    const cellOf = (place: typeof ionCells) =>
      kind === FREE ? -1 : place.cellAt(particles.x[slot], particles.y[slot], particles.z[slot]);
    if (kind === ION) ions++;
    if (kind === METAL) metal++;
    check(ionCells.cellOf[slot] === (kind === ION ? cellOf(ionCells) : -1), `slot ${slot} stands in a wrong ion cell`);
    check(
      metalCells.cellOf[slot] === (kind === METAL ? cellOf(metalCells) : -1),
      `slot ${slot} stands in a wrong metal cell`,
    );
    check(
      crowdCells.cellOf[slot] === (kind === METAL ? cellOf(ionCells) : -1),
      `slot ${slot} stands in a wrong crowd cell`,
    );
  }
  check(ions === world.ionCount && metal === world.metalCount, 'particles do not match their counts');
  check(particles.freeCount === particles.capacity - ions - metal, 'the free list does not match the particles');
}

function checkBodies(world: World, check: Check): void {
  const { particles, bodies, space, constants } = world;
  let floating = 0;
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0) continue;
    const members = membersOf(world, body);
    check(members.length === bodies.size[body], `body ${body} has ${members.length} members, not ${bodies.size[body]}`);
    let [active, counter] = [0, 0];
    for (const slot of members) {
      const planes = touchedPlanes(world, particles.z[slot]);
      active += planes & 1;
      counter += planes >> 1;
      check(
        particles.body[slot] === body,
        `slot ${slot} is a member of body ${body} but names ${particles.body[slot]}`,
      );
    }
    check(
      active === bodies.activeContacts[body] && counter === bodies.counterContacts[body],
      `contacts of body ${body} are off`,
    );
    check(connected(world, members), `body ${body} hangs apart`);
    if (bodies.attachment(body) === FLOATING) floating++;
    else check(bodies.charge[body] === 0, `body ${body} on an electrode has a charge`);
  }
  check(floating === world.floatingBodies, `${floating} floating bodies, not ${world.floatingBodies}`);
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== METAL) continue;
    const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
    const count = findMetal(world, x, y, z, constants.contact, slot);
    const planes = touchedPlanes(world, z);
    check(count + (planes & 1) + (planes >> 1) === particles.coordination[slot], `coordination of slot ${slot} is off`);
    for (let i = 0; i < count; i++)
      check(
        particles.body[found[i]] === particles.body[slot],
        `slots ${slot} and ${found[i]} touch but are two bodies`,
      );
    check(findMetal(world, x, y, z, 0.99 * space.diameter, slot) === 0, `slot ${slot} overlaps other metal`);
  }
}

function membersOf(world: World, body: number): number[] {
  const members: number[] = [];
  for (let slot = world.bodies.firstMember[body]; slot >= 0; slot = world.particles.nextMember[slot]) {
    members.push(slot);
    if (members.length > world.metalCount) break;
  }
  return members;
}

function connected(world: World, members: readonly number[]): boolean {
  const { particles, constants } = world;
  const reached = new Set([members[0]]);
  for (const slot of reached) {
    const count = findMetal(world, particles.x[slot], particles.y[slot], particles.z[slot], constants.contact, slot);
    for (let i = 0; i < count; i++) reached.add(found[i]);
  }
  return reached.size === members.length;
}

function checkIons(world: World, check: Check): void {
  const { particles, ionCells } = world;
  const bare = new Int32Array(ionCells.cells);
  const loose = new Int32Array(ionCells.cells);
  const touchers = new Int32Array(particles.capacity);
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== ION) continue;
    const [touch, touched] = [particles.touch[slot], particles.touched[slot]];
    if (touch === TOUCHES_NOTHING) loose[ionCells.cellOf[slot]]++;
    else {
      check(touched < 0 || particles.kind[touched] === METAL, `ion ${slot} touches what is no metal`);
      check(
        touched < 0 || touch === touchOfMetal(world, touched),
        `ion ${slot} takes the metal it touches for another kind`,
      );
      if (touched >= 0) touchers[touched]++;
      if (touch === TOUCHES_COUNTER && touched < 0) bare[ionCells.cellOf[slot]]++;
    }
  }
  check(
    touchers.every((count, slot) => count === particles.touchers[slot]),
    'counts of ions that touch metal are off',
  );
  checkCells(world, check, bare, loose);
}

function checkCells(world: World, check: Check, bare: Int32Array, loose: Int32Array): void {
  const { ionCells, nucleationCells } = world;
  if (!nucleationCells.isCounted) return;
  check(
    bare.every((count, cell) => count === nucleationCells.bare(cell)),
    'counts of ions on the bare electrode are off',
  );
  check(
    loose.every((count, cell) => count === nucleationCells.loose(cell)),
    'counts of loose ions are off',
  );
  for (let cell = 0; cell < ionCells.cells; cell++) {
    const about = cellsAbout.subarray(0, ionCells.findAbout(cell, -1));
    const ions = about.reduce((sum, other) => sum + ionCells.count[other], -ionCells.count[cell]);
    const looseAbout = about.reduce((sum, other) => sum + loose[other], 0);
    check(ionCells.count[cell] === nucleationCells.ions(cell), `ions in cell ${cell} are miscounted`);
    check(ions === nucleationCells.around(cell), `ions about cell ${cell} are miscounted`);
    check(looseAbout === nucleationCells.looseAbout(cell), `loose ions about cell ${cell} are miscounted`);
  }
}

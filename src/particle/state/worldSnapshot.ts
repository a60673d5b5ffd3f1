import { restoreRandomStream } from '../../math/random.ts';
import type { Happening, HappeningKind } from '../probes/frameTypes.ts';
import { recountCells } from './matter.ts';
import type { Snapshot, SnapshotArray } from './snapshot.ts';
import type { World } from './world.ts';

const counters = [
  'time',
  'voltage',
  'eventCount',
  'ionCount',
  'metalCount',
  'floatingMetal',
  'activeMetal',
  'counterMetal',
  'floatingBodies',
  'nucleations',
  'merges',
  'splits',
  'births',
  'deaths',
  'bridgeTime',
  'attachedChanges',
  'firstNucleusHeight',
  'reservoir',
] as const;

const happeningKinds: readonly HappeningKind[] = [
  'nucleate',
  'merge',
  'split',
  'dissolve',
  'attach',
  'detach',
  'bridge',
];

/** Every part of a world that holds typed arrays, by the name it has in a snapshot. */
function parts(world: World): Record<string, object> {
  const { particles, bodies, field, metalCells, ionCells, crowdCells } = world;
  return { particles, bodies, field, metalCells, ionCells, crowdCells, world };
}

/** What follows from the parameters alone and is not stored. */
const derived = new Set([
  'field.source',
  'metalCells.records',
  'metalCells.nearby',
  'particles.way',
  'particles.dissolution',
]);

function eachArray(world: World, visit: (name: string, owner: Record<string, unknown>, key: string) => void): void {
  for (const [part, owner] of Object.entries(parts(world)))
    for (const [key, value] of Object.entries(owner))
      if (ArrayBuffer.isView(value) && !derived.has(`${part}.${key}`))
        visit(`${part}.${key}`, owner as Record<string, unknown>, key);
}

/** Copies all that decides a world's future. */
export function snapshotWorld(world: World): Snapshot {
  const values: Snapshot['values'] = {
    random: world.random.state(),
    ledger: Object.values(world.ledger) as number[],
    happenings: world.happenings.flatMap(packHappening),
    bridged: world.bridged,
    clusters: world.field.clusters,
    stale: world.field.stale,
    freeParticles: world.particles.freeCount,
    freeBodies: world.bodies.freeCount,
    nextParticle: world.particles.nextSerial,
    nextBody: world.bodies.nextSerial,
  };
  for (const name of counters) values[name] = world[name];
  if (world.device) values.device = world.device.snapshot();
  const arrays: Snapshot['arrays'] = {};
  eachArray(world, (name, owner, key) => (arrays[name] = (owner[key] as SnapshotArray).slice()));
  return { values, arrays };
}

/** Puts a snapshot into a fresh world of the same parameters; throws Error where an array is missing or has another length. */
export function restoreWorld(world: World, snapshot: Snapshot): void {
  const { values, arrays } = snapshot;
  while (world.particles.capacity < (arrays['particles.kind']?.length ?? 0)) world.growParticles();
  while (world.bodies.capacity < (arrays['bodies.size']?.length ?? 0)) world.growBodies();
  eachArray(world, (name, owner, key) => {
    const stored = arrays[name];
    const own = owner[key] as SnapshotArray;
    if (stored?.constructor !== own.constructor || stored.length !== own.length)
      throw new Error(
        `the checkpoint does not belong to this scene: ${name} has ${stored?.length ?? 'no'} entries, not ${own.length}`,
      );
    own.set(stored);
  });
  world.metalCells.restoreRecords();
  recountCells(world);
  for (const name of counters) world[name] = values[name] as number;
  world.bridged = values.bridged as boolean;
  world.field.clusters = values.clusters as boolean;
  world.field.stale = values.stale as boolean;
  world.particles.freeCount = values.freeParticles as number;
  world.bodies.freeCount = values.freeBodies as number;
  world.particles.nextSerial = values.nextParticle as number;
  world.bodies.nextSerial = values.nextBody as number;
  const books = world.ledger as unknown as Record<string, number>;
  Object.keys(books).forEach((name, i) => (books[name] = (values.ledger as number[])[i]));
  world.happenings = unpackHappenings(values.happenings as number[]);
  world.random = restoreRandomStream(values.random as number[]);
  world.device?.restore(values.device as number[]);
}

const happeningLength = 9;

function packHappening({ kind, time, body, other, x, y, z, barrier, criticalSize }: Happening): number[] {
  return [happeningKinds.indexOf(kind), time, body, other, x, y, z, barrier, criticalSize];
}

function unpackHappenings(numbers: readonly number[]): Happening[] {
  const happenings: Happening[] = [];
  for (let i = 0; i < numbers.length; i += happeningLength) {
    const [kind, time, body, other, x, y, z, barrier, criticalSize] = numbers.slice(i, i + happeningLength);
    happenings.push({ kind: happeningKinds[kind], time, body, other, x, y, z, barrier, criticalSize });
  }
  return happenings;
}

import type { World } from './world.ts';

/** Entries of the ledger that exchanges of particles are booked under. */
export const exchangeKinds = [
  'emitted',
  'returned',
  'refilled',
  'supplied',
  'oxidised',
  'reduced',
  'deposited',
  'nucleated',
] as const;

export type ExchangeKind = (typeof exchangeKinds)[number];

const codeOf = Object.fromEntries(exchangeKinds.map((kind, code) => [kind, code])) as Record<ExchangeKind, number>;

/** The plane of an electrode, beside the attachments of bodies. */
export const ON_PLANE = 4;

/** Where particles were exchanged since the log was last cleared; only worlds that a probe watches have one. */
export class ExchangeLog {
  count = 0;
  kind = new Uint8Array(1024);
  attachment = new Uint8Array(1024);
  /** Of the body; 0 for a plane. */
  serial = new Uint32Array(1024);
  x = new Float64Array(1024); // [nm]
  y = new Float64Array(1024); // [nm]
  z = new Float64Array(1024); // [nm]

  grow(): void {
    for (const name of ['kind', 'attachment', 'serial', 'x', 'y', 'z'] as const) {
      const old = this[name];
      const longer = new (old.constructor as new (length: number) => typeof old)(2 * old.length);
      longer.set(old);
      Object.assign(this, { [name]: longer });
    }
  }
}

/** Notes an exchange at the place of a particle; reads the world and changes nothing that decides its future. */
export function noteExchange(world: World, kind: ExchangeKind, slot: number): void {
  if (world.exchanges === null) return;
  const { particles, bodies } = world;
  const body = particles.body[slot];
  add(world.exchanges, kind, bodies.attachment(body), bodies.serial[body]);
  putPlace(world.exchanges, particles.x[slot], particles.y[slot], particles.z[slot]);
}

/** Notes an exchange with the plane of the active electrode. */
export function notePlaneExchange(world: World, kind: ExchangeKind, x: number, y: number): void {
  if (world.exchanges === null) return;
  add(world.exchanges, kind, ON_PLANE, 0);
  putPlace(world.exchanges, x, y, world.space.thickness);
}

function add(log: ExchangeLog, kind: ExchangeKind, attachment: number, serial: number): void {
  if (log.count === log.kind.length) log.grow();
  log.kind[log.count] = codeOf[kind];
  log.attachment[log.count] = attachment;
  log.serial[log.count] = serial;
  log.count++;
}

function putPlace(log: ExchangeLog, x: number, y: number, z: number): void {
  const last = log.count - 1;
  log.x[last] = x;
  log.y[last] = y;
  log.z[last] = z;
}

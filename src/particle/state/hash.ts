import { FREE } from './particles.ts';
import type { World } from './world.ts';

/** 64-bit hash of all that decides a run's future: particles, bodies, books, time, random state, and the device where it acts on them; 16 hexadecimal digits. */
export function hashWorld(world: World): string {
  const hash = new StateHash();
  const { particles, bodies, ledger } = world;
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] === FREE) continue;
    hash.integer(particles.serial[slot]);
    hash.integer(particles.kind[slot] + 4 * particles.pinned[slot] + 8 * particles.touch[slot]);
    hash.real(particles.x[slot]);
    hash.real(particles.y[slot]);
    hash.real(particles.z[slot]);
  }
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0) continue;
    hash.integer(bodies.serial[body]);
    hash.integer(bodies.size[body]);
    hash.integer(bodies.charge[body]);
    hash.real(bodies.potential[body]);
  }
  for (const value of Object.values(ledger) as number[]) hash.real(value);
  hash.real(world.time);
  hash.real(world.eventCount);
  for (const value of world.random.state()) hash.real(value);
  if (world.device?.hasFeedback) for (const value of world.device.state()) hash.real(value);
  return hash.digits();
}

/** Two independent 32-bit multiplicative hashes side by side. */
class StateHash {
  private low = 0x811c9dc5;
  private high = 0x9747b28c;
  private readonly real64 = new Float64Array(1);
  private readonly halves = new Uint32Array(this.real64.buffer);

  integer(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193);
    this.low ^= this.low >>> 15;
    this.high = Math.imul(this.high ^ value, 0x5bd1e995);
    this.high ^= this.high >>> 13;
  }

  real(value: number): void {
    this.real64[0] = value;
    this.integer(this.halves[0]);
    this.integer(this.halves[1]);
  }

  digits(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

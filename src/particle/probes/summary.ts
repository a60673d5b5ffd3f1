import { eventKindNames } from '../engine/eventKinds.ts';
import { FLOATING } from '../state/bodies.ts';
import { METAL } from '../state/particles.ts';
import type { World } from '../state/world.ts';

/** Floating bodies: their sizes at the end, and what befell them. */
export interface ClusterCounts {
  sizes: number[]; // particles, largest first
  nucleations: number;
  merges: number;
  splits: number;
  births: number; // nucleated, detached or split off
  deaths: number; // dissolved, merged or attached
}

/** What a run came to. */
export interface RunSummary {
  events: Record<string, number>; // total, null (could not happen when its turn came) and each kind
  simulatedTime: number; // [s]
  ledger: Record<string, number>;
  particles: { ions: number; floating: number; ae: number; ce: number };
  bodies: number[]; // sizes, largest first
  clusters: ClusterCounts;
  timeToBridge: number | null; // [s] null where metal never joined the electrodes
  meanCoordination: number;
  firstNucleusHeight: number | null; // share of the film's thickness, from the counter electrode
}

export function summarise(world: World): RunSummary {
  const events: Record<string, number> = {
    total: world.eventCount,
    null: world.nullCounts.reduce((sum, count) => sum + count, 0),
  };
  eventKindNames.forEach((name, kind) => (events[name] = world.eventCounts[kind]));
  const height = world.firstNucleusHeight;
  return {
    events,
    simulatedTime: world.time,
    ledger: { ...world.ledger },
    particles: {
      ions: world.ionCount,
      floating: world.floatingMetal,
      ae: world.activeMetal,
      ce: world.counterMetal,
    },
    bodies: sizesOf(world, () => true),
    clusters: {
      sizes: sizesOf(world, (body) => world.bodies.attachment(body) === FLOATING),
      nucleations: world.nucleations,
      merges: world.merges,
      splits: world.splits,
      births: world.births,
      deaths: world.deaths,
    },
    timeToBridge: Number.isFinite(world.bridgeTime) ? world.bridgeTime : null,
    meanCoordination: meanCoordination(world),
    firstNucleusHeight: height < 0 ? null : height / world.space.thickness,
  };
}

function sizesOf({ bodies }: World, isWanted: (body: number) => boolean): number[] {
  return Array.from(bodies.size)
    .filter((size, body) => size > 0 && isWanted(body))
    .sort((one, other) => other - one);
}

/** Mean number of neighbours of a metal particle, contacts with electrode planes included. */
export function meanCoordination(world: World): number {
  const { particles } = world;
  let sum = 0;
  for (let slot = 0; slot < particles.capacity; slot++)
    if (particles.kind[slot] === METAL) sum += particles.coordination[slot];
  return world.metalCount > 0 ? sum / world.metalCount : 0;
}

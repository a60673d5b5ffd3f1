import { HIGH, LOW, type ConductanceNetwork } from '../../circuit/conductanceNetwork.ts';
import type { World } from '../state/world.ts';
import type { Pieces } from './pieces.ts';

const leastShare = 0.01; // of all current: links with less part two filaments, and filaments with less are none

/** A current path from the active to the counter electrode. */
export interface ConductingFilament {
  serial: number; // of the body that it stands on at the counter electrode
  share: number; // of all current
  /** Serials of the bodies that most of its current goes through, from the counter electrode on. */
  bodies: number[];
}

/**
 * Parts of the metal that no link with a hundredth of the current joins but through the electrodes, by their share of the current.
 *
 * **Breaks** paths that cross anywhere between the electrodes are one.
 */
export function findFilaments(world: World, pieces: Pieces, network: ConductanceNetwork): ConductingFilament[] {
  const { conductance, links, from, to } = network;
  const parent = new Int32Array(pieces.nodes);
  for (let node = 0; node < pieces.nodes; node++) parent[node] = node;
  const rootOf = (node: number) => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  const bearing: Flow[] = [];
  for (let link = 0; link < links; link++) {
    const current = network.current(link);
    if (Math.abs(current) < leastShare * conductance) continue;
    const [low, high] = current > 0 ? [from[link], to[link]] : [to[link], from[link]];
    bearing.push({ low, high, current: Math.abs(current) });
    if (low > HIGH && high > HIGH) parent[rootOf(low)] = rootOf(high);
  }
  const shares = new Map<number, number>();
  for (let link = 0; link < links; link++) {
    const current = network.current(link);
    if (from[link] !== LOW || current <= 0) continue;
    const root = rootOf(to[link]);
    shares.set(root, (shares.get(root) ?? 0) + current / conductance);
  }
  return [...shares]
    .filter(([, share]) => share >= leastShare)
    .map(([root, share]) => {
      const own = bearing.filter(({ low, high }) => rootOf(Math.max(low, high)) === root);
      const bodies = followCurrent(world, pieces, own);
      if (bodies.length === 0) bodies.push(world.bodies.serial[pieces.body[root]]); // a foot of many weak links
      return { serial: bodies[0], share, bodies };
    })
    .sort((one, other) => other.share - one.share || one.serial - other.serial);
}

/** A link that counts, from its lower potential to its higher. */
interface Flow {
  low: number;
  high: number;
  current: number; // [e/(s V)]
}

/** From the counter electrode against the current, always by the link that carries most. */
function followCurrent({ bodies: { serial } }: World, { body }: Pieces, own: readonly Flow[]): number[] {
  const bodies: number[] = [];
  for (let node = LOW; ;) {
    let most = 0;
    let upstream = HIGH;
    for (const { low, high, current } of own) {
      if (low !== node || current <= most) continue;
      most = current;
      upstream = high;
    }
    if (upstream === HIGH) return bodies;
    if (bodies[bodies.length - 1] !== serial[body[upstream]]) bodies.push(serial[body[upstream]]);
    node = upstream;
  }
}

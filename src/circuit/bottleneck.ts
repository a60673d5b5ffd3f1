const lowest = -1100; // exponent of the least positive number, rounded down
const exponents = 2200;

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const isLittle = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const high = isLittle ? 1 : 0;

/** Links by the exponent of their conductance. */
const first = new Int32Array(exponents);
let next = new Int32Array(256);
let parent = new Int32Array(256);

/**
 * Conductance of the narrowest link on the path between nodes 0 and 1 whose narrowest link is widest, to within a factor of 2 below; 0 where no
 * path joins them. Links may be infinite.
 */
export function findBottleneck(
  nodes: number,
  links: number,
  from: Int32Array,
  to: Int32Array,
  conductance: Float64Array,
): number {
  if (next.length < links) next = new Int32Array(2 * links);
  if (parent.length < nodes) parent = new Int32Array(2 * nodes);
  for (let node = 0; node < nodes; node++) parent[node] = node;
  first.fill(-1);
  for (let link = 0; link < links; link++) {
    if (!(conductance[link] > 0)) continue;
    const exponent = exponentOf(conductance[link]) - lowest;
    next[link] = first[exponent];
    first[exponent] = link;
  }
  for (let exponent = exponents - 1; exponent >= 0; exponent--) {
    for (let link = first[exponent]; link >= 0; link = next[link]) unite(from[link], to[link]);
    if (first[exponent] >= 0 && rootOf(0) === rootOf(1)) return leastOf(exponent, conductance);
  }
  return 0;
}

/** The least of the conductances of one exponent: what joined the terminals at last is among them. */
function leastOf(exponent: number, conductance: Float64Array): number {
  let least = Infinity;
  for (let link = first[exponent]; link >= 0; link = next[link]) least = Math.min(least, conductance[link]);
  return least;
}

function exponentOf(positive: number): number {
  number[0] = positive;
  return ((words[high] >> 20) & 0x7ff) - 1023;
}

function rootOf(node: number): number {
  while (parent[node] !== node) {
    parent[node] = parent[parent[node]];
    node = parent[node];
  }
  return node;
}

function unite(one: number, other: number): void {
  parent[rootOf(one)] = rootOf(other);
}

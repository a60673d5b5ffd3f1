import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConductanceNetwork, HIGH, LOW } from '../../src/circuit/conductanceNetwork.ts';

type Link = [from: number, to: number, conductance: number];

function networkOf(nodes: number, links: readonly Link[]): ConductanceNetwork {
  const network = new ConductanceNetwork();
  network.reset(nodes);
  for (const [from, to, conductance] of links) network.connect(from, to, conductance);
  network.solve();
  return network;
}

/** Net current out of each node at 1 V, by the links alone. */
function outflow(network: ConductanceNetwork): Float64Array {
  const net = new Float64Array(network.nodes);
  for (let link = 0; link < network.links; link++) {
    net[network.to[link]] += network.current(link);
    net[network.from[link]] -= network.current(link);
  }
  return net;
}

function totalPower(network: ConductanceNetwork): number {
  let power = 0;
  for (let link = 0; link < network.links; link++) power += network.power(link);
  return power;
}

describe('a network of conductances', () => {
  it('adds resistances in series and conductances in parallel', () => {
    expect(networkOf(3, [[LOW, 2, 3], [2, HIGH, 6]]).conductance).toBeCloseTo(2, 14); // prettier-ignore
    expect(networkOf(2, [[LOW, HIGH, 3], [HIGH, LOW, 6]]).conductance).toBeCloseTo(9, 14); // prettier-ignore
  });

  it('knows the cube: 6/5 of an edge between opposite corners', () => {
    const corner = (bits: number) => (bits === 0 ? LOW : bits === 7 ? HIGH : bits + 1);
    const edges: Link[] = [];
    for (let bits = 0; bits < 8; bits++)
      for (const bit of [1, 2, 4]) if ((bits & bit) === 0) edges.push([corner(bits), corner(bits | bit), 1]);
    expect(networkOf(8, edges).conductance).toBeCloseTo(6 / 5, 13);
  });

  it('knows the complete graph, which no reduction takes apart: n/2 of a link between any two of n nodes', () => {
    const nodes = 12;
    const links: Link[] = [];
    for (let one = 0; one < nodes; one++) for (let other = 0; other < one; other++) links.push([one, other, 2]);
    const network = networkOf(nodes, links);
    expect(network.conductance).toBeCloseTo(nodes, 11);
    expect(network.potential[7]).toBeCloseTo(0.5, 13);
  });

  it('lets no current into dead ends, loops off the way, and islands', () => {
    const links: Link[] = [[LOW, 2, 1], [2, HIGH, 1], [2, 3, 5], [3, 4, 5], [4, 5, 5], [5, 3, 5], [6, 7, 1], [7, 8, 1], [8, 6, 1]]; // prettier-ignore
    const network = networkOf(9, links);
    expect(network.conductance).toBe(0.5);
    expect(network.potential.slice(2, 9)).toEqual(Float64Array.of(0.5, 0.5, 0.5, 0.5, 0, 0, 0));
    for (let link = 2; link < links.length; link++) expect(network.current(link)).toBe(0);
  });

  it('conducts nothing where no path leads, and forgets what it was before', () => {
    const network = networkOf(4, [[LOW, 2, 1], [3, HIGH, 1], [3, 3, 1], [2, 3, 0]]); // prettier-ignore
    expect(network.conductance).toBe(0);
    network.reset(2);
    network.connect(LOW, HIGH, 7);
    network.solve();
    expect(network.conductance).toBe(7);
  });

  it('keeps its accuracy over twenty decades', () => {
    const chain: Link[] = [[LOW, 2, 1e14], [2, 3, 1e-3], [3, 4, 1e13], [4, 5, 2e-3], [5, HIGH, 1e14], [LOW, HIGH, 1e-12]]; // prettier-ignore
    expect(networkOf(6, chain).conductance / (1 / (1 / 1e-3 + 1 / 2e-3))).toBeCloseTo(1, 6);
  });

  it("obeys Kirchhoff's law at every node and turns into heat what it takes in", () => {
    const links = fc.integer({ min: 3, max: 40 }).chain((nodes) => {
      const node = fc.nat(nodes - 1);
      const conductance = fc.double({ min: -7, max: 7, noNaN: true }).map((power) => Math.exp(power));
      return fc.record({
        nodes: fc.constant(nodes),
        links: fc.array(fc.tuple(node, node, conductance), { maxLength: 5 * nodes }),
      });
    });
    fc.assert(
      fc.property(links, ({ nodes, links }) => {
        const network = networkOf(nodes, links);
        const scale = 1e-9 * Math.max(network.conductance, 1e-9);
        const net = outflow(network);
        for (let node = 2; node < nodes; node++) expect(Math.abs(net[node])).toBeLessThanOrEqual(scale);
        expect(Math.abs(net[HIGH] - network.conductance)).toBeLessThanOrEqual(scale);
        expect(Math.abs(totalPower(network) - network.conductance)).toBeLessThanOrEqual(scale);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

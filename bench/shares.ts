import { Session, type Profiler } from 'node:inspector';

/** Share of the CPU time of each part of the engine. */
export type Shares = Record<string, number>;

/** Functions that begin a part; what they call belongs to it, unless it begins another. */
const parts: Record<string, string> = {
  solveField: 'field',
  refreshAll: 'all rates',
  connect: 'connectivity',
  divide: 'connectivity',
  findPockets: 'pockets',
  carryOut: 'events',
  advanceWindow: 'selection',
  '(garbage collector)': 'garbage',
};

/** Carries out some work under the sampling profiler of Node, and tells what parts of the engine it was spent in. */
export function measureShares(work: () => void): Shares {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
  work();
  let profile: Profiler.Profile | undefined;
  session.post('Profiler.stop', (error, result) => {
    if (error) throw error;
    profile = result.profile;
  });
  session.disconnect();
  if (!profile) throw new Error('the profiler has not answered');
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const partOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const label = (id: number, inherited: string): void => {
    const node = byId.get(id)!;
    const part = parts[node.callFrame.functionName] ?? inherited;
    partOf.set(id, part);
    for (const child of node.children ?? []) label(child, part);
  };
  label(nodes[0].id, 'other');
  const shares: Shares = {};
  let total = 0;
  samples.forEach((id, i) => {
    const part = partOf.get(id)!;
    shares[part] = (shares[part] ?? 0) + timeDeltas[i];
    total += timeDeltas[i];
  });
  for (const part of Object.keys(shares)) shares[part] /= total;
  return shares;
}

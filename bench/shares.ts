import { Session, type Profiler } from 'node:inspector';

/** Share of the CPU time of each part of the engine. */
export type Shares = Record<string, number>;

/** Functions that begin a part, with their file where others have that name; what they call belongs to it, unless it begins another. */
const parts: Record<string, string> = {
  solveField: 'field',
  refreshAll: 'all rates',
  connect: 'connectivity',
  divide: 'connectivity',
  findPockets: 'pockets',
  enterPlaces: 'pockets',
  leavePlaces: 'pockets',
  pocketCoordination: 'pockets',
  carryOut: 'events',
  advanceWindow: 'selection',
  'update device': 'device',
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
  // A node stands before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    const { functionName, url } = callFrame;
    const file = url.slice(url.lastIndexOf('/') + 1, -'.js'.length);
    const part = parts[functionName] ?? parts[`${functionName} ${file}`] ?? partOf.get(id) ?? 'other';
    partOf.set(id, part);
    for (const child of children) partOf.set(child, part);
  }
  const shares: Shares = {};
  let total = 0;
  samples.forEach((id, i) => {
    const part = partOf.get(id) ?? 'other';
    shares[part] = (shares[part] ?? 0) + timeDeltas[i];
    total += timeDeltas[i];
  });
  for (const part of Object.keys(shares)) shares[part] /= total;
  return shares;
}

import { Ledger } from '../../src/particle/state/ledger.ts';
import type { CampaignRow, StoredPlan, SweptColumn } from '../../src/formats/campaignRow.ts';

export const sweeps: SweptColumn[] = [
  { path: 'mobility', unit: null, column: 'mobility', type: 'DOUBLE' },
  { path: 'voltage', unit: 'V', column: 'voltage [V]', type: 'DOUBLE' },
  { path: 'materials.metal', unit: null, column: 'materials.metal', type: 'VARCHAR' },
  { path: 'stop.bridged', unit: null, column: 'stop.bridged', type: 'BOOLEAN' },
];

export const storedPlan: StoredPlan = {
  campaign: 'trial',
  version: '0.1.0',
  scene: 'growth/a',
  points: 4,
  replicas: 2,
  sweeps,
  plan: { title: 'a trial' },
};

/** A row in which every number is another. */
export function rowOf(point: number, replica: number, changes: Partial<CampaignRow> = {}): CampaignRow {
  const n = 100 * point + 10 * replica;
  const ledger = Object.fromEntries(Object.keys(new Ledger()).map((name, index) => [name, n + index]));
  return {
    campaign: 'trial',
    point,
    replica,
    seed: 4_294_967_290 - n,
    parameters: [1e-4 / 3 + n, -n / 7, point % 2 ? 'Cu' : 'Ag', replica === 0],
    failure: null,
    mode: 'b',
    mixed: true,
    floating: 0.1 + n,
    active: 0.2 + n,
    counter: 0.3 + n,
    coordination: 0.4 + n,
    firstNucleusHeight: null,
    stoppedBy: 'metal',
    events: 3e9 + n,
    simulatedTime: 1e-300 * (n + 1),
    timeToBridge: null,
    cpuSeconds: 0.5 + n,
    ions: n + 1,
    metalFloating: n + 2,
    metalActive: n + 3,
    metalCounter: n + 4,
    nucleations: n + 5,
    merges: n + 6,
    splits: n + 7,
    births: n + 8,
    deaths: n + 9,
    clusterSizes: [n + 9, 3, 3],
    ledger,
    stateHash: `hash${n}`,
    ...changes,
  };
}

/** The row of a run that came to nothing. */
export function failedRow(point: number, replica: number, failure: string): CampaignRow {
  const row = rowOf(point, replica);
  const known = ['campaign', 'point', 'replica', 'seed', 'parameters'];
  const nothing = Object.keys(row).flatMap((key) => (known.includes(key) ? [] : [[key, null]]));
  return { ...row, ...Object.fromEntries(nothing), failure };
}

import type { GrowthModeName } from '../analysis/growthMode.ts';

/** Value that a swept path has in a run; a quantity is a number in the unit of the path. */
export type SweptValue = number | string | boolean;

/** A setting of the scene that differs from point to point of a campaign. */
export interface SweptPath {
  path: string; // such as "mobility" or "inclusions.placed[0].diameter"
  unit: string | null; // in which its values are written, null for a value without one
  column: string; // its name in tables: "mobility", or "voltage [V]"
}

/** A swept path and the type of its column in the database. */
export interface SweptColumn extends SweptPath {
  type: 'DOUBLE' | 'VARCHAR' | 'BOOLEAN';
}

/** The content of plan.json: all that a campaign follows from. */
export interface StoredPlan {
  campaign: string; // name
  version: string; // of the package
  scene: string; // name or path as given
  points: number;
  replicas: number;
  sweeps: SweptColumn[];
  plan: unknown; // complete, its scene written out
}

/** What a campaign keeps of one run. Everything below `failure` is null where the run failed. */
export interface CampaignRow {
  campaign: string; // name
  point: number; // index of the combination of swept values
  replica: number; // index among the seeds of a point
  seed: number; // with it `filigree run --seed` gives the same state
  parameters: SweptValue[]; // in the order of the swept paths
  failure: string | null; // what went wrong
  mode: GrowthModeName | null; // null also where there never was any metal
  mixed: boolean | null;
  floating: number | null; // order parameters, shares of the metal
  active: number | null;
  counter: number | null;
  coordination: number | null; // mean number of neighbours
  firstNucleusHeight: number | null; // share of the film's thickness from the counter electrode
  stoppedBy: string | null;
  events: number | null;
  simulatedTime: number | null; // [s]
  timeToBridge: number | null; // [s] null also where not bridged
  cpuSeconds: number | null; // [s]
  ions: number | null; // particles at the end
  metalFloating: number | null; // particles at the end
  metalActive: number | null; // particles at the end
  metalCounter: number | null; // particles at the end
  nucleations: number | null; // since the start, as are merges, splits, births and deaths
  merges: number | null;
  splits: number | null;
  births: number | null; // of floating bodies: nucleated, detached or split off
  deaths: number | null; // of floating bodies: dissolved, merged or attached
  clusterSizes: number[] | null; // particles of each floating body at the end, largest first
  ledger: Record<string, number> | null;
  stateHash: string | null;
}

/** The table of a campaign, ordered by point and replica. */
export interface CampaignTable {
  sweeps: SweptPath[];
  rows: CampaignRow[];
  plan: unknown; // plan.json
}

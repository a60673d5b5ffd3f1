import type { CampaignRow } from '../../src/storage/campaignRow.ts';

/** A row whose run failed. */
export function failedRow(point: number, replica: number): CampaignRow {
  return {
    ...{ campaign: 'test', point, replica, seed: 1, parameters: [], failure: 'out of luck' },
    ...{ mode: null, mixed: null, floating: null, active: null, counter: null, coordination: null },
    ...{ firstNucleusHeight: null, stoppedBy: null, events: null, simulatedTime: null, timeToBridge: null },
    ...{ cpuSeconds: null, ions: null, metalFloating: null, metalActive: null, metalCounter: null, nucleations: null },
    ...{ merges: null, splits: null, births: null, deaths: null, clusterSizes: null, ledger: null, stateHash: null },
  };
}

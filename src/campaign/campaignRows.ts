import { emptyRow } from '../formats/campaignColumns.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';
import type { RunKey } from '../storage/taskRows.ts';
import type { Campaign } from './plan/campaign.ts';
import type { FullOutcome } from './runOutcome.ts';

/** The row of a run that came to its end. */
export function finishedRow(campaign: Campaign, run: RunKey, outcome: FullOutcome): CampaignRow {
  const { particles, clusters, growthMode } = outcome;
  return {
    ...startedRow(campaign, run),
    mode: growthMode?.mode ?? null,
    mixed: growthMode?.mixed ?? null,
    floating: growthMode?.orderParameters.floating ?? null,
    active: growthMode?.orderParameters.active ?? null,
    counter: growthMode?.orderParameters.counter ?? null,
    coordination: growthMode?.orderParameters.coordination ?? null,
    firstNucleusHeight: growthMode?.orderParameters.firstNucleusHeight ?? null,
    stoppedBy: outcome.stoppedBy,
    events: outcome.events.total,
    simulatedTime: outcome['simulatedTime [s]'],
    timeToBridge: outcome['timeToBridge [s]'],
    cpuSeconds: outcome.cpuSeconds,
    ions: particles.ions,
    metalFloating: particles.floating,
    metalActive: particles.ae,
    metalCounter: particles.ce,
    nucleations: clusters.nucleations,
    merges: clusters.merges,
    splits: clusters.splits,
    births: clusters.births,
    deaths: clusters.deaths,
    clusterSizes: clusters.sizes,
    ledger: outcome.ledger,
    stateHash: outcome.stateHash,
  };
}

/** The row of a run that failed. */
export function failedRow(campaign: Campaign, run: RunKey, failure: string): CampaignRow {
  return { ...startedRow(campaign, run), failure };
}

function startedRow(campaign: Campaign, { point, replica }: RunKey): CampaignRow {
  const seed = campaign.seedOf(point, replica);
  return { ...emptyRow(), campaign: campaign.name, point, replica, seed, parameters: campaign.parametersAt(point) };
}

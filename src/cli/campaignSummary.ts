import type { Campaign } from '../campaign/plan/campaign.ts';
import { inlineScene } from '../campaign/plan/readPlan.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';

const shownFailures = 5;

/** What a campaign that came to its end is told to the user by. */
export function campaignSummary(campaign: Campaign, failures: readonly CampaignRow[], folder: string): string {
  const { name, runs, points, replicas } = campaign;
  const lines = [`${name}: ${runs} runs, ${points} points x ${replicas}; ${failures.length} failed`];
  for (const { point, replica, seed, failure } of failures.slice(0, shownFailures)) {
    lines.push(`point ${point}, replica ${replica}, seed ${seed}: ${failure}`);
    if (campaign.scene === inlineScene) continue;
    const settings = campaign.settingsAt(point).map((setting) => ` --set ${JSON.stringify(setting)}`);
    lines.push(`  filigree run ${campaign.scene}${settings.join('')} --seed ${seed} repeats it`);
  }
  if (failures.length > shownFailures) lines.push(`and ${failures.length - shownFailures} more, in the column failure`);
  return [...lines, `folder ${folder}; filigree report ${folder} draws it`].join('\n');
}

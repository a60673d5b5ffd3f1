import { Campaign } from '../../campaign/plan/campaign.ts';
import { readCampaign } from '../../storage/readCampaign.ts';
import type { CampaignData } from './campaignData.ts';

/** What the report of a campaign folder is made of, finished or not. Throws FolderError. */
export async function readCampaignData(folder: string): Promise<CampaignData> {
  const campaign = Campaign.of(folder);
  const { sweeps, rows } = await readCampaign(folder);
  const points = Array.from({ length: campaign.points }, (_, point) => campaign.parametersAt(point));
  const { title, description = '' } = campaign.plan;
  return { title, description, sweeps, points, replicas: campaign.replicas, rows };
}

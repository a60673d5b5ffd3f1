import { StorageError } from '../storage/storageError.ts';
import { doCampaignRun } from './campaignRun.ts';
import { asDiskFault, type CampaignJob, type CampaignJobResult } from './campaignJob.ts';
import { Campaign } from './plan/campaign.ts';
import { serveJobs } from './serveJobs.ts';

const campaigns = new Map<string, Campaign>(); // by folder

serveJobs(async ({ folder, ...run }: CampaignJob, report: (share: number) => void, isStopped) => {
  const campaign = campaigns.get(folder) ?? Campaign.of(folder);
  campaigns.set(folder, campaign);
  try {
    const row = await doCampaignRun(campaign, folder, run, ({ share }) => report(share), isStopped);
    return { row } satisfies CampaignJobResult;
  } catch (error) {
    if (error instanceof StorageError) return { fault: asDiskFault(error) } satisfies CampaignJobResult;
    throw error;
  }
});

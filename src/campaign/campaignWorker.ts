import { performance } from 'node:perf_hooks';
import { StorageError } from '../storage/storageError.ts';
import { doCampaignRun } from './campaignRun.ts';
import { asDiskFault, type CampaignJob, type CampaignJobResult } from './campaignJob.ts';
import { Campaign } from './plan/campaign.ts';
import type { RunProgress } from './runProgress.ts';
import { serveJobs } from './serveJobs.ts';

const reportInterval = 300; // [ms] of a run between two words about it

const campaigns = new Map<string, Campaign>(); // by folder

serveJobs(async ({ folder, ...run }: CampaignJob, report: (share: number) => void, isStopped) => {
  const campaign = campaigns.get(folder) ?? Campaign.of(folder);
  campaigns.set(folder, campaign);
  try {
    let lastReport = performance.now();
    const reportNowAndThen = ({ share }: RunProgress) => {
      if (performance.now() - lastReport < reportInterval) return;
      lastReport = performance.now();
      report(share);
    };
    const row = await doCampaignRun(campaign, folder, run, reportNowAndThen, isStopped);
    return { row } satisfies CampaignJobResult;
  } catch (error) {
    if (error instanceof StorageError) return { fault: asDiskFault(error) } satisfies CampaignJobResult;
    throw error;
  }
});

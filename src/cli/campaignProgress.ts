import type { CampaignProgress } from '../campaign/campaignRunner.ts';
import { showShare } from './overallProgress.ts';
import { ArrivalClock } from '../formats/arrivalClock.ts';

/** Shows how far a campaign has come, on the error stream: as one bar on a terminal, as plain lines elsewhere. */
export function showCampaignProgress(runs: number): {
  update(progress: CampaignProgress): void;
  stop(): void;
} {
  const display = showShare();
  const clock = new ArrivalClock();
  return {
    update: ({ share, done, failed }) => {
      const failures = failed > 0 ? `, ${failed} failed` : '';
      display.line(share, `${done} of ${runs} runs${failures}  ${clock.describe(share)}`);
    },
    stop: display.stop,
  };
}

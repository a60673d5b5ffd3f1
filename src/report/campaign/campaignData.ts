import type { CampaignRow, SweptPath, SweptValue } from '../../formats/campaignRow.ts';

/** A campaign as its report needs it: what was planned, and the runs there are by now. */
export interface CampaignData {
  title: string; // of the plan
  description: string; // of the plan, often empty
  sweeps: readonly SweptPath[];
  points: readonly SweptValue[][]; // all that are planned, in the order of CampaignRow.point
  replicas: number; // runs planned for each point
  rows: readonly CampaignRow[];
}

/** The share of values that confidence intervals are made to hold. */
export const confidence = 0.95;

/** True for a run that has come to its end. */
export function isFinished({ failure }: CampaignRow): boolean {
  return failure === null;
}

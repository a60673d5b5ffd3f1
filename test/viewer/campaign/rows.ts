import type { CampaignRow, SweptColumn, SweptValue } from '../../../src/formats/campaignRow.ts';
import type { Campaign } from '../../../viewer/campaign/campaign.ts';
import { failedRow, rowOf } from '../../storage/campaignRows.ts';

/** A finished run of a point. */
export function finished(point: number, replica: number, parameters: SweptValue[], more: Partial<CampaignRow> = {}) {
  return rowOf(point, replica, { parameters, mode: 'a', mixed: false, ...more });
}

/** A run of a point that failed. */
export function failed(point: number, replica: number, parameters: SweptValue[] = []): CampaignRow {
  return { ...failedRow(point, replica, 'rate is NaN'), parameters };
}

/** A swept path without a unit, or with one. */
export function swept(path: string, unit: string | null = null): SweptColumn {
  return { path, unit, column: unit === null ? path : `${path} [${unit}]`, type: 'DOUBLE' };
}

/** A campaign of these runs. */
export function campaignOf(sweeps: SweptColumn[], rows: CampaignRow[], replicas = 1): Campaign {
  const points = new Set(rows.map(({ point }) => point)).size;
  const plan = { campaign: 'trial', version: '0.1.0', scene: 'growth/a', points, replicas, sweeps, plan: {} };
  return { plan, title: 'Trial', description: '', rows };
}

import type { CampaignRow } from '../formats/campaignRow.ts';

/** A row as a line of JSON, the line's end included. Every number reads back exactly, -0 and those that are not finite too. */
export function writeRowLine(row: CampaignRow): string {
  const text = JSON.stringify(row, (_key, value: unknown) => {
    if (Object.is(value, -0)) return { number: '-0' };
    return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
  });
  return `${text}\n`;
}

/** The row of a line; null where the line holds none, as one that was not written to its end. */
export function readRowLine(line: string): CampaignRow | null {
  try {
    const row = JSON.parse(line, (_key, value: { number?: unknown } | null) =>
      typeof value?.number === 'string' ? Number(value.number) : value,
    ) as CampaignRow;
    return Number.isSafeInteger(row.point) && Number.isSafeInteger(row.replica) ? row : null;
  } catch {
    return null;
  }
}

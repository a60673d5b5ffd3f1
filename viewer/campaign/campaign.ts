import type { CampaignRow, StoredPlan } from '../../src/formats/campaignRow.ts';
import { isObject } from '../../src/scene/json.ts';
import { readJson, type Folder } from '../sources/folder.ts';
import { readParquetRows } from './parquetRows.ts';

/** A campaign as its page shows it. */
export interface Campaign {
  plan: StoredPlan;
  title: string;
  description: string; // often empty
  rows: readonly CampaignRow[]; // in order of point and replica
}

/** Why a campaign cannot be shown, and what to do about it. */
export class CampaignFault extends Error {
  override readonly name = 'CampaignFault';
  readonly headline: string;
  readonly commands: readonly string[];
  readonly isError: boolean; // false where it is only too early

  constructor(headline: string, text: string, { commands = [] as readonly string[], isError = true } = {}) {
    super(text);
    this.headline = headline;
    this.commands = commands;
    this.isError = isError;
  }
}

const planFile = 'plan.json';
const tableFile = 'runs.parquet';

/** Reads a campaign folder. Throws CampaignFault. */
export async function readCampaign(folder: Folder): Promise<Campaign> {
  const plan = await readPlan(folder);
  const bytes = await folder.read(tableFile).catch(() => null);
  if (!bytes) throw noTable(folder.name, plan);
  const rows = await readParquetRows(bytes, plan.sweeps).catch((error: Error) => {
    throw damagedTable(folder.name, plan, error.message);
  });
  if (rows.length === 0) throw noTable(folder.name, plan);
  const { title, description } = isObject(plan.plan) ? plan.plan : {};
  return { plan, title: String(title ?? plan.campaign), description: String(description ?? ''), rows };
}

async function readPlan(folder: Folder): Promise<StoredPlan> {
  const headline = 'The plan of this campaign cannot be read';
  const json = await readJson(folder, planFile).catch((error: Error) => {
    throw new CampaignFault(headline, `${error.message}. The page needs ${planFile} and ${tableFile} of the folder.`);
  });
  if (isObject(json) && Array.isArray(json.sweeps) && isObject(json.plan)) return json as unknown as StoredPlan;
  throw new CampaignFault(headline, `${planFile} of ${folder.name} is not what filigree campaign writes.`);
}

function noTable(name: string, { campaign, points, replicas }: StoredPlan): CampaignFault {
  return new CampaignFault(
    'This campaign has no table yet',
    `${tableFile} is written when all ${points * replicas} runs (${points} points, ${replicas} each) have ended. If it is still running, wait for its end; otherwise the first command finishes the campaign; the second writes a table of the runs there are by now.`,
    { commands: [resumeCommand(name, campaign), exportCommand(name)], isError: false },
  );
}

function damagedTable(name: string, { campaign }: StoredPlan, reason: string): CampaignFault {
  const text = `${reason}. Either command writes the table again, from campaign.duckdb.`;
  return new CampaignFault('The table of this campaign is damaged', text, {
    commands: [exportCommand(name), resumeCommand(name, campaign)],
  });
}

function resumeCommand(name: string, campaign: string): string {
  return `filigree campaign ${quoted(campaign)} --out ${quoted(name)} --resume`;
}

function exportCommand(name: string): string {
  return `filigree export ${quoted(name)} --to parquet --out ${quoted(`${name}/${tableFile}`)} --force`;
}

/** As a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

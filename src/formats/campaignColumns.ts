import { Ledger } from '../particle/state/ledger.ts';
import type { CampaignRow, SweptColumn, SweptValue } from './campaignRow.ts';

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'INTEGER[]';
export type Cell = string | number | boolean | readonly number[] | null;

/** A column of the table `runs`, and the place of its cells in a row. */
export interface Column {
  name: string;
  type: ColumnType;
  read(row: CampaignRow): Cell;
  write(row: CampaignRow, cell: Cell): void;
}

type PlainKey = Exclude<keyof CampaignRow, 'parameters' | 'ledger'>;

const keys: readonly [PlainKey, ColumnType][] = [
  ['campaign', 'VARCHAR'],
  ['point', 'INTEGER'],
  ['replica', 'INTEGER'],
  ['seed', 'BIGINT'],
];

const outcomes: readonly [PlainKey, ColumnType, string?][] = [
  ['failure', 'VARCHAR'],
  ['mode', 'VARCHAR'],
  ['mixed', 'BOOLEAN'],
  ['floating', 'DOUBLE'],
  ['active', 'DOUBLE'],
  ['counter', 'DOUBLE'],
  ['coordination', 'DOUBLE'],
  ['firstNucleusHeight', 'DOUBLE'],
  ['stoppedBy', 'VARCHAR'],
  ['events', 'BIGINT'],
  ['simulatedTime', 'DOUBLE', 'simulatedTime [s]'],
  ['timeToBridge', 'DOUBLE', 'timeToBridge [s]'],
  ['cpuSeconds', 'DOUBLE'],
  ['ions', 'INTEGER'],
  ['metalFloating', 'INTEGER'],
  ['metalActive', 'INTEGER'],
  ['metalCounter', 'INTEGER'],
  ['nucleations', 'BIGINT'],
  ['merges', 'BIGINT'],
  ['splits', 'BIGINT'],
  ['births', 'BIGINT'],
  ['deaths', 'BIGINT'],
  ['clusterSizes', 'INTEGER[]'],
];

/** The columns of a campaign's table, in order: key and seed, swept values, outcome, ledger, state hash. */
export function columnsOf(sweeps: readonly SweptColumn[]): Column[] {
  return [
    ...keys.map(plainColumn),
    ...sweeps.map(({ column, type }, index): Column => ({
      name: column,
      type,
      read: (row) => row.parameters[index],
      write: (row, cell) => (row.parameters[index] = cell as SweptValue),
    })),
    ...outcomes.map(plainColumn),
    ...Object.keys(new Ledger()).map(ledgerColumn),
    plainColumn(['stateHash', 'VARCHAR']),
  ];
}

/** A row of which nothing is known yet. */
export function emptyRow(): CampaignRow {
  const row: Partial<Record<keyof CampaignRow, unknown>> = { parameters: [], ledger: null, stateHash: null };
  for (const [key] of [...keys, ...outcomes]) row[key] = null;
  return row as CampaignRow;
}

function plainColumn([key, type, name]: readonly [PlainKey, ColumnType, string?]): Column {
  return {
    name: name ?? key,
    type,
    read: (row) => row[key],
    write: (row, cell) => Object.assign(row, { [key]: cell }),
  };
}

function ledgerColumn(entry: string): Column {
  return {
    name: `ledger.${entry}`,
    type: 'DOUBLE',
    read: (row) => row.ledger?.[entry] ?? null,
    write: (row, cell) => {
      if (cell !== null) row.ledger = { ...row.ledger, [entry]: cell as number };
    },
  };
}

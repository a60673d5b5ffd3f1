import type { Cell } from '../../src/formats/campaignColumns.ts';
import type { CampaignRow, SweptColumn } from '../../src/formats/campaignRow.ts';

/**
 * The rows of runs.parquet, in order of point and replica.
 *
 * @throws Error, in words for the reader, where it is damaged or no table of this campaign
 */
export async function readParquetRows(bytes: Uint8Array, sweeps: readonly SweptColumn[]): Promise<CampaignRow[]> {
  const [{ parquetReadObjects }, { decompress }, { columnsOf, emptyRow }] = await Promise.all([
    import('hyparquet'),
    import('fzstd'),
    import('../../src/formats/campaignColumns.ts'),
  ]);
  const columns = columnsOf(sweeps);
  const table = await parquetReadObjects({
    file: new Uint8Array(bytes).buffer,
    compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
  }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`runs.parquet cannot be read: ${reason}`, { cause });
  });
  const missing = columns.find(({ name }) => table.length > 0 && !(name in table[0]));
  if (missing) throw new Error(`runs.parquet has no column ${missing.name}: it is not the table of this campaign`);
  return table
    .map((cells) => {
      const row = emptyRow();
      for (const { name, write } of columns) write(row, plain(cells[name]));
      return row;
    })
    .sort((one, other) => one.point - other.point || one.replica - other.replica);
}

/** Whole numbers of 64 bits come as BigInt; all of ours are exact as numbers. */
function plain(cell: unknown): Cell {
  return typeof cell === 'bigint' ? Number(cell) : ((cell ?? null) as Cell);
}

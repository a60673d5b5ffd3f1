import { describe, expect, it } from 'vitest';
import { RowWriter } from '../../src/campaign/rowWriter.ts';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { rowOf } from '../storage/campaignRows.ts';

describe('RowWriter', () => {
  it('stores rows that come together as one batch, in their order', async () => {
    const batches: (readonly CampaignRow[])[] = [];
    const writer = new RowWriter(
      async (rows) => void batches.push(rows),
      () => undefined,
    );
    for (let point = 0; point < 3; point++) writer.push(rowOf(point, 0));
    await writer.drain();
    writer.push(rowOf(3, 0));
    await writer.drain();
    expect(batches).toEqual([[rowOf(0, 0), rowOf(1, 0), rowOf(2, 0)], [rowOf(3, 0)]]);
  });

  it('tells once that rows cannot be stored, stores no more, and throws the reason in the end', async () => {
    let [errors, attempts] = [0, 0];
    const writer = new RowWriter(
      async () => {
        attempts++;
        throw new Error('the disk is full');
      },
      () => errors++,
    );
    writer.push(rowOf(0, 0));
    await expect(writer.drain()).rejects.toThrow('the disk is full');
    writer.push(rowOf(1, 0));
    await expect(writer.drain()).rejects.toThrow('the disk is full');
    expect([errors, attempts]).toEqual([1, 1]);
  });
});

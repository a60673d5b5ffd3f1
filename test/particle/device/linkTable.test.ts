import { describe, expect, it } from 'vitest';
import { LinkTable } from '../../../src/particle/device/linkTable.ts';

describe('a table of links', () => {
  it('counts every contact and junction, also while it grows', () => {
    const table = new LinkTable();
    const nodes = 60;
    for (let round = 1; round <= 2; round++)
      for (let from = 0; from < nodes; from++)
        for (let to = from + 1; to < nodes; to++)
          if ((from + to) % 2 === 0) table.touch(from, to);
          else table.tunnel(from, to, 2, from, to);
    expect(table.count).toBe((nodes * (nodes - 1)) / 2);
    for (let link = 0; link < table.count; link++) {
      const [from, to] = [table.from[link], table.to[link]];
      const isTouch = (from + to) % 2 === 0;
      expect(table.contacts[link]).toBe(isTouch ? 2 : 0);
      expect(table.conductance[link]).toBe(isTouch ? 0 : 4);
      expect(table.toHeight[link]).toBe(isTouch ? 0 : 4 * to);
    }
  });

  it('starts empty once cleared', () => {
    const table = new LinkTable();
    table.touch(0, 5);
    table.clear();
    table.tunnel(0, 5, 1, 0, 0);
    expect([table.count, table.contacts[0], table.conductance[0]]).toEqual([1, 0, 1]);
  });
});

import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNewSet } from '../../src/cli/setInput.ts';
import { runSweep } from '../../src/filament/sweep/runSweep.ts';
import { type closureRecord } from '../../src/formats/closureRecord.ts';
import { closureRows, closureSource } from '../../src/formats/closureWords.ts';
import { readFluxSources } from '../../src/storage/fluxSources.ts';
import { gaussianRun } from '../bridge/syntheticRun.ts';
import { smallSetSettings } from '../campaign/smallSet.ts';
import { storeRun } from '../storage/fluxRun.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';

const newFolder = temporaryFolders();

describe('filigree set --fluxes', () => {
  it('has the cap and the injection of the runs decide', async () => {
    const folder = storeRun(join(newFolder(), 'p'), gaussianRun(0.5, 7));
    const set = [...smallSetSettings, 'compliances=["1 nA"]'];
    const options = { workers: 1, set, out: join(folder, 'out') };
    const { plans, closures } = readNewSet('set/cu-sio2-pt', options, await readFluxSources(folder));
    expect(closures).toMatchObject({ sources: [folder], geometry: 'box', used: { injection: true, deposition: true } });
    const [plan] = plans;
    const capped = runSweep(plan);
    const dissolution = { ...plan.parameters.dissolution!, greatestDepth: Infinity };
    const uncapped = runSweep({ ...plan, parameters: { ...plan.parameters, dissolution } });
    expect(capped.rows.at(-1)!.recession).toBe(closures?.['greatestDepth [nm]'].mean);
    expect(uncapped.rows.at(-1)!.recession).toBeGreaterThan(capped.rows.at(-1)!.recession);
    for (const { balance } of [capped, uncapped])
      expect((balance.void + balance.reservoir!) / balance.gained).toBeCloseTo(1, 12);
    expect(uncapped.balance.void / uncapped.balance.gained).toBeCloseTo(1, 9);
  });

  it('tells every problem at once', async () => {
    const folder = newFolder();
    const still = storeRun(join(folder, 'still'), gaussianRun(0.5, 7, { filament: null }));
    const set = ['geometry.thickness=20 nm', 'cycles=0'];
    const read = (settings: string[], fluxes: Parameters<typeof readNewSet>[2]) => () =>
      readNewSet('set/cu-sio2-pt', { workers: 1, set: settings, out: join(folder, 'new') }, fluxes);
    const fluxes = await readFluxSources(still);
    expect(read(set, fluxes)).toThrow(/cycles: 0.*\n--fluxes: .*still: the run has no filament/u);
    expect(read(set.slice(0, 1), fluxes)).toThrow(/no filament.*\n--fluxes: .*a film of 10 nm, expected 20 nm/u);
    expect(() => readNewSet('set/pulse', { workers: 1, mapSlice: true })).toThrow('missing, expected with --map-slice');
    expect(fs.existsSync(join(folder, 'new'))).toBe(false);
  });

  it('shows what was measured, and what of it is used', async () => {
    const folder = newFolder();
    storeRun(folder, gaussianRun(0.5, 7));
    const { closures } = readNewSet(
      'set/cu-sio2-pt',
      { workers: 1, out: join(folder, 'o') },
      await readFluxSources(folder),
    );
    const rows = closureRows(closures as ReturnType<typeof closureRecord>);
    expect(closureSource(closures!)).toBe(`closures measured in simulations: ${folder}`);
    expect(rows.map(({ closure }) => closure).slice(0, 4)).toEqual([
      'v*, recession over growth',
      'D_max, on the axis',
      'deepest anywhere',
      'width of injection, gap below 2.5 nm',
    ]);
    expect(rows[3]).toMatchObject({ use: 'used, ring by ring' });
    expect(rows[3].value).toMatch(/^[67]\.\d nm \(/u);
  });
});

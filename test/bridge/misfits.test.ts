import { describe, expect, it } from 'vitest';
import { findMisfits } from '../../src/bridge/misfits.ts';
import { emitted, gaussianRun } from './syntheticRun.ts';

const cell = { metal: 'Cu', film: 'SiO2', thickness: 10 };
const none = [emitted(new Array<number>(41).fill(0))];

describe('findMisfits', () => {
  it('finds nothing wrong with a run that fits', () => {
    expect(findMisfits([gaussianRun(0.5, 7), gaussianRun(0.4, 7, { thickness: 10.05 })], cell, false)).toEqual([]);
  });

  it('tells all that does not fit, run by run', () => {
    const change = {
      metal: 'Ag',
      film: 'HfO2',
      thickness: 12,
      voltage: { least: -2, greatest: 0 },
      dimension: 2,
    } as const;
    expect(findMisfits([gaussianRun(0.5, 7, change)], cell, false)).toEqual([
      'out/p: a slice, expected a box: --map-slice takes its strips for rings about an axis',
      'out/p: Ag, expected Cu, the metal of the SET scene',
      'out/p: a film of HfO2, expected SiO2, that of the SET scene',
      'out/p: a film of 12 nm, expected 10 nm, that of the SET scene, within 1 %',
      'out/p: a voltage down to -2 V, expected a positive one: a SET takes its metal from the active electrode',
    ]);
    expect(findMisfits([gaussianRun(0.5, 7, change)], null, true)).toEqual([]);
  });

  it('tells a run without filament, without ions and with both polarities', () => {
    const still = gaussianRun(0.5, 7);
    const runs = [
      gaussianRun(0.5, 7, { filament: null }),
      gaussianRun(0.5, 7, { classes: still.classes.map((each) => ({ ...each, counts: none })) }),
      gaussianRun(0.5, 7, { voltage: { least: -1, greatest: 2 } }),
    ];
    expect(findMisfits(runs, cell, false)).toEqual([
      'out/p: the run has no filament on the counter electrode, so nothing was measured about one',
      'out/p: the active electrode gave no ions while there was a filament that did not bridge',
      'out/p: a voltage from -1 V to 2 V, expected one of a single polarity',
    ]);
  });

  it('tells runs that cannot be taken together', () => {
    const { radii } = gaussianRun(0.5, 7);
    const runs = [
      gaussianRun(0.5, 7),
      gaussianRun(0.5, 7, { radii: radii.map((edge) => 2 * edge), particleVolume: 0.1, source: 'q' }),
    ];
    expect(findMisfits(runs, cell, false)).toEqual([
      'q: another geometry than out/p, expected boxes of the same size',
      'q: particles of another volume than those of out/p, expected the same',
    ]);
  });
});

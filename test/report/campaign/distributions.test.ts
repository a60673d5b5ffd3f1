import { describe, expect, it } from 'vitest';
import { bridgingCurves, clusterSizes, nucleusHeights } from '../../../src/report/campaign/distributions.ts';
import { campaignRow, failedRow } from './syntheticCampaign.ts';

describe('distributions of a campaign', () => {
  it('give the share bridged by each time as it is where no run was stopped before', () => {
    const rows = [1, 2, 3, 4].map((time, replica) => campaignRow({ replica, timeToBridge: time, simulatedTime: time }));
    const { estimates, note } = bridgingCurves(rows);
    for (const { from, value, low, high } of estimates) {
      expect(value).toBeCloseTo([1, 2, 3, 4].filter((time) => time <= from).length / 4, 12);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(estimates[0].value).toBe(0);
    expect(note).toBe('a: 4 of 4 bridged, 0 censored');
  });

  it('count runs that ended unbridged as censored: 1 - (1 - 1/3)(1 - 1/1) after one of three was lost between two', () => {
    const rows = [
      campaignRow({ replica: 0, timeToBridge: 1, simulatedTime: 1 }),
      campaignRow({ replica: 1, timeToBridge: null, simulatedTime: 2 }),
      campaignRow({ replica: 2, timeToBridge: 3, simulatedTime: 3 }),
    ];
    const { estimates, note } = bridgingCurves(rows);
    const at = (time: number) => estimates.filter(({ from }) => from <= time).at(-1)!.value;
    expect(at(2.9)).toBeCloseTo(1 / 3, 12);
    expect(estimates.at(-1)!.value).toBeCloseTo(1, 12);
    expect(note).toBe('a: 2 of 3 bridged, 1 censored');
  });

  it('sort first nuclei into tenths of the film, mode by mode', () => {
    const heights = [0.05, 0.06, 0.95, 1];
    const rows = heights.map((firstNucleusHeight, replica) => campaignRow({ replica, mode: 'b', firstNucleusHeight }));
    const { estimates } = nucleusHeights([...rows, failedRow({ replica: 9 })]);
    expect(estimates.map(({ value }) => value)).toEqual([0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]);
    expect(new Set(estimates.map(({ mode }) => mode))).toEqual(new Set(['b']));
  });

  it('count clusters per run in bins that double', () => {
    const rows = [[9, 3, 2, 1], [1, 1], []].map((sizes, replica) =>
      campaignRow({ replica, mode: 'b', clusterSizes: sizes }),
    );
    const { estimates } = clusterSizes(rows);
    expect(estimates.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 3],
      [4, 7],
      [8, 15],
    ]);
    [3 / 3, 2 / 3, 0, 1 / 3].forEach((mean, bin) => expect(estimates[bin].value).toBeCloseTo(mean, 12));
  });

  it('are the same each time, intervals included', () => {
    const rows = [1, 2, 5, 9].map((time, replica) => campaignRow({ replica, timeToBridge: time, simulatedTime: time }));
    expect(bridgingCurves(rows)).toEqual(bridgingCurves(rows));
  });
});

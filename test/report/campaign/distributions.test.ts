import { describe, expect, it } from 'vitest';
import { bridgingCurves } from '../../../src/report/campaign/bridging.ts';
import { clusterSizes, estimate, estimateText, nucleusHeights } from '../../../src/report/campaign/distributions.ts';
import { campaignRow, failedRow } from './syntheticCampaign.ts';

const bridgedAt = (time: number, replica = 0) => campaignRow({ replica, timeToBridge: time, simulatedTime: time });
const endedAt = (time: number, replica = 0) => campaignRow({ replica, timeToBridge: null, simulatedTime: time });

describe('bridgingCurves', () => {
  it('give the share bridged by each time as it is where no run ended before', () => {
    const [{ steps, bridged, censored, median }] = bridgingCurves([4, 1, 3, 2].map(bridgedAt));
    expect(steps.map(({ time }) => time)).toEqual([1, 2, 3, 4]);
    [0.25, 0.5, 0.75, 1].forEach((share, i) => expect(steps[i].share).toBeCloseTo(share, 12));
    expect(steps.map(({ watched }) => watched)).toEqual([4, 3, 2, 1]);
    for (const { share, interval } of steps) {
      expect(interval!.low).toBeLessThanOrEqual(share);
      expect(interval!.high).toBeGreaterThanOrEqual(share);
    }
    expect([bridged, censored, median.value]).toEqual([4, 0, 2]);
  });

  it('censor runs that ended unbridged: 1 - (1 - 1/3)(1 - 1/1) after one of three was lost between two', () => {
    const [{ steps, bridged, censored, marks, median }] = bridgingCurves([
      bridgedAt(1),
      endedAt(2, 1),
      bridgedAt(3, 2),
    ]);
    expect(steps.map(({ time }) => time)).toEqual([1, 3]);
    expect(steps[0].share).toBeCloseTo(1 / 3, 12);
    expect(steps[1].share).toBeCloseTo(1, 12);
    expect([bridged, censored, median.value]).toEqual([2, 1, 3]);
    expect(marks).toEqual([{ time: 2, share: steps[0].share }]);
  });

  it('stay at zero without a median where none bridged, and have no interval for one run', () => {
    const [{ steps, bridged, median }] = bridgingCurves([endedAt(2), endedAt(3, 1)]);
    expect(steps.map(({ time, share }) => [time, share])).toEqual([[3, 0]]);
    expect([bridged, median.value]).toEqual([0, Infinity]);
    expect(bridgingCurves([bridgedAt(2)])[0].steps[0]).toEqual({ time: 2, share: 1, interval: null, watched: 1 });
  });

  it('have no more steps than can be drawn, up to the last run', () => {
    const [{ steps, marks }] = bridgingCurves([
      ...Array.from({ length: 500 }, (_, i) => bridgedAt(1 + i / 100, i)),
      ...Array.from({ length: 500 }, (_, i) => endedAt(1 + i / 50, 500 + i)),
    ]);
    expect(steps).toHaveLength(160);
    expect(steps.at(-1)!.time).toBe(1 + 499 / 50);
    expect(marks.length).toBeLessThan(40);
  });
});

describe('nucleusHeights', () => {
  it('sort first nuclei into tenths of the film, mode by mode, with their median', () => {
    const heights = [0.05, 0.06, 0.95, 1];
    const rows = heights.map((firstNucleusHeight, replica) => campaignRow({ replica, mode: 'b', firstNucleusHeight }));
    const none = campaignRow({ replica: 8, mode: 'b', firstNucleusHeight: null });
    const [{ mode, runs, bins, summary }, ...others] = nucleusHeights([...rows, none, failedRow({ replica: 9 })]);
    expect([mode, runs, others.length]).toEqual(['b', 4, 0]);
    expect(bins.map(({ value }) => value)).toEqual([0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]);
    // Of four drawn anew, one in 16 has all from the lower pair: the interval of the share reaches 0 and 1.
    expect(bins[0].interval).toEqual({ low: 0, high: 1 });
    expect(summary).toMatch(/^4 runs, median 0\.5[01] \(0\.0[56]–(?:0\.9[5-9]|1\.00)\)$/u);
  });

  it('say nothing where no run had a nucleus', () => {
    expect(nucleusHeights([campaignRow({ firstNucleusHeight: null })])).toEqual([]);
  });
});

describe('clusterSizes', () => {
  it('count clusters per run in bins that double', () => {
    const rows = [[9, 3, 2, 1], [1, 1], []].map((sizes, replica) =>
      campaignRow({ replica, mode: 'b', clusterSizes: sizes }),
    );
    const [{ bins, summary }] = clusterSizes([...rows, failedRow({ replica: 3 })]);
    const expected = [
      [1, 1, 3 / 3],
      [2, 3, 2 / 3],
      [4, 7, 0],
      [8, 15, 1 / 3],
    ];
    expected.forEach(([from, to, mean], i) => {
      expect([bins[i].from, bins[i].to]).toEqual([from, to]);
      expect(bins[i].value).toBeCloseTo(mean, 12);
    });
    expect(summary).toMatch(/^6 clusters in 3 runs, mean size 2\.83 /u); // 17 particles
  });

  it('draw whole runs: clusters that always come together scatter as their runs do', () => {
    const rows = Array.from({ length: 100 }, (_, replica) =>
      campaignRow({ replica, clusterSizes: replica % 2 === 0 ? Array(10).fill(1) : [] }),
    );
    const { low, high } = clusterSizes(rows)[0].bins[0].interval!;
    // Mean 5, standard deviation of a run 5, of the mean of 100 runs 0.5; were clusters drawn one by one it would be 0.22.
    expect((high - low) / (2 * 1.96)).toBeGreaterThan(0.43);
    expect((high - low) / (2 * 1.96)).toBeLessThan(0.57);
  });

  it('say nothing where no cluster floats', () => {
    expect(clusterSizes([campaignRow({ clusterSizes: [] })])).toEqual([]);
  });
});

describe('estimate', () => {
  it('is the same each time, with random numbers of its own for each name', () => {
    const values = Array.from({ length: 30 }, (_, i) => Math.sin(i));
    const of = (name: string) =>
      estimate(name, 30, (timesDrawn) => [values.reduce((sum, value, i) => sum + value * timesDrawn[i], 0) / 30]);
    expect(of('one')).toEqual(of('one'));
    expect(of('one')).not.toEqual(of('other'));
  });

  it('is written with its interval', () => {
    const write = (value: number) => value.toFixed(1);
    expect(estimateText({ value: 2, interval: { low: 1, high: 3.02 } }, write)).toBe('2.0 (1.0–3.0)');
    expect(estimateText({ value: 2, interval: null }, write)).toBe('2.0');
  });
});

import { describe, expect, it } from 'vitest';
import { RunQueue } from '../../src/campaign/runQueue.ts';

function takeAll(queue: RunQueue): [number, number][] {
  const taken: [number, number][] = [];
  for (let run = queue.take(); run; run = queue.take()) taken.push([run.point, run.replica]);
  return taken;
}

describe('RunQueue', () => {
  it('gives every run once, first one of each point', () => {
    const taken = takeAll(new RunQueue(10, 3, []));
    expect(new Set(taken.map(([point, replica]) => point * 3 + replica)).size).toBe(30);
    expect(taken.slice(0, 10).every(([, replica]) => replica === 0)).toBe(true);
    expect(Math.abs(taken[0][0] - taken[1][0])).toBeGreaterThan(1);
  });

  it('then gives those that are expected to take longest', () => {
    const queue = new RunQueue(3, 3, []);
    for (let count = 0; count < 3; count++) queue.take();
    [2, 5, 1].forEach((seconds, point) => queue.learn(point, seconds));
    expect(queue.costLeft).toBe(2 * (2 + 5 + 1));
    expect(takeAll(queue)).toEqual([[1, 1], [1, 2], [0, 1], [0, 2], [2, 1], [2, 2]]); // prettier-ignore
  });

  it('leaves out runs that are finished, and knows what they cost', () => {
    const finished = [{ point: 1, replica: 0, hasFailed: false, cpuSeconds: 4 }];
    const queue = new RunQueue(2, 2, finished);
    expect(queue.expected(0)).toBe(4);
    expect(takeAll(queue)).toEqual([[0, 0], [0, 1], [1, 1]]); // prettier-ignore
  });
});

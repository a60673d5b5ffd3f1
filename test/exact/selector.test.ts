import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRandomStream, type RandomStream } from '../../src/math/random.ts';
import { RateTree } from '../../src/math/rateTree.ts';
import { CAPTURE } from '../../src/particle/engine/eventKinds.ts';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { settle } from '../../src/particle/state/membership.ts';
import { parametersOf } from '../particle/scenes.ts';

/** Rates from each of six states to each other [1/s]: one-way roads, a trap, and four orders of magnitude. */
const rates = [
  [0, 2, 0, 0.01, 0, 0],
  [0.5, 0, 3, 0, 0, 0],
  [0, 0, 0, 40, 1, 0],
  [0, 5, 30, 0, 0, 0.2],
  [4, 0, 0, 0, 0, 0],
  [0.05, 0, 0, 0, 0.1, 0],
];
const states = rates.length;

/** d p/dt = p Q. */
const generator = new Matrix(rates);
rates.forEach((row, state) => generator.set(state, state, -row.reduce((sum, rate) => sum + rate, 0)));

/** Occupation at a time of what begins in state 0: exp(Q t) by its series for t / 2^12, squared twelve times. */
function occupation(time: number): number[] {
  const small = Matrix.mul(generator, time / 2 ** 12);
  let term = Matrix.eye(states);
  let transfer = Matrix.eye(states);
  for (let order = 1; order <= 12; order++) {
    term = term.mmul(small).div(order);
    transfer = Matrix.add(transfer, term);
  }
  for (let i = 0; i < 12; i++) transfer = transfer.mmul(transfer);
  return transfer.getRow(0);
}

/** Goes from state to state as the engine does, with two trees as if of two kinds, and counts where it is at each time. */
function follow(random: RandomStream, times: readonly number[], counts: number[][]): void {
  const trees = [new RateTree(states), new RateTree(states)];
  let [state, time] = [0, 0];
  for (let next = 0; next < times.length;) {
    rates[state].forEach((rate, target) => trees[target % 2].set(target, rate));
    const total = trees[0].total + trees[1].total;
    time += random.exponential() / total;
    for (; next < times.length && time > times[next]; next++) counts[next][state]++;
    const target = random.double() * total;
    const first = trees[0].total;
    state = target < first ? trees[0].pick(target) : trees[1].pick(target - first);
  }
}

describe('selection of events', () => {
  it('solves the master equation of a small system', () => {
    const runs = 20_000;
    const times = [0.02, 0.2, 1, 4, 30];
    const counts = times.map(() => new Array<number>(states).fill(0));
    const random = createRandomStream(5, 0, 'selector');
    for (let i = 0; i < runs; i++) follow(random, times, counts);
    times.forEach((time, i) => {
      const expected = occupation(time);
      expect(expected.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      expected.forEach((share, state) => {
        const deviation = Math.sqrt(runs * share * (1 - share)) + 1;
        expect(Math.abs(counts[i][state] - runs * share) / deviation, `state ${state} at ${time} s`).toBeLessThan(3.5);
      });
    });
  });

  it('solves that of electron capture in the engine: charges fall to a binomial distribution', () => {
    const [charge, bodies, runs] = [6, 12, 40];
    const rate = 1e13 * Math.exp(-0.65479 / (8.617333262e-5 * 300)); // [1/s]
    const placed = Array.from({ length: bodies }, (_, i) => {
      return { center: [`${2 + 4 * (i % 4)} nm`, `${3 + 3 * Math.floor(i / 4)} nm`], diameter: '0.5 nm' };
    });
    const never = { rate: { barrier: '30 eV' } };
    const counts = new Array<number>(charge + 1).fill(0);
    const time = 0.7 / rate;
    const parameters = parametersOf({
      geometry: { width: '16 nm', thickness: '12 nm' },
      electrodes: { top: 'inert' },
      redox: never,
      nucleation: never,
      inclusions: { placed },
      stop: { time: `${time} s` },
    });
    for (let seed = 1; seed <= runs; seed++) {
      const simulation = Simulation.create(parameters, seed);
      const { world } = simulation;
      for (let body = 0; body < world.bodies.capacity; body++) {
        if (world.bodies.size[body] === 0) continue;
        world.bodies.charge[body] = charge;
        settle(world, body);
      }
      refreshChanged(world);
      while (!simulation.stopReason) simulation.advanceWindow();
      expect(world.eventCounts[CAPTURE]).toBe(world.eventCount);
      for (let body = 0; body < world.bodies.capacity; body++)
        if (world.bodies.size[body] > 0) counts[world.bodies.charge[body]]++;
    }
    const kept = Math.exp(-0.7);
    let share = (1 - kept) ** charge; // binomial: n of them kept
    counts.forEach((count, n) => {
      const deviation = Math.sqrt(runs * bodies * share * (1 - share));
      expect(Math.abs(count - runs * bodies * share) / deviation, `charge ${n}`).toBeLessThan(3.5);
      share *= (((charge - n) / (n + 1)) * kept) / (1 - kept);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(runs * bodies);
  });
});

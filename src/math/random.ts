import seedrandom from 'seedrandom';
import { cos, log } from './elementary.ts';

type Generator = seedrandom.StatefulPRNG<seedrandom.State.Alea>;

/** A reproducible sequence of random numbers whose state can be saved and restored exactly. */
export class RandomStream {
  private readonly generator: Generator;

  constructor(generator: Generator) {
    this.generator = generator;
  }

  /** A uniform number in [0, 1) with 32 random bits. */
  next(): number {
    return this.generator();
  }

  /** A uniform number in [0, 1) with 53 random bits. */
  double(): number {
    return this.generator.double();
  }

  /** A number from the exponential distribution of mean 1, at most 22.2. */
  exponential(): number {
    return -log(1 - this.generator());
  }

  /** A number from the normal distribution of mean 0 and variance 1, by Box and Muller's method. */
  normal(): number {
    const radius = Math.sqrt(-2 * log(1 - this.generator()));
    return radius * cos(2 * Math.PI * this.generator());
  }

  /** The four numbers from which restoreRandomStream continues this very sequence. */
  state(): number[] {
    const { c, s0, s1, s2 } = this.generator.state();
    return [c, s0, s1, s2];
  }
}

/** The random numbers of one purpose in one run: the same for the same arguments, unrelated for any others. */
export function createRandomStream(seed: number, run: number, purpose: string): RandomStream {
  return new RandomStream(seedrandom.alea(`${seed}/${run}/${purpose}`, { state: true }));
}

/**
 * The stream that goes on where another's state() was taken.
 *
 * @throws Error when the numbers are no state of a stream.
 */
export function restoreRandomStream(state: readonly number[]): RandomStream {
  const [c, s0, s1, s2] = state;
  const isFraction = (value: number) => value >= 0 && value < 1 && Number.isInteger(value * 2 ** 32);
  if (state.length !== 4 || !(Number.isInteger(c) && c >= 0 && c < 2 ** 21) || ![s0, s1, s2].every(isFraction)) {
    throw new Error('these numbers are no state of a random stream');
  }
  return new RandomStream(seedrandom.alea('', { state: { c, s0, s1, s2 } }));
}

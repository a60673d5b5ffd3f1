import { InvalidArgumentError } from 'commander';

/** Reads how many threads to run on. Throws InvalidArgumentError. */
export function readWorkers(text: string): number {
  const workers = /^\d+$/u.test(text) ? Number(text) : 0;
  if (workers >= 1) return workers;
  throw new InvalidArgumentError('Expected a whole number from 1 on.');
}

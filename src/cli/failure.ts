import { formatProblem, SceneError } from '../scene/problem.ts';
import { QuantityError } from '../units/quantity.ts';

export const badInputCode = 2;
const unexpectedCode = 1;

/** Bad input of a command: every problem as a line. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly exitCode = badInputCode;
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** What to print about an error, and the exit code it calls for. */
export function describeFailure(error: unknown): { lines: readonly string[]; exitCode: number } {
  if (error instanceof InputError) return error;
  if (error instanceof SceneError) return { lines: error.problems.map(formatProblem), exitCode: badInputCode };
  if (error instanceof QuantityError) return { lines: [error.message], exitCode: badInputCode };
  if (!(error instanceof Error)) return { lines: [String(error)], exitCode: unexpectedCode };
  if ('exitCode' in error && typeof error.exitCode === 'number')
    return { lines: [error.message], exitCode: error.exitCode };
  return { lines: [`unexpected error: ${error.message}`], exitCode: unexpectedCode };
}

import { describeFailure, InputError } from './failure.ts';

/** Gathers the problems of several inputs, so that all of them are reported at once. */
export class ProblemList {
  readonly lines: string[] = [];

  /** What `read` gives; undefined, with its problems noted, where it throws. */
  try<Value>(prefix: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      this.lines.push(...describeFailure(error).lines.map((line) => `${prefix}${line}`));
      return undefined;
    }
  }

  throwIfAny(): void {
    if (this.lines.length > 0) throw new InputError(this.lines);
  }
}

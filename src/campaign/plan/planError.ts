import { formatProblem, type SceneProblem } from '../../scene/problem.ts';

/** A plan that cannot be used, with every fault found in it; bad input, so commands end with exit code 2. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly exitCode = 2;
  readonly problems: readonly SceneProblem[];

  constructor(problems: readonly SceneProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

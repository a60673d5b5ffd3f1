import { join } from 'node:path';
import { WorkerPool } from '../../campaign/pool.ts';
import type { RunRequest } from '../../campaign/recordedRun.ts';
import type { RunProgress } from '../../campaign/runProgress.ts';
import { checkScene } from '../../scene/parse.ts';
import { formatProblem } from '../../scene/problem.ts';
import { applySettings } from '../../scene/set.ts';
import type { RunOutcome } from '../../storage/runRecord.ts';
import { readSceneFile } from '../../storage/sceneFiles.ts';
import type { Figure, FigureRuns } from './figure.ts';

/** One run of a figure, to be done. */
export interface PlannedRun {
  figure: string; // id
  label: string;
  seed: number;
  cost: number; // [s] of CPU, roughly
  request: RunRequest;
}

/** Hears of the runs as they go on. */
export interface RunsListener {
  onProgress?: (index: number, progress: RunProgress) => void;
  onEnd?: (index: number) => void;
}

/** The scene of a figure's run, its settings applied. */
export function figureScene({ scene, settings = [] }: FigureRuns): unknown {
  return applySettings(readSceneFile(scene).json, settings);
}

/** All runs of the figures, the longest first so that the workers end together. Throws Error for a scene that is not sound. */
export function planRuns(figures: readonly Figure[], out: string): PlannedRun[] {
  return figures.flatMap((figure) => figure.runs.flatMap((runs) => planScene(figure, runs, out))).sort(byCost);
}

function planScene({ id }: Figure, runs: FigureRuns, out: string): PlannedRun[] {
  const json = figureScene(runs);
  const problems = checkScene(json).map((problem) => `${id}, ${runs.scene}: ${formatProblem(problem)}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return runs.seeds.map((seed) => {
    const name = [id, runs.label, seed].filter((part) => part !== '').join('-');
    const request = { path: join(out, 'runs', name), scene: runs.scene, json, seed, force: true };
    return { figure: id, label: runs.label, seed, cost: runs.cost, request };
  });
}

function byCost(one: PlannedRun, other: PlannedRun): number {
  return other.cost - one.cost;
}

/** Does runs on a few threads. */
export class FigureRunner {
  readonly #pool: WorkerPool<RunRequest, RunProgress, RunOutcome>;

  constructor(workers: number) {
    this.#pool = new WorkerPool('runWorker', workers);
  }

  /** Why each run failed, in their order; null where it ended well. */
  async run(runs: readonly PlannedRun[], { onProgress, onEnd }: RunsListener = {}): Promise<(string | null)[]> {
    const requests = runs.map(({ request }) => request);
    const outcomes = await this.#pool.run(requests, { onProgress, onOutcome: ({ index }) => onEnd?.(index) });
    return outcomes.map((outcome) => ('failure' in outcome ? outcome.failure : null));
  }

  /** Ends the runs under way early, and begins no more. */
  stop(): void {
    this.#pool.stop();
  }
}

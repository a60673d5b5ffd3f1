import type { SweepPlan } from '../filament/sweep/sweepPlan.ts';
import type { SetFolder } from '../storage/setFolder.ts';
import { WorkerPool } from './pool.ts';
import { SweepCourse } from './sweepCourse.ts';
import type { SweepProgress, SweepResult } from './sweepJob.ts';

/** How far the sweeps of a scene have come. */
export interface SetProgress {
  share: number; // of all work, 0 to 1
  ended: number; // sweeps
}

/** Runs the sweeps of a SET scene on a few threads, those of the greatest compliance first since they take longest, and stores them. */
export class SetRunner {
  readonly #plans: readonly SweepPlan[];
  readonly #order: number[];
  readonly #pool: WorkerPool<SweepPlan, SweepProgress, SweepResult>;
  #isStopped = false;

  constructor(plans: readonly SweepPlan[], workers: number) {
    this.#plans = plans;
    this.#order = plans.map((_, index) => index).sort((one, other) => descending(plans[one], plans[other]));
    this.#pool = new WorkerPool('sweepWorker', Math.min(workers, plans.length));
  }

  /**
   * Runs all sweeps into a folder; what a stopped one has computed is stored too.
   *
   * @throws StorageError where the disk refuses; sweeps stored before stay
   */
  async run(folder: SetFolder, onProgress: (progress: SetProgress) => void = () => undefined): Promise<void> {
    const { stages } = this.#plans[0];
    const course = new SweepCourse(
      this.#plans.length,
      stages.reduce((sum, { duration }) => sum + duration, 0),
    );
    const report = () => onProgress({ share: course.share, ended: course.ended });
    let diskFault: unknown = null;
    await this.#pool.run(this.#jobs(), {
      onProgress: (job, progress) => {
        course.advance(this.#order[job], progress);
        report();
      },
      onOutcome: (ended) => {
        const index = this.#order[ended.index];
        try {
          if ('failure' in ended) folder.addFailure(index, ended.failure);
          else folder.addOutcome(index, ended.result.outcome, ended.result.cpuSeconds);
        } catch (error) {
          diskFault ??= error;
          this.stop();
        }
        const result = 'result' in ended ? ended.result : null;
        course.end(index, result?.cpuSeconds ?? 0, result?.outcome.end === 'complete');
        report();
      },
    });
    if (diskFault) throw diskFault;
  }

  /** Ends the sweeps under way early, and begins no more. */
  stop(): void {
    this.#isStopped = true;
    this.#pool.stop();
  }

  *#jobs(): Generator<SweepPlan> {
    for (const index of this.#order) {
      if (this.#isStopped) return;
      yield this.#plans[index];
    }
  }
}

function descending(one: SweepPlan, other: SweepPlan): number {
  return one.compliance === other.compliance ? 0 : one.compliance > other.compliance ? -1 : 1;
}

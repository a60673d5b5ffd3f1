import { join } from 'node:path';
import { packageVersion } from '../../campaign/packageVersion.ts';
import { WorkerPool } from '../../campaign/pool.ts';
import type { SweepProgress, SweepResult } from '../../campaign/sweepJob.ts';
import type { SweepPlan } from '../../filament/sweep/sweepPlan.ts';
import { formatProblem } from '../../scene/problem.ts';
import { applySettings } from '../../scene/set.ts';
import { buildSweeps } from '../../scene/sweep/buildSweeps.ts';
import { withSweepDefaults } from '../../scene/sweep/sweepDefaults.ts';
import { checkSweepScene, parseSweepScene, sweepJsonSchema } from '../../scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../storage/sceneFiles.ts';
import { SetFolder, type NewSet } from '../../storage/setFolder.ts';
import { parseQuantity } from '../../units/quantity.ts';
import type { Figure, FigureSweeps, SetVariant } from './figure.ts';

/** A variant with all the compliances that figures ask of it, to be run. */
export interface PlannedSet {
  variant: SetVariant;
  compliances: string[]; // from low to high, as are its sweeps
  path: string; // of its folder
  content: NewSet;
}

/** One sweep of a planned set. */
export interface PlannedSweep {
  set: PlannedSet;
  index: number; // within the set
  cost: number; // [s] of CPU, roughly
}

/** The scene of a variant, its settings and compliances applied. */
export function variantScene({ variant, compliances }: FigureSweeps): unknown {
  const settings = [...variant.settings, `compliances=${JSON.stringify(compliances)}`];
  return applySettings(readSceneFile(variant.scene).json, settings, sweepJsonSchema());
}

/** Every variant that the figures name, with every compliance that they ask of it. Throws Error for a scene that is not sound. */
export function planSets(figures: readonly Figure[], out: string): PlannedSet[] {
  const asked = figures.flatMap(({ sweeps = [] }) => sweeps);
  return [...new Set(asked.map(({ variant }) => variant.name))].map((name) => {
    const own = asked.filter(({ variant }) => variant.name === name);
    const currentOf = (text: string) => parseQuantity(text, 'current');
    const byCurrent = new Map(own.flatMap(({ compliances }) => compliances.map((text) => [currentOf(text), text])));
    const compliances = [...byCurrent].sort(([one], [other]) => one - other).map(([, text]) => text);
    return planSet({ variant: own[0].variant, compliances }, join(out, 'runs', name));
  });
}

function planSet({ variant, compliances }: FigureSweeps, path: string): PlannedSet {
  const json = variantScene({ variant, compliances });
  const problems = checkSweepScene(json).map(
    (problem) => `${variant.name}, ${variant.scene}: ${formatProblem(problem)}`,
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const scene = parseSweepScene(json);
  const start = { scene: variant.scene, title: scene.title, version: packageVersion };
  const content = { start, scene: withSweepDefaults(json), plans: buildSweeps(scene), force: true };
  return { variant, compliances: [...compliances], path, content };
}

/** All sweeps of the sets, the longest first so that the workers end together. */
export function planSweeps(sets: readonly PlannedSet[]): PlannedSweep[] {
  const sweeps = sets.flatMap((set) =>
    set.compliances.map((_, index) => ({ set, index, cost: set.variant.cost })).reverse(),
  );
  return sweeps.sort((one, other) => other.cost - one.cost);
}

/** Hears of the sweeps as they go on. */
export interface SweepsListener {
  onShare?: (index: number, share: number) => void; // 0 to 1
  onEnd?: (index: number) => void;
}

/** Does sweeps on a few threads. */
export class SweepRunner {
  readonly #pool: WorkerPool<SweepPlan, SweepProgress, SweepResult>;

  constructor(workers: number) {
    this.#pool = new WorkerPool('sweepWorker', workers);
  }

  /** Runs all sweeps into the folders of their sets; the folders say what became of each. Throws StorageError. */
  async run(sweeps: readonly PlannedSweep[], { onShare, onEnd }: SweepsListener = {}): Promise<void> {
    const sets = [...new Set(sweeps.map(({ set }) => set))];
    const folders = new Map(sets.map((set) => [set, SetFolder.create(set.path, set.content)]));
    const plans = sweeps.map(({ set, index }) => set.content.plans[index]);
    await this.#pool.run(plans, {
      onProgress: (job, { cpuSeconds }) => onShare?.(job, Math.min(0.95, cpuSeconds / sweeps[job].cost)),
      onOutcome: (ended) => {
        const { set, index } = sweeps[ended.index];
        if ('failure' in ended) folders.get(set)?.addFailure(index, ended.failure);
        else folders.get(set)?.addOutcome(index, ended.result.outcome, ended.result.cpuSeconds);
        onEnd?.(ended.index);
      },
    });
  }

  /** Ends the sweeps under way early, and begins no more. */
  stop(): void {
    this.#pool.stop();
  }
}

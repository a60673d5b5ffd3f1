import { createRandomStream } from '../../math/random.ts';
import { applyValues } from '../../scene/set.ts';
import { readStoredPlan } from '../../storage/campaignFiles.ts';
import type { StoredPlan, SweptColumn, SweptValue } from '../../formats/campaignRow.ts';
import { packageVersion } from '../packageVersion.ts';
import { readSweep, readRange } from './axis.ts';
import { latinHypercube } from './latinHypercube.ts';
import { planSchema, type Plan } from './planSchema.ts';
import { countPoints, entriesAt, type Factor } from './points.ts';

/** How much a run leaves besides its row. */
export type Kept = 'row' | 'timeline' | 'recording';

/** A sound plan: what each of its runs is. */
export class Campaign {
  readonly name: string;
  readonly scene: string; // name or path as given
  readonly plan: Plan; // its scene written out
  readonly points: number;
  readonly replicas: number; // runs of each point
  readonly sweeps: readonly SweptColumn[];
  readonly #factors: readonly Factor[];

  /** @param plan without faults, its scene written out */
  constructor(name: string, scene: string, plan: Plan) {
    this.name = name;
    this.scene = scene;
    this.plan = plan;
    this.#factors = factorsOf(plan);
    this.points = countPoints(this.#factors);
    this.replicas = plan.replicas;
    this.sweeps = this.#factors.flatMap(({ axes }) => axes.map(({ column }) => column));
  }

  /** The campaign of a folder. Throws FolderError where there is none. */
  static of(folder: string): Campaign {
    const { campaign, scene, plan } = readStoredPlan(folder);
    return new Campaign(campaign, scene, planSchema.parse(plan));
  }

  get runs(): number {
    return this.points * this.replicas;
  }

  /** Swept values of a point, in the units of their columns. */
  parametersAt(point: number): SweptValue[] {
    return entriesAt(this.#factors, point).map(({ value }) => value);
  }

  /** Settings that make the campaign's scene that of a point, such as "voltage=2 V". */
  settingsAt(point: number): string[] {
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    return this.#valuesAt(point).map(([path, value]) => `${path}=${text(value)}`);
  }

  /** Scene of a point, as JSON. */
  sceneAt(point: number): unknown {
    return applyValues(this.plan.scene, this.#valuesAt(point));
  }

  /** Seed of a run: it depends on the campaign's seed, the point and the replica alone. */
  seedOf(point: number, replica: number): number {
    return Math.floor(createRandomStream(this.plan.seed, point, `seed of replica ${replica}`).next() * 2 ** 32);
  }

  keptOf(replica: number): Kept {
    const isWanted = (which: Plan['keep']['timeline']) => which === 'all' || (which === 'first' && replica === 0);
    const { timeline, recording } = this.plan.keep;
    return isWanted(recording) ? 'recording' : isWanted(timeline) ? 'timeline' : 'row';
  }

  /** The content of plan.json. */
  stored(): StoredPlan {
    const { name, scene, points, replicas, sweeps, plan } = this;
    return { campaign: name, version: packageVersion, scene, points, replicas, sweeps: [...sweeps], plan };
  }

  #valuesAt(point: number): (readonly [path: string, value: unknown])[] {
    const entries = entriesAt(this.#factors, point);
    const swept = this.sweeps.map(({ path }, index) => [path, entries[index].written] as const);
    return [...Object.entries(this.plan.set), ...swept];
  }
}

/** The factors of a sound plan: each sweep, then the hypercube. */
function factorsOf({ sweeps, latinHypercube: hypercube, seed }: Plan): Factor[] {
  const factors = sweeps.map(readSweep).map(({ axis }): Factor => ({ size: axis.entries.length, axes: [axis] }));
  if (hypercube) factors.push(hypercubeFactor(hypercube, seed));
  return factors;
}

function hypercubeFactor({ points, ranges }: NonNullable<Plan['latinHypercube']>, seed: number): Factor {
  const shares = latinHypercube(points, ranges.length, seed);
  const axes = ranges.map(({ path, linear, logarithmic }, index) => {
    const scale = linear ? 'linear' : 'logarithmic';
    return readRange(path, scale, (linear ?? logarithmic) as NonNullable<typeof linear>, shares[index]).axis;
  });
  return { size: points, axes };
}

import type { JsonObject } from '../../scene/json.ts';
import { formatPath, isWithin, valueAt, type JsonPath, type SceneProblem } from '../../scene/problem.ts';
import { findPathProblem, readPath } from '../../scene/set.ts';
import { readRange, readSweep, type Axis, type AxisReading } from './axis.ts';
import { Campaign } from './campaign.ts';
import { checkAxes, checkPoints } from './checkScenes.ts';
import { PlanError } from './planError.ts';
import { readSoundParts, type Placed, type SoundParts } from './soundParts.ts';

const mostRuns = 1e6;

/** Runs that a campaign may have unless the user agrees to more. */
export const usualRuns = 1000;

/** How a scene that stands in its plan is referred to. */
export const inlineScene = 'scene of the plan';

/** A scene that a plan refers to. */
export interface ReferredScene {
  reference: string; // that `filigree run` understands
  json: unknown;
}

/**
 * Reads a plan as it is written.
 *
 * @param readScene throws where there is no such scene
 * @param agreed whether the user wants more runs than usual
 * @param memory that a run may take [bytes]
 * @throws PlanError with every problem found.
 */
export function readPlan(
  name: string,
  json: unknown,
  readScene: (reference: string) => ReferredScene,
  agreed = false,
  memory = Infinity,
): Campaign {
  const parts = readSoundParts(json);
  const problems = [...parts.problems];
  const set = readSet(parts, problems);
  const axes = readAxes(parts, json, problems);
  const scene = referredScene(parts, readScene, problems);
  if (scene) problems.push(...checkAxes(scene.json, set, axes, memory));
  const plan = scene && problems.length === 0 ? parts.plan : null;
  const campaign = scene && plan && new Campaign(name, scene.reference, { ...plan, scene: scene.json as JsonObject });
  if (campaign) problems.push(...countProblems(campaign, agreed));
  if (campaign && problems.length === 0) problems.push(...checkPoints(campaign, memory));
  if (!campaign || problems.length > 0) throw new PlanError(problems);
  return campaign;
}

function referredScene(
  { scene }: SoundParts,
  readScene: (reference: string) => ReferredScene,
  problems: SceneProblem[],
): ReferredScene | null {
  if (!scene) return null;
  if (typeof scene.value !== 'string') return { reference: inlineScene, json: scene.value };
  try {
    return readScene(scene.value);
  } catch (error) {
    problems.push({ path: 'scene', value: scene.value, expected: `a scene (${(error as Error).message})` });
    return null;
  }
}

/** Settings of a plan that lead somewhere; notes the faults of the others. */
function readSet({ set }: SoundParts, problems: SceneProblem[]): SoundParts['set'] {
  return set.filter(([path, value]) => {
    const problem = pathProblem(path);
    if (problem) problems.push({ path: `set.${path}`, value, ...problem });
    return !problem;
  });
}

/** The axes of sweeps and ranges without a fault; notes the faults of the others. */
function readAxes({ sweeps, ranges, set }: SoundParts, json: unknown, problems: SceneProblem[]): Placed<Axis>[] {
  const taken = set.map(([path]) => ({ path, by: 'set' }));
  const read = <Item extends { path: string }>(
    { place, value }: Placed<Item>,
    scales: readonly (keyof Item & string)[],
    readAxis: (item: Item, scale: keyof Item & string) => AxisReading,
  ): Placed<Axis>[] => {
    const given = scales.filter((scale) => value[scale] !== undefined);
    const own: SceneProblem[] = [];
    const add = (path: JsonPath, expected: string, nearest?: string) => {
      const full = [...place, ...path];
      own.push({ path: formatPath(full), value: valueAt(json, full), expected, ...(nearest ? { nearest } : {}) });
    };
    const problem = pathProblem(value.path);
    if (problem) add(['path'], problem.expected, problem.nearest);
    const other = taken.find(({ path }) => isWithin(path, value.path) || isWithin(value.path, path));
    if (other && !(other.by === 'set' && !isWithin(other.path, value.path)))
      add(['path'], `a setting that ${other.by} does not have already`);
    taken.push({ path: value.path, by: formatPath(place) });
    if (given.length !== 1) add([], `exactly one of ${scales.join(', ')}`);
    const reading = given.length === 1 ? readAxis(value, given[0]) : null;
    for (const fault of reading?.faults ?? []) add(fault.path, fault.expected, fault.nearest);
    problems.push(...own);
    return reading && own.length === 0 ? [{ place, value: reading.axis }] : [];
  };
  return [
    ...sweeps.flatMap((sweep) => read(sweep, ['list', 'linear', 'logarithmic'], readSweep)),
    ...ranges.flatMap((range) =>
      read(range, ['linear', 'logarithmic'], ({ path, ...scales }, scale) => {
        const chosen = scale as 'linear' | 'logarithmic';
        return readRange(path, chosen, scales[chosen] as NonNullable<typeof scales.linear>, [0, 1]);
      }),
    ),
  ];
}

function pathProblem(path: string): { expected: string; nearest?: string } | null {
  const steps = readPath(path);
  const problem = findPathProblem(steps);
  if (!problem) return formatPath(steps) === path ? null : { expected: `a path such as ${formatPath(steps)}` };
  const { expected, nearest } = problem;
  const index = formatPathLength(steps, problem.path);
  const meant = nearest === undefined ? undefined : formatPath(steps.with(index, nearest));
  return { expected, ...(meant === undefined ? {} : { nearest: meant }) };
}

/** Index of the last step of a path's beginning. */
function formatPathLength(steps: JsonPath, beginning: string): number {
  return steps.findIndex((_, index) => formatPath(steps.slice(0, index + 1)) === beginning);
}

function countProblems({ points, replicas, runs }: Campaign, agreed: boolean): SceneProblem[] {
  const value = `${points} points x ${replicas} replicas = ${runs} runs`;
  if (runs > mostRuns) return [{ path: 'plan', value, expected: `at most ${mostRuns} runs` }];
  if (runs > usualRuns && !agreed)
    return [{ path: 'plan', value, expected: `at most ${usualRuns} runs, or --yes on the command line` }];
  return [];
}

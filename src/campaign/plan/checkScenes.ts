import { checkScene } from '../../scene/parse.ts';
import { formatPath, isWithin, SceneError, type SceneProblem } from '../../scene/problem.ts';
import { applyValues } from '../../scene/set.ts';
import type { Axis } from './axis.ts';
import type { Campaign } from './campaign.ts';
import type { Placed } from './soundParts.ts';

const shownPoints = 10;

type Setting = readonly [path: string, value: unknown];

/** Problems of a scene, and of each value that it is to take, one value after the other. */
export function checkAxes(
  scene: unknown,
  set: readonly Setting[],
  axes: readonly Placed<Axis>[],
  memory: number,
): SceneProblem[] {
  const first = axes.map(({ value: { column, entries } }): Setting => [column.path, entries[0].written]);
  const base = checkWith(scene, [...set, ...first], memory);
  const isSwept = (problem: SceneProblem) => first.some(([path]) => isRelated(problem.path, path));
  const known = new Set(base.map(nameOf));
  const problems = base
    .filter((problem) => !isSwept(problem))
    .map((problem) => ({ ...problem, path: problem.path === '' ? 'scene' : `scene.${problem.path}` }));
  for (const [index, { place, value: axis }] of axes.entries())
    for (const entry of axis.entries) {
      const { path } = axis.column;
      const own = checkWith(scene, [...set, ...first.with(index, [path, entry.written])], memory);
      const full = formatPath([...place, ...entry.place]);
      for (const problem of own)
        if (isRelated(problem.path, path)) problems.push({ ...problem, path: full, value: entry.written });
        else if (!known.has(nameOf(problem)) && !isSwept(problem))
          problems.push({ path: full, value: entry.written, expected: `that ${problem.path} be ${problem.expected}` });
    }
  return problems;
}

/** Problems that values of a campaign have with each other, point by point. */
export function checkPoints(campaign: Campaign, memory: number): SceneProblem[] {
  const faulty: SceneProblem[] = [];
  let others = 0;
  for (let point = 0; point < campaign.points; point++) {
    const [problem] = checkScene(campaign.sceneAt(point), memory);
    if (!problem) continue;
    if (faulty.length === shownPoints) others++;
    else
      faulty.push({
        ...problem,
        path: `point ${point} (${campaign.settingsAt(point).join(', ')}): ${problem.path}`,
      });
  }
  if (others > 0) faulty.push({ path: 'plan', value: others, expected: 'no other points with such problems' });
  return faulty;
}

function checkWith(scene: unknown, settings: readonly Setting[], memory: number): SceneProblem[] {
  try {
    return checkScene(applyValues(scene, settings), memory);
  } catch (error) {
    if (error instanceof SceneError) return error.problems; // an index beyond the end of a list
    throw error;
  }
}

function nameOf({ path, expected }: SceneProblem): string {
  return `${path}: ${expected}`;
}

function isRelated(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

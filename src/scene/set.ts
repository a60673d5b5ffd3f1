import { cloneJson, isObject, type JsonObject } from './json.ts';
import { sceneJsonSchema } from './jsonSchema.ts';
import { nearestName } from './nearest.ts';
import { formatPath, SceneError, type JsonPath, type SceneProblem } from './problem.ts';
import { describeNames } from './readFaults.ts';
import { isListAt, namesAt } from './schemaNames.ts';

/**
 * A copy of a scene as written, with settings such as "mobility=1e-3" or "inclusions.placed[0].diameter=2 nm" applied in turn.
 *
 * A value is read as JSON where it is JSON, and as text otherwise.
 *
 * @param schema JSON Schema that says which places there are, that of the particle model if left out
 * @throws SceneError naming every setting that has no "=" or leads to no place in a scene.
 */
export function applySettings(json: unknown, settings: readonly string[], schema = sceneJsonSchema()): unknown {
  const changed = cloneJson(json);
  if (!isObject(changed)) return changed;
  const problems = settings.flatMap((setting) => applySetting(changed, setting, schema));
  if (problems.length > 0) throw new SceneError(problems);
  return changed;
}

/**
 * A copy of a scene as written, with values set at paths in turn.
 *
 * @throws SceneError naming every path that leads to no place in a scene.
 */
export function applyValues(json: unknown, values: readonly (readonly [path: string, value: unknown])[]): unknown {
  const changed = cloneJson(json);
  if (!isObject(changed)) return changed;
  const problems = values.flatMap(([path, value]) => setAt(changed, path, cloneJson(value), sceneJsonSchema()));
  if (problems.length > 0) throw new SceneError(problems);
  return changed;
}

/** Reads a path such as "inclusions.placed[0].diameter"; formatPath writes it. */
export function readPath(path: string): JsonPath {
  return [...path.matchAll(/[^.[\]]+/gu)].map(([step]) => (/^\d+$/u.test(step) ? Number(step) : step));
}

/** Where a path leaves what a scene may hold, or null. */
export function findPathProblem(steps: JsonPath, schema = sceneJsonSchema()): SceneProblem | null {
  if (steps.length === 0) return { path: '', value: '', expected: 'a path such as "geometry.width"' };
  for (const [index, step] of steps.entries()) {
    const parent = steps.slice(0, index);
    const names = namesAt(schema, parent);
    const isList = isListAt(schema, parent);
    const isKnown = typeof step === 'number' ? isList : names.includes(step);
    if (isKnown) continue;
    const path = formatPath(steps.slice(0, index + 1));
    if (isList) return { path, value: step, expected: `an index such as ${formatPath([...parent, 0])}` };
    if (names.length === 0) return { path, value: step, expected: `nothing below ${formatPath(parent)}` };
    const nearest = nearestName(String(step), names);
    return { path, value: step, expected: describeNames(names), ...(nearest === undefined ? {} : { nearest }) };
  }
  return null;
}

function applySetting(json: JsonObject, setting: string, schema: JsonObject): SceneProblem[] {
  const sign = setting.indexOf('=');
  if (sign < 1) return [{ path: setting, value: undefined, expected: 'a setting such as "geometry.width=60 nm"' }];
  return setAt(json, setting.slice(0, sign).trim(), readValue(setting.slice(sign + 1).trim()), schema);
}

function setAt(json: JsonObject, path: string, value: unknown, schema: JsonObject): SceneProblem[] {
  const steps = readPath(path);
  const problem = findPathProblem(steps, schema);
  return problem ? [problem] : place(json, steps, value);
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function place(json: JsonObject, steps: JsonPath, value: unknown): SceneProblem[] {
  let parent: Record<string | number, unknown> = json;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const child = parent[step];
    const isList = typeof steps[index + 1] === 'number';
    if (isList ? !Array.isArray(child) : !isObject(child)) parent[step] = isList ? [] : {};
    parent = parent[step] as Record<string | number, unknown>;
  }
  const last = steps[steps.length - 1];
  if (Array.isArray(parent) && Number(last) > parent.length) {
    return [{ path: formatPath(steps), value, expected: `an index of at most ${parent.length}` }];
  }
  parent[last] = value;
  return [];
}

import { isObject } from '../../scene/json.ts';
import { formatPath, type JsonPath } from '../../scene/problem.ts';

/** Where two JSON documents differ, a line for each place: "plan.seed: 1 before, 2 now". */
export function differences(before: unknown, now: unknown, path: JsonPath = []): string[] {
  const names = namesOf(before, now);
  if (names) return names.flatMap((name) => differences(childOf(before, name), childOf(now, name), [...path, name]));
  const [one, other] = [textOf(before), textOf(now)];
  return one === other ? [] : [`${formatPath(path)}: ${one} before, ${other} now`];
}

/** Names or indices of both where both are objects, or both are lists. */
function namesOf(one: unknown, other: unknown): (string | number)[] | null {
  if (Array.isArray(one) && Array.isArray(other)) return [...Array(Math.max(one.length, other.length)).keys()];
  if (isObject(one) && isObject(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return null;
}

function childOf(value: unknown, name: string | number): unknown {
  return (value as Record<string | number, unknown>)[name];
}

function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

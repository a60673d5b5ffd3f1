import { cloneJson, isObject, type JsonObject } from './json.ts';
import type { JsonPath } from './problem.ts';
import type { Fault } from './readFaults.ts';
import type { SceneKind } from './sceneKind.ts';

/**
 * Reads a scene as if its faults were not there, so that contradictions elsewhere come to light in the same pass.
 *
 * @returns null when it is still no scene.
 */
export function repairFaults<Scene>(
  { schema, sound, repairedPart }: SceneKind<Scene>,
  json: unknown,
  faults: readonly Fault[],
): Scene | null {
  if (!isObject(json)) return null;
  const repaired = cloneJson(json);
  for (const { path, isUnknownName } of faults) {
    if (isUnknownName) removeAt(repaired, path);
    else replaceAt(repaired, repairedPart(path), sound);
  }
  const reading = schema.safeParse(repaired);
  return reading.success ? reading.data : null;
}

function removeAt(json: JsonObject, path: JsonPath): void {
  const parent = parentOf(json, path);
  if (parent) delete parent[path[path.length - 1]];
}

function replaceAt(json: JsonObject, path: JsonPath, sound: JsonObject): void {
  const parent = parentOf(json, path);
  if (parent) parent[path[path.length - 1]] = cloneJson(soundAt(sound, path));
}

function parentOf(json: JsonObject, path: JsonPath): Record<string | number, unknown> | null {
  let value: unknown = json;
  for (const step of path.slice(0, -1)) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : null;
}

function soundAt(sound: JsonObject, path: JsonPath): unknown {
  let value: unknown = sound;
  for (const step of path) {
    value = Array.isArray(value)
      ? value[Math.min(Number(step), value.length - 1)]
      : (value as JsonObject | undefined)?.[step];
  }
  return value;
}

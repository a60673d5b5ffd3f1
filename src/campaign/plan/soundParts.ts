import { isObject, mergeJson, type JsonObject } from '../../scene/json.ts';
import { formatPath, valueAt, type JsonPath, type SceneProblem } from '../../scene/problem.ts';
import { describeNames, readFaults } from '../../scene/readFaults.ts';
import { correctSpelling } from '../../scene/spelling.ts';
import { planDefaults, planJsonSchema, planSchema, rangeSchema, sweepSchema } from './planSchema.ts';
import type { Plan, Range, Sweep } from './planSchema.ts';

/** Something of a plan, and where it stands. */
export interface Placed<Value> {
  place: JsonPath;
  value: Value;
}

/** What of a plan meets the schema, and the faults of the rest. */
export interface SoundParts {
  problems: SceneProblem[];
  plan: Plan | null; // where all of it does
  scene: Placed<unknown> | null; // name, path or scene itself
  set: [path: string, value: unknown][];
  sweeps: Placed<Sweep>[];
  ranges: Placed<Range>[];
}

/** Reads a plan as it is written, part by part, so that one fault hides no other. */
export function readSoundParts(json: unknown): SoundParts {
  const spelling = correctSpelling(json, planJsonSchema());
  const complete = isObject(spelling.json) ? mergeJson(planDefaults, spelling.json) : spelling.json;
  const reading = planSchema.safeParse(complete);
  const faults = reading.success ? [] : readFaults(reading.error.issues, complete, planJsonSchema());
  const misspelt = spelling.misspelt.map(({ path, meant, names }) => ({
    path: formatPath(path),
    value: valueAt(json, path),
    expected: describeNames(names),
    nearest: meant,
  }));
  const faulty = faults.map(({ path, expected, nearest }) => ({
    path: formatPath(spelling.pathAsWritten(path)) || 'plan',
    value: valueAt(complete, path),
    expected,
    ...(nearest === undefined ? {} : { nearest }),
  }));
  const isSound = (place: JsonPath) => !faults.some(({ path }) => isSamePlace(path, place));
  const parts = isObject(complete) ? complete : {};
  const hypercube = isObject(parts.latinHypercube) ? parts.latinHypercube : {};
  return {
    problems: [...misspelt, ...faulty],
    plan: reading.success && misspelt.length === 0 ? reading.data : null,
    scene: isSound(['scene']) ? { place: ['scene'], value: parts.scene } : null,
    set: isObject(parts.set) ? Object.entries(parts.set) : [],
    sweeps: soundItems(parts, ['sweeps'], isSound, (item) => sweepSchema.parse(item)),
    ranges: soundItems(hypercube, ['latinHypercube', 'ranges'], isSound, (item) => rangeSchema.parse(item)),
  };
}

/** Whether one of two places is within the other. */
function isSamePlace(one: JsonPath, other: JsonPath): boolean {
  return one.every((step, index) => index >= other.length || other[index] === step);
}

function soundItems<Item>(
  parent: JsonObject,
  place: JsonPath,
  isSound: (place: JsonPath) => boolean,
  read: (item: unknown) => Item,
): Placed<Item>[] {
  const list = parent[place[place.length - 1]];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    const own = [...place, index];
    return isSound(own) ? [{ place: own, value: read(item) }] : [];
  });
}

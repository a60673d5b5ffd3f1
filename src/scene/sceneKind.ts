import type { z } from 'zod';
import type { Contradiction } from './contradiction.ts';
import type { JsonObject } from './json.ts';
import { formatPath, isWithin, valueAt, type JsonPath, type SceneProblem } from './problem.ts';
import { describeNames, readFaults, type Fault } from './readFaults.ts';
import { repairFaults } from './repair.ts';
import { correctSpelling } from './spelling.ts';

/** What makes a kind of scene. */
export interface SceneKind<Scene> {
  schema: z.ZodType<Scene, unknown>;
  jsonSchema: () => JsonObject;
  /** The scene with the settings it leaves out filled in. */
  withDefaults: (json: unknown) => unknown;
  /** A sound scene that has something at every place where a fault can be. */
  sound: JsonObject;
  /** The part to replace where a fault lies at a path, since no single sound value fits there. */
  repairedPart: (path: JsonPath) => JsonPath;
  contradictions: (scene: Scene) => Contradiction[];
}

/** Every problem of a scene as it is written: misspelt names, then faulty values in the order of the schema, then contradictions. */
export function findProblems<Scene>(kind: SceneKind<Scene>, json: unknown): SceneProblem[] {
  const schema = kind.jsonSchema();
  const spelling = correctSpelling(json, schema);
  const complete = kind.withDefaults(spelling.json);
  const reading = kind.schema.safeParse(complete);
  const faults = reading.success ? [] : readFaults(reading.error.issues, complete, schema);
  const scene = reading.success ? reading.data : repairFaults(kind, complete, faults);
  const places = faults.map(({ path }) => formatPath(path));
  const isSound = (path: string) => !places.some((place) => isWithin(path, place) || isWithin(place, path));
  const contradicting = scene ? kind.contradictions(scene).filter(({ involved }) => involved.every(isSound)) : [];
  return [
    ...spelling.misspelt.map(({ path, meant, names }) => ({
      path: formatPath(path),
      value: valueAt(json, path),
      expected: describeNames(names),
      nearest: meant,
    })),
    ...[...faults, ...contradicting].map(({ path, expected, nearest }: Fault) => ({
      path: formatPath(spelling.pathAsWritten(path)),
      value: valueAt(complete, path),
      expected,
      ...(nearest === undefined ? {} : { nearest }),
    })),
  ];
}

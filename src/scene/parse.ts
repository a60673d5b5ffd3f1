import { contradictions } from './contradictions.ts';
import { withDefaults } from './defaults.ts';
import { sceneJsonSchema } from './jsonSchema.ts';
import { formatPath, isWithin, SceneError, valueAt, type SceneProblem } from './problem.ts';
import { describeNames, readFaults, type Fault } from './readFaults.ts';
import { repairFaults } from './repair.ts';
import { sceneSchema, type Scene } from './schema.ts';
import { correctSpelling } from './spelling.ts';

/** Every problem of a scene as it is written: misspelt names, then faulty values in the order of the schema, then contradictions. */
export function checkScene(json: unknown): SceneProblem[] {
  const spelling = correctSpelling(json, sceneJsonSchema());
  const complete = withDefaults(spelling.json);
  const reading = sceneSchema.safeParse(complete);
  const faults = reading.success ? [] : readFaults(reading.error.issues, complete, sceneJsonSchema());
  const scene = reading.success ? reading.data : repairFaults(complete, faults);
  const places = faults.map(({ path }) => formatPath(path));
  const isSound = (path: string) => !places.some((place) => isWithin(path, place) || isWithin(place, path));
  const contradicting = scene ? contradictions(scene).filter(({ involved }) => involved.every(isSound)) : [];
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

/**
 * Reads a scene into internal units, with defaults for what it leaves out.
 *
 * @throws SceneError with every problem found.
 */
export function parseScene(json: unknown): Scene {
  const problems = checkScene(json);
  if (problems.length > 0) throw new SceneError(problems);
  return sceneSchema.parse(withDefaults(json));
}

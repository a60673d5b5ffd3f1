import { resolve } from 'node:path';
import { machineMemory } from '../campaign/machineMemory.ts';
import type { RunRequest } from '../campaign/recordedRun.ts';
import { checkScene } from '../scene/parse.ts';
import { formatProblem } from '../scene/problem.ts';
import { applySettings } from '../scene/set.ts';
import { readSceneFile } from '../storage/sceneFiles.ts';
import { expectFree } from '../storage/runFolder.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { parseQuantity } from '../units/quantity.ts';
import { InputError } from './failure.ts';
import { ProblemList } from './problemList.ts';

/** What `filigree run` is given. */
export interface RunOptions {
  seed?: string;
  out?: string;
  set?: string[];
  until?: string;
  resume?: string;
  force?: boolean;
  json?: boolean;
}

const defaultSeed = 1;

/** Reads what a new run needs. Throws InputError with every problem of scene, settings, seed, time and folder. */
export function readNewRun(reference: string | undefined, options: RunOptions): RunRequest {
  const problems = new ProblemList();
  const seed = problems.try('--seed: ', () => readSeed(options.seed)) ?? defaultSeed;
  if (reference === undefined) problems.lines.push('scene: missing, expected a path, or a name such as growth/a');
  const file = reference === undefined ? undefined : problems.try('', () => readSceneFile(reference));
  let json = file?.json;
  for (const setting of options.set ?? [])
    json = problems.try('--set ', () => applySettings(json ?? {}, [setting])) ?? json;
  if (options.until !== undefined) {
    const until = problems.try('--until: ', () => readTime(options.until as string));
    if (until !== undefined) json = applySettings(json ?? {}, [`stop.time=${options.until}`]);
  }
  if (file)
    problems.lines.push(
      ...checkScene(json, machineMemory()).map((problem) => `${reference}: ${formatProblem(problem)}`),
    );
  const path = options.out ?? `${defaultFolder(reference ?? '')}-${seed}`;
  problems.try('--out: ', () => expectFree(path, options.force ?? false));
  problems.throwIfAny();
  return { path, scene: reference ?? '', json, seed, force: options.force ?? false };
}

/** A resumed run: its folder, and the simulated time it is to end at if not that of its scene. */
export interface ResumeRequest {
  path: string;
  stopTime: number | undefined; // [s]
}

/** Reads how to go on with a run. Throws InputError where the other inputs contradict the run in the folder, FolderError where none is. */
export function readResume(reference: string | undefined, options: RunOptions): ResumeRequest {
  const path = options.resume as string;
  const problems = new ProblemList();
  const stopTime = problems.try('--until: ', () => (options.until === undefined ? undefined : readTime(options.until)));
  const seed = problems.try('--seed: ', () => readSeed(options.seed));
  const record = problems.try('--resume: ', () => new StoredRun(path).record);
  const differs = (name: string, given: unknown, stored: unknown) =>
    problems.lines.push(
      `${name}: ${JSON.stringify(given)}, expected ${JSON.stringify(stored)} as the run in ${path} has`,
    );
  if (record && reference !== undefined && scenePath(reference) !== scenePath(record.scene))
    differs('scene', reference, record.scene);
  if (record && options.seed !== undefined && seed !== undefined && seed !== record.seed)
    differs('--seed', seed, record.seed);
  if (options.set) problems.lines.push('--set: not with --resume, a resumed run keeps its scene');
  if (options.out !== undefined && resolve(options.out) !== resolve(path)) differs('--out', options.out, path);
  problems.throwIfAny();
  return { path, stopTime };
}

/** The file that a reference leads to, or would lead to. */
function scenePath(reference: string): string {
  try {
    return resolve(readSceneFile(reference).path);
  } catch {
    return resolve(reference);
  }
}

/** Reads a seed: a whole number from 0 on. Throws InputError. */
export function readSeed(text: string | undefined): number {
  if (text === undefined) return defaultSeed;
  const seed = /^\d+$/u.test(text.trim()) ? Number(text) : NaN;
  if (!Number.isSafeInteger(seed))
    throw new InputError([`${JSON.stringify(text)}, expected a whole number from 0 on, such as 7`]);
  return seed;
}

function readTime(text: string): number {
  const time = parseQuantity(text, 'time');
  if (time > 0) return time;
  throw new InputError([`${JSON.stringify(text)}, expected a time above 0 such as "2 s"`]);
}

/** Such as "out/growth-a" for scenes/growth/a.json. */
export function defaultFolder(reference: string): string {
  const name = reference
    .replace(/^.*?scenes\//u, '')
    .replace(/\.json$/u, '')
    .replace(/[^\w.-]+/gu, '-');
  return `out/${name.replace(/^[-.]+/u, '')}`;
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, values: string[] = []): string[] {
  return [...values, value];
}

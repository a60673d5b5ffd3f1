import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nearestName } from '../scene/nearest.ts';
import { findJsonFault } from '../scene/findJsonFault.ts';
import { packageRoot } from './packageRoot.ts';

const planFolder = `campaigns${sep}`; // within the folder of scenes
const sceneFolder = join(packageRoot, 'scenes');

/** A scene file that cannot be read at all; bad input, so commands end with exit code 2. */
export class SceneFileError extends Error {
  override readonly name = 'SceneFileError';
  readonly exitCode = 2;
}

/** A scene as it stands in its file. */
export interface SceneFile {
  path: string;
  json: unknown;
}

/** Names of the scenes that come with Filigree, such as "growth/a", in order. */
export function listBundledScenes(): string[] {
  return readdirSync(sceneFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json') && !file.startsWith(planFolder))
    .map((file) => file.slice(0, -'.json'.length).split(sep).join('/'))
    .sort();
}

/**
 * Reads the scene file of a path, or of the name of a bundled scene such as "growth/a".
 *
 * @throws SceneFileError when there is no such file or it holds no JSON, with the line of the fault.
 */
export function readSceneFile(reference: string): SceneFile {
  return readJsonFile(reference, existsSync(reference) ? reference : bundledPath(reference));
}

/**
 * Reads the file of a plan, by its path or by the name of a bundled one such as "growth-modes".
 *
 * @throws SceneFileError
 */
export function readPlanFile(reference: string): SceneFile {
  return readJsonFile(reference, existsSync(reference) ? reference : bundledPlanPath(reference));
}

function readJsonFile(reference: string, path: string): SceneFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SceneFileError(`${reference}: cannot be read (${(error as Error).message})`);
  }
  try {
    return { path, json: JSON.parse(text) };
  } catch {
    const fault = findJsonFault(text);
    throw new SceneFileError(`${reference}: not JSON, line ${fault.line}, column ${fault.column}: ${fault.reason}`);
  }
}

function bundledPath(reference: string): string {
  const name = reference.replace(/^scenes\//u, '').replace(/\.json$/u, '');
  return join(sceneFolder, `${bundledName(reference, name, listBundledScenes(), 'scene')}.json`);
}

function bundledPlanPath(reference: string): string {
  const name = reference.replace(/^(?:scenes\/)?campaigns\//u, '').replace(/\.json$/u, '');
  const names = readdirSync(join(sceneFolder, planFolder)).flatMap((file) =>
    file.endsWith('.json') && !file.endsWith('.schema.json') ? [file.slice(0, -'.json'.length)] : [],
  );
  return join(sceneFolder, planFolder, `${bundledName(reference, name, names, 'plan')}.json`);
}

function bundledName(reference: string, name: string, names: readonly string[], what: string): string {
  if (names.includes(name)) return name;
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw new SceneFileError(`${reference}: no such file, and no bundled ${what} of that name${hint}`);
}

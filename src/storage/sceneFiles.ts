import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestName } from '../scene/nearest.ts';
import { findJsonFault } from '../scene/findJsonFault.ts';

const sceneFolder = fileURLToPath(new URL('../../scenes/', import.meta.url));

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
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.json'.length).split(sep).join('/'))
    .sort();
}

/**
 * Reads the scene file of a path, or of the name of a bundled scene such as "growth/a".
 *
 * @throws SceneFileError when there is no such file or it holds no JSON, with the line of the fault.
 */
export function readSceneFile(reference: string): SceneFile {
  const path = existsSync(reference) ? reference : bundledPath(reference);
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
  const names = listBundledScenes();
  const name = reference.replace(/^scenes\//u, '').replace(/\.json$/u, '');
  if (names.includes(name)) return join(sceneFolder, `${name}.json`);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw new SceneFileError(`${reference}: no such file, and no bundled scene of that name${hint}`);
}

import { describe, expect, it } from 'vitest';
import { cloneJson, isObject, type JsonObject } from '../../src/scene/json.ts';
import { checkScene } from '../../src/scene/parse.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';

const complete = readSceneFile('growth/b').json as JsonObject;

function pathsIn(json: JsonObject, prefix: string[] = []): string[][] {
  return Object.entries(json).flatMap(([name, value]) => {
    const path = [...prefix, name];
    return isObject(value) ? [path, ...pathsIn(value, path)] : [path];
  });
}

function parentAt(json: JsonObject, path: readonly string[]): JsonObject {
  return path.slice(0, -1).reduce((value, name) => value[name] as JsonObject, json);
}

describe('a fault at any single place of a scene is reported there, once', () => {
  const places = pathsIn(complete).map((path) => [path.join('.'), path] as const);

  it.each(places)('%s is null', (place, path) => {
    const scene = cloneJson(complete);
    parentAt(scene, path)[path[path.length - 1]] = null;
    expect(checkScene(scene).map((problem) => problem.path)).toEqual([place]);
  });

  it.each(places)('%s is misspelt', (place, path) => {
    const scene = cloneJson(complete);
    const parent = parentAt(scene, path);
    const name = path[path.length - 1];
    parent[`${name}x`] = parent[name];
    delete parent[name];
    expect(checkScene(scene)).toMatchObject([{ path: `${place}x`, nearest: name }]);
  });
});

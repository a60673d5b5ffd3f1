import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloneJson, isObject, type JsonObject } from '../../../src/scene/json.ts';
import { formatProblem } from '../../../src/scene/problem.ts';
import { buildSweeps } from '../../../src/scene/sweep/buildSweeps.ts';
import { sweepDefaults } from '../../../src/scene/sweep/sweepDefaults.ts';
import { checkSweepScene, parseSweepScene, sweepJsonSchema } from '../../../src/scene/sweep/sweepScene.ts';
import { listBundledScenes, readSceneFile } from '../../../src/storage/sceneFiles.ts';

const names = listBundledScenes().filter((name) => name.startsWith('set/'));
const family = readSceneFile('set/cu-sio2-pt').json as JsonObject;

function pathsIn(json: JsonObject, prefix: string[] = []): string[][] {
  return Object.entries(json).flatMap(([name, value]) => {
    const path = [...prefix, name];
    return isObject(value) ? [path, ...pathsIn(value, path)] : [path];
  });
}

function parentAt(json: JsonObject, path: readonly string[]): JsonObject {
  return path.slice(0, -1).reduce((value, name) => value[name] as JsonObject, json);
}

describe('bundled SET scenes', () => {
  it('are those that other parts rely on', () => {
    expect(names).toEqual(['set/cu-sio2-pt', 'set/cycling', 'set/pulse', 'set/relaxation', 'set/reset']);
  });

  it.each(names)('%s is sound, and says all of its model', (name) => {
    const scene = readSceneFile(name).json as JsonObject;
    expect(checkSweepScene(scene).map(formatProblem)).toEqual([]);
    expect(buildSweeps(parseSweepScene(scene)).length).toBeGreaterThan(0);
    const written = pathsIn(scene).map((path) => path.join('.'));
    expect(written).toEqual(expect.arrayContaining(pathsIn(sweepDefaults).map((path) => path.join('.'))));
  });

  it('are of one cell', () => {
    const cells = names.map((name) => {
      const { title, description, compliances, voltage, duration, stages, cycles, snapshots, ...cell } = cloneJson(
        readSceneFile(name).json,
      ) as Record<string, JsonObject>;
      expect([title, description, compliances, cycles, snapshots]).not.toContain(undefined);
      expect((voltage && duration) ?? stages).toBeDefined();
      delete cell.dissolution.voidRule;
      delete cell.dissolution.greatestDepth;
      delete cell.barrierReading;
      delete cell.relaxation.dissolution;
      delete cell.relaxation.surfaceMobility;
      return cell;
    });
    for (const cell of cells) expect(cell).toEqual(cells[0]);
  });
});

describe('a fault at any single place of a SET scene is reported there, once', () => {
  const places = pathsIn(family).map((path) => [path.join('.'), path] as const);

  it.each(places)('%s is null', (place, path) => {
    const scene = cloneJson(family);
    parentAt(scene, path)[path[path.length - 1]] = null;
    expect(checkSweepScene(scene).map((problem) => problem.path)).toEqual([place]);
  });

  it.each(places)('%s is misspelt', (place, path) => {
    const scene = cloneJson(family);
    const parent = parentAt(scene, path);
    const name = path[path.length - 1];
    parent[`${name}x`] = parent[name];
    delete parent[name];
    expect(checkSweepScene(scene)).toMatchObject([{ path: `${place}x`, nearest: name }]);
  });
});

describe('sweepJsonSchema', () => {
  it('is what scenes/set.schema.json publishes', () => {
    const file = new URL('../../../scenes/set.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(sweepJsonSchema());
  });

  it('asks for what only the user knows', () => {
    expect(sweepJsonSchema().required).toEqual(['model', 'title', 'materials', 'geometry', 'compliances']);
  });
});

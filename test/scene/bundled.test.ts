import { describe, expect, it } from 'vitest';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { boxDefaults, sliceDefaults } from '../../src/scene/defaults.ts';
import { isObject, type JsonObject } from '../../src/scene/json.ts';
import { checkScene, parseScene } from '../../src/scene/parse.ts';
import { listBundledScenes, readSceneFile } from '../../src/storage/sceneFiles.ts';

const modes = ['a', 'b', 'c', 'd'];

function sceneOf(name: string): JsonObject {
  return readSceneFile(name).json as JsonObject;
}

function pathsOf(json: JsonObject): string[] {
  return Object.entries(json).flatMap(([name, value]) =>
    isObject(value) ? pathsOf(value).map((path) => `${name}.${path}`) : [name],
  );
}

describe('bundled scenes', () => {
  it.each(listBundledScenes().filter((name) => /^(growth|growth3d|examples|device)\//u.test(name)))(
    '%s is sound',
    (name) => {
      expect(checkScene(sceneOf(name))).toEqual([]);
      expect(() => buildParticleParameters(parseScene(sceneOf(name)), 1)).not.toThrow();
    },
  );

  it.each(['growth', 'growth3d'])('%s: modes are alike in all but mobility and redox rate', (folder) => {
    const common = modes.map((mode) => {
      const { mobility, redoxRate, title, description, ...rest } = sceneOf(`${folder}/${mode}`);
      expect([mobility, redoxRate]).toEqual({ a: [1, 1], b: [1e-4, 1e-4], c: [1e-4, 1], d: [1, 1e-4] }[mode]);
      expect([title, description].every((text) => typeof text === 'string')).toBe(true);
      return rest;
    });
    for (const rest of common) expect(rest).toEqual(common[0]);
  });

  it('growth modes write every quantity out', () => {
    const written = pathsOf(sceneOf('growth/a'));
    expect(written).toEqual(expect.arrayContaining(pathsOf(sliceDefaults)));
    expect(written).toEqual(
      expect.arrayContaining(['materials.valence', 'materials.atomsPerParticle', 'geometry.slabThickness']),
    );
  });

  it('growth modes write the atoms of a particle as the material has them', () => {
    const { materials, ...rest } = sceneOf('growth/a');
    const { metal, film } = materials as JsonObject;
    const derived = buildParticleParameters(parseScene({ ...rest, materials: { metal, film } }), 1);
    const written = buildParticleParameters(parseScene(sceneOf('growth/a')), 1);
    expect(Math.abs(written.atomsPerParticle / derived.atomsPerParticle - 1)).toBeLessThan(1e-3);
    expect({ ...written, atomsPerParticle: derived.atomsPerParticle }).toEqual(derived);
  });

  it('point editors to the schema beside them', () => {
    for (const name of listBundledScenes()) {
      const kind = name.startsWith('set/') ? 'set' : 'scene';
      expect(sceneOf(name).$schema).toBe(`${'../'.repeat(name.split('/').length - 1)}${kind}.schema.json`);
    }
  });
});

describe('defaults of a box', () => {
  it('name the same settings as those of a slice', () => {
    expect(pathsOf(boxDefaults)).toEqual(pathsOf(sliceDefaults));
  });

  it('hold one material: the same cohesion, surface energy and densities give the values of both', () => {
    const redox = (defaults: JsonObject) => defaults.redox as JsonObject;
    const nucleation = (defaults: JsonObject) => defaults.nucleation as JsonObject;
    const number = (value: unknown) => parseFloat(String(value));
    const ratio = (of: (defaults: JsonObject) => unknown) => number(of(boxDefaults)) / number(of(sliceDefaults));
    expect(ratio((defaults) => redox(defaults).bondEnergy)).toBeCloseTo(6 / 12, 3);
    expect(ratio((defaults) => redox(defaults).referenceCoordinationAttached)).toBe(12 / 6);
    expect(ratio((defaults) => redox(defaults).crowdingLimit)).toBeCloseTo(1.6 / 0.5, 3);
    expect(ratio((defaults) => nucleation(defaults).referenceIons)).toBeCloseTo(1.6 / 0.5, 3);
    const slope = { 2: 1 / 2, 3: 2 / 3 }; // of N^((dim - 1) / dim) at N = 1
    expect(ratio((defaults) => redox(defaults).kelvinEnergy)).toBeCloseTo(slope[3] / slope[2], 3);
  });
});

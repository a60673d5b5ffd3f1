import { describe, expect, it } from 'vitest';
import { cloneJson, type JsonObject } from '../../../src/scene/json.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { buildSweeps } from '../../../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene, sweepJsonSchema } from '../../../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { ampere, copperCell, heat } from '../../filament/copperCell.ts';

const family = readSceneFile('set/cu-sio2-pt').json;

function plansWith(...settings: string[]) {
  return buildSweeps(parseSweepScene(applySettings(family, settings, sweepJsonSchema())));
}

/** Whether two trees of numbers agree to eight digits. */
function closeTo(tree: unknown): unknown {
  if (typeof tree === 'number' && Number.isFinite(tree))
    return expect.closeTo(tree, 8 - Math.ceil(Math.log10(Math.abs(tree) + 1e-9)));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, closeTo(value)]));
}

describe('buildSweeps', () => {
  it('gives the cell of the prototype for the bundled scene', () => {
    const cell = copperCell({
      heat,
      film: { model: 'hopping', ionConcentration: 0.1, attemptFrequency: 1e13, hopLength: 0.2, hopBarrier: 0.33 },
      barrierReading: 'bothTerms',
      dissolution: {
        ratio: 0.05,
        shapeExponent: 0.02,
        voidRule: 'frozen',
        greatestDepth: Infinity,
        leastGap: 0.07,
        injection: null,
      },
      deposition: null,
      relaxation: {
        surfaceTension: 0.1 * 6.241509074, // 1 J/m2 is 6.24 eV/nm2
        surfaceMobility: 1,
        dissolution: 'none',
        foot: 'pinned',
        gapOpening: 0.1,
      },
      meltingPoint: 1358,
    });
    expect(plansWith()[0].parameters).toEqual(closeTo(cell));
  });

  it('makes a sweep of each compliance, in their order', () => {
    const compliances = plansWith().map(({ compliance }) => compliance / ampere);
    expect(compliances).toEqual([1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3].map((one) => expect.closeTo(one, 12)));
    expect(plansWith('compliances=none').map(({ compliance }) => compliance)).toEqual([Infinity]);
  });

  it('switches every mechanism off', () => {
    const switches = [
      'stress.enabled',
      'void.enabled',
      'dissolution.enabled',
      'relaxation.enabled',
      'heat.joule',
      'heat.tunnel',
    ];
    const { parameters } = plansWith(...switches.map((path) => `${path}=false`))[0];
    expect(parameters).toMatchObject({
      stress: null,
      void: null,
      dissolution: null,
      relaxation: null,
      heat: { joule: false, tunnel: false },
    });
  });

  it('takes what the scene leaves out from the materials', () => {
    const bare = cloneJson(family) as Record<string, JsonObject>;
    bare.materials.counterElectrode = 'Ni';
    delete bare.reaction.atomicVolume;
    delete bare.heat.meltingPoint;
    delete bare.wire.conductivity;
    delete bare.wire.counterConductivity;
    for (const part of ['filament', 'counter', 'film']) bare.heat[part] = {};
    const { electrode, wire, heat: thermal, meltingPoint } = buildSweeps(parseSweepScene(bare))[0].parameters;
    expect(electrode.atomicVolume).toBeCloseTo(0.01178, 10);
    expect(meltingPoint).toBe(1358);
    expect([wire.conductivity, wire.counterConductivity].map((one) => one / ampere)).toEqual([
      expect.closeTo(0.0596, 10), // Cu, S/nm
      expect.closeTo(0.0143, 10), // Ni
    ]);
    const { filament, counter, film } = thermal;
    expect([filament, counter, film].map(({ conductivity }) => conductivity / ampere / 1e-9)).toEqual(
      [401, 91, 1.4].map((one) => expect.closeTo(one, 6)), // W/(m K)
    );
    expect(counter.coefficient).toBe(1.28e-3);
  });

  it('repeats the stages in each cycle, and rests at zero bias', () => {
    const stages = [
      { kind: 'set', voltage: '1 MV/cm', duration: '2 s', endCurrent: '1 uA' },
      { kind: 'reset', voltage: '-1 V', duration: '1 s', fall: 100, endsAtFall: false },
      { kind: 'rest', duration: '9 s' },
    ];
    const { voltage: _, duration: __, ...rest } = family as JsonObject;
    const plan = buildSweeps(parseSweepScene({ ...rest, stages, cycles: 2 }))[0];
    expect(plan.stages.map(({ kind }) => kind)).toEqual(['set', 'reset', 'rest', 'set', 'reset', 'rest']);
    expect(plan.stages[3]).toMatchObject({
      voltage: { shape: 'constant', voltage: 1 },
      endCurrent: expect.closeTo(1e-6 * ampere, -4),
    });
    expect(plan.stages[4]).toMatchObject({
      voltage: { voltage: -1 },
      endCurrent: Infinity,
      fall: 100,
      endsAtFall: false,
    });
    expect(plan.stages[5]).toMatchObject({ voltage: { shape: 'constant', voltage: 0 }, duration: 9 });
  });
});

import { describe, expect, it } from 'vitest';
import { PlanError } from '../../../src/campaign/plan/planError.ts';
import { readPlan } from '../../../src/campaign/plan/readPlan.ts';
import { formatProblem, valueAt } from '../../../src/scene/problem.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';

const base = { title: 'a plan', scene: 'growth/a' };
const readScene = (reference: string) => ({ reference, json: readSceneFile(reference).json });

function read(plan: object, agreed = false) {
  return readPlan('plan', { ...base, ...plan }, readScene, agreed);
}

/** What is wrong with a plan, a line each. */
function faultsOf(plan: object): string[] {
  try {
    read(plan);
    return [];
  } catch (error) {
    return (error as PlanError).problems.map(formatProblem);
  }
}

describe('a sound plan', () => {
  it('has a point for every combination of values, the last changing fastest', () => {
    const campaign = read({
      sweeps: [
        { path: 'mobility', logarithmic: { from: 0.01, to: 1, count: 3 } },
        { path: 'voltage', linear: { from: '1 V', to: '1500 mV', count: 2 } },
        { path: 'stop.bridged', list: [true] },
      ],
      replicas: 4,
    });
    expect(campaign).toMatchObject({ points: 6, replicas: 4, runs: 24 });
    expect(campaign.sweeps).toEqual([
      { path: 'mobility', unit: null, column: 'mobility', type: 'DOUBLE' },
      { path: 'voltage', unit: 'V', column: 'voltage [V]', type: 'DOUBLE' },
      { path: 'stop.bridged', unit: null, column: 'stop.bridged', type: 'BOOLEAN' },
    ]);
    const points = [0, 1, 2, 3, 4, 5].map((point) => campaign.parametersAt(point));
    expect(points).toEqual([0.01, 0.1, 1].flatMap((mobility) => [[mobility, 1, true], [mobility, 1.5, true]])); // prettier-ignore
    expect(campaign.settingsAt(3)).toEqual(['mobility=0.1', 'voltage=1.5 V', 'stop.bridged=true']);
    const scene = campaign.sceneAt(3);
    const wanted = { mobility: 0.1, voltage: '1.5 V', redoxRate: 1 };
    for (const [name, value] of Object.entries(wanted)) expect(valueAt(scene, [name])).toBe(value);
  });

  it('reaches linear and logarithmic values without the noise of binary fractions', () => {
    const degrees = read({ sweeps: [{ path: 'temperature', linear: { from: '300 K', to: '301 K', count: 11 } }] });
    const values = Array.from({ length: degrees.points }, (_, point) => degrees.parametersAt(point)[0]);
    expect(values).toEqual([300, 300.1, 300.2, 300.3, 300.4, 300.5, 300.6, 300.7, 300.8, 300.9, 301]);
    const decades = read({ sweeps: [{ path: 'mobility', logarithmic: { from: 1e-4, to: 10, count: 6 } }] });
    expect([0, 1, 2, 3, 4, 5].map((point) => decades.parametersAt(point)[0])).toEqual([1e-4, 1e-3, 0.01, 0.1, 1, 10]);
  });

  it('sets what it says on all points, and takes defaults for what it leaves out', () => {
    const campaign = read({ set: { 'geometry.width': '30 nm' } });
    expect(campaign).toMatchObject({ points: 1, replicas: 1, runs: 1 });
    expect(valueAt(campaign.sceneAt(0), ['geometry', 'width'])).toBe('30 nm');
    expect(campaign.keptOf(0)).toBe('row');
  });

  it('keeps of runs what it says', () => {
    const campaign = read({ replicas: 2, keep: { recording: 'first', timeline: 'all' } });
    expect([campaign.keptOf(0), campaign.keptOf(1)]).toEqual(['recording', 'timeline']);
  });

  it('gives every run a seed of its own that depends on nothing else', () => {
    const sweeps = [{ path: 'mobility', list: [0.1, 0.2, 0.3] }];
    const seedsOf = (replicas: number, seed: number) => {
      const campaign = read({ sweeps, replicas, seed });
      return [0, 1, 2].flatMap((point) => [0, 1].map((replica) => campaign.seedOf(point, replica)));
    };
    expect(new Set([...seedsOf(2, 1), ...seedsOf(2, 2)]).size).toBe(12);
    expect(seedsOf(5, 1)).toEqual(seedsOf(2, 1));
  });

  it('draws a Latin hypercube: every part of every range holds one point', () => {
    const latinHypercube = {
      points: 8,
      ranges: [
        { path: 'voltage', linear: { from: '1 V', to: '3 V' } },
        { path: 'mobility', logarithmic: { from: 1e-4, to: 1 } },
      ],
    };
    const campaign = read({ latinHypercube });
    const values = Array.from({ length: campaign.points }, (_, point) => campaign.parametersAt(point) as number[]);
    const parts = [
      values.map(([voltage]) => Math.floor(((voltage - 1) / 2) * 8)),
      values.map(([, mobility]) => Math.floor(((Math.log10(mobility) + 4) / 4) * 8)),
    ];
    for (const part of parts) expect(part.sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(read({ latinHypercube, sweeps: [{ path: 'redoxRate', list: [1, 2] }] }).points).toBe(16);
    expect(read({ latinHypercube, seed: 2 }).parametersAt(0)).not.toEqual(campaign.parametersAt(0));
  });
});

describe('a faulty plan', () => {
  it('tells every fault at once, with path, value, expectation and nearest name', () => {
    const { title: _, ...untitled } = base;
    const plan = {
      ...untitled,
      titel: 'x',
      sweeps: [
        { path: 'mobilty', list: [1, 2] },
        { path: 'voltage', linear: { from: '1 V', to: '2 nm', count: 3 } },
        { path: 'temperature', list: ['300 K', '-5 K', '0.3 kK', 300] },
        { path: 'redoxRate', logarithmic: { from: 0, to: 1, count: 1 } },
        { path: 'geometry.width', list: [] },
        { path: 'geometry.thickness' },
        { path: 'geometry.thickness', list: ['20 nm'], linear: { from: '1 nm', to: '2 nm', count: 2 } },
      ],
      replicas: 0,
      keep: { recording: 'frist' },
    };
    const problems = () => readPlan('plan', plan, readScene);
    expect(problems).toThrow(PlanError);
    const schemaFaults = [
      'titel: "x", expected one of $schema, title, description, scene, set, sweeps, ... (10 names); did you mean title?',
      'sweeps[3].logarithmic.count: 1, expected a whole number of at least 2',
      'sweeps[4].list: [], expected one value at least',
      'replicas: 0, expected a whole number of at least 1',
      'keep.recording: "frist", expected "none", "first" or "all"; did you mean first?',
    ];
    const sweepFaults = [
      'sweeps[0].path: "mobilty", expected one of $schema, title, description, geometry, materials, temperature, ... (20 names); did you mean mobility?',
      'sweeps[1].linear.to: "2 nm", expected a quantity of the same kind as "1 V"',
      'sweeps[5]: {"path":"geometry.thickness"}, expected exactly one of list, linear, logarithmic',
      'sweeps[6].path: "geometry.thickness", expected a setting that sweeps[5] does not have already',
      'sweeps[6]: {"path":"geometry.thickness","list":["20 nm"],"linear":{"..., expected exactly one of list, linear, logarithmic',
      'sweeps[2].list[1]: "-5 K", expected a temperature above 0 K such as "300 K"',
      'sweeps[2].list[3]: 300, expected a temperature above 0 K such as "300 K"; did you mean "300 K"?',
    ];
    expect(problems).toThrow([...schemaFaults, ...sweepFaults].join('\n'));
  });

  it.each([
    [{ path: 'mobility', logarithmic: { from: 0, to: 1, count: 3 } }, 'logarithmic.from: 0, expected a value above 0 on a logarithmic scale'], // prettier-ignore
    [{ path: 'mobility', linear: { from: 1, to: 1, count: 3 } }, 'linear.to: 1, expected another value than from: the range is empty'], // prettier-ignore
    [{ path: 'mobility', linear: { from: -1, to: 1, count: 2 } }, 'linear.from: -1, expected a number above 0'],
    [{ path: 'mobility', list: [1, 2, 1] }, 'list[2]: 1, expected a value that does not stand before it'],
    [{ path: 'mobility', linear: { from: '1 furlong', to: 1, count: 2 } }, 'linear.from: "1 furlong", expected a number, or a quantity such as "2 V"'], // prettier-ignore
    [{ path: 'mobility.x', list: [1] }, 'path: "mobility.x", expected nothing below mobility'],
    [{ path: 'geometry.wdth', list: ['1 nm'] }, 'path: "geometry.wdth", expected one of dimension, width, depth, slabThickness, thickness, particleDiameter, ... (8 names); did you mean geometry.width?'], // prettier-ignore
  ])('%j', (sweep, line) => {
    expect(faultsOf({ sweeps: [sweep] })).toContain(`sweeps[0].${line}`);
  });

  it('names values that do not go with the rest of the scene', () => {
    expect(faultsOf({ sweeps: [{ path: 'geometry.thickness', list: ['20 nm', '13.3 nm'] }] })).toEqual([
      'sweeps[0].list[1]: "13.3 nm", expected that geometry.width be a multiple of the grid\'s step, 13.3 nm/27 as it divides the thickness: 39.9 nm or 40.3925926 nm',
    ]);
  });

  it('names the points whose values do not go together', () => {
    const faults = faultsOf({
      set: { 'nucleation.cellSize': '1 nm' },
      sweeps: [
        { path: 'geometry.particleDiameter', list: ['0.5 nm', '2 nm'] },
        { path: 'geometry.thickness', list: ['20 nm', '6 nm'] },
      ],
    });
    expect(faults).toEqual([
      'point 3 (nucleation.cellSize=1 nm, geometry.particleDiameter=2 nm, geometry.thickness=6 nm): geometry.particleDiameter: "2 nm", expected at most a quarter of the film\'s shortest side: 1.5 nm',
    ]);
  });

  it('tells faults of its settings and of its scene', () => {
    expect(faultsOf({ set: { 'geometry.widht': '3 nm', mobility: 0 } })).toEqual([
      'set.geometry.widht: "3 nm", expected one of dimension, width, depth, slabThickness, thickness, particleDiameter, ... (8 names); did you mean geometry.width?',
      'scene.mobility: 0, expected a number above 0',
    ]);
    expect(faultsOf({ scene: 'growth/aa' })[0]).toMatch(
      /^scene: "growth\/aa", expected a scene .*did you mean growth\/a\?/u,
    );
    expect(faultsOf({ set: { voltage: '1 V' }, sweeps: [{ path: 'voltage', list: ['1 V'] }] })).toEqual([
      'sweeps[0].path: "voltage", expected a setting that set does not have already',
    ]);
  });

  it('needs a word from the user for more than 1000 runs', () => {
    const sweeps = [{ path: 'mobility', linear: { from: 1, to: 2, count: 101 } }];
    expect(faultsOf({ sweeps, replicas: 10 })).toEqual([
      'plan: "101 points x 10 replicas = 1010 runs", expected at most 1000 runs, or --yes on the command line',
    ]);
    expect(read({ sweeps, replicas: 10 }, true).runs).toBe(1010);
    expect(() => read({ sweeps, replicas: 1e9 }, true)).toThrow('expected at most 1000000 runs');
  });
});

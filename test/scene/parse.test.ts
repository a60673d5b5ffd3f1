import { describe, expect, it } from 'vitest';
import { mergeJson, type JsonObject } from '../../src/scene/json.ts';
import { checkScene, parseScene } from '../../src/scene/parse.ts';
import { formatProblem, SceneError } from '../../src/scene/problem.ts';

const plain: JsonObject = {
  title: 'a plain scene',
  geometry: { width: '40 nm', thickness: '20 nm' },
  voltage: '2 V',
};

function sceneWith(changes: JsonObject): JsonObject {
  return mergeJson(plain, changes);
}

function piece(x: string, z: string, diameter = '2 nm') {
  return { center: [x, z], diameter };
}

describe('parseScene', () => {
  it('converts quantities into internal units', () => {
    const scene = parseScene(sceneWith({ geometry: { width: '0.04 um' }, field: { windowVoltage: '15 mV' } }));
    expect(scene.geometry.width).toBe(40);
    expect(scene.field.windowVoltage).toBe(0.015);
    expect(scene.hopping.rate.attemptFrequency).toBe(1e13);
  });

  it('takes defaults by dimension', () => {
    const slice = parseScene(plain);
    const box = parseScene(sceneWith({ geometry: { dimension: 3, depth: '40 nm' } }));
    expect([slice.redox.referenceCoordinationAttached, box.redox.referenceCoordinationAttached]).toEqual([3, 6]);
    expect([slice.redox.bondEnergy, box.redox.bondEnergy]).toEqual([0.05, 0.025]);
    expect(box.redox.symmetryFactor).toBe(slice.redox.symmetryFactor);
  });

  it('reads "unlimited" and "uniform" as infinity', () => {
    const scene = parseScene(sceneWith({ electrodes: { sourceWidth: 'uniform' }, stop: { time: '3 s' } }));
    expect(scene.electrodes.supply).toBe(Infinity);
    expect(scene.electrodes.sourceWidth).toBe(Infinity);
    expect(scene.stop.time).toBe(3);
  });

  it('throws one SceneError with all problems', () => {
    expect(() => parseScene(sceneWith({ mobility: -1, redoxRate: 'fast' }))).toThrow(SceneError);
    expect(() => parseScene(sceneWith({ mobility: -1, redoxRate: 'fast' }))).toThrow(
      /mobility: -1.*\nredoxRate: "fast"/,
    );
  });
});

describe('checkScene', () => {
  it('finds seven faults of seven kinds in one pass', () => {
    const problems = checkScene({
      title: 'seven faults',
      geometry: { width: '40 eV', thicknes: '20 nm', particleDiameter: '-1 nm' },
      materials: { metal: 'Agg' },
      voltage: { shape: 'triangel', start: '0 V', peak: '2 V', rate: '1 V/s' },
      mobillity: 1,
      inclusions: { placed: [piece('10 nm', '19.5 nm')] },
    });
    expect(problems.map(({ path }) => path)).toEqual([
      'geometry.thicknes',
      'mobillity',
      'geometry.width',
      'geometry.particleDiameter',
      'materials.metal',
      'voltage.shape',
      'inclusions.placed[0].center',
    ]);
    const nearest = problems.map((problem) => problem.nearest);
    expect(nearest).toEqual(['thickness', 'mobility', '40 nm', undefined, 'Ag', 'triangle', undefined]);
  });

  it('checks what stands behind a misspelt name, under the name as written', () => {
    const problems = checkScene({ title: 't', voltage: '2 V', geometri: { widht: '40 eV', thickness: '20 nm' } });
    expect(problems.map(({ path }) => path)).toEqual(['geometri', 'geometri.widht', 'geometri.widht']);
    expect(problems[2]).toMatchObject({ value: '40 eV', nearest: '40 nm' });
  });

  it('names what a waveform of that shape has', () => {
    const voltage = { shape: 'ramp', start: '0 V', rate: '1 V/s', peak: '1 V' };
    expect(checkScene(sceneWith({ voltage }))).toEqual([
      { path: 'voltage.peak', value: '1 V', expected: 'one of shape, start, rate' },
    ]);
  });

  it('finds contradictions beside other faults', () => {
    const problems = checkScene(
      sceneWith({
        temperature: '300 V',
        hopping: { hopLength: '2 nm' },
        field: { gridStep: '9 nm', colour: 'blue' },
        inclusions: { placed: [piece('10 nm', '19.5 nm'), piece('50 nm', '10 nm'), piece('10 nm', '10 nm', 'big')] },
        stop: { bridged: 'yes' },
      }),
    );
    expect(problems.map(({ path }) => path)).toEqual([
      'temperature',
      'field.colour',
      'inclusions.placed[2].diameter',
      'stop.bridged',
      'hopping.hopLength',
      'field.gridStep',
      'inclusions.placed[0].center',
      'inclusions.placed[1].center',
    ]);
  });

  it('says what was expected and what was probably meant', () => {
    const [problem] = checkScene(sceneWith({ geometry: { width: '40 eV' } }));
    expect(problem).toEqual({
      path: 'geometry.width',
      value: '40 eV',
      expected: 'a length above 0 nm such as "40 nm"',
      nearest: '40 nm',
    });
    expect(formatProblem(problem)).toBe(
      'geometry.width: "40 eV", expected a length above 0 nm such as "40 nm"; did you mean 40 nm?',
    );
  });

  it('does not suggest what was written', () => {
    const [problem] = checkScene(sceneWith({ geometry: { width: '1e400 nm' } }));
    expect(problem).toEqual({
      path: 'geometry.width',
      value: '1e400 nm',
      expected: 'a length above 0 nm such as "40 nm"',
    });
  });

  it('supplies the unit that a bare number lacks', () => {
    const problems = checkScene(sceneWith({ geometry: { width: 40 }, voltage: 2, stop: { time: 3 } }));
    expect(problems.map(({ nearest }) => nearest)).toEqual(['"40 nm"', '"2 V"', '"3 s"']);
    expect(problems[1].expected).toMatch(
      /^a voltage such as "2 V" or a field such as "1 MV\/cm", or a waveform such as/u,
    );
  });

  it('says what a point of a waveform is made of', () => {
    const problems = checkScene(sceneWith({ voltage: { shape: 'points', points: [['0 s', '1 V'], { time: '1 s' }] } }));
    expect(problems.map(({ path, expected }) => [path, expected])).toEqual([
      ['voltage.points[0]', 'a point such as {"time": "1 s", "voltage": "2 V"}'],
      ['voltage.points[1].voltage', 'a voltage such as "2 V"'],
    ]);
  });

  it.each([
    ['no object', [], ['']],
    ['nothing at all', {}, ['title', 'geometry.width', 'geometry.thickness', 'voltage']],
  ])('reports %s', (_, json, paths) => {
    expect(checkScene(json).map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, JsonObject, string]>([
    ['a bare number for a length', { geometry: { width: 40 } }, 'geometry.width'],
    ['a negative time', { stop: { time: '-1 s' } }, 'stop.time'],
    ['a fraction of a particle', { stop: { metalParticles: 1.5 } }, 'stop.metalParticles'],
    ['a share above one', { field: { netChargeFraction: 1.2 } }, 'field.netChargeFraction'],
    ['a film of unknown kind', { materials: { film: 'SiO' } }, 'materials.film'],
    ['a misspelt word', { electrodes: { supply: 'unlimitd' } }, 'electrodes.supply'],
    ['a depth in a slice', { geometry: { depth: '40 nm' } }, 'geometry.depth'],
    ['a box without depth', { geometry: { dimension: 3 } }, 'geometry.depth'],
    ['a slab in a box', { geometry: { dimension: 3, depth: '9 nm', slabThickness: '1 nm' } }, 'geometry.slabThickness'],
    ['a particle as large as the film', { geometry: { particleDiameter: '20 nm' } }, 'geometry.particleDiameter'],
    ['a width that the step of the grid does not divide', { geometry: { thickness: '13.3 nm' } }, 'geometry.width'],
    [
      'a depth that it does not divide',
      { geometry: { dimension: 3, width: '40 nm', depth: '20.2 nm', thickness: '20 nm' }, field: { gridStep: '1 nm' } },
      'geometry.depth',
    ],
    ['a grid beyond memory', { field: { gridStep: '0.001 nm' } }, 'field.gridStep'],
    [
      'a piece wider than the film',
      { geometry: { width: '12 nm' }, inclusions: { placed: [piece('6 nm', '10 nm', '13 nm')] } },
      'inclusions.placed[0].diameter',
    ],
    [
      'a tip that reaches the other electrode',
      { electrodes: { tip: { height: '16 nm', radius: '2 nm' } } },
      'electrodes.tip.height',
    ],
    [
      'a tip wider than the film',
      { electrodes: { tip: { height: '4 nm', radius: '21 nm' } } },
      'electrodes.tip.radius',
    ],
    [
      'a tip on an inert electrode',
      { electrodes: { top: 'inert', tip: { height: '4 nm', radius: '2 nm' } } },
      'electrodes.tip',
    ],
    [
      'a piece that meets the tip',
      { electrodes: { tip: { height: '4 nm', radius: '2 nm' } }, inclusions: { placed: [piece('18 nm', '17 nm')] } },
      'inclusions.placed[0].center',
    ],
    [
      'a piece that crosses a reflecting side',
      { geometry: { sides: 'reflecting' }, inclusions: { placed: [piece('0.5 nm', '10 nm', '2 nm')] } },
      'inclusions.placed[0].center',
    ],
    ['sides of another kind', { geometry: { sides: 'reflective' } }, 'geometry.sides'],
    ['a run that never ends', { stop: { bridged: false, metalParticles: 'unlimited' } }, 'stop'],
    ['a pulse longer than its period', { voltage: pulses('2 s', '1 s') }, 'voltage.width'],
    ['a triangle without height', { voltage: triangle('1 V', '1 V') }, 'voltage.peak'],
    ['points out of order', { voltage: points('0 s', '2 s', '1 s') }, 'voltage.points[2].time'],
    [
      'a coordinate too many',
      { inclusions: { placed: [{ center: ['1 nm', '2 nm', '3 nm'], diameter: '1 nm' }] } },
      'inclusions.placed[0].center',
    ],
    [
      'overlapping pieces',
      { inclusions: { placed: [piece('0.5 nm', '5 nm'), piece('39 nm', '5 nm')] } },
      'inclusions.placed[1].center',
    ],
    [
      'a piece smaller than a particle',
      { inclusions: { placed: [piece('9 nm', '9 nm', '0.1 nm')] } },
      'inclusions.placed[0].diameter',
    ],
    ['a draw above the film', { inclusions: { random: [draw('15 nm', '25 nm')] } }, 'inclusions.random[0].region.to'],
    ['a draw without height', { inclusions: { random: [draw('15 nm', '16 nm')] } }, 'inclusions.random[0].region.to'],
  ])('reports %s once', (_, changes, path) => {
    expect(checkScene(sceneWith(changes)).map((problem) => problem.path)).toEqual([path]);
  });

  const wide = { dimension: 3, width: '4000 nm', depth: '4000 nm', thickness: '20 nm' };
  const field = { gridStep: '2 nm' };

  it('refuses a box beyond the memory there is, and says which sides would do', () => {
    const [problem, ...others] = checkScene(sceneWith({ geometry: wide, field }), 16e9);
    expect(others).toEqual([]);
    expect(problem.path).toBe('geometry.width');
    expect(problem.expected).toMatch(
      /^less memory than the 16.0 GB .*: about 41.\d GB .*; width and depth of \d+ nm would do$/u,
    );
    const side = /(\d+ nm) would do/u.exec(problem.expected)?.[1] ?? '';
    expect(Number.parseFloat(side)).toBeGreaterThan(2000);
    expect(checkScene(sceneWith({ geometry: { ...wide, width: side, depth: side }, field }), 16e9)).toEqual([]);
    expect(checkScene(sceneWith({ geometry: wide, field }))).toHaveLength(1); // whatever the machine
  });

  it('refuses a grid beyond the memory there is, and says which step would do', () => {
    const geometry = { dimension: 3, width: '80 nm', depth: '80 nm', thickness: '20 nm' };
    const [{ path, expected }] = checkScene(sceneWith({ geometry, field: { gridStep: '0.1 nm' } }), 1e9);
    expect(path).toBe('field.gridStep');
    const step = /gridStep of (\S+ nm)/u.exec(expected)?.[1] ?? '';
    expect(Number.parseFloat(step)).toBeLessThan(0.4);
    const paths = checkScene(sceneWith({ geometry, field: { gridStep: step } }), 1e9).map((problem) => problem.path);
    expect(paths).not.toContain('field.gridStep');
  });

  it('does not reckon with more particles than the film can hold', () => {
    for (const metalParticles of [1e12, 'unlimited', 2000])
      expect(checkScene(sceneWith({ stop: { metalParticles } }), 1e8)).toEqual([]);
  });

  it('names both multiples of the step that a side may have, and every other fault beside', () => {
    const geometry = { dimension: 3, width: '16.3 nm', depth: '15.6 nm', slabThickness: '1 nm', thickness: '20 nm' };
    expect(checkScene(sceneWith({ geometry, field: { gridStep: '1 nm' } })).map(formatProblem)).toEqual([
      'geometry.slabThickness: "1 nm", expected no slab thickness in a box; did you mean depth?',
      'geometry.width: "16.3 nm", expected a multiple of the grid\'s step, 20 nm/20 as it divides the thickness: 16 nm or 17 nm; did you mean 16 nm?',
      'geometry.depth: "15.6 nm", expected a multiple of the grid\'s step, 20 nm/20 as it divides the thickness: 15 nm or 16 nm; did you mean 16 nm?',
    ]);
  });

  it.each<[string, JsonObject]>([
    ['a mean field', { voltage: '1 MV/cm' }],
    ['a negative voltage', { voltage: '-0.5 V' }],
    ['a ramp', { voltage: { shape: 'ramp', start: '0 V', rate: '2 V/s' } }],
    ['a constant', { voltage: { shape: 'constant', voltage: '3 V' } }],
    ['pulses', { voltage: pulses('1 s', '2 s') }],
    ['points', { voltage: points('0 s', '1 s', '2 s') }],
    ['a draw', { inclusions: { random: [draw('5 nm', '15 nm')] } }],
    ['no end but time', { stop: { bridged: false, metalParticles: 'unlimited', time: '1 s' } }],
  ])('accepts %s', (_, changes) => {
    expect(checkScene(sceneWith(changes))).toEqual([]);
  });
});

function pulses(width: string, period: string) {
  return { shape: 'pulses', low: '0 V', high: '2 V', width, period, delay: '0 s' };
}

function triangle(start: string, peak: string) {
  return { shape: 'triangle', start, peak, rate: '1 V/s' };
}

function points(...times: string[]) {
  return { shape: 'points', points: times.map((time) => ({ time, voltage: '1 V' })) };
}

function draw(from: string, to: string) {
  return { count: 2, diameter: { mean: '2 nm', deviation: '0.3 nm' }, region: { from, to }, minimumGap: '1 nm' };
}

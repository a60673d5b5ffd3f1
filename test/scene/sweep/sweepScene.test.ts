import { describe, expect, it } from 'vitest';
import { checkAnyScene } from '../../../src/scene/checkAnyScene.ts';
import { mergeJson, type JsonObject } from '../../../src/scene/json.ts';
import { checkScene } from '../../../src/scene/parse.ts';
import { formatProblem } from '../../../src/scene/problem.ts';
import { checkSweepScene, parseSweepScene } from '../../../src/scene/sweep/sweepScene.ts';

const plain: JsonObject = {
  model: 'continuum',
  title: 'a plain cell',
  materials: { metal: 'Cu', film: 'SiO2', counterElectrode: 'Pt' },
  geometry: { thickness: '10 nm' },
  compliances: ['1 uA', '1 mA'],
  voltage: { shape: 'triangle', start: '0 V', peak: '2 V', rate: '1 V/s' },
  duration: '4 s',
};

function sceneWith(changes: JsonObject): JsonObject {
  const { voltage = plain.voltage } = changes;
  return { ...mergeJson(plain, changes), voltage };
}

/** The plain scene with stages in place of its single SET. */
function staged(stages: unknown, changes: JsonObject = {}): JsonObject {
  const { voltage: _, duration: __, ...rest } = plain;
  return mergeJson({ ...rest, stages }, changes);
}

const off: JsonObject = {
  stress: { enabled: false },
  void: { enabled: false },
  dissolution: { enabled: false },
  heat: { joule: false, tunnel: false },
};

const up = { kind: 'set', voltage: '1 V', duration: '2 s' };
const down = { kind: 'reset', voltage: '-1 V', duration: '2 s' };
const rest = { kind: 'rest', duration: '5 s' };

describe('parseSweepScene', () => {
  it('converts quantities into internal units, and fills in the rest', () => {
    const scene = parseSweepScene(
      staged([up, { ...down, endsAtFall: false }, rest], { contact: { gap: '0.6 angstrom' } }),
    );
    const { compliances, contact, reaction, stages } = scene;
    expect(compliances).toEqual([expect.closeTo(6.241509074e12, -4), expect.closeTo(6.241509074e15, -7)]);
    expect(contact.gap).toBeCloseTo(0.06, 12);
    expect(reaction.exchangeCurrentDensity).toBeCloseTo(0.426 * 6.241509074, 8); // 1 A/m2 is 6.24 e/(s nm2)
    expect(stages).toMatchObject([
      { kind: 'set', endCurrent: Infinity },
      { kind: 'reset', fall: 1000, endsAtFall: false },
      { kind: 'rest', duration: 5 },
    ]);
  });
});

describe('checkSweepScene', () => {
  it('finds every bad input of a user in one pass, with path, value and expectation', () => {
    const problems = checkSweepScene(
      staged(
        [
          { ...down, voltage: '1 V' },
          { ...up, voltage: { shape: 'ramp', start: '0 V', rate: '-1 V/s' } },
          {
            ...up,
            voltage: {
              shape: 'points',
              points: [
                { time: '0 s', voltage: '0 V' },
                { time: '2 s', voltage: '1 V' },
                { time: '1 s', voltage: '1 V' },
              ],
            },
          },
          { ...up, fal: 10 },
          { ...rest, kind: 'rset' },
        ],
        {
          materials: { metal: 'Cuu' },
          geometry: { nucleusRadius: '30 nm' },
          compliances: ['0 A', '-1 nA', '1 mA', '1 mA'],
          contact: { gap: '20 nm' },
          dissolution: { enabled: false, voidRule: 'mirrored' },
          heat: { joul: false },
          stress: 'off',
          snapshots: { currents: [2] },
        },
      ),
    );
    expect(problems.map(formatProblem)).toEqual([
      'heat.joul: false, expected one of joule, tunnel, filament, counter, film, filamentFactor, ... (9 names); did you mean joule?',
      'materials.metal: "Cuu", expected one of Ag, Cu, Ni, Pt; did you mean Cu?',
      'compliances[0]: "0 A", expected a current above 0 A such as "1 mA"',
      'compliances[1]: "-1 nA", expected a current above 0 A such as "1 mA"',
      'stages[3].fal: 10, expected one of kind, voltage, duration, endCurrent',
      'stages[4].kind: "rset", expected one of set, reset, rest; did you mean set?',
      'stress: "off", expected an object with enabled, energy, length ...',
      'snapshots.currents[0]: 2, expected a current above 0 A such as "1 mA"; did you mean "2 mA"?',
      `geometry.nucleusRadius: "30 nm", expected below the film's thickness, 10 nm`,
      'geometry.nucleusRadius: "30 nm", expected a nucleus inside the cell: below its radius, 25 nm',
      'contact.gap: "20 nm", expected below the gap of the cell at the beginning, 10 nm',
      'compliances[3]: "1 mA", expected a current other than compliances[2]',
      'stages[0].kind: "reset", expected "set": there is no filament yet',
      'stages[0].voltage: "1 V", expected a voltage that falls below 0 V within the duration of a reset stage; the lowest is 1 V',
      'stages[1].voltage: {"shape":"ramp","start":"0 V","rate":"-1 V/s"}, expected a voltage that rises above 0 V within the duration of a set stage; the highest is 0 V',
      'stages[2].voltage.points[2].time: "1 s", expected later than the point before, 2 s',
      'dissolution.voidRule: "mirrored", expected "frozen": without dissolution of the active electrode there is no void to fill',
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['a nucleus as thick as the film', { geometry: { nucleusRadius: '10 nm' } }, 'geometry.nucleusRadius'],
    [
      'a nucleus as wide as the cell',
      { geometry: { nucleusRadius: '2 nm', radius: '2 nm' } },
      'geometry.nucleusRadius',
    ],
    ['a least gap that the film has no room for', { dissolution: { leastGap: '9.9 nm' } }, 'dissolution.leastGap'],
    ['no compliance at all', { compliances: [] }, 'compliances'],
    ['a compliance that is no list', { compliances: '1 mA' }, 'compliances'],
    ['a misspelt word for none', { compliances: 'non' }, 'compliances'],
    ['a bare number for a compliance', { compliances: [1] }, 'compliances[0]'],
    ['a SET under a voltage below zero', { voltage: '-1 V' }, 'voltage'],
    ['a SET under a field below zero', { voltage: '-1 MV/cm' }, 'voltage'],
    ['a SET whose pulse comes after its end', { voltage: pulses('5 s') }, 'voltage'],
    ['a triangle without height', { voltage: triangle('0 V') }, 'voltage.peak'],
    ['stages beside a voltage and duration', { stages: [up] }, 'voltage,duration'],
    ['heat that ends inside the cell', { heat: { outerRadius: '20 nm' } }, 'heat.outerRadius'],
    ['a metal that is liquid', { heat: { meltingPoint: '290 K' } }, 'heat.meltingPoint'],
    ['a snapshot after the end', { snapshots: { times: ['1 s', '4.1 s'] } }, 'snapshots.times[1]'],
    ['half a cycle', { cycles: 0.5 }, 'cycles'],
    ['a mesh of no size', { accuracy: { meshScale: 0 } }, 'accuracy.meshScale'],
  ])('reports %s once', (_, changes, paths) => {
    expect(
      checkSweepScene(sceneWith(changes))
        .map(({ path }) => path)
        .join(),
    ).toBe(paths);
  });

  it.each<[string, JsonObject]>([
    ['a pulse', { voltage: pulses('1 s') }],
    ['a field', { voltage: '1 MV/cm' }],
    ['a triangle that starts below zero', { voltage: triangle('1 V') }],
    ['no compliance', { compliances: 'none' }],
    ['every mechanism switched off', off],
    ['a snapshot in the second cycle', { cycles: 2, snapshots: { times: ['7 s'] } }],
  ])('accepts %s', (_, changes) => {
    expect(checkSweepScene(sceneWith(changes)).map(formatProblem)).toEqual([]);
  });

  it('asks for voltage, duration or stages', () => {
    const { voltage, duration, ...neither } = plain;
    const problemsOf = (json: JsonObject) => checkSweepScene(json).map(({ path, value }) => [path, value]);
    expect(problemsOf(neither)).toEqual([['stages', undefined]]);
    expect(problemsOf({ ...neither, voltage })).toEqual([['duration', undefined]]);
    expect(problemsOf({ ...neither, duration })).toEqual([['voltage', undefined]]);
  });

  it('takes values fitted to copper for granted in copper alone', () => {
    const paths = checkSweepScene(sceneWith({ materials: { metal: 'Ag' } })).map(({ path }) => path);
    expect(paths).toContain('reaction.exchangeCurrentDensity');
    expect(paths).not.toContain('contact.gap');
    expect(checkSweepScene(sceneWith({ materials: { counterElectrode: 'Ag' } }))).toEqual([]);
  });
});

describe('scenes of the two models', () => {
  const particles = { title: 't', geometry: { width: '40 nm', thickness: '20 nm' }, voltage: '2 V' };

  it('are told apart', () => {
    expect([checkAnyScene(plain), checkAnyScene(particles)]).toEqual([[], []]);
    const { model, ...nameless } = plain;
    expect(checkAnyScene({ ...nameless, modl: model }).map(({ path }) => path)).toEqual(['modl']);
  });

  it('are sent to the right command', () => {
    expect(checkScene(plain).map(formatProblem)).toEqual([
      'model: "continuum", expected a scene of the particle model; `filigree set` runs SET scenes',
    ]);
    expect(checkSweepScene(particles).map(formatProblem)).toEqual([
      'model: missing, expected "continuum": a SET scene; `filigree run` runs scenes of particles',
    ]);
  });
});

function pulses(delay: string) {
  return { shape: 'pulses', low: '0 V', high: '2 V', width: '1 s', period: '2 s', delay };
}

function triangle(peak: string) {
  return { shape: 'triangle', start: peak === '0 V' ? '0 V' : '-1 V', peak, rate: '1 V/s' };
}

import { describe, expect, it } from 'vitest';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { deviceDefaults } from '../../src/scene/deviceDefaults.ts';
import { cloneJson, isObject, type JsonObject } from '../../src/scene/json.ts';
import { checkScene, parseScene } from '../../src/scene/parse.ts';
import { formatProblem } from '../../src/scene/problem.ts';
import { convertQuantity } from '../../src/units/quantity.ts';

const scene = {
  title: 't',
  geometry: { dimension: 3, width: '10 nm', depth: '10 nm', thickness: '10 nm' },
  materials: { metal: 'Cu' },
  voltage: '2 V',
};

function deviceOf(device: unknown) {
  return buildParticleParameters(parseScene({ ...scene, device }), 1).device;
}

function problemsOf(device: unknown, change: JsonObject = {}): string[] {
  return checkScene({ ...scene, ...change, device }).map(formatProblem);
}

describe('the section device', () => {
  it('is not there unless a scene has it', () => {
    expect(buildParticleParameters(parseScene(scene), 1).device).toBeNull();
  });

  it('takes everything that it leaves out from the cell and its materials', () => {
    const device = deviceOf({});
    expect(device?.tunnelling).toEqual({ law: 'lowVoltage', effectiveMass: 0.86, barrier: 3.6 });
    expect(device).toMatchObject({
      tunnelRange: 1.5,
      wire: { meanFreePath: 40, temperatureCoefficient: 3.93e-3, specularity: 0, defectFactor: 0.03 },
      circuit: { seriesResistance: 0, compliance: Infinity, saturationVoltage: 0.1, feedback: true },
      heat: { feedback: true, meltingPoint: 1358 },
    });
    const watt = convertQuantity(device?.heat?.filmConductivity ?? 0, 'W/(m K)');
    expect(watt).toBeCloseTo(1.4, 12);
    expect(convertQuantity(device?.wire.conductivity ?? 0, 'S/m')).toBeCloseTo(5.96e7, 0);
    expect(deviceOf({ heat: { enabled: false } })?.heat).toBeNull();
  });

  it('takes what it is given', () => {
    const device = deviceOf({
      counterElectrode: 'Ni',
      circuit: { seriesResistance: '10 kohm', compliance: '10 uA', feedback: false },
      heat: { filmConductivity: '1 W/(m K)', meltingPoint: '900 K' },
    });
    expect(convertQuantity(device?.circuit.seriesResistance ?? 0, 'kohm')).toBeCloseTo(10, 12);
    expect(convertQuantity(device?.circuit.compliance ?? 0, 'uA')).toBeCloseTo(10, 12);
    expect(device?.circuit.feedback).toBe(false);
    expect(device?.heat?.meltingPoint).toBe(900);
    const ratio = (device?.heat?.counterConductivity ?? 0) / (device?.heat?.filmConductivity ?? 1);
    expect(ratio).toBeCloseTo(91, 9);
  });

  it('says what does not fit, all at once', () => {
    expect(
      problemsOf({
        tunnelling: { range: '6 nm', barier: '3 eV' },
        circuit: { compliance: '0 A', seriesResistance: 5 },
        heat: { meltingPoint: '200 K' },
      }),
    ).toEqual([
      'device.tunnelling.barier: "3 eV", expected one of law, effectiveMass, barrier, range; did you mean barrier?',
      'device.circuit.seriesResistance: 5, expected a resistance of at least 0 ohm such as "10 kohm"; did you mean "5 kohm"?',
      'device.circuit.compliance: "0 A", expected a current above 0 A such as "1 mA" or "unlimited"',
      'device.tunnelling.range: "6 nm", expected at most half of the film\'s shortest side: 5 nm',
      'device.heat.meltingPoint: "200 K", expected above the temperature of the film, 300 K',
    ]);
    expect(problemsOf(null)[0]).toMatch(/^device: null, expected an object/u);
  });

  it('reports a fault at any single place there, once', () => {
    const paths = (json: JsonObject, prefix: string[]): string[][] =>
      Object.entries(json).flatMap(([name, value]) => {
        const path = [...prefix, name];
        return isObject(value) ? [path, ...paths(value, path)] : [path];
      });
    for (const path of paths(deviceDefaults, [])) {
      const device = cloneJson(deviceDefaults);
      const parent = path.slice(0, -1).reduce((value, name) => value[name] as JsonObject, device);
      parent[path[path.length - 1]] = null;
      expect(checkScene({ ...scene, device }).map((problem) => problem.path)).toEqual([`device.${path.join('.')}`]);
    }
  });
});

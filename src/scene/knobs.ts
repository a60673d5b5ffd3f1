import { parseQuantity, type Dimension } from '../units/quantity.ts';
import { withDefaults } from './defaults.ts';
import { isObject } from './json.ts';
import { valueAt } from './problem.ts';

/** Quantities of a scene of the particle model that are turned to see what they do; null where the scene gives none or a faulty one. */
export interface Knobs {
  mobility: number | null;
  redoxRate: number | null;
  voltage: number | null; // [V] null too where it is no constant
  temperature: number | null; // [K]
}

/** Reads them from a scene as written, faulty or not. */
export function readKnobs(json: unknown): Knobs {
  const scene = withDefaults(json);
  const number = (path: string) => {
    const value = valueAt(scene, [path]);
    return typeof value === 'number' ? value : null;
  };
  const voltage = valueAt(scene, ['voltage']);
  return {
    mobility: number('mobility'),
    redoxRate: number('redoxRate'),
    voltage: readVoltage(isObject(voltage) && voltage.shape === 'constant' ? voltage.voltage : voltage, scene),
    temperature: read(valueAt(scene, ['temperature']), 'temperature'),
  };
}

/** Shape of the waveform that a scene's voltage follows, or null where it is constant. */
export function readWaveformShape(json: unknown): string | null {
  const shape = valueAt(json, ['voltage', 'shape']);
  return typeof shape === 'string' && shape !== 'constant' ? shape : null;
}

function readVoltage(written: unknown, scene: unknown): number | null {
  const voltage = read(written, 'voltage');
  if (voltage !== null) return voltage;
  const field = read(written, 'field');
  const thickness = read(valueAt(scene, ['geometry', 'thickness']), 'length');
  return field === null || thickness === null ? null : field * thickness;
}

function read(written: unknown, dimension: Dimension): number | null {
  if (typeof written !== 'string') return null;
  try {
    return parseQuantity(written, dimension);
  } catch {
    return null;
  }
}

import { sliceDefaults } from './defaults.ts';
import { cloneJson, isObject, mergeJson, type JsonObject } from './json.ts';
import type { JsonPath } from './problem.ts';
import type { Fault } from './readFaults.ts';
import { sceneSchema, type Scene } from './schema.ts';

// A sound scene that has something at every place where a fault can be.
const sound: JsonObject = mergeJson(sliceDefaults, {
  $schema: '',
  title: 'sound',
  description: '',
  geometry: { width: '40 nm', depth: '40 nm', slabThickness: '0.5 nm', thickness: '20 nm' },
  materials: { valence: 1, atomsPerParticle: 1, relativePermittivity: 1 },
  voltage: '1 V',
  inclusions: {
    placed: [{ center: ['10 nm', '10 nm'], diameter: '1 nm', supply: 0 }],
    random: [
      {
        count: 1,
        diameter: { mean: '1 nm', deviation: '0 nm' },
        region: { from: '5 nm', to: '15 nm' },
        minimumGap: '0 nm',
        supply: 0,
      },
    ],
  },
});

/**
 * Reads a scene as if its faults were not there, so that contradictions elsewhere come to light in the same pass.
 *
 * @returns null when it is still no scene.
 */
export function repairFaults(json: unknown, faults: readonly Fault[]): Scene | null {
  if (!isObject(json)) return null;
  const repaired = cloneJson(json);
  for (const { path, isUnknownName } of faults) {
    if (isUnknownName) removeAt(repaired, path);
    else replaceAt(repaired, path);
  }
  const reading = sceneSchema.safeParse(repaired);
  return reading.success ? reading.data : null;
}

function removeAt(json: JsonObject, path: JsonPath): void {
  const parent = parentOf(json, path);
  if (parent) delete parent[path[path.length - 1]];
}

function replaceAt(json: JsonObject, path: JsonPath): void {
  // A waveform has no single sound value at a place inside it.
  if (path[0] === 'voltage') json.voltage = sound.voltage;
  else {
    const parent = parentOf(json, path);
    if (parent) parent[path[path.length - 1]] = cloneJson(soundAt(path));
  }
}

function parentOf(json: JsonObject, path: JsonPath): Record<string | number, unknown> | null {
  let value: unknown = json;
  for (const step of path.slice(0, -1)) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : null;
}

function soundAt(path: JsonPath): unknown {
  let value: unknown = sound;
  for (const step of path) {
    value = Array.isArray(value)
      ? value[Math.min(Number(step), value.length - 1)]
      : (value as JsonObject | undefined)?.[step];
  }
  return value;
}

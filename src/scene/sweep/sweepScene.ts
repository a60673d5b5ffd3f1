import { mergeJson, type JsonObject } from '../json.ts';
import { publishSchema } from '../jsonSchema.ts';
import { modelOf } from '../modelOf.ts';
import { SceneError, type JsonPath, type SceneProblem } from '../problem.ts';
import { findProblems, type SceneKind } from '../sceneKind.ts';
import { sweepContradictions } from './sweepContradictions.ts';
import { sweepDefaults, withSweepDefaults } from './sweepDefaults.ts';
import { sweepSchema, type SweepScene } from './sweepSchema.ts';

const soundMaterial: JsonObject = { conductivity: '1 W/(m K)', coefficient: '0 /K', heatCapacity: '1e6 J/(m3 K)' };

const sound: JsonObject = mergeJson(sweepDefaults, {
  $schema: '',
  model: 'continuum',
  title: 'sound',
  description: '',
  materials: { metal: 'Cu', film: 'SiO2', counterElectrode: 'Pt' },
  geometry: { thickness: '10 nm' },
  compliances: ['1 uA'],
  voltage: '1 V',
  duration: '1 s',
  stages: [{ kind: 'set', voltage: '1 V', duration: '1 s' }],
  reaction: { valence: 1, atomicVolume: '0.01 nm^3' },
  wire: {
    conductivity: '6e7 S/m',
    temperatureCoefficient: '0 /K',
    meanFreePath: '40 nm',
    counterConductivity: '1e7 S/m',
  },
  heat: { filament: soundMaterial, counter: soundMaterial, film: soundMaterial, meltingPoint: '5000 K' },
  snapshots: { times: ['0 s'], currents: ['1 uA'] },
});

const sweepScene: SceneKind<SweepScene> = {
  schema: sweepSchema,
  jsonSchema: sweepJsonSchema,
  withDefaults: withSweepDefaults,
  sound,
  repairedPart,
  contradictions: sweepContradictions,
};

let published: JsonObject | undefined;

/** JSON Schema of a SET scene as it is written; settings with a default are optional. */
export function sweepJsonSchema(): JsonObject {
  return (published ??= publishSchema(sweepSchema, 'Filigree SET scene', sweepDefaults));
}

/** Every problem of a SET scene as it is written. */
export function checkSweepScene(json: unknown): SceneProblem[] {
  if (modelOf(json) === 'particles')
    return [
      {
        path: 'model',
        value: undefined,
        expected: '"continuum": a SET scene; `filigree run` runs scenes of particles',
      },
    ];
  return findProblems(sweepScene, json);
}

/**
 * Reads a SET scene into internal units, with defaults for what it leaves out.
 *
 * @throws SceneError with every problem found.
 */
export function parseSweepScene(json: unknown): SweepScene {
  const problems = checkSweepScene(json);
  if (problems.length > 0) throw new SceneError(problems);
  return sweepSchema.parse(withSweepDefaults(json));
}

// Neither a waveform nor a stage of unknown kind has a single sound value at a place inside it.
function repairedPart(path: JsonPath): JsonPath {
  const [first, index, name] = path;
  if (first === 'voltage' || (first === 'compliances' && index === undefined)) return [first];
  if (first !== 'stages') return path;
  if (name === 'voltage') return path.slice(0, 3);
  return name === 'kind' ? path.slice(0, 2) : path;
}

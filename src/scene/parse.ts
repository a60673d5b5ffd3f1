import { contradictions } from './contradictions.ts';
import { sliceDefaults, withDefaults } from './defaults.ts';
import { deviceDefaults } from './deviceDefaults.ts';
import { mergeJson, type JsonObject } from './json.ts';
import { sceneJsonSchema } from './jsonSchema.ts';
import { modelOf } from './modelOf.ts';
import { SceneError, valueAt, type SceneProblem } from './problem.ts';
import { findProblems, type SceneKind } from './sceneKind.ts';
import { sceneSchema, type Scene } from './schema.ts';

const sound: JsonObject = mergeJson(sliceDefaults, {
  $schema: '',
  title: 'sound',
  description: '',
  geometry: { sides: 'periodic', width: '40 nm', depth: '40 nm', slabThickness: '0.5 nm', thickness: '20 nm' },
  materials: { valence: 1, atomsPerParticle: 1, relativePermittivity: 1 },
  voltage: '1 V',
  electrodes: { tip: { height: '2 nm', radius: '2 nm' } },
  device: mergeJson(deviceDefaults, {
    wire: { conductivity: '6e7 S/m', temperatureCoefficient: '0 /K', meanFreePath: '40 nm' },
    heat: {
      filmConductivity: '1 W/(m K)',
      metalConductivity: '400 W/(m K)',
      counterConductivity: '70 W/(m K)',
      meltingPoint: '5000 K',
    },
  }),
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

const particleScene = (memory: number): SceneKind<Scene> => ({
  schema: sceneSchema,
  jsonSchema: sceneJsonSchema,
  withDefaults,
  sound,
  // A waveform has no single sound value at a place inside it.
  repairedPart: (path) => (path[0] === 'voltage' ? ['voltage'] : path),
  contradictions: (scene) => contradictions(scene, memory),
});

/**
 * Every problem of a scene of the particle model as it is written.
 *
 * @param memory that a run may take [bytes]; a scene for another machine, or one that ran already, has no limit
 */
export function checkScene(json: unknown, memory = Infinity): SceneProblem[] {
  if (modelOf(json) === 'continuum')
    return [
      {
        path: 'model',
        value: valueAt(json, ['model']),
        expected: 'a scene of the particle model; `filigree set` runs SET scenes',
      },
    ];
  return findProblems(particleScene(memory), json);
}

/**
 * Reads a scene of the particle model into internal units, with defaults for what it leaves out.
 *
 * @throws SceneError with every problem found.
 */
export function parseScene(json: unknown): Scene {
  const problems = checkScene(json);
  if (problems.length > 0) throw new SceneError(problems);
  return sceneSchema.parse(withDefaults(json));
}

import { sectionOf } from '../../src/analysis/section.ts';
import { FrameField } from '../../src/particle/probes/frameField.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { parseScene } from '../../src/scene/parse.ts';
import type { RecomputedField } from './messages.ts';

/** Solves the fields of frames of one scene. */
export class FieldSolver {
  readonly #field: FrameField;
  readonly #grid: [number, number, number];

  /**
   * @param json complete scene of the recording; what it puts into the film at the start is in the frames
   * @throws SceneError
   */
  constructor(json: unknown) {
    const scene = parseScene(json);
    const parameters = buildParticleParameters({ ...scene, inclusions: { placed: [], random: [] } }, 0);
    this.#field = new FrameField(parameters);
    this.#grid = this.#field.grid;
  }

  /** Throws Error where the solution does not converge. */
  solve(frame: Frame): RecomputedField {
    const { full, background, bodyPotential, highestOverpotential, lowestOverpotential } = this.#field.solve(frame);
    return {
      full: sectionOf(full, { grid: this.#grid }),
      background: sectionOf(background, { grid: this.#grid }),
      bodyPotential,
      bodyOverpotential: { highest: highestOverpotential, lowest: lowestOverpotential },
    };
  }
}

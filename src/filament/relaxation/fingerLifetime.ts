import { cos, sin } from '../../math/elementary.ts';
import type { Front } from '../front/front.ts';
import { emptyFront } from '../front/nucleus.ts';
import type { CellParameters } from '../parameters.ts';
import { FrontRelaxation } from './relaxFront.ts';
import { RelaxationPace } from './relaxationPace.ts';

const capPieces = 24;
const mostSteps = 2000;
const quietSteps = 30; // each twice as long as the one before it: the body is at rest

/** How long a body lived, and what that took. */
export interface Lifetime {
  time: number; // [s] NaN if it came to rest, or lost its hold, before
  steps: number;
}

/**
 * Time in which a finger, a cylinder with a hemisphere on it, becomes shorter by a given length.
 *
 * **Holds** for fingers of one shape and lengths in proportion to the radius a law gives a power of the radius: r^4 by surface diffusion, r^3
 * where transport limits, r^2 where the interface limits and its law is linear.
 * @param parameters with a relaxation
 * @param radius [nm]
 * @param height [nm] greater than the radius
 * @param shortening [nm]
 */
export function fingerLifetime(
  parameters: CellParameters,
  radius: number,
  height: number,
  shortening: number,
): Lifetime {
  const { relaxation: law, step } = parameters;
  if (!law) return { time: NaN, steps: 0 };
  const front = finger(radius, height);
  const relaxation = new FrontRelaxation(parameters, law);
  const pace = new RelaxationPace(step.scale);
  const wanted = height - shortening;
  let time = 0;
  let quiet = 0;
  for (let steps = 1; steps <= mostSteps; steps++) {
    const timeStep = pace.choose(front, relaxation);
    const before = front.z[0];
    if (!relaxation.step(front, timeStep)) return { time: NaN, steps };
    if (front.z[0] <= wanted && relaxation.lost === 0)
      return { time: time + (timeStep * (before - wanted)) / (before - front.z[0]), steps };
    pace.accept(front, timeStep, relaxation.way, 0);
    quiet = pace.choose(front, relaxation) < 2 * timeStep ? 0 : quiet + 1;
    if (relaxation.lost > 0 || quiet === quietSteps) return { time: NaN, steps };
    time += timeStep;
  }
  return { time: NaN, steps: mostSteps };
}

/** A cylinder with a hemisphere on it. [nm] */
function finger(radius: number, height: number): Front {
  const front = emptyFront();
  const shaftPieces = Math.ceil((height / radius - 1) * (capPieces / 2));
  front.count = capPieces + shaftPieces + 1;
  for (let i = 0; i <= capPieces; i++) {
    const angle = (Math.PI / 2) * (i / capPieces);
    front.r[i] = i === 0 ? 0 : radius * sin(angle);
    front.z[i] = height - radius + radius * cos(angle);
  }
  for (let i = 1; i <= shaftPieces; i++) {
    front.r[capPieces + i] = radius;
    front.z[capPieces + i] = (height - radius) * (1 - i / shaftPieces);
  }
  return front;
}

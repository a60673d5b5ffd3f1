import type { Frame, FrameHeader, HappeningKind } from '../particle/probes/frameTypes.ts';
import { orderOf } from './table.ts';
import type { Table } from './table.ts';

/** Positions are whole numbers of this step, so at most half of it off. */
export const lengthStep = 1 / 64; // [nm]

/** Potentials of bodies and of the field are whole numbers of this step, so at most half of it off. */
export const potentialStep = 1 / 4096; // [V]

/** Columns of the particle table, after the serial. */
export const particleColumns = ['kind', 'body', 'x', 'y', 'z'] as const;

/** Columns of the body table, after the serial. */
export const bodyColumns = ['size', 'charge', 'potential', 'oxidised', 'reduced', 'attachment'] as const;

const happeningCodes: Record<HappeningKind, number> = {
  nucleate: 0,
  merge: 1,
  split: 2,
  dissolve: 3,
  attach: 4,
  detach: 5,
  bridge: 6,
};

/** Kinds of happening; a file holds a kind's place in this list. */
export const happeningKinds = Object.keys(happeningCodes) as HappeningKind[];

/** The nearest whole number of steps. Throws RangeError for what is no number or too large. */
export function wholeSteps(value: number, step: number): number {
  const steps = Math.round(value / step);
  if (!(Math.abs(steps) <= 0x7fffffff)) throw new RangeError(`${value} cannot be recorded in steps of ${step}`);
  return steps;
}

/** A column in whole steps; along a periodic axis the far edge is the near one. */
function stepsOf(values: Float32Array, order: Uint32Array, step: number, period = Infinity): Int32Array {
  const column = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const steps = wholeSteps(values[order[i]], step);
    column[i] = steps * step < period ? steps : 0;
  }
  return column;
}

function inOrder(values: Uint8Array | Uint32Array | Int32Array, order: Uint32Array): Int32Array {
  const column = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) column[i] = values[order[i]];
  return column;
}

function inUnits(column: Int32Array, step: number): Float32Array {
  const values = new Float32Array(column.length);
  for (let i = 0; i < column.length; i++) values[i] = column[i] * step;
  return values;
}

/** The particles of a frame as whole numbers, by ascending serial. */
export function particleTable(frame: Frame, header: FrameHeader): Table {
  const order = orderOf(frame.serial);
  return {
    serials: inOrder(frame.serial, order),
    columns: [
      inOrder(frame.kind, order),
      inOrder(frame.body, order),
      stepsOf(frame.x, order, lengthStep, header.width),
      stepsOf(frame.y, order, lengthStep, header.depth),
      stepsOf(frame.z, order, lengthStep),
    ],
  };
}

/** The bodies of a frame as whole numbers, by ascending serial. */
export function bodyTable(frame: Frame): Table {
  const order = orderOf(frame.bodySerial);
  return {
    serials: inOrder(frame.bodySerial, order),
    columns: [
      inOrder(frame.bodySize, order),
      inOrder(frame.bodyCharge, order),
      stepsOf(frame.bodyPotential, order, potentialStep),
      inOrder(frame.bodyOxidised, order),
      inOrder(frame.bodyReduced, order),
      inOrder(frame.bodyAttachment, order),
    ],
  };
}

/** The two tables back as the columns of a frame, in units. */
export function frameColumns(
  particles: Table,
  bodies: Table,
): Omit<Frame, 'time' | 'events' | 'voltage' | 'happenings' | 'potential' | 'voids'> {
  const [kind, body, x, y, z] = particles.columns;
  const [size, charge, potential, oxidised, reduced, attachment] = bodies.columns;
  return {
    serial: new Uint32Array(particles.serials),
    kind: new Uint8Array(kind),
    body: new Uint32Array(body),
    x: inUnits(x, lengthStep),
    y: inUnits(y, lengthStep),
    z: inUnits(z, lengthStep),
    bodySerial: new Uint32Array(bodies.serials),
    bodySize: new Uint32Array(size),
    bodyCharge: new Int32Array(charge),
    bodyPotential: inUnits(potential, potentialStep),
    bodyOxidised: new Uint32Array(oxidised),
    bodyReduced: new Uint32Array(reduced),
    bodyAttachment: new Uint8Array(attachment),
  };
}

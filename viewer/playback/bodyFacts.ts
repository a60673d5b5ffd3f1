import { clusterRadius } from '../../src/analysis/clusterRadius.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { bodyCentres, rowOfBody } from './frameAnalysis.ts';
import type { FrameView } from './frameView.ts';

/** What is known of a body at one frame. */
export interface BodyFacts {
  serial: number;
  attachment: number; // Frame.bodyAttachment
  size: number; // particles
  atoms: number;
  radius: number; // [nm] of the disc or sphere that as many particles fill
  charge: number; // [e]
  potential: number; // [V]
  oxidation: number; // Gamma_ox [particles/s], NaN where it is not known
  reduction: number; // Gamma_red [particles/s], NaN where it is not known
  rateTime: number; // [s] over which both are counted
  coordination: number; // mean contacts of a particle
  x: number; // [nm] centre
  y: number; // [nm]
  z: number; // [nm]
}

/** A body of a frame, null where the frame does not show it. */
export function bodyFacts(view: FrameView, header: FrameHeader, serial: number): BodyFacts | null {
  const { frame } = view;
  const row = rowOfBody(frame, serial);
  if (row < 0) return null;
  const members = membersOf(frame, serial);
  const centre = bodyCentres(partOf(frame, members, row), header);
  const contacts = members.reduce((sum, i) => sum + view.coordination[i], 0);
  const size = frame.bodySize[row];
  return {
    ...{ serial, attachment: frame.bodyAttachment[row], size, atoms: size * header.atomsPerParticle },
    radius: clusterRadius(size, header),
    ...{ charge: frame.bodyCharge[row], potential: frame.bodyPotential[row] },
    ...{ oxidation: view.oxidationRate[row], reduction: view.reductionRate[row] },
    rateTime: frame.time - view.ratesFrom,
    coordination: contacts / members.length,
    ...{ x: centre.x[0], y: centre.y[0], z: centre.z[0] },
  };
}

/** Serials of a frame's bodies, largest first, at most so many. */
export function largestBodies({ bodySerial, bodySize }: Frame, most: number): number[] {
  return Array.from(bodySerial.keys())
    .sort((one, other) => bodySize[other] - bodySize[one] || one - other)
    .slice(0, most)
    .map((row) => bodySerial[row]);
}

function membersOf({ body }: Frame, serial: number): number[] {
  const members: number[] = [];
  for (let i = 0; i < body.length; i++) if (body[i] === serial) members.push(i);
  return members;
}

/** What bodyCentres looks at, of one body alone. */
function partOf(frame: Frame, members: readonly number[], row: number): Frame {
  const places = (of: Float32Array) => Float32Array.from(members, (i) => of[i]);
  const body = Uint32Array.from(members, (i) => frame.body[i]);
  const bodySerial = frame.bodySerial.subarray(row, row + 1);
  return { ...frame, body, x: places(frame.x), y: places(frame.y), z: places(frame.z), bodySerial };
}

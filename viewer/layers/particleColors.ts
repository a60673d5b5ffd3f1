import { okabeIto, orderedStops, rampColor, roles } from '../../src/analysis/palette.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { matterRoles, type FrameView } from '../playback/frameView.ts';
import type { Coloring } from '../run/runState.ts';
import { bodyPalette, type BodyColors } from './bodyColors.ts';
import { roundAbove } from './ticks.ts';
import { packHex } from './packedColor.ts';

/** From negative to positive charge, with grey for none. */
export const chargeStops = ['#00518a', '#4f9fd0', '#b4b4b4', '#ee9a5c', '#c04a00'] as const;
/** From young to old metal. */
export const ageStops = orderedStops.toReversed();
export const ageDecades = 4; // what is younger is drawn like the youngest
/** Share of the film's colour in that of the farthest particles of a box. */
export const hazeAtBack = 0.65;
const unknownColor = okabeIto.grey;
const steps = 128;

const rolePacked = Uint32Array.from(matterRoles, (role) => packHex(roles[role].color));
const ionRole = matterRoles.indexOf('ion');
const chargePacked = packRamp(chargeStops);
const agePacked = packRamp(ageStops);
const bodyPacked = Uint32Array.from(bodyPalette, (color) => packHex(color));
const unknownPacked = packHex(unknownColor);

function packRamp(stops: readonly string[]): Uint32Array {
  return Uint32Array.from({ length: steps }, (_, i) => packHex(rampColor(stops, i / (steps - 1))));
}

/** The most neighbours that are told apart: touching discs or spheres of one size have up to 6 or 12. */
export function mostNeighbours({ dimension }: Pick<FrameHeader, 'dimension'>): number {
  return dimension === 3 ? 12 : 6;
}

/** Charge [e] at both ends of the ramp: a round number that no body of the frame exceeds. */
export function chargeLimit({ frame: { bodyCharge } }: FrameView): number {
  let most = 1;
  for (const charge of bodyCharge) most = Math.max(most, Math.abs(charge));
  return roundAbove(most);
}

/** Colour of metal with so many neighbours. */
export function coordinationColor(neighbours: number, most: number): string {
  return rampColor(orderedStops, Math.min(neighbours, most) / most);
}

const sliceCoordination = packCoordination(2);
const boxCoordination = packCoordination(3);

function packCoordination(dimension: 2 | 3): Uint32Array {
  const most = mostNeighbours({ dimension });
  return Uint32Array.from({ length: 256 }, (_, i) => packHex(coordinationColor(i, most)));
}

/** Writes the colour of every particle, ready for the vertices. Ions are grey where colours stand for something of metal. */
export function colorParticles(
  colors: Uint32Array,
  view: FrameView,
  coloring: Coloring,
  header: FrameHeader,
  bodies: BodyColors,
): void {
  const { frame, roles: roleOf, coordination, metalSince } = view;
  const count = frame.serial.length;
  if (coloring === 'attachment') {
    for (let i = 0; i < count; i++) colors[i] = rolePacked[roleOf[i]];
    return;
  }
  if (coloring === 'coordination') {
    const ramp = header.dimension === 3 ? boxCoordination : sliceCoordination;
    for (let i = 0; i < count; i++) colors[i] = ramp[coordination[i]];
  } else if (coloring === 'age') {
    for (let i = 0; i < count; i++)
      colors[i] = metalSince ? agePacked[ageStep(frame.time - metalSince[i], frame.time)] : unknownPacked;
  } else colorBodies(colors, view, coloring, bodies, header.width);
  for (let i = 0; i < count; i++) if (roleOf[i] === ionRole) colors[i] = unknownPacked;
}

/** Place of an age on the ramp: logarithmic, from the time that has passed down. */
function ageStep(age: number, time: number): number {
  if (!(age > 0) || !(time > 0)) return 0;
  const share = 1 + Math.log10(age / time) / ageDecades;
  return Math.round((steps - 1) * Math.min(1, Math.max(0, share)));
}

function colorBodies(
  colors: Uint32Array,
  view: FrameView,
  by: 'body' | 'charge',
  known: BodyColors,
  width: number,
): void {
  const { frame } = view;
  const { body, bodySerial, bodyCharge } = frame;
  if (by === 'body') known.meet(frame, width);
  const limit = chargeLimit(view);
  let [serial, color] = [0, unknownPacked];
  for (let i = 0; i < body.length; i++) {
    if (body[i] !== serial) {
      serial = body[i];
      const row = rowOf(bodySerial, serial);
      if (row < 0) color = unknownPacked;
      else if (by === 'body') color = bodyPacked[known.of(serial)];
      else color = chargePacked[Math.round(((bodyCharge[row] / limit + 1) / 2) * (steps - 1))];
    }
    colors[i] = color;
  }
}

/** Where a serial stands in an ascending list, -1 for nowhere. */
function rowOf(serials: Uint32Array, serial: number): number {
  let [low, high] = [0, serials.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (serials[middle] === serial) return middle;
    if (serials[middle] < serial) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { mixColors, roles } from './palette.ts';
import type { Plane } from './plane.ts';

const haze = '#ffffff';
const hazeAtBack = 0.55;
const depthBands = 6;
const ionShare = 0.36; // diameter of an ion's dot in particle diameters
const largestIon = 2.5; // [px] radius

export type MetalRole = 'floating' | 'active' | 'counter';

const roleOfAttachment: readonly (MetalRole | null)[] = ['floating', 'active', 'counter', null];

/**
 * What each particle is drawn as; metal of a body that joins both electrodes keeps what it was in `before`, a frame without such a
 * body, and metal that is new since then is drawn as most of its body is.
 */
export function particleRoles(frame: Frame, before: Frame | null): (MetalRole | 'ion')[] {
  const now = rolesOfBodies(frame);
  const earlier = new Map<number, MetalRole>();
  if (before) {
    const then = rolesOfBodies(before);
    before.serial.forEach((serial, i) => {
      const role = then.get(before.body[i]);
      if (role) earlier.set(serial, role);
    });
  }
  const majority = majorityRole(frame, now, earlier);
  return Array.from(frame.serial, (serial, i) => {
    if (frame.kind[i] === 0) return 'ion';
    return now.get(frame.body[i]) ?? earlier.get(serial) ?? majority;
  });
}

/** Bodies that join both electrodes have no role of their own. */
function rolesOfBodies(frame: Frame): Map<number, MetalRole | null> {
  return new Map(Array.from(frame.bodySerial, (serial, i) => [serial, roleOfAttachment[frame.bodyAttachment[i]]]));
}

function majorityRole(frame: Frame, now: Map<number, MetalRole | null>, earlier: Map<number, MetalRole>): MetalRole {
  const count = { floating: 0, active: 0, counter: 0 };
  frame.serial.forEach((serial, i) => {
    const role = frame.kind[i] === 1 && now.get(frame.body[i]) === null ? earlier.get(serial) : undefined;
    if (role) count[role]++;
  });
  return count.active > count.counter ? 'active' : 'counter';
}

interface Dot {
  role: MetalRole | 'ion';
  x: number; // [nm]
  y: number; // [nm]
  z: number; // [nm]
}

/** All particles as circles, also where a particle reaches across the periodic edge; in a box the far ones come first, in haze. */
export function particleLayer(frame: Frame, before: Frame | null, header: FrameHeader, plane: Plane): string {
  const roleOf = particleRoles(frame, before);
  const dots = roleOf.map((role, i): Dot => ({ role, x: frame.x[i], y: frame.y[i], z: frame.z[i] }));
  const bands = header.dimension === 3 ? depthBands : 1;
  const layers = Array.from({ length: bands }, (_, fromBack) => {
    const band = bands - 1 - fromBack;
    const near = dots.filter(({ y }) => bandOf(y, header.depth, bands) === band);
    return bandLayer(near, bands === 1 ? 0 : (hazeAtBack * band) / (bands - 1), header, plane);
  });
  return layers.join('');
}

function bandOf(y: number, depth: number, bands: number): number {
  return bands === 1 ? 0 : Math.min(bands - 1, Math.floor((y / depth) * bands));
}

function bandLayer(dots: readonly Dot[], far: number, header: FrameHeader, plane: Plane): string {
  const roleNames = ['counter', 'active', 'floating', 'ion'] as const;
  return roleNames
    .map((role) => {
      const color = mixColors(roles[role].color, haze, far);
      const metalRadius = header.particleDiameter / 2;
      const radius = role === 'ion' ? Math.min(ionShare * metalRadius, largestIon / plane.scale) : metalRadius;
      const circles = dots
        .filter((dot) => dot.role === role)
        .flatMap(({ x, z }) => imagesOf(x, radius, header.width).map((image) => plane.circle(image, z, radius)));
      if (circles.length === 0) return '';
      const edge = mixColors(color, '#000000', 0.35);
      return `<g fill="${color}" stroke="${edge}" stroke-width="${role === 'ion' ? 0 : 0.6}">${circles.join('')}</g>`;
    })
    .join('');
}

function imagesOf(x: number, radius: number, width: number): number[] {
  const images = [x];
  if (x < radius) images.push(x + width);
  if (x > width - radius) images.push(x - width);
  return images;
}

/** Places that metal has left, as rings. */
export function voidLayer(places: readonly { x: number; z: number }[], header: FrameHeader, plane: Plane): string {
  const rings = places.map(({ x, z }) => plane.circle(x, z, 0.3 * header.particleDiameter));
  if (rings.length === 0) return '';
  return `<g fill="none" stroke="${roles.void.color}" stroke-width="0.8">${rings.join('')}</g>`;
}

import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { mixColors, roles } from '../analysis/palette.ts';
import { particleRoles, type MatterRole } from '../analysis/particleRoles.ts';
import type { Plane } from './plane.ts';

const haze = '#ffffff';
const hazeAtBack = 0.55;
const depthBands = 6;
const ionShare = 0.36; // diameter of an ion's dot in particle diameters
const largestIon = 2.5; // [px] radius

interface Dot {
  role: MatterRole;
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
  return `<g fill="none" stroke="${roles.void.color}" stroke-width="0.8" stroke-opacity="0.75">${rings.join('')}</g>`;
}

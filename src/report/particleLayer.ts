import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { mixColors, roles } from '../analysis/palette.ts';
import { particleRoles } from '../analysis/particleRoles.ts';
import { extentOf, imagesOf, spheresOf } from './box/projection.ts';
import { shadedSpheres } from './box/shadedSpheres.ts';
import type { Plane } from './plane.ts';

const ionShare = 0.36; // diameter of an ion's dot in particle diameters
const largestIon = 2.5; // [px] radius
const fineness = 2; // pixels of a picture of spheres in one of the page

/** All particles, also where one reaches across the periodic edge: those of a slice as circles, those of a box as spheres, far ones pale. */
export function particleLayer(frame: Frame, before: Frame | null, header: FrameHeader, plane: Plane): string {
  return header.dimension === 3 ? sphereLayer(frame, before, header, plane) : discLayer(frame, before, header, plane);
}

function sphereLayer(frame: Frame, before: Frame | null, header: FrameHeader, plane: Plane): string {
  const spheres = spheresOf(frame, before, header, 'side', true);
  const image = shadedSpheres(spheres, extentOf(header, 'side'), fineness * plane.scale, 'side');
  const film = plane.rectangle(0, 0, header.width, header.thickness);
  return `<image ${film} preserveAspectRatio="none" href="${image}"/>`;
}

function discLayer(frame: Frame, before: Frame | null, header: FrameHeader, plane: Plane): string {
  const roleOf = particleRoles(frame, before);
  const roleNames = ['counter', 'active', 'floating', 'ion'] as const;
  return roleNames
    .map((role) => {
      const { color } = roles[role];
      const metalRadius = header.particleDiameter / 2;
      const radius = role === 'ion' ? Math.min(ionShare * metalRadius, largestIon / plane.scale) : metalRadius;
      const circles = roleOf.flatMap((own, i) =>
        own === role
          ? imagesOf(frame.x[i], radius, header.width).map((image) => plane.circle(image, frame.z[i], radius))
          : [],
      );
      if (circles.length === 0) return '';
      const edge = mixColors(color, '#000000', 0.35);
      return `<g fill="${color}" stroke="${edge}" stroke-width="${role === 'ion' ? 0 : 0.6}">${circles.join('')}</g>`;
    })
    .join('');
}

/** Places that metal has left, as rings. */
export function voidLayer(places: readonly { x: number; z: number }[], header: FrameHeader, plane: Plane): string {
  const rings = places.map(({ x, z }) => plane.circle(x, z, 0.3 * header.particleDiameter));
  if (rings.length === 0) return '';
  return `<g fill="none" stroke="${roles.void.color}" stroke-width="0.8" stroke-opacity="0.75">${rings.join('')}</g>`;
}

import type { FrameHeader } from '../particle/probes/frameTypes.ts';
import { contourLevels, contourPieces } from '../analysis/contours.ts';
import type { Plane } from './plane.ts';
import type { Section } from '../analysis/section.ts';
import { shadedImage } from './shadedImage.ts';

const shades = ['#ffffff', '#d3dae6'];
export const contourColor = '#9aa5b8';
const mostLines = 9;

/** Levels of the contour lines: between the potentials of the electrodes, or of the whole section where these are alike [V]. */
export function levelsOf({ least, most }: Section, voltage: number): number[] {
  return voltage === 0
    ? contourLevels(least, most, mostLines)
    : contourLevels(Math.min(0, voltage), Math.max(0, voltage), mostLines);
}

/** The potential as a faint map with contour lines; pixels of the map are centred on the nodes. */
export function potentialLayer(section: Section, levels: readonly number[], header: FrameHeader, plane: Plane): string {
  const stepX = header.width / (section.columns - 1);
  const stepZ = header.thickness / (section.rows - 1);
  const place = plane.rectangle(-stepX / 2, -stepZ / 2, header.width + stepX, header.thickness + stepZ);
  const image = shadedImage(section, shades);
  const lines = levels
    .flatMap((level) => contourPieces(section, level))
    .map(([x0, z0, x1, z1]) => {
      const start = `${plane.x(x0 * stepX)} ${plane.z(z0 * stepZ)}`;
      return `M${start}L${plane.x(x1 * stepX)} ${plane.z(z1 * stepZ)}`;
    });
  return [
    `<image ${place} preserveAspectRatio="none" href="${image}"/>`,
    `<path d="${lines.join('')}" fill="none" stroke="${contourColor}" stroke-width="0.8" stroke-linecap="round"/>`,
  ].join('');
}

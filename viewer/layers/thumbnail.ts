import { mixColors, roles } from '../../src/analysis/palette.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { matterRoles } from '../playback/frameView.ts';
import { stageColors, type ThemeName } from '../theme.ts';

const electrode = 3; // [px] height
const smallestIon = 1.5; // [px] diameter of a particle from which on ions are drawn
const ionShare = 0.42; // diameter of an ion's dot in particle diameters
const depthBands = 4;
const hazeAtBack = 0.6;

/** What a thumbnail needs to know of particles. */
export type ThumbnailFrame = Pick<Frame, 'x' | 'y' | 'z'>;

/** A context that draws on a canvas of the page or on one of a worker. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Draws a state of the film small, between its electrodes, as large as fits and in the middle.
 *
 * @param codes what each particle is drawn as: its place in `matterRoles`
 * @param width of the room for it, in the units of the context [px]
 * @param height of the room for it [px]
 */
export function drawThumbnail(
  context: Context2D,
  frame: ThumbnailFrame,
  codes: Uint8Array,
  header: FrameHeader,
  width: number,
  height: number,
  theme: ThemeName,
): void {
  const scale = Math.min(width / header.width, (height - 2 * electrode) / header.thickness);
  const [wide, film] = [header.width * scale, header.thickness * scale];
  const left = (width - wide) / 2;
  const top = (height - film) / 2;
  const ground = stageColors[theme].film;
  context.clearRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(left, top - electrode, wide, film + 2 * electrode);
  context.clip();
  context.fillStyle = ground;
  context.fillRect(left, top, wide, film);
  const discs = discsByColor(frame, codes, header, scale, ground);
  for (const { color, diameter, members } of discs) {
    context.fillStyle = color;
    context.beginPath();
    for (const i of members)
      for (const x of imagesOf(frame.x[i], diameter / scale, header.width))
        addDisc(context, left + x * scale, top + film - frame.z[i] * scale, diameter / 2);
    context.fill();
  }
  context.fillStyle = roles.active.color;
  context.fillRect(left, top - electrode, wide, electrode);
  context.fillStyle = roles.counter.color;
  context.fillRect(left, top + film, wide, electrode);
  context.restore();
}

interface Discs {
  color: string;
  diameter: number; // [px]
  members: number[]; // particles
}

/** Particles of one colour together, what is farther away first, in haze. */
function discsByColor(
  { y }: ThumbnailFrame,
  codes: Uint8Array,
  { dimension, depth, particleDiameter }: FrameHeader,
  scale: number, // [px/nm]
  haze: string,
): Discs[] {
  const bands = dimension === 3 ? depthBands : 1;
  const discs = Array.from({ length: bands * matterRoles.length }, (_, at): Discs => {
    const role = matterRoles[at % matterRoles.length];
    const far = bands === 1 ? 0 : hazeAtBack * (1 - Math.floor(at / matterRoles.length) / (bands - 1));
    const share = role === 'ion' ? ionShare : 1;
    return { color: mixColors(roles[role].color, haze, far), diameter: share * particleDiameter * scale, members: [] };
  });
  const showIons = particleDiameter * scale >= smallestIon;
  const ion = matterRoles.indexOf('ion');
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === ion && !showIons) continue;
    const band = bands === 1 ? 0 : Math.min(bands - 1, Math.floor((y[i] / depth) * bands));
    discs[(bands - 1 - band) * matterRoles.length + codes[i]].members.push(i);
  }
  return discs;
}

/** Where a particle is seen: also beyond the periodic edge that it reaches across. [nm] */
function imagesOf(x: number, diameter: number, width: number): number[] {
  if (x < diameter / 2) return [x, x + width];
  return x > width - diameter / 2 ? [x, x - width] : [x];
}

function addDisc(context: Context2D, x: number, y: number, radius: number): void {
  if (radius < 0.75) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

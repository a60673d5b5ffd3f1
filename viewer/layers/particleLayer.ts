import { channelsOf } from '../../src/analysis/palette.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { matterRoles, type FrameView } from '../playback/frameView.ts';
import type { Coloring } from '../run/runState.ts';
import type { StageColors } from '../theme.ts';
import { BodyColors } from './bodyColors.ts';
import { DepthOrder } from './depthOrder.ts';
import { discShader } from './discShader.ts';
import { colorParticles, hazeAtBack } from './particleColors.ts';
import { packColor, packHex } from './packedColor.ts';
import { VertexMesh, type CameraUniforms } from './vertexMesh.ts';

const ionShare = 0.42; // diameter of an ion's dot in particle diameters
const smallestIon = 3; // [px] diameter
const outlineWidth = 2.5; // [px]
const shadowShare = 1.8; // radius of the shadow of a particle in a micrograph in particle radii
const shadowOpacity = 0.62; // of one particle at its middle
const shadowLayers = 8; // particles behind one another from which on a box's shadows are thinned
const ionRole = matterRoles.indexOf('ion');

/** How particles are drawn. */
export interface ParticleLook {
  coloring: Coloring;
  ions: boolean;
  depth: boolean; // of a box: as spheres, far ones in haze
  micrograph: boolean;
  hovered: number; // serial of a body to outline, 0 for none
  followed: number;
}

/** Discs behind those of a body that show at its edge. */
interface Outline {
  serial: number;
  radius: number; // [nm]
  color: number;
}

/** Of the body under the pointer and of the one that is followed. */
function outlinesOf({ hovered, followed }: ParticleLook, { text }: StageColors, radius: number): Outline[] {
  return [
    { serial: hovered, radius, color: packHex(text, 0.7) },
    { serial: followed, radius, color: packHex(text) },
  ].filter(({ serial }) => serial !== 0);
}

/** All particles as discs, also where one reaches across the periodic edge; in a box the far ones come first. */
export class ParticleLayer {
  readonly #vertices: VertexMesh;
  readonly #depths = new DepthOrder();
  #bodies = new BodyColors();
  #colors = new Uint32Array(0);
  #count = 0; // vertices
  #width = 0; // [nm] of the film

  constructor(camera: CameraUniforms) {
    this.#vertices = new VertexMesh(
      discShader,
      [
        { name: 'aDisc', format: 'float32x3', words: 3 },
        { name: 'aColor', format: 'unorm8x4', words: 1 },
      ],
      { camera },
    );
  }

  get mesh(): VertexMesh['mesh'] {
    return this.#vertices.mesh;
  }

  /** Forgets the colours of bodies: those of another recording are others. */
  open(): void {
    this.#bodies = new BodyColors();
  }

  /** @param scale [px/nm] */
  show(view: FrameView, look: ParticleLook, header: FrameHeader, scale: number, stage: StageColors): void {
    const { frame } = view;
    const count = frame.serial.length;
    if (this.#colors.length < count) this.#colors = new Uint32Array(2 * count);
    this.#vertices.reserve(3 * 2 * 3 * count); // each particle, outlined, on both sides
    this.#width = header.width;
    this.#count = 0;
    const order = header.dimension === 3 ? this.#depths.sort(frame.y, count, header.depth) : null;
    if (look.micrograph) this.#showShadows(view, header, stage);
    else {
      colorParticles(this.#colors, view, look.coloring, header, this.#bodies);
      if (order && look.depth) this.#fade(frame.y, count, header.depth, channelsOf(stage.film));
      const radius = header.particleDiameter / 2;
      const ionRadius = look.ions ? Math.max(ionShare * radius, smallestIon / 2 / scale) : 0;
      const outlines = outlinesOf(look, stage, radius + outlineWidth / scale);
      if (order) this.#drawInOrder(view, order, radius, ionRadius, outlines);
      else {
        for (const outline of outlines) this.#outline(view, outline);
        this.#drawMetal(view, radius);
        this.#drawIons(view, ionRadius);
      }
    }
    this.#vertices.show(this.#count);
  }

  #drawMetal({ frame: { x, z }, roles }: FrameView, radius: number): void {
    for (let i = 0; i < roles.length; i++) if (roles[i] !== ionRole) this.#draw(x[i], z[i], radius, this.#colors[i]);
  }

  #drawIons({ frame: { x, z }, roles }: FrameView, radius: number): void {
    if (radius === 0) return;
    for (let i = 0; i < roles.length; i++) if (roles[i] === ionRole) this.#draw(x[i], z[i], radius, this.#colors[i]);
  }

  /** Of a box: metal covers the ions behind it, and an outline all that is farther than the body it is about. */
  #drawInOrder(view: FrameView, order: Uint32Array, radius: number, ionRadius: number, outlines: Outline[]): void {
    const { roles } = view;
    const { x, z, body } = view.frame;
    const waiting = new Map(outlines.map((outline) => [outline.serial, outline]));
    for (let at = 0; at < roles.length; at++) {
      const i = order[at];
      const outline = waiting.size > 0 ? waiting.get(body[i]) : undefined;
      if (outline) this.#outline(view, outline);
      if (outline) waiting.delete(body[i]);
      const own = roles[i] === ionRole ? ionRadius : radius;
      if (own > 0) this.#draw(x[i], z[i], own, this.#colors[i]);
    }
  }

  #outline({ frame: { body, x, z } }: FrameView, { serial, radius, color }: Outline): void {
    for (let i = 0; i < body.length; i++) if (body[i] === serial) this.#draw(x[i], z[i], radius, color);
  }

  /** What is thicker is darker: the shadows of particles multiply. */
  #showShadows({ frame: { x, z }, roles }: FrameView, header: FrameHeader, stage: StageColors): void {
    const layers = header.dimension === 3 ? header.depth / header.particleDiameter : 1;
    const color = packHex(stage.shadow, shadowOpacity * Math.min(1, shadowLayers / layers));
    const radius = (shadowShare * header.particleDiameter) / 2;
    for (let i = 0; i < roles.length; i++) if (roles[i] !== ionRole) this.#draw(x[i], z[i], radius, color);
  }

  #draw(x: number, z: number, radius: number, color: number): void {
    this.#disc(x, z, radius, color);
    if (x < radius) this.#disc(x + this.#width, z, radius, color);
    else if (x > this.#width - radius) this.#disc(x - this.#width, z, radius, color);
  }

  #disc(x: number, z: number, radius: number, color: number): void {
    const { floats, words } = this.#vertices;
    const end = 4 * (this.#count += 3);
    for (let at = end - 12; at < end; at += 4) {
      floats[at] = x;
      floats[at + 1] = z;
      floats[at + 2] = radius;
      words[at + 3] = color;
    }
  }

  /** Mixes colours with that of the film, the more the farther away. */
  #fade(y: Float32Array, count: number, depth: number, [red, green, blue]: number[]): void {
    for (let i = 0; i < count; i++) {
      const haze = hazeAtBack * Math.min(1, Math.max(0, y[i] / depth));
      const color = this.#colors[i];
      this.#colors[i] = packColor(
        mix(color & 255, red, haze),
        mix((color >> 8) & 255, green, haze),
        mix((color >> 16) & 255, blue, haze),
      );
    }
  }
}

function mix(from: number, to: number, share: number): number {
  return Math.round(from + share * (to - from));
}

import { Particle, ParticleContainer, Texture } from 'pixi.js';
import { mixColors, roles } from '../../src/analysis/palette.ts';
import type { MatterRole } from '../../src/analysis/particleRoles.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { matterRoles, type FrameView } from '../playback/frameView.ts';

const textureSize = 64; // [px]
const rimShare = 0.08; // of the diameter
const ionShare = 0.42; // diameter of an ion's dot in particle diameters
const smallestIon = 3; // [px] diameter
const depthBands = 6;
const hazeAtBack = 0.6;
const drawnFirst = ['counter', 'active', 'floating', 'ion'] as const satisfies readonly MatterRole[];

/** All particles as discs, also where one reaches across the periodic edge; in a box the far ones come first, in haze. */
export class ParticleLayer {
  readonly container: ParticleContainer;
  readonly #texture = discTexture();
  readonly #pool: Particle[] = [];
  #drawn = 0;

  constructor() {
    this.container = new ParticleContainer({
      texture: this.#texture,
      dynamicProperties: { position: true, color: true, vertex: true, rotation: false, uvs: false },
    });
  }

  /**
   * @param scale pixels a nanometre
   * @param haze colour into which what is far away fades
   */
  show({ frame, roles: codes }: FrameView, header: FrameHeader, scale: number, haze: string, withIons: boolean): void {
    const roleOf = Array.from(codes, (code) => matterRoles[code]);
    const bands = header.dimension === 3 ? depthBands : 1;
    const buckets = sortByDepth(frame.y, roleOf, header.depth, bands);
    this.#drawn = 0;
    buckets.forEach((members, at) => {
      const role = drawnFirst[at % drawnFirst.length];
      if (role === 'ion' && !withIons) return;
      const far = bands === 1 ? 0 : hazeAtBack * (1 - Math.floor(at / drawnFirst.length) / (bands - 1));
      const color = Number.parseInt(mixColors(roles[role].color, haze, far).slice(1), 16);
      const share = role === 'ion' ? ionShare : 1;
      const diameter = Math.max(share * header.particleDiameter, role === 'ion' ? smallestIon / scale : 0);
      for (const i of members) this.#drawImages(frame.x[i], frame.z[i], diameter, color, header.width);
    });
    this.container.particleChildren = this.#pool.slice(0, this.#drawn);
    this.container.update();
  }

  #drawImages(x: number, z: number, diameter: number, color: number, width: number): void {
    this.#draw(x, z, diameter, color);
    if (x < diameter / 2) this.#draw(x + width, z, diameter, color);
    if (x > width - diameter / 2) this.#draw(x - width, z, diameter, color);
  }

  #draw(x: number, z: number, diameter: number, color: number): void {
    if (this.#drawn === this.#pool.length)
      this.#pool.push(new Particle({ texture: this.#texture, anchorX: 0.5, anchorY: 0.5 }));
    const particle = this.#pool[this.#drawn++];
    particle.x = x;
    particle.y = z;
    particle.scaleX = particle.scaleY = diameter / textureSize;
    particle.tint = color;
  }
}

/** Particles by depth, far ones first, and within a depth by role. */
function sortByDepth(y: Float32Array, roleOf: readonly MatterRole[], depth: number, bands: number): number[][] {
  const buckets = Array.from({ length: bands * drawnFirst.length }, (): number[] => []);
  roleOf.forEach((role, i) => {
    const band = bands === 1 ? 0 : Math.min(bands - 1, Math.floor((y[i] / depth) * bands));
    buckets[(bands - 1 - band) * drawnFirst.length + drawnFirst.indexOf(role)].push(i);
  });
  return buckets;
}

/** A white disc with a darker rim, which a tint colours. */
function discTexture(): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = textureSize;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const [center, rim] = [textureSize / 2, rimShare * textureSize];
  for (const [shade, radius] of [
    ['#a0a0a0', center - 0.5],
    ['#ffffff', center - rim],
  ] as const) {
    context.fillStyle = shade;
    context.beginPath();
    context.arc(center, center, radius, 0, 2 * Math.PI);
    context.fill();
  }
  return Texture.from({ resource: canvas, autoGenerateMipmaps: true, scaleMode: 'linear' });
}

import { Application, Container, RendererType } from 'pixi.js';
import type { Section } from '../../src/analysis/section.ts';
import type { FilmOutline } from '../../src/formats/filmOutline.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { FrameLayer } from '../layers/frameLayer.ts';
import { GrainLayer } from '../layers/grainLayer.ts';
import { installLabelFont } from '../layers/labels.ts';
import { ParticleLayer } from '../layers/particleLayer.ts';
import { PotentialLayer } from '../layers/potentialLayer.ts';
import { Strokes } from '../layers/strokes.ts';
import { TrackLayer } from '../layers/trackLayer.ts';
import { packHex } from '../layers/packedColor.ts';
import { cameraUniforms } from '../layers/vertexMesh.ts';
import { VoidLayer } from '../layers/voidLayer.ts';
import type { FrameView } from '../playback/frameView.ts';
import type { BodyTrack } from '../playback/messages.ts';
import type { Look } from '../run/runState.ts';
import { micrographColors, stageColors, type StageColors, type ThemeName } from '../theme.ts';
import type { Camera } from './camera.ts';

/** All that a picture of the film shows. */
export interface Picture {
  header: FrameHeader;
  camera: Camera;
  outline: FilmOutline;
  view: FrameView;
  look: Look;
  theme: ThemeName;
  hovered: number; // serial of a body, 0 for none
  followed: number;
  section: Section | null;
  track: BodyTrack | null;
}

/** Something to draw with: WebGL, or WebGPU where there is no WebGL. Throws Error where there is neither. */
export async function createApplication(): Promise<Application> {
  const app = new Application();
  await app.init({
    preference: ['webgl', 'webgpu'],
    autoDensity: true,
    resolution: devicePixelRatio,
    backgroundAlpha: 0,
    autoStart: false,
    sharedTicker: false,
  });
  // Software rendering pays for every texture that a shader might ask: letters and plain areas need two.
  if (app.renderer.type === RendererType.WEBGL) app.renderer.limits.maxBatchableTextures = 2;
  return app;
}

/** The layers of the stage, from the film up to what is written over it. */
export class Scenery {
  readonly #app: Application;
  readonly #uniforms = cameraUniforms();
  readonly #ground = new Strokes(this.#uniforms);
  readonly #grain = new GrainLayer(this.#uniforms);
  readonly #potential = new PotentialLayer(this.#uniforms);
  readonly #voids = new VoidLayer(this.#uniforms);
  readonly #particles = new ParticleLayer(this.#uniforms);
  readonly #track = new TrackLayer(this.#uniforms);
  readonly #surroundings: FrameLayer;
  readonly #all = new Container();
  #drawn: Picture | null = null;

  constructor(app: Application) {
    this.#app = app;
    installLabelFont(app.renderer.resolution);
    this.#surroundings = new FrameLayer();
    this.#all.addChild(
      this.#ground.mesh,
      this.#grain.container,
      this.#potential.container,
      this.#voids.mesh,
      this.#particles.mesh,
      this.#track.mesh,
      this.#surroundings.container,
    );
    app.stage.addChild(this.#all);
  }

  /** Prepares for another recording. */
  open(): void {
    this.#particles.open();
    this.#drawn = null;
  }

  /** Draws a picture, or nothing; what has not changed since the last one stays as it is. */
  draw(picture: Picture | null): void {
    this.#all.visible = picture !== null;
    if (picture) this.#update(picture);
    this.#app.render();
    this.#drawn = picture;
  }

  #update(picture: Picture): void {
    const { camera, header, look, view, outline, theme } = picture;
    const colors = (look.micrograph ? micrographColors : stageColors)[theme];
    if (this.#drawn?.camera !== camera) this.#aim(camera);
    this.#uniforms.uniforms.uCanvas[3] = look.micrograph ? 1 : look.depth && header.dimension === 3 ? 2 : 0;
    const section = look.micrograph ? null : picture.section;
    const seen = { map: look.potential !== 'none', lines: look.lines, field: look.field };
    this.#showGround(!look.micrograph && !(section && seen.map), camera, colors);
    this.#grain.show(look.micrograph, camera);
    this.#potential.show(section, seen, header, camera, colors);
    this.#voids.show(look.voids && !look.micrograph ? view.voids : null, header, colors);
    this.#showParticles(picture, colors);
    this.#track.show(picture.track, view.index, header, colors);
    this.#surroundings.show(camera, outline, colors);
    this.#surroundings.showMoment(camera, outline, colors, view.frame.time, view.frame.voltage);
  }

  #showParticles(picture: Picture, colors: StageColors): void {
    const { view, look, theme, hovered, followed, header, camera } = picture;
    const drawn = this.#drawn;
    const isSame =
      drawn?.view === view &&
      drawn.look === look &&
      drawn.theme === theme &&
      drawn.hovered === hovered &&
      drawn.followed === followed &&
      drawn.camera.scale === camera.scale;
    if (!isSame) this.#particles.show(view, { ...look, hovered, followed }, header, camera.scale, colors);
  }

  /** The bare film, where nothing else covers all of it. */
  #showGround(isBare: boolean, { film }: Camera, colors: StageColors): void {
    this.#ground.mesh.visible = false;
    if (!isBare) return;
    this.#ground.begin(1);
    this.#ground.area(0, 0, film.width, film.thickness, packHex(colors.film));
    this.#ground.end();
  }

  #aim(camera: Camera): void {
    const { resolution } = this.#app.renderer;
    const { width, height } = this.#app.screen;
    const { uCamera, uClip, uCanvas } = this.#uniforms.uniforms;
    const { left, right, top, bottom } = camera.seen;
    uCamera.set([camera.left(0) * resolution, camera.top(0) * resolution, camera.scale * resolution, resolution]);
    uClip.set([camera.x(left), camera.z(bottom), camera.x(right), camera.z(top)]);
    uCanvas.set([width * resolution, height * resolution]);
  }
}

import { Application, Container, Graphics } from 'pixi.js';
import type { FrameHeader } from '../src/particle/probes/frameTypes.ts';
import { layOut, type FilmLayout } from './layers/filmLayout.ts';
import { FrameLayer } from './layers/frameLayer.ts';
import { ParticleLayer } from './layers/particleLayer.ts';
import { PotentialLayer } from './layers/potentialLayer.ts';
import type { FrameView } from './playback/frameView.ts';
import type { RunState } from './run/runState.ts';
import { stageColors, type StageColors } from './theme.ts';

/** The canvas with the film on it; draws only when something has changed. */
export class Stage {
  readonly #app: Application;
  readonly #surroundings = new FrameLayer();
  readonly #film = new Container(); // in nm, z upwards
  readonly #background = new Graphics();
  readonly #mask = new Graphics();
  readonly #potential = new PotentialLayer();
  readonly #particles = new ParticleLayer();
  #colors: StageColors = stageColors.light;
  #header: FrameHeader | null = null;
  #layout: FilmLayout | null = null;
  #view: FrameView | null = null;

  private constructor(app: Application) {
    this.#app = app;
    this.#film.addChild(this.#background, this.#potential.container, this.#particles.container, this.#mask);
    this.#film.mask = this.#mask;
    app.stage.addChild(this.#film, this.#surroundings.container);
  }

  /** Throws Error where the browser draws neither WebGL nor WebGPU. */
  static async create(host: HTMLElement): Promise<Stage> {
    const app = new Application();
    await app.init({
      preference: 'webgl',
      antialias: true,
      autoDensity: true,
      resolution: devicePixelRatio,
      backgroundAlpha: 0,
      autoStart: false,
      sharedTicker: false,
    });
    host.append(app.canvas);
    const stage = new Stage(app);
    new ResizeObserver(() => stage.#resize(host.clientWidth, host.clientHeight)).observe(host);
    stage.#resize(host.clientWidth, host.clientHeight);
    return stage;
  }

  /** Makes room for the film of another recording, null for none. */
  open(header: FrameHeader | null): void {
    this.#header = header;
    this.#view = null;
    this.#arrange();
  }

  show({ view, theme }: RunState): void {
    const colors = stageColors[theme];
    if (view === this.#view && colors === this.#colors) return;
    const isRecolored = colors !== this.#colors;
    this.#view = view;
    this.#colors = colors;
    if (isRecolored) this.#arrange();
    else this.#draw();
  }

  #resize(width: number, height: number): void {
    this.#app.renderer.resize(Math.max(1, width), Math.max(1, height));
    this.#arrange();
  }

  #arrange(): void {
    const header = this.#header;
    if (header) {
      const { width, height } = this.#app.screen;
      const layout = layOut(header, width, height);
      this.#layout = layout;
      this.#film.scale.set(layout.scale, -layout.scale);
      this.#film.position.set(layout.left, layout.top + layout.height);
      this.#mask.clear().rect(0, 0, header.width, header.thickness).fill('#ffffff');
      this.#background.clear().rect(0, 0, header.width, header.thickness).fill(this.#colors.film);
      this.#surroundings.show(header, layout, this.#colors);
    }
    this.#draw();
  }

  #draw(): void {
    const [header, layout, view] = [this.#header, this.#layout, this.#view];
    if (header && layout && view) {
      const { frame, section } = view;
      this.#surroundings.showVoltage(frame.voltage);
      this.#potential.show(section, frame.voltage, header, this.#colors);
      this.#particles.show(view, header, layout.scale, this.#colors.film, true);
    }
    this.#film.visible = this.#surroundings.container.visible = view !== null;
    this.#app.render();
  }
}

import type { Application } from 'pixi.js';
import type { Section } from '../../src/analysis/section.ts';
import { filmOutlineOf, type FilmOutline } from '../../src/formats/filmOutline.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { BodyTrack } from '../playback/messages.ts';
import type { RunState } from '../run/runState.ts';
import { Camera, type StageView } from './camera.ts';
import { Gestures } from './gestures.ts';
import { roomOn } from './room.ts';
import { createApplication, Scenery } from './scenery.ts';

/** A place that was pointed at. */
export interface StagePoint {
  x: number; // [nm]
  z: number; // [nm]
  left: number; // [px] in the host of the stage
  top: number; // [px]
  scale: number; // [px/nm]
}

const nothingSaid = filmOutlineOf(null);

/** The canvas with the film on it; draws at the end of the task in which something has changed. */
export class Stage {
  /** The pointer is over a place of the film, or over none. */
  onHover: (point: StagePoint | null) => void = () => undefined;
  /** A place of the film was clicked, or none. */
  onPick: (point: StagePoint | null) => void = () => undefined;
  /** Another part of the film is seen. */
  onView: () => void = () => undefined;
  readonly #app: Application;
  readonly #scenery: Scenery;
  #header: FrameHeader | null = null;
  #outline: FilmOutline = nothingSaid;
  #camera: Camera | null = null;
  #state: RunState | null = null;
  #track: BodyTrack | null = null;
  #isDue = false;

  private constructor(app: Application) {
    this.#app = app;
    this.#scenery = new Scenery(app);
  }

  /** Throws Error where the browser draws neither WebGL nor WebGPU. */
  static async create(host: HTMLElement): Promise<Stage> {
    const app = await createApplication();
    host.append(app.canvas);
    const stage = new Stage(app);
    new Gestures(host, {
      hover: (left, top) => stage.onHover(stage.#pointAt(left, top)),
      leave: () => stage.onHover(null),
      pick: (left, top) => stage.onPick(stage.#pointAt(left, top)),
      pan: (right, down) => stage.panBy(right, down),
      zoom: (left, top, factor) => stage.#move((camera) => camera.zoomedAbout(left, top, factor)),
      fit: () => stage.fit(),
    });
    new ResizeObserver(() => stage.#resize(host.clientWidth, host.clientHeight)).observe(host);
    stage.#resize(host.clientWidth, host.clientHeight);
    return stage;
  }

  get canvas(): HTMLCanvasElement {
    return this.#app.canvas;
  }

  /** What is seen of the film; null without a film. */
  get view(): StageView | null {
    return this.#camera?.view ?? null;
  }

  /** Makes room for the film of another recording, null for none. */
  open(header: FrameHeader | null, scene: unknown): void {
    this.#header = header;
    this.#outline = header ? filmOutlineOf(scene) : nothingSaid;
    this.#camera = header && new Camera(header, this.#room());
    this.#track = null;
    this.#scenery.open();
    this.#invalidate();
  }

  show(state: RunState): void {
    const before = this.#state;
    this.#state = state;
    if (
      before?.view !== state.view ||
      before.theme !== state.theme ||
      before.look !== state.look ||
      before.hovered !== state.hovered ||
      before.followed !== state.followed ||
      (state.look.potential === 'recomputed' && before.recomputed !== state.recomputed)
    )
      this.#invalidate();
  }

  /** The potential that is shown in a state of the page. */
  sectionOf({ look, view, recomputed }: RunState): Section | null {
    return look.potential === 'recomputed' ? (recomputed?.field?.full ?? null) : (view?.section ?? null);
  }

  /** The track to draw over the film, null for none. */
  setTrack(track: BodyTrack | null): void {
    this.#track = track;
    this.#invalidate();
  }

  /** Shows a part of the film, as far as it reaches; null for all of it. */
  setView(view: StageView | null): void {
    if (view) this.#move((camera) => camera.with(view));
    else this.fit();
  }

  fit(): void {
    this.#move((camera) => new Camera(camera.film, camera.room));
  }

  /** Zooms about the middle of what is seen. */
  zoomBy(factor: number): void {
    this.#move((camera) => {
      const { left, right, top, bottom } = camera.seen;
      return camera.zoomedAbout((left + right) / 2, (top + bottom) / 2, factor);
    });
  }

  /** Moves what is seen by so many pixels. */
  panBy(right: number, down: number): void {
    this.#move((camera) => camera.panned(right, down));
  }

  /** Draws what is due now, so that the canvas can be read in the same task. */
  flush(): void {
    this.#isDue = true;
    this.#draw();
  }

  #move(change: (camera: Camera) => Camera): void {
    if (!this.#camera) return;
    this.#camera = change(this.#camera);
    this.#invalidate();
    this.onView();
  }

  #pointAt(left: number, top: number): StagePoint | null {
    const camera = this.#camera;
    if (!camera) return null;
    const { seen } = camera;
    if (left < seen.left || left > seen.right || top < seen.top || top > seen.bottom) return null;
    return { x: camera.x(left), z: camera.z(top), left, top, scale: camera.scale };
  }

  #room(): ReturnType<typeof roomOn> {
    const { width, height } = this.#app.screen;
    return roomOn(width, height);
  }

  #resize(width: number, height: number): void {
    this.#app.renderer.resize(Math.max(1, width), Math.max(1, height));
    if (this.#camera) this.#camera = new Camera(this.#camera.film, this.#room(), this.#camera.view);
    this.#invalidate();
  }

  #invalidate(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => this.#draw());
  }

  #draw(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    const [header, camera, state] = [this.#header, this.#camera, this.#state];
    this.#scenery.draw(
      header && camera && state?.view
        ? {
            header,
            camera,
            outline: this.#outline,
            view: state.view,
            look: state.look,
            theme: state.theme,
            hovered: state.hovered,
            followed: state.followed,
            section: this.sectionOf(state),
            track: this.#track?.serial === state.followed ? this.#track : null,
          }
        : null,
    );
  }
}

/** A rectangle on the canvas. */
export interface Rectangle {
  left: number; // [px]
  top: number; // [px]
  right: number; // [px]
  bottom: number; // [px]
}

/** Which part of the film is seen. */
export interface StageView {
  x: number; // [nm] in the middle
  z: number; // [nm] in the middle
  zoom: number; // 1 where the whole film just fits
}

export interface FilmSize {
  width: number; // [nm]
  thickness: number; // [nm]
}

const largestScale = 240; // [px/nm]
const fitted: StageView = { x: 0.5, z: 0.5, zoom: 1 }; // in widths and thicknesses

/** Turns places in the film into places on the canvas: z = 0 lies below, x = 0 on the left. */
export class Camera {
  readonly film: FilmSize;
  readonly room: Rectangle; // what the film may fill
  #view: StageView;

  constructor(film: FilmSize, room: Rectangle, view: StageView | null = null) {
    this.film = film;
    this.room = room;
    this.#view = this.#within(view ?? { ...fitted, x: fitted.x * film.width, z: fitted.z * film.thickness });
  }

  get view(): StageView {
    return { ...this.#view };
  }

  get isFitted(): boolean {
    return this.#view.zoom === 1;
  }

  /** [px/nm] */
  get scale(): number {
    return this.#fitScale * this.#view.zoom;
  }

  /** [px] */
  left(x: number): number {
    return (this.room.left + this.room.right) / 2 + (x - this.#view.x) * this.scale;
  }

  /** [px] */
  top(z: number): number {
    return (this.room.top + this.room.bottom) / 2 - (z - this.#view.z) * this.scale;
  }

  /** [nm] */
  x(left: number): number {
    return this.#view.x + (left - (this.room.left + this.room.right) / 2) / this.scale;
  }

  /** [nm] */
  z(top: number): number {
    return this.#view.z - (top - (this.room.top + this.room.bottom) / 2) / this.scale;
  }

  /** What is seen of the film. */
  get seen(): Rectangle {
    const { room, film } = this;
    return {
      left: Math.max(room.left, this.left(0)),
      right: Math.min(room.right, this.left(film.width)),
      top: Math.max(room.top, this.top(film.thickness)),
      bottom: Math.min(room.bottom, this.top(0)),
    };
  }

  /** The same with another view, as far as the film reaches. */
  with(view: StageView): Camera {
    return new Camera(this.film, this.room, view);
  }

  /** Nearer by a factor; what is at a place on the canvas stays there, as far as the film reaches. */
  zoomedAbout(left: number, top: number, factor: number): Camera {
    const [x, z] = [this.x(left), this.z(top)];
    const zoom = Math.min(this.#largestZoom, Math.max(1, this.#view.zoom * factor));
    const shrunk = this.#view.zoom / zoom;
    return this.with({ x: x + (this.#view.x - x) * shrunk, z: z + (this.#view.z - z) * shrunk, zoom });
  }

  /** What is seen moves by so many pixels. */
  panned(right: number, down: number): Camera {
    const { x, z, zoom } = this.#view;
    return this.with({ x: x - right / this.scale, z: z + down / this.scale, zoom });
  }

  get #fitScale(): number {
    const { room, film } = this;
    return Math.min((room.right - room.left) / film.width, (room.bottom - room.top) / film.thickness);
  }

  get #largestZoom(): number {
    return Math.max(1, largestScale / this.#fitScale);
  }

  #within(view: StageView): StageView {
    const { room, film } = this;
    const zoom = Math.min(this.#largestZoom, Math.max(1, view.zoom));
    const scale = this.#fitScale * zoom;
    return {
      x: clampCenter(view.x, film.width, (room.right - room.left) / scale),
      z: clampCenter(view.z, film.thickness, (room.bottom - room.top) / scale),
      zoom,
    };
  }
}

/** The middle of a window onto 0 to `length`: what fits into the window lies in its middle. */
function clampCenter(center: number, length: number, window: number): number {
  if (window >= length) return length / 2;
  return Math.min(length - window / 2, Math.max(window / 2, center));
}

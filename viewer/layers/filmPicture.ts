import { BufferImageSource } from 'pixi.js';
import type { Camera } from '../stage/camera.ts';
import { mapShader } from './mapShader.ts';
import { VertexMesh, type CameraUniforms } from './vertexMesh.ts';

/** Where a picture lies on the film: its lower left corner and its size. */
export interface PicturePlace {
  x: number; // [nm]
  z: number; // [nm]
  width: number; // [nm]
  height: number; // [nm]
}

/** A picture of few pixels that covers the film, smoothly enlarged; only what is seen of it is drawn. */
export class FilmPicture {
  readonly #vertices: VertexMesh;
  readonly #source: BufferImageSource;
  #place: PicturePlace;

  /** @param pixels red, green, blue, alpha; lowest row first */
  constructor(
    camera: CameraUniforms,
    pixels: Uint8Array<ArrayBuffer>,
    width: number,
    height: number,
    place: PicturePlace,
  ) {
    this.#source = new BufferImageSource({
      resource: pixels,
      width,
      height,
      format: 'rgba8unorm',
      scaleMode: 'linear',
    });
    this.#place = place;
    this.#vertices = new VertexMesh(
      mapShader,
      [
        { name: 'aPlace', format: 'float32x2', words: 2 },
        { name: 'aSample', format: 'float32x2', words: 2 },
      ],
      { camera, uMap: this.#source, uSampler: this.#source.style },
    );
  }

  get mesh(): VertexMesh['mesh'] {
    return this.#vertices.mesh;
  }

  /** Call after a change of the pixels. */
  update(): void {
    this.#source.update();
  }

  /** Call after a change of what is seen. */
  arrange(camera: Camera): void {
    const { left, top, right, bottom } = camera.seen;
    const [west, east, south, north] = [camera.x(left), camera.x(right), camera.z(bottom), camera.z(top)];
    const corners = [west, south, east, south, east, north, west, south, east, north, west, north];
    const { x, z, width, height } = this.#place;
    for (let i = 0; i < 6; i++) {
      this.#vertices.floats[4 * i] = corners[2 * i];
      this.#vertices.floats[4 * i + 1] = corners[2 * i + 1];
      this.#vertices.floats[4 * i + 2] = (corners[2 * i] - x) / width;
      this.#vertices.floats[4 * i + 3] = (corners[2 * i + 1] - z) / height;
    }
    this.#vertices.show(6);
  }

  destroy(): void {
    this.#vertices.mesh.destroy();
    this.#source.destroy();
  }
}

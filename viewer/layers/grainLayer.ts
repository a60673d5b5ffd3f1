import { Container } from 'pixi.js';
import type { Camera } from '../stage/camera.ts';
import { FilmPicture } from './filmPicture.ts';
import { filmGrain } from './grain.ts';
import type { CameraUniforms } from './vertexMesh.ts';

/** The film as a micrograph shows it; made when it is first wanted. */
export class GrainLayer {
  readonly container = new Container();
  readonly #camera: CameraUniforms;
  #picture: FilmPicture | null = null;
  #size = '';
  #arranged: Camera | null = null;

  constructor(camera: CameraUniforms) {
    this.#camera = camera;
  }

  show(isWanted: boolean, camera: Camera): void {
    this.container.visible = isWanted;
    if (!isWanted) return;
    const { width, thickness } = camera.film;
    const size = `${width} ${thickness}`;
    if (!this.#picture || this.#size !== size) {
      this.#picture?.destroy();
      const { columns, rows, pixels } = filmGrain(width, thickness);
      const place = { x: 0, z: 0, width, height: thickness };
      this.#picture = new FilmPicture(this.#camera, pixels, columns, rows, place);
      this.#size = size;
      this.#arranged = null;
      this.container.addChild(this.#picture.mesh);
    }
    if (this.#arranged !== camera) this.#picture.arrange(camera);
    this.#arranged = camera;
  }
}

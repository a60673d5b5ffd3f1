import { strokeShader } from './strokeShader.ts';
import { VertexMesh, type CameraUniforms } from './vertexMesh.ts';

const feather = 0.75; // [px] beyond the edge of a line, over which it fades
const wide = 1e6; // [px] half the width of what has no edge to fade at

/** Lines and areas in the film, with widths in pixels; all in one call to the graphics card. */
export class Strokes {
  readonly #vertices: VertexMesh;
  #count = 0;

  constructor(camera: CameraUniforms) {
    this.#vertices = new VertexMesh(
      strokeShader,
      [
        { name: 'aPlace', format: 'float32x2', words: 2 },
        { name: 'aOffset', format: 'float32x2', words: 2 },
        { name: 'aEdge', format: 'float32x2', words: 2 },
        { name: 'aColor', format: 'unorm8x4', words: 1 },
      ],
      { camera },
    );
  }

  get mesh(): VertexMesh['mesh'] {
    return this.#vertices.mesh;
  }

  /** Begins anew, with room for so many lines. */
  begin(lines: number): void {
    this.#count = 0;
    this.#vertices.reserve(6 * lines);
  }

  end(): void {
    this.#vertices.show(this.#count);
  }

  /** A straight line between two places [nm]. */
  line(x0: number, z0: number, x1: number, z1: number, width: number, color: number): void {
    const length = Math.hypot(x1 - x0, z1 - z0);
    if (length === 0) return;
    const half = width / 2;
    const reach = half + feather;
    const [across, up] = [(-(z1 - z0) / length) * reach, ((x1 - x0) / length) * reach];
    this.#vertex(x0, z0, across, up, reach, half, color);
    this.#vertex(x1, z1, across, up, reach, half, color);
    this.#vertex(x1, z1, -across, -up, -reach, half, color);
    this.#vertex(x0, z0, across, up, reach, half, color);
    this.#vertex(x1, z1, -across, -up, -reach, half, color);
    this.#vertex(x0, z0, -across, -up, -reach, half, color);
  }

  /** A rectangle between two places [nm]. */
  area(x0: number, z0: number, x1: number, z1: number, color: number): void {
    this.#vertex(x0, z0, 0, 0, 0, wide, color);
    this.#vertex(x1, z0, 0, 0, 0, wide, color);
    this.#vertex(x1, z1, 0, 0, 0, wide, color);
    this.#vertex(x0, z0, 0, 0, 0, wide, color);
    this.#vertex(x1, z1, 0, 0, 0, wide, color);
    this.#vertex(x0, z1, 0, 0, 0, wide, color);
  }

  /** An arrow of a given length [px] with its middle at a place [nm]; (alongX, alongZ) is its direction, of length 1. */
  arrow(x: number, z: number, alongX: number, alongZ: number, length: number, width: number, color: number): void {
    const head = Math.min(5, 0.45 * length);
    const [tip, neck, tail] = [length / 2, length / 2 - head, -length / 2];
    const [half, reach] = [width / 2, width / 2 + feather];
    const put = (along: number, across: number, side: number, edge: number) =>
      this.#vertex(x, z, alongX * along - alongZ * across, alongZ * along + alongX * across, side, edge, color);
    put(tail, reach, reach, half);
    put(neck, reach, reach, half);
    put(neck, -reach, -reach, half);
    put(tail, reach, reach, half);
    put(neck, -reach, -reach, half);
    put(tail, -reach, -reach, half);
    put(tip, 0, 0, wide);
    put(neck, 0.55 * head, 0, wide);
    put(neck, -0.55 * head, 0, wide);
  }

  #vertex(x: number, z: number, right: number, up: number, side: number, half: number, color: number): void {
    const { floats, words } = this.#vertices;
    const at = this.#count++ * 7;
    floats[at] = x;
    floats[at + 1] = z;
    floats[at + 2] = right;
    floats[at + 3] = up;
    floats[at + 4] = side;
    floats[at + 5] = half;
    words[at + 6] = color;
  }
}

import {
  Buffer,
  BufferUsage,
  Geometry,
  GlProgram,
  GpuProgram,
  Mesh,
  Shader,
  UniformGroup,
  type VertexFormat,
} from 'pixi.js';

/** A shader in both languages; the WebGPU one has the entry points mainVertex and mainFragment. */
export interface ShaderSource {
  name: string;
  vertex: string;
  fragment: string;
  gpu: string;
}

export interface VertexAttribute {
  name: string;
  format: VertexFormat;
  words: number; // of four bytes
}

/** Where the film lies on the canvas, for all shaders of the stage. */
export type CameraUniforms = UniformGroup<{
  uCamera: { value: Float32Array; type: 'vec4<f32>' };
  uClip: { value: Float32Array; type: 'vec4<f32>' };
  uCanvas: { value: Float32Array; type: 'vec4<f32>' };
}>;

/**
 * Uniforms that all shaders of the stage share: `uCamera` is the place of (0, 0) on the canvas [px], the scale [px/nm] and
 * the pixels in one of the page's; `uClip` what is seen, least x and z, most x and z [nm]; `uCanvas` width and height [px] and,
 * last, 1 for the look of a micrograph and 2 for spheres.
 */
export function cameraUniforms(): CameraUniforms {
  return new UniformGroup({
    uCamera: { value: new Float32Array(4), type: 'vec4<f32>' },
    uClip: { value: new Float32Array(4), type: 'vec4<f32>' },
    uCanvas: { value: new Float32Array(4), type: 'vec4<f32>' },
  });
}

/**
 * Triangles whose vertices are written anew whenever they change. Software rendering handles each instance of an instanced
 * geometry as a call of its own, so every vertex is written out.
 */
export class VertexMesh {
  readonly mesh: Mesh<Geometry, Shader>;
  floats = new Float32Array(0);
  words = new Uint32Array(0);
  readonly stride: number; // words a vertex
  readonly #vertices: Buffer;
  readonly #indices: Buffer;
  readonly #geometry: Geometry;

  constructor(source: ShaderSource, attributes: readonly VertexAttribute[], resources: Record<string, unknown>) {
    this.stride = attributes.reduce((sum, { words }) => sum + words, 0);
    this.#vertices = new Buffer({ data: this.floats, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
    this.#indices = new Buffer({ data: new Uint32Array(0), usage: BufferUsage.INDEX | BufferUsage.COPY_DST });
    let offset = 0;
    const entries = attributes.map(({ name, format, words }) => {
      const entry = { buffer: this.#vertices, format, stride: 4 * this.stride, offset };
      offset += 4 * words;
      return [name, entry] as const;
    });
    this.#geometry = new Geometry({ attributes: Object.fromEntries(entries), indexBuffer: this.#indices });
    this.mesh = new Mesh({ geometry: this.#geometry, shader: createShader(source, resources) });
    this.mesh.visible = false;
    this.reserve(64);
  }

  /** Room for so many vertices. What was written is lost where there was none. */
  reserve(vertices: number): void {
    if (vertices * this.stride <= this.floats.length) return;
    const room = Math.ceil(vertices * 1.5);
    const memory = new ArrayBuffer(4 * room * this.stride);
    this.floats = new Float32Array(memory);
    this.words = new Uint32Array(memory);
    this.#vertices.data = this.floats;
    this.#indices.data = Uint32Array.from({ length: room }, (_, i) => i);
  }

  /** Draws the first so many vertices as they are now written. */
  show(vertices: number): void {
    this.mesh.visible = vertices > 0;
    if (vertices === 0) return;
    this.#geometry.indexCount = vertices;
    this.#vertices.update(4 * vertices * this.stride);
  }
}

function createShader({ name, vertex, fragment, gpu }: ShaderSource, resources: Record<string, unknown>): Shader {
  return new Shader({
    glProgram: GlProgram.from({ name, vertex, fragment, preferredFragmentPrecision: 'highp' }),
    gpuProgram: GpuProgram.from({
      name,
      vertex: { source: gpu, entryPoint: 'mainVertex' },
      fragment: { source: gpu, entryPoint: 'mainFragment' },
    }),
    resources,
  });
}

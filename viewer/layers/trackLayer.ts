import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { BodyTrack } from '../playback/messages.ts';
import type { StageColors } from '../theme.ts';
import { Strokes } from './strokes.ts';
import { packHex } from './packedColor.ts';
import type { CameraUniforms } from './vertexMesh.ts';

const width = 2; // [px]

/** Where a body has been, and, fainter, where it will be; a track that leaves by one periodic side comes back by the other. */
export class TrackLayer {
  readonly #strokes: Strokes;
  #shown: unknown[] = [];

  constructor(camera: CameraUniforms) {
    this.#strokes = new Strokes(camera);
  }

  get mesh(): Strokes['mesh'] {
    return this.#strokes.mesh;
  }

  show(track: BodyTrack | null, frame: number, header: FrameHeader, colors: StageColors): void {
    const now = [track, frame, header, colors];
    if (now.every((part, i) => part === this.#shown[i])) return;
    this.#shown = now;
    this.#strokes.begin(track ? 4 * track.frame.length : 0);
    if (track) this.#draw(track, frame, header.width, packHex(colors.text, 0.95), packHex(colors.text, 0.3));
    this.#strokes.end();
  }

  #draw({ frame, x, z }: BodyTrack, now: number, film: number, past: number, future: number): void {
    for (let i = 1; i < frame.length; i++) {
      const shift = Math.floor(x[i - 1] / film) * film;
      const [from, to] = [x[i - 1] - shift, x[i] - shift];
      const color = frame[i] <= now ? past : future;
      this.#strokes.line(from, z[i - 1], to, z[i], width, color);
      if (to > film) this.#strokes.line(from - film, z[i - 1], to - film, z[i], width, color);
      if (to < 0) this.#strokes.line(from + film, z[i - 1], to + film, z[i], width, color);
    }
  }
}

const framesPerSecond = 30;
const bitsPerPixel = 0.25; // at which lines and dots stay clear

/** The kinds of WebM that browsers make, best first. */
const kinds = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** A movie of what is drawn on a canvas, from its start until it is asked for. */
export class Movie {
  readonly #recorder: MediaRecorder;
  readonly #pieces: Blob[] = [];

  /** Begins. Throws Error, in words for the reader, where this browser makes no movies. */
  constructor(canvas: HTMLCanvasElement) {
    const kind = movieKind();
    if (!kind) throw new Error('this browser records no WebM movies; Firefox and Chromium do');
    const bits = canvas.width * canvas.height * framesPerSecond * bitsPerPixel;
    this.#recorder = new MediaRecorder(canvas.captureStream(framesPerSecond), {
      mimeType: kind,
      videoBitsPerSecond: Math.round(bits),
    });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.start();
  }

  /** Ends and gives the file. Rejects with Error where the browser could not record. */
  end(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      this.#recorder.addEventListener('error', () => reject(new Error('the browser could not record the movie')));
      this.#recorder.addEventListener('stop', () => {
        for (const track of this.#recorder.stream.getTracks()) track.stop();
        resolve(new Blob(this.#pieces, { type: 'video/webm' }));
      });
      this.#recorder.stop();
    });
  }
}

function movieKind(): string | undefined {
  return typeof MediaRecorder === 'undefined' ? undefined : kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
}

const framesPerSecond = 30;
const bitsPerPixel = 0.25; // at which lines and dots stay clear
const pieceTime = 100; // [ms] after which the encoder hands over what it has
const emptySize = 500; // [bytes] at most, of a file without a picture
const lastShownFor = 300; // [ms]
const longestWait = 15_000; // [ms] for an encoder that starts slowly

/** The kinds of WebM that browsers make, best first. */
const kinds = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** A movie of what is drawn on a canvas, from its start until it is asked for. */
export class Movie {
  readonly #recorder: MediaRecorder;
  readonly #canvas: HTMLCanvasElement;
  readonly #pieces: Blob[] = [];
  #size = 0; // [bytes]

  /** Begins. Throws Error, in words for the reader, where this browser makes no movies. */
  constructor(canvas: HTMLCanvasElement) {
    const kind = movieKind();
    if (!kind) throw new Error('this browser records no WebM movies; Firefox and Chromium do');
    this.#canvas = canvas;
    const bits = canvas.width * canvas.height * framesPerSecond * bitsPerPixel;
    this.#recorder = new MediaRecorder(canvas.captureStream(framesPerSecond), {
      mimeType: kind,
      videoBitsPerSecond: Math.round(bits),
    });
    this.#recorder.addEventListener('dataavailable', ({ data }) => {
      this.#pieces.push(data);
      this.#size += data.size;
    });
    this.#recorder.start(pieceTime);
  }

  /** Holds the last picture until the encoder has come to it, and gives the file. Rejects with Error where the browser could not record. */
  async end(): Promise<Blob> {
    const askedAt = performance.now();
    const waited = () => performance.now() - askedAt;
    while (waited() < lastShownFor || (this.#size <= emptySize && waited() < longestWait)) {
      drawAgain(this.#canvas);
      await new Promise((resolve) => setTimeout(resolve, 1000 / framesPerSecond));
    }
    await this.#stop();
    if (this.#size <= emptySize) throw new Error('the browser encoded no picture of it; try again in a smaller window');
    return new Blob(this.#pieces, { type: 'video/webm' });
  }

  #stop(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#recorder.addEventListener('error', () => reject(new Error('the browser could not record the movie')));
      this.#recorder.addEventListener('stop', () => {
        for (const track of this.#recorder.stream.getTracks()) track.stop();
        resolve();
      });
      this.#recorder.stop();
    });
  }
}

/** Has the canvas captured once more, though nothing on it changes. */
function drawAgain(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
}

function movieKind(): string | undefined {
  return typeof MediaRecorder === 'undefined' ? undefined : kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
}
